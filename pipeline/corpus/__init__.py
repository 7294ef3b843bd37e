"""Corpus: a finished run as analysts read it: pandas frames, networks, and questions with an answer.

``from pipeline import load`` gives one. pandas is imported when the first frame is asked for.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from extractors.reforms import Reform
from notice.notice import Notice
from pipeline.align.continuations import Continuation
from pipeline.corpus.choice import check_year, choose_notices, make_choice
from pipeline.corpus.names import NameIndex, find_unit, index_names
from pipeline.errors import InputError
from pipeline.graph.as_of import NoticesAsOf
from pipeline.harvest import Harvest
from pipeline.rosters import RosterRow
from pipeline.tables.belonging import find_year

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

Years = int | Iterable[int]
Words = str | Iterable[str]


class Corpus(Sequence[Notice]):
    """一批公文: a sequence of the notices of ``notices.jsonl``, duplicates included, and its tables.

    Frames and networks count a notice once, from its best reading. The frames are computed when
    first asked for and then kept: copy one before changing it. Columns are those of
    `pipeline.tables.columns` (docs/schema/tables.md): dates datetime64[s], counts and offsets Int64, shares
    Float64, values of closed lists (role, origin, level …) category, all else string; unknown is missing.

    Wherever a unit is asked for, its id, its full name or any form printed of it will do; a name of
    no unit or of several raises pipeline.errors.UnclearUnit. Filters take one value or several:
    ``year``; ``role`` (lead, responsible, support, other); ``unit_type`` (the ``type`` of `units`);
    ``as_of``: units under the names they bore at the end of that year, as far as they are sure
    (`pipeline.graph.as_of`). A value that nothing can have raises InputError.
    """

    def __init__(
        self,
        notices: Iterable[Notice],
        *,
        reforms: Sequence[Reform] | None = None,
        roster: Sequence[RosterRow] = (),
        continuations: Sequence[Continuation] = (),
        until: int | None = None,
    ) -> None:
        """Settings are those of `pipeline.harvest.Harvest`."""
        self._notices = tuple(notices)
        self._reforms, self._roster, self._continuations = reforms, roster, continuations
        self._until = until

    @overload
    def __getitem__(self, place: int) -> Notice: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Notice]: ...
    def __getitem__(self, place: int | slice) -> Notice | Sequence[Notice]:
        return self._notices[place]

    def __len__(self) -> int:
        return len(self._notices)

    @cached_property
    def harvest(self) -> Harvest:
        """The notices as every export reads them."""
        return Harvest(
            self._notices,
            reforms=self._reforms,
            until=self._until,
            continuations=self._continuations,
            roster=self._roster,
        )

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have notices, the earliest first."""
        return tuple(sorted({year for one in self.harvest.originals() if (year := find_year(one))}))

    @cached_property
    def notices(self) -> "pd.DataFrame":
        """公文: one row a notice."""
        return self._frame("notices")

    @cached_property
    def tasks(self) -> "pd.DataFrame":
        """任务: one row a task."""
        return self._frame("tasks")

    @cached_property
    def assignments(self) -> "pd.DataFrame":
        """分工: one row a unit printed in a responsibility statement of a task."""
        return self._frame("assignments")

    @cached_property
    def deadlines(self) -> "pd.DataFrame":
        """时限: one row a deadline, also outside every task."""
        return self._frame("deadlines")

    @cached_property
    def targets(self) -> "pd.DataFrame":
        """目标: one row a target, also outside every task."""
        return self._frame("targets")

    @cached_property
    def citations(self) -> "pd.DataFrame":
        """引文: one row a cited document, also outside every task."""
        return self._frame("citations")

    @cached_property
    def mentions(self) -> "pd.DataFrame":
        """提及: one row a unit that running text names without handing it work."""
        return self._frame("mentions")

    @cached_property
    def units(self) -> "pd.DataFrame":
        """单位: one row a unit, the busiest first."""
        return self._frame("units")

    @cached_property
    def lineage(self) -> "pd.DataFrame":
        """沿革: one row a step of a unit's lineage."""
        return self._frame("lineage")

    @cached_property
    def diagnostics(self) -> "pd.DataFrame":
        """疑点: one row a finding; `doubts` says what to do about it."""
        return self._frame("diagnostics")

    @cached_property
    def keywords_by_year(self) -> "pd.DataFrame":
        """各年用词: one row a keyword, theme or verb of a year."""
        return self._frame("keywords_by_year")

    def select(
        self,
        *,
        year: Years | None = None,
        role: Words | None = None,
        unit_type: Words | None = None,
        as_of: int | None = None,
    ) -> "Corpus":
        """The part of the batch that the filters keep, as a corpus of its own.

        With ``role`` or ``unit_type`` only tasks and units that keep an assignment are left.
        """
        notices: Iterable[Notice] = self._notices
        if as_of is not None:
            check_year(as_of)
            from pipeline.graph.drawing import map_names

            notices = NoticesAsOf(notices, map_names(self.harvest, as_of))
        choice = make_choice(year, role, unit_type, self.years)
        return Corpus(
            choose_notices(notices, choice),
            reforms=self._reforms,
            roster=self._roster,
            continuations=self._continuations,
            until=self._until if as_of is None else as_of,
        )

    def find(self, name: str) -> str:
        """The id of the unit called `name`. Raises UnclearUnit, whose message lists the candidates."""
        return find_unit(self._names, name)

    def network(
        self,
        *,
        year: Years | None = None,
        role: Words | None = None,
        unit_type: Words | None = None,
        as_of: int | None = None,
    ) -> "nx.MultiDiGraph":
        """任务—单位网络: notices, sections, tasks and units, as `pipeline.graph.network.build_network` describes it.

        The graph is the caller's own.
        """
        from pipeline.graph.network import build_network

        return build_network(self._choose(year, role, unit_type, as_of).harvest)

    def unit_network(
        self,
        *,
        year: Years | None = None,
        role: Words | None = None,
        unit_type: Words | None = None,
        as_of: int | None = None,
    ) -> "nx.Graph":
        """单位—单位网络: units joined by the tasks they share (``weight``), as `pipeline.graph.projection` tells it."""
        return self._choose(year, role, unit_type, as_of).harvest.unit_network.copy()

    def ego(
        self,
        name: str,
        *,
        radius: int = 1,
        year: Years | None = None,
        role: Words | None = None,
        unit_type: Words | None = None,
        as_of: int | None = None,
    ) -> "nx.Graph":
        """自我网络: a unit, those it shares tasks with (up to `radius` steps away), and what these share.

        Nodes and edges as in `unit_network`; the unit itself has ``centre`` True.
        """
        import networkx as nx

        part = self._choose(year, role, unit_type, as_of)
        unit = part.find(name)
        graph = part.unit_network()
        near = nx.single_source_shortest_path_length(graph, unit, cutoff=radius)
        graph.remove_nodes_from([node for node in graph if node not in near])
        nx.set_node_attributes(graph, {node: node == unit for node in graph}, "centre")
        return graph

    def partners(self, name: str) -> "pd.DataFrame":
        """共同承担: one row a unit that shares a task with the one called `name`, most shared first.

        Index ``unit_id``; full_name, kind, type, tasks; ``shared`` tasks, of them ``we_lead`` (it
        leads, the other does not), ``they_lead``, ``both_lead``; ``likeness`` 0..1: shared of all
        tasks of either.
        """
        from pipeline.corpus.partners import list_partners

        return list_partners(self.find(name), self.units, self.assignments)

    def workload(self) -> "pd.DataFrame":
        """工作量: one row a unit, the heaviest load first.

        Index ``unit_id``; full_name, kind, type, level, region; counts of tasks (Int64): ``tasks``
        whatever the role, ``lead``, ``responsible``, ``support``, ``other``, ``alone`` (no other
        unit has it), ``dated`` (with a last date); ``partners``: other units it shares a task with;
        ``lead_share`` 0..1; ``load``: each task is one, split evenly among the units that lead it,
        else those responsible for it, so that loads add up to the tasks carried by anyone;
        ``overload``: load over the median of single units that carry work; ``overloaded``
        (bool): above Tukey's fence (third quartile + 1.5 × interquartile range) of the same units. Both
        are missing or False for collectives.
        """
        from pipeline.corpus.workload import measure_workload

        return measure_workload(self.units, self.tasks, self.assignments, self.harvest.unit_network)

    def calendar(self) -> "pd.DataFrame":
        """时限日历: one row a deadline, a recurring duty or a target, by ``date``; undated ones last.

        ``date`` and ``from_date`` (the last and the first day), ``kind`` (deadline, recurring,
        target), ``text`` as printed, ``precision``, ``origin``, ``recurrence``; for targets ``measure``,
        ``comparator``, ``value``, ``unit``; then task_id (missing: outside every task), notice_id,
        year, start, end, section, lead_units, responsible_units, support_units and ``task``, its text.
        A target's date is the last day of its task when the task has exactly one.
        """
        from pipeline.corpus.dates import build_calendar

        return build_calendar(self.deadlines, self.targets, self.tasks)

    def compare(self, before: int, after: int) -> "pd.DataFrame":
        """两年对照: one row a pair of tasks of the same kind of notice, a new or a dropped task.

        Columns of `pipeline.tables.columns.ALIGN` (docs/align.md); no row when no kind of notice stands in
        both years. Raises InputError for a year without notices or years in the wrong order, MissingTool when
        the extra ``align`` is not installed.
        """
        from pipeline.corpus.comparison import compare_years

        make_choice((before, after), None, None, self.years)
        if before >= after:
            raise InputError(f"对照的前一年应早于后一年：{before}、{after}。")
        return compare_years(tuple(self.harvest.originals()), self._reforms, before, after)

    def sentences(
        self, *names: str, task: str | None = None, year: Years | None = None, role: Words | None = None
    ) -> "pd.DataFrame":
        """原文: the printed text behind the tasks of one unit, those that several units share, or one task.

        One row an assignment: notice_id, year, title, task_id, ``sentence`` (the task), ``statement``
        (who it is given to), role, unit_id, ``mention``, confidence, start, end (of the mention), source_path.
        """
        from pipeline.corpus.sentences import list_sentences

        units = frozenset(self.find(name) for name in names)
        part = self._choose(year, role, None, None)
        return list_sentences(part.harvest.originals(), units, task)

    def doubts(self) -> "pd.DataFrame":
        """疑点: one row a finding, errors first.

        notice_id, code, severity, message, ``advice`` (what to do), ``text`` printed there, task_id (of
        the task around it), start, end, source_path.
        """
        from pipeline.corpus.sentences import list_doubts

        return list_doubts(self.harvest.originals())

    @cached_property
    def _names(self) -> NameIndex:
        return index_names(self.harvest.units)

    def _choose(
        self, year: Years | None, role: Words | None, unit_type: Words | None, as_of: int | None
    ) -> "Corpus":
        if all(one is None for one in (year, role, unit_type, as_of)):
            return self
        return self.select(year=year, role=role, unit_type=unit_type, as_of=as_of)

    def _frame(self, name: str) -> "pd.DataFrame":
        from pipeline.corpus.frames import build_frame
        from pipeline.tables.listing import ROWS

        table, list_rows = next((table, rows) for table, rows in ROWS if table.name == name)
        return build_frame(table, list_rows(self.harvest))
