"""Align: the same task in another year: ``notices.jsonl`` of a folder → pairs, changes and a network."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from extractors.reforms import Reform
from notice.notice import Notice, Task
from notice.unit import Unit
from pipeline.align.changes import Comparison, Dated, carry_ids, compare_tasks, strip_title
from pipeline.align.continuations import Continuation
from pipeline.align.pairs import choose_pairs, find_near
from pipeline.align.series import Series, find_series
from pipeline.align.texts import Side, find_candidates
from pipeline.graph.as_of import map_units
from pipeline.harvest import Harvest


class Match(Struct, frozen=True, kw_only=True):
    """A task's line across two years: both sides, or one (new: no ``before``; dropped: no ``after``).

    ``near`` is, for a task on one side, the id of the task of the other year it is most like, which
    is paired with another: two tasks may have become one, or one two.
    """

    series: str
    year_before: int
    year_after: int
    before: Task | None = None
    after: Task | None = None
    score: float | None = None
    comparison: Comparison | None = None
    near: str | None = None


class Alignment(Struct, frozen=True):
    """任务对照 of a batch, and the units' names for showing them."""

    matches: tuple[Match, ...]
    names: dict[str, str]

    def continuations(self) -> tuple[Continuation, ...]:
        """The pairs, for the network."""
        return tuple(
            Continuation(one.before.id, one.after.id, one.score, one.comparison.changes)
            for one in self.matches
            if one.before and one.after and one.comparison and one.score is not None
        )


def align_notices(
    notices: Sequence[Notice],
    reforms: Sequence[Reform] | None = None,
    years: tuple[int, int] | None = None,
) -> Alignment:
    """Align the tasks of every series of `notices` from each year to the next that has one.

    A unit that another in print has probably taken the place of (大数据局 → 数据局) is no changed unit.
    With ``years`` only these two, the earlier first, whatever lies between them. Raises MissingTool when the extra ``align`` is not installed.
    """
    harvest = Harvest(notices, reforms=reforms)
    matches: list[Match] = []
    for series in find_series(harvest.originals()):
        for before, after in series.steps() if years is None else series.step(*years):
            matches.extend(
                _align_years(series, before, after, map_units(harvest.heirs, after, possible=True))
            )
    heirs = [heir.successor for heir in harvest.heirs if heir.successor is not None]
    names = {unit.id: unit.name for unit in (*heirs, *(tally.unit for tally in harvest.units))}
    return Alignment(tuple(matches), names)


def _align_years(series: Series, before: int, after: int, mapping: dict[str, Unit]) -> Iterator[Match]:
    """Pairs and dropped tasks in the order of the earlier year, then new ones."""
    old = [task for notice in series.years[before] for task in notice.tasks]
    new = [task for notice in series.years[after] for task in notice.tasks]
    candidates = find_candidates(
        [_make_side(one, mapping) for one in old], [_make_side(one, mapping) for one in new]
    )
    pairs = {pair.before: pair for pair in choose_pairs(candidates)}
    near_new, near_old = find_near(candidates)
    make = partial(Match, series=series.name, year_before=before, year_after=after)
    for place, task in enumerate(old):
        pair = pairs.get(place)
        if pair is None:
            yield make(before=task, near=new[near_new[place]].id if place in near_new else None)
            continue
        found = new[pair.after]
        compared = compare_tasks(Dated(task, before), Dated(found, after), mapping)
        yield make(before=task, after=found, score=pair.score, comparison=compared)
    taken = {pair.after for pair in pairs.values()}
    for place, task in enumerate(new):
        if place not in taken:
            yield make(after=task, near=old[near_old[place]].id if place in near_old else None)


def _make_side(task: Task, mapping: dict[str, Unit]) -> Side:
    headings = " ".join((*task.headings, task.title or ""))
    return Side(strip_title(task), headings, carry_ids(task, mapping))
