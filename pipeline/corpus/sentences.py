"""Sentences: the printed words behind an assignment, an edge or a doubt."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from notice.diagnostic import FINDINGS
from notice.notice import Notice, Task
from pipeline.corpus.columns import DOUBTS, SENTENCES
from pipeline.corpus.frames import build_frame
from pipeline.tables.belonging import find_year

if TYPE_CHECKING:
    import pandas as pd

_ADVICE = {finding.code: finding.advice for finding in FINDINGS}


def list_sentences(notices: Iterable[Notice], units: frozenset[str], task: str | None) -> "pd.DataFrame":
    """One row an assignment of these `units` in tasks that all of them share (no units: all of `task`)."""
    return build_frame(
        SENTENCES,
        (row for notice in notices for one in notice.tasks if task in (None, one.id)
         for row in _quote(notice, one, units)),
    )  # fmt: skip


def list_doubts(notices: Iterable[Notice]) -> "pd.DataFrame":
    """One row a finding, as `pipeline.corpus.Corpus.doubts` describes it."""
    frame = build_frame(DOUBTS, (row for notice in notices for row in _doubt(notice)))
    return frame.sort_values("severity", ascending=False, kind="stable", ignore_index=True)


def _quote(notice: Notice, task: Task, units: frozenset[str]) -> Iterator[dict[str, Any]]:
    printed = {mention.unit for one in task.assignments for mention in one.units}
    if not units <= printed:
        return
    for assignment in task.assignments:
        for mention in assignment.units:
            if mention.unit in units or not units:
                yield {
                    "notice_id": notice.id,
                    "year": find_year(notice),
                    "title": notice.elements.title,
                    "task_id": task.id,
                    "sentence": task.text,
                    "statement": assignment.span.cut(notice.text),
                    "role": assignment.role,
                    "unit_id": mention.unit,
                    "mention": mention.mention,
                    "confidence": assignment.confidence,
                    "start": mention.span.start,
                    "end": mention.span.end,
                    "source_path": notice.source.path,
                }


def _doubt(notice: Notice) -> Iterator[dict[str, Any]]:
    for one in notice.diagnostics:
        yield {
            "notice_id": notice.id,
            "code": one.code,
            "severity": one.severity,
            "message": one.message,
            "advice": _ADVICE.get(one.code),
            "text": one.span.cut(notice.text) if one.span else None,
            "task_id": _find_task(notice, one.span.start) if one.span else None,
            "start": one.span.start if one.span else None,
            "end": one.span.end if one.span else None,
            "source_path": notice.source.path,
        }


def _find_task(notice: Notice, place: int) -> str | None:
    """The shortest task around `place`, or whose responsibility statement is."""
    around = [
        (span.end - span.start, task.id)
        for task in notice.tasks
        for span in (task.span, *(one.span for one in task.assignments))
        if span.start <= place < span.end
    ]
    return min(around, default=(0, None))[1]
