"""Fact rows: deadlines, targets, citations and mentions as rows, one a fact, in tasks and outside them."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from notice.facts import Citation, Deadline, Mention, Target
from notice.notice import Notice, Task
from pipeline.belonging import find_year
from pipeline.harvest import Harvest
from pipeline.rows import Row

F = TypeVar("F", Deadline, Target, Citation, Mention)


def list_deadlines(harvest: Harvest) -> Iterator[Row]:
    """One row a deadline."""
    for notice in harvest.originals():
        for task, fact in _list_facts(notice, lambda holder: holder.deadlines):
            yield {
                "task_id": task,
                "notice_id": notice.id,
                "text": fact.text,
                "earliest": fact.earliest,
                "latest": fact.latest,
                "precision": fact.precision,
                "recurrence": fact.recurrence,
                "origin": fact.origin,
                "start": fact.span.start,
                "end": fact.span.end,
                "year": find_year(notice),
            }


def list_targets(harvest: Harvest) -> Iterator[Row]:
    """One row a target."""
    for notice in harvest.originals():
        for task, fact in _list_facts(notice, lambda holder: holder.targets):
            yield {
                "task_id": task,
                "notice_id": notice.id,
                "text": fact.text,
                "measure": fact.measure,
                "comparator": fact.comparator,
                "value": fact.value,
                "unit": fact.unit,
                "start": fact.span.start,
                "end": fact.span.end,
                "year": find_year(notice),
            }


def list_citations(harvest: Harvest) -> Iterator[Row]:
    """One row a citation."""
    for notice in harvest.originals():
        for task, fact in _list_facts(notice, lambda holder: holder.citations):
            yield {
                "task_id": task,
                "notice_id": notice.id,
                "text": fact.text,
                "title": fact.title,
                "doc_number": fact.doc_number,
                "kind": fact.kind,
                "cited_notice": fact.notice,
                "start": fact.span.start,
                "end": fact.span.end,
                "year": find_year(notice),
            }


def list_mentioned(harvest: Harvest) -> Iterator[Row]:
    """One row a unit that running text names without handing it work."""
    for notice in harvest.originals():
        names = {unit.id: unit.full_name or unit.name for unit in notice.units}
        for task, fact in _list_facts(notice, lambda holder: holder.mentions):
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


def _list_facts(
    notice: Notice, facts_of: Callable[[Task | Notice], tuple[F, ...]]
) -> list[tuple[str | None, F]]:
    """(task id, fact) in printed order; None for what stands outside every task."""
    found: list[tuple[str | None, F]] = [(task.id, fact) for task in notice.tasks for fact in facts_of(task)]
    found += [(None, fact) for fact in facts_of(notice)]
    return sorted(found, key=lambda pair: pair[1].span)
