"""行文中的事实: the deadlines, targets and citations of running text, each given to its task."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from extractors.citations import find_citations, mark_own
from extractors.part_anchors import PartAnchors
from extractors.rules import rule_for
from extractors.stretches import Owners, Stretch
from extractors.targets import find_targets
from extractors.time_limits import find_limits, keep_near
from notice.facts import Citation, Deadline, Target
from notice.notice import Task
from notice.span import Span

F = TypeVar("F", Deadline, Target, Citation)


class Told(Struct, frozen=True):
    """The tasks with what their text says, and what stands outside every task, in printed order."""

    tasks: tuple[Task, ...]
    deadlines: tuple[Deadline, ...]
    targets: tuple[Target, ...]
    citations: tuple[Citation, ...]


def tell_facts(
    tasks: tuple[Task, ...],
    stretches: Iterable[Stretch],
    owners: Owners,
    anchors: PartAnchors,
    text: str,
    titles: Iterable[str],
) -> Told:
    """Read every stretch once. The numbers of ``owners`` are places in ``tasks``; ``titles``
    are those of the notice and its parts.

    What a statement of responsibility or a label holds was read with it and is not read again.
    """
    reader = _Reader(owners, _Taken(tasks), anchors)
    for stretch in stretches:
        reader.read(stretch)
    deadlines = _share(reader.deadlines, owners)
    targets = _share(reader.targets, owners)
    citations = _share(mark_own(reader.citations, text, titles), owners)
    given = (
        _give(task, deadlines.get(number, []), targets.get(number, []), citations.get(number, []))
        for number, task in enumerate(tasks)
    )
    return Told(tuple(given), tuple(deadlines[None]), tuple(targets[None]), tuple(citations[None]))


def _share(facts: Iterable[F], owners: Owners) -> dict[int | None, list[F]]:
    """The facts of each task by its number, in printed order; under None those outside every task."""
    shared: dict[int | None, list[F]] = {None: []}
    for fact in sorted(facts, key=attrgetter("span")):
        shared.setdefault(owners.find(fact.span.start), []).append(fact)
    return shared


class _Reader:
    """Collects facts stretch by stretch; holds the year last printed in each task."""

    def __init__(self, owners: Owners, taken: "_Taken", anchors: PartAnchors) -> None:
        self.owners, self.taken, self.anchors = owners, taken, anchors
        self.deadlines: list[Deadline] = []
        self.targets: list[Target] = []
        self.citations: list[Citation] = []
        self._years: dict[int, int | None] = {}
        self._repeals = False

    def read(self, stretch: Stretch) -> None:
        """Read one stretch."""
        view = stretch.view
        start = view.at[0]
        self.citations += self._new(self._read_citations(stretch))
        if stretch.in_title:
            return
        owner, anchor = self.owners.find(start), self.anchors.find(start)
        targets = list(self._new(find_targets(view, anchor.year)))
        self.targets += targets
        carried = None if owner is None else self._years.get(owner)
        lasting = [one.span for one in targets]
        for limit in find_limits(view, anchor, carried):
            if limit.year and owner is not None:
                self._years[owner] = keep_near(limit.year, anchor)
            one = limit.deadline
            if one.recurrence or not any(span.start <= one.span.start < span.end for span in lasting):
                self.deadlines += self._new(iter((one,)))

    def _read_citations(self, stretch: Stretch) -> Iterator[Citation]:
        """The citations of a stretch; what a list of repealed documents names line by line is repealed."""
        folded = stretch.view.folded
        opens = rule_for("citation_words", "repeal_list").applies(folded) is not None
        listed = rule_for("citation_words", "listed").applies(folded) is not None
        self._repeals = not stretch.in_title and (opens or (self._repeals and listed))
        for one in find_citations(stretch.view, in_title=stretch.in_title):
            yield replace(one, kind="repeal") if self._repeals and listed and one.kind == "other" else one

    def _new(self, facts: Iterator[F]) -> Iterator[F]:
        return (fact for fact in facts if not self.taken.holds(fact.span))


class _Taken:
    """Where statements and labels were read."""

    def __init__(self, tasks: tuple[Task, ...]) -> None:
        spans = [one.span for task in tasks for one in task.assignments if one.origin != "prose"]
        spans += [one.span for task in tasks for one in task.deadlines]
        self._spans = sorted(set(spans))
        self._starts = [span.start for span in self._spans]
        self._ends = [0]
        for span in self._spans:
            self._ends.append(max(self._ends[-1], span.end))

    def holds(self, span: Span) -> bool:
        """Whether any of them touches `span`."""
        return self._ends[bisect_right(self._starts, span.end - 1)] > span.start


def _give(task: Task, deadlines: list[Deadline], targets: list[Target], citations: list[Citation]) -> Task:
    """`task` with its facts added."""
    if not (deadlines or targets or citations):
        return task
    return replace(
        task,
        deadlines=(*task.deadlines, *deadlines),
        targets=tuple(targets),
        citations=tuple(citations),
    )
