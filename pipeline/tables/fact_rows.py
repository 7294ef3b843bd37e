"""Fact rows: deadlines, targets, citations and mentions as rows, one a fact, in tasks and outside them."""

from collections.abc import Iterator
from typing import Any, Literal

from notice.notice import Notice, Task
from pipeline.harvest import Harvest
from pipeline.tables.belonging import find_year
from pipeline.tables.rows import Row

Kind = Literal["deadlines", "targets", "citations", "mentions"]


def list_deadlines(harvest: Harvest) -> Iterator[Row]:
    """One row a deadline."""
    return _list_rows(harvest, "deadlines", ("earliest", "latest", "precision", "recurrence", "origin"))


def list_targets(harvest: Harvest) -> Iterator[Row]:
    """One row a target."""
    return _list_rows(harvest, "targets", ("measure", "comparator", "value", "unit"))


def list_citations(harvest: Harvest) -> Iterator[Row]:
    """One row a citation."""
    return _list_rows(harvest, "citations", ("title", "doc_number", "kind", "notice"))


def list_mentioned(harvest: Harvest) -> Iterator[Row]:
    """One row a unit that running text names without handing it work."""
    for notice in harvest.originals():
        names = {unit.id: unit.full_name or unit.name for unit in notice.units}
        for task, fact in _list_facts(notice, "mentions"):
            yield {
                "task_id": task,
                "notice_id": notice.id,
                "unit_id": fact.unit,
                "unit_name": names[fact.unit],
                "mention": fact.mention,
                "relation": fact.relation,
                "cue": fact.cue,
                "start": fact.span.start,
                "end": fact.span.end,
                "year": find_year(notice),
            }


def _list_rows(harvest: Harvest, kind: Kind, fields: tuple[str, ...]) -> Iterator[Row]:
    """The facts of a kind with their own ``fields``; the notice a citation means is its ``cited_notice``."""
    for notice in harvest.originals():
        for task, fact in _list_facts(notice, kind):
            said = {"cited_notice" if name == "notice" else name: getattr(fact, name) for name in fields}
            yield {
                "task_id": task,
                "notice_id": notice.id,
                "text": fact.text,
                **said,
                "start": fact.span.start,
                "end": fact.span.end,
                "year": find_year(notice),
            }


def _list_facts(notice: Notice, kind: Kind) -> list[tuple[str | None, Any]]:
    """(task id, fact) in printed order; None for what stands outside every task."""
    held: list[tuple[str | None, Task | Notice]] = [
        *((task.id, task) for task in notice.tasks),
        (None, notice),
    ]
    found = [(task, fact) for task, holder in held for fact in getattr(holder, kind)]
    return sorted(found, key=lambda pair: pair[1].span)
