"""Years: the tasks of one kind of notice, from each year to the next, as rows of the page."""

from collections.abc import Iterable, Sequence
from typing import Any

from extractors.reforms import Reform
from notice.errors import MissingTool
from notice.notice import Notice
from pipeline.align.alignment import Alignment, Match, align_notices
from pipeline.align.changes import strip_title
from pipeline.align.closing import CLASSES
from pipeline.align.export import classify_match
from pipeline.align.figures import say_figures

MATCH_FIELDS = ("step", "classes", "before", "after", "score", "diff", "figures", "added", "removed")


def compare_years(notices: Sequence[Notice], reforms: Sequence[Reform]) -> dict[str, Any]:
    """对照 of `notices` as JSON values: ``classes``, ``steps`` and ``matches``.

    A step is ``[series, year, next year]``; a match names its tasks by their place among all tasks.
    ``missing`` says what to install when the extra ``align`` is absent, and there are no matches.
    """
    try:
        alignment, missing = align_notices(notices, reforms), None
    except MissingTool as error:
        alignment, missing = Alignment((), {}), error.message
    steps = list(dict.fromkeys(_name_step(one) for one in alignment.matches))
    places = _number_tasks(notices)
    rows = [
        _describe_match(one, alignment, steps.index(_name_step(one)), places) for one in alignment.matches
    ]
    return {
        "missing": missing,
        "classes": dict(CLASSES),
        "steps": steps,
        "matches": {"fields": list(MATCH_FIELDS), "rows": rows},
    }


def _mark_words(match: Match) -> str | None:
    """The later text with what went and what came; None when no word changed."""
    if match.comparison is None or match.after is None:
        return None
    return match.comparison.diff if match.comparison.diff != strip_title(match.after) else None


def _number_tasks(notices: Iterable[Notice]) -> dict[str, int]:
    originals = (notice for notice in notices if notice.duplicate_of is None)
    names = (task.id for notice in originals for task in notice.tasks)
    return {name: number for number, name in enumerate(names)}


def _name_step(match: Match) -> tuple[str, int, int]:
    return match.series, match.year_before, match.year_after


def _describe_match(match: Match, alignment: Alignment, step: int, places: dict[str, int]) -> list[Any]:
    comparison = match.comparison
    return [
        step,
        classify_match(match).split(";"),
        places[match.before.id] if match.before else None,
        places[match.after.id] if match.after else None,
        match.score,
        _mark_words(match),
        say_figures(comparison.figures) if comparison else "",
        [alignment.names[one] for one in comparison.added] if comparison else [],
        [alignment.names[one] for one in comparison.removed] if comparison else [],
    ]
