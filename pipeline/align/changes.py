"""Align changes: how a task differs from the one it continues, and the difference made readable."""

import re
from difflib import SequenceMatcher

from msgspec import Struct

from notice.facts import Deadline
from notice.notice import Task
from notice.unit import Unit
from pipeline.align.continuations import Change
from pipeline.align.figures import FigureChange, compare_figures
from pipeline.align.texts import fold_words
from pipeline.tables.due import list_due

_TOKEN = re.compile(r"\d+(?:\.\d+)?|.", re.DOTALL)
# A text longer than this is compared sentence by sentence: the time grows with the square.
_LONGEST = 2000
_SENTENCE = re.compile(r"[^。；]*[。；]|[^。；]+$", re.DOTALL)


class Comparison(Struct, frozen=True, kw_only=True):
    """对照: two tasks' changes; units are ids, already carried to the later year."""

    changes: tuple[Change, ...]
    figures: tuple[FigureChange, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    diff: str


class Dated(Struct, frozen=True):
    """A task and the year of its notice."""

    task: Task
    year: int


def compare_tasks(before: Dated, after: Dated, mapping: dict[str, Unit]) -> Comparison:
    """What changed from `before` to `after`; ``mapping`` gives units their successors by the later year.

    Kept work has no change. A deadline moved when it stands elsewhere in its own year (6月底前 →
    9月底前, 年底前 → 次年6月底前), not when the year went on; 全年 and 年底前 are what a plan of that year
    says without them. A changed role is no changed unit.
    """
    old, new = strip_title(before.task), strip_title(after.task)
    figures = compare_figures(old, new)
    units, now = carry_ids(before.task, mapping), carry_ids(after.task, mapping)
    moved = _place_deadlines(before) != _place_deadlines(after)
    found: tuple[tuple[Change, bool], ...] = (
        ("strengthened", any(one.direction == "strengthened" for one in figures)),
        ("weakened", any(one.direction == "weakened" for one in figures)),
        ("moved-deadline", moved),
        ("changed-units", units != now),
        ("reworded", fold_words(old) != fold_words(new)),
    )
    return Comparison(
        changes=tuple(change for change, happened in found if happened),
        figures=figures,
        added=tuple(sorted(now - units)),
        removed=tuple(sorted(units - now)),
        diff=mark_changes(old, new),
    )


def strip_title(task: Task) -> str:
    """The task's text on one line, without its own heading in front."""
    text = " ".join(task.text.split())
    title = " ".join((task.title or "").split())
    return text.removeprefix(title).strip() or text


def carry_ids(task: Task, mapping: dict[str, Unit]) -> frozenset[str]:
    """The ids of all units of `task`, whatever their roles, each carried forward by `mapping`."""
    units = {mention.unit for a in task.assignments for mention in a.units}
    return frozenset(mapping[one].id if one in mapping else one for one in units)


def mark_changes(before: str, after: str) -> str:
    """`after` with what went as ``[-…-]`` and what came as ``{+…+}``; a number changes as a whole."""
    unit = _TOKEN if max(len(before), len(after)) <= _LONGEST else _SENTENCE
    old, new = unit.findall(before), unit.findall(after)
    parts: list[str] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append("".join(old[i:j]))
            continue
        gone, come = "".join(old[i:j]), "".join(new[k:m])
        parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return "".join(parts)


def _place_deadlines(dated: Dated) -> set[tuple[str | None, ...]]:
    return {
        (_place_date(one.earliest, dated.year), _place_date(one.latest, dated.year), one.recurrence)
        for one in list_due(dated.task)
        if _says_when(one, dated.year)
    }


def _says_when(deadline: Deadline, year: int) -> bool:
    """Whether a deadline says more than that the work is to be done by the end of the plan's `year`."""
    by_years_end = deadline.latest == f"{year}-12-31" and not deadline.recurrence
    return not by_years_end and bool(deadline.earliest or deadline.latest or deadline.recurrence)


def _place_date(date: str | None, year: int) -> str | None:
    """``+0-06-30``: years after the notice's own, then month and day."""
    return None if date is None else f"{int(date[:4]) - year:+d}{date[4:]}"
