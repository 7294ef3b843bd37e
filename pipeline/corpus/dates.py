"""Dates: everything of a batch that falls due, recurs or is to be reached, as one calendar."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from notice.facts import Deadline, Target
from notice.notice import Notice, Task
from pipeline.belonging import find_year
from pipeline.corpus.frames import build_frame

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("deadline", "recurring", "target")
COLUMNS = (
    "date", "from_date", "kind", "text", "precision", "recurrence", "measure", "comparator", "value", "unit",
    "task_id", "notice_id", "year", "start", "end",
)  # fmt: skip
_TASK = ["task_id", "section", "lead_units", "responsible_units", "support_units"]


def build_calendar(notices: Iterable[Notice], tasks: "pd.DataFrame") -> "pd.DataFrame":
    """One row a fact, as `pipeline.corpus.Corpus.calendar` describes it."""
    rows = (row for notice in notices for row in _list_facts(notice))
    facts = build_frame(COLUMNS, rows, {"kind": KINDS})
    named = tasks.rename(columns={"text": "task"})[[*_TASK, "task"]]
    found = facts.merge(named, on="task_id", how="left")
    return found.sort_values("date", kind="stable", na_position="last", ignore_index=True)


def _list_facts(notice: Notice) -> Iterator[dict[str, Any]]:
    yield from _describe(notice, None, notice.deadlines, notice.targets)
    for task in notice.tasks:
        yield from _describe(notice, task, task.deadlines, task.targets)


def _describe(
    notice: Notice, task: Task | None, deadlines: Iterable[Deadline], targets: Iterable[Target]
) -> Iterator[dict[str, Any]]:
    place = {"task_id": task.id if task else None, "notice_id": notice.id, "year": find_year(notice)}
    dates: set[str] = set()
    for one in deadlines:
        dates |= {one.latest} if one.latest else set()
        facts: dict[str, Any] = {
            "date": one.latest,
            "from_date": one.earliest,
            "kind": "recurring" if one.recurrence else "deadline",
            "precision": one.precision,
            "recurrence": one.recurrence,
        }
        yield _fill(place, one, facts)
    for target in targets:
        facts = {
            "date": next(iter(dates)) if len(dates) == 1 and task else None,
            "kind": "target",
            "measure": target.measure,
            "comparator": target.comparator,
            "value": target.value,
            "unit": target.unit,
        }
        yield _fill(place, target, facts)


def _fill(place: dict[str, Any], fact: Deadline | Target, values: dict[str, Any]) -> dict[str, Any]:
    printed = {"text": fact.text, "start": fact.span.start, "end": fact.span.end}
    return dict.fromkeys(COLUMNS) | place | printed | values
