"""Tables: a harvest as rows, one function a table; the columns are those of `pipeline.tables.columns`."""

from collections.abc import Callable, Iterable, Iterator

from notice.notice import Notice, Role, Task
from pipeline.graph.as_of import is_carried
from pipeline.graph.heirs import Heir
from pipeline.harvest import Harvest
from pipeline.run.record import count_assignments
from pipeline.tables.belonging import find_region, find_year
from pipeline.tables.bystanders import list_carriers
from pipeline.tables.columns import (
    ASSIGNMENTS,
    CITATIONS,
    DEADLINES,
    DIAGNOSTICS,
    LINEAGE,
    MENTIONS,
    NOTICES,
    TARGETS,
    TASKS,
    UNITS,
    YEAR_WORDS,
    Table,
)
from pipeline.tables.due import list_due
from pipeline.tables.fact_rows import list_citations, list_deadlines, list_mentioned, list_targets
from pipeline.tables.rows import Row
from pipeline.tables.year_words import tell_years_apart


def list_notices(harvest: Harvest) -> Iterator[Row]:
    """One row a notice, with every file it was read from."""
    for notice in harvest.originals():
        elements, source = notice.elements, notice.source
        yield {
            "notice_id": notice.id,
            "doc_number": elements.doc_number.text if elements.doc_number else None,
            "title": elements.title,
            "issuer": _join(elements.issuers),
            "written_date": elements.written_date,
            "year": find_year(notice),
            "region": find_region(notice),
            "doc_type": elements.doc_type,
            "source_path": ";".join(harvest.sources[notice.id]),
            "recipients": _join(elements.recipients),
            "effective_date": elements.effective_date,
            "expiry_date": elements.expiry_date,
            "index_number": elements.index_number,
            "format": source.format,
            "pages": source.pages,
            "status": notice.status,
            "coverage": round(notice.coverage, 4),
            "tasks": len(notice.tasks),
            "assignments": count_assignments(notice),
            "units": len(list_carriers(notice)),
            "diagnostics": len(notice.diagnostics),
        }


def list_tasks(harvest: Harvest) -> Iterator[Row]:
    """One row a task."""
    for notice in harvest.originals():
        names = {unit.id: unit.full_name or unit.name for unit in notice.units}
        for task in notice.tasks:
            yield _describe_task(task, notice, names)


def list_assignments(harvest: Harvest) -> Iterator[Row]:
    """One row a unit printed in a responsibility statement of a task."""
    for notice in harvest.originals():
        names = {unit.id: unit.name for unit in notice.units}
        for task in notice.tasks:
            for assignment in task.assignments:
                for mention in assignment.units:
                    yield {
                        "task_id": task.id,
                        "unit_id": mention.unit,
                        "unit_name": names[mention.unit],
                        "mention": mention.mention,
                        "role": assignment.role,
                        "label": assignment.label,
                        "origin": assignment.origin,
                        "confidence": assignment.confidence,
                        "start": mention.span.start,
                        "end": mention.span.end,
                        "notice_id": notice.id,
                        "year": find_year(notice),
                        "rule": assignment.rule,
                        "method": mention.method,
                        "unit_confidence": mention.confidence,
                        "evidence": _join(mention.evidence),
                    }


def list_units(harvest: Harvest) -> Iterator[Row]:
    """One row a unit, the busiest first."""
    for tally in harvest.units:
        unit = tally.unit
        yield {
            "unit_id": unit.id,
            "name": unit.name,
            "kind": unit.kind,
            "level": unit.level,
            "region": unit.region,
            "aliases": _join(tally.aliases),
            "first_year": min(tally.years, default=None),
            "last_year": max(tally.years, default=None),
            "tasks": tally.tasks,
            "lead_tasks": tally.by_role.get("lead", 0),
            "responsible_tasks": tally.by_role.get("responsible", 0),
            "support_tasks": tally.by_role.get("support", 0),
            "notices": tally.notices,
            "full_name": unit.full_name or unit.name,
            "type": unit.type,
            "region_code": unit.region_code,
            "alias_counts": _join(f"{form}×{count}" for form, count in sorted(tally.forms.items())),
            "group": unit.group,
            "mentions": tally.mentions,
        }


def list_diagnostics(harvest: Harvest) -> Iterator[Row]:
    """One row a finding."""
    for notice in harvest.originals():
        for diagnostic in notice.diagnostics:
            span = diagnostic.span
            yield {
                "notice_id": notice.id,
                "code": diagnostic.code,
                "severity": diagnostic.severity,
                "message": diagnostic.message,
                "start": span.start if span else None,
                "end": span.end if span else None,
                "text": span.cut(notice.text) if span else None,
            }


def list_lineage(harvest: Harvest, year: int | None = None) -> Iterator[Row]:
    """One row a step of a unit's lineage; ``outcome`` says what a network as of `year` does with it."""
    for heir, outcome in _judge_heirs(harvest, year):
        successor = heir.successor
        yield {
            "unit_id": heir.unit.id,
            "unit_name": heir.unit.name,
            "kind": heir.reform.kind,
            "date": heir.reform.date,
            "successor_id": successor.id if successor else None,
            "successor_name": successor.name if successor else None,
            "printed": "yes" if heir.printed else "no",
            "certainty": heir.reform.certainty,
            "basis": heir.reform.basis,
            "checked": heir.reform.checked or None,
            "reform": heir.reform.id,
            "outcome": outcome,
        }


def list_year_words(harvest: Harvest) -> Iterator[Row]:
    """One row a word that sets a year apart, the years in order, the most telling word first."""
    for one in tell_years_apart(harvest.originals()):
        yield {
            "year": one.year,
            "word": one.word,
            "count": one.count,
            "tasks": one.tasks,
            "year_tasks": one.year_tasks,
            "other_count": one.other_count,
            "score": one.score,
        }


ROWS: tuple[tuple[Table, Callable[[Harvest], Iterator[Row]]], ...] = (
    (NOTICES, list_notices),
    (TASKS, list_tasks),
    (ASSIGNMENTS, list_assignments),
    (DEADLINES, list_deadlines),
    (TARGETS, list_targets),
    (CITATIONS, list_citations),
    (MENTIONS, list_mentioned),
    (UNITS, list_units),
    (DIAGNOSTICS, list_diagnostics),
    (LINEAGE, list_lineage),
    (YEAR_WORDS, list_year_words),
)


def _judge_heirs(harvest: Harvest, year: int | None) -> Iterator[tuple[Heir, str | None]]:
    """Every step of the units' lineage, with a `year` its outcome and the steps that led to later units."""
    if year is None:
        yield from ((heir, None) for heir in harvest.heirs)
        return
    origins = harvest.list_origins(year)
    told = {heir.key for heir, _ in origins}
    for heir in harvest.heirs:
        kept = "later" if heir.reform.year > year else "kept"
        if heir.key not in told:
            yield heir, "carried" if is_carried(heir, year) else kept
    yield from ((heir, "restored" if sure else "joined") for heir, sure in origins)


def _describe_task(task: Task, notice: Notice, names: dict[str, str]) -> Row:
    due = list_due(task)
    latest = [deadline.latest for deadline in due if deadline.latest]
    earliest = [deadline.earliest for deadline in due if deadline.earliest]
    return {
        "task_id": task.id,
        "notice_id": notice.id,
        "path": "/".join(task.path),
        "section": task.headings[0] if task.headings else None,
        "subsection": task.headings[1] if len(task.headings) > 1 else None,
        "text": task.text,
        "deadline_text": _join(deadline.text for deadline in due),
        "deadline_latest": max(latest, default=None),
        "deadline_earliest": min(earliest, default=None),
        "recurrence": _join(deadline.recurrence for deadline in due if deadline.recurrence),
        "part": task.part,
        "title": task.title,
        "year": find_year(notice),
        "lead_units": _name_units(task, "lead", names),
        "responsible_units": _name_units(task, "responsible", names),
        "support_units": _name_units(task, "support", names),
        "other_units": _name_units(task, "other", names),
        "targets": _join(target.text for target in task.targets),
        "citations": _join(citation.text for citation in task.citations),
        "keywords": _join(task.keywords),
        "scope": task.scope,
        "start": task.span.start,
        "end": task.span.end,
        "actions": _join(f"{action.verb}｜{action.object}" for action in task.actions),
        "themes": _join(task.themes),
        "mentions": _join(names[mention.unit] for mention in task.mentions),
    }


def _name_units(task: Task, role: Role, names: dict[str, str]) -> str | None:
    return _join(names[mention.unit] for a in task.assignments if a.role == role for mention in a.units)


def _join(parts: Iterable[str]) -> str | None:
    """`parts`, each once, with ； between; None when there are none."""
    return "；".join(dict.fromkeys(parts)) or None
