"""Dataset: a harvest as the page's scripts read it: lists of rows, each fact once.

A row's fields stand in the order of its ``FIELDS``. Units, notices, sections and tasks are named by
their place in their list; what two tables need is never written twice.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from notice.diagnostic import Diagnostic
from notice.notice import Notice, Role, Task
from pipeline.console.words import ROLES, UNIT_TYPES
from pipeline.graph.projection import count_shared
from pipeline.harvest import Harvest
from pipeline.report.layout import place_units
from pipeline.report.names import choose_labels
from pipeline.report.statements import print_statements
from pipeline.tables.belonging import find_region, find_year
from pipeline.tables.unit_tally import UnitTally

Row = list[Any]
Listing = dict[str, Any]

ROLE_ORDER: tuple[Role, ...] = tuple(ROLES)

NOTICE_FIELDS = ("id", "number", "title", "issuer", "date", "year", "region", "kind", "sources", "coverage")
UNIT_FIELDS = ("label", "name", "type", "collective", "region", "aliases", "first", "last", "x", "y")
TASK_FIELDS = (
    "notice",
    "path",
    "headings",
    "part",
    "title",
    "text",
    "statement",
    "units",
    "deadline",
    "latest",
    "targets",
    "citations",
    "keywords",
    "themes",
)
DOUBT_FIELDS = ("notice", "code", "message", "text")


def build_dataset(harvest: Harvest) -> Listing:
    """Everything the page shows of `harvest`, as JSON values.

    ``tasks[].units`` are ``[unit, role, start, end]``: places in the two lists, and where the unit is
    printed in the task's ``statement``.
    """
    notices = list(harvest.originals())
    units = [tally for tally in harvest.units if tally.tasks]
    places = {tally.unit.id: number for number, tally in enumerate(units)}
    return {
        "roles": [[role, ROLES[role]] for role in ROLE_ORDER],
        "types": list(UNIT_TYPES.values()),
        "notices": _list(NOTICE_FIELDS, (_describe_notice(one, harvest.sources[one.id]) for one in notices)),
        "units": _list(UNIT_FIELDS, _describe_units(units, notices, places)),
        "tasks": _list(
            TASK_FIELDS,
            (
                _describe_task(task, number, notice, places)
                for number, notice in enumerate(notices)
                for task in notice.tasks
            ),
        ),
        "doubts": _list(
            DOUBT_FIELDS,
            (
                _describe_doubt(doubt, number, notice)
                for number, notice in enumerate(notices)
                for doubt in notice.diagnostics
            ),
        ),
    }


def _list(fields: Sequence[str], rows: Iterable[Row]) -> Listing:
    return {"fields": list(fields), "rows": list(rows)}


def _describe_notice(notice: Notice, sources: Sequence[str]) -> Row:
    elements = notice.elements
    return [
        notice.id,
        elements.doc_number.text if elements.doc_number else None,
        elements.title,
        "；".join(elements.issuers) or None,
        elements.written_date,
        find_year(notice),
        find_region(notice),
        elements.doc_type,
        list(sources),
        round(notice.coverage, 3),
    ]


def _describe_units(
    tallies: Sequence[UnitTally], notices: Sequence[Notice], places: dict[str, int]
) -> list[Row]:
    types = list(UNIT_TYPES)
    labels = choose_labels(tallies)
    points = place_units(len(tallies), _count_pairs(notices, places))
    return [
        [
            label,
            tally.unit.full_name or tally.unit.name,
            types.index(tally.unit.type) if tally.unit.type else None,
            tally.unit.kind == "collective",
            tally.unit.region,
            [form for form in tally.aliases if form != label],
            min(tally.years, default=None),
            max(tally.years, default=None),
            *point,
        ]
        for tally, label, point in zip(tallies, labels, points, strict=True)
    ]


def _count_pairs(notices: Iterable[Notice], places: dict[str, int]) -> dict[tuple[int, int], int]:
    """How many tasks two units share, for each pair that shares one."""
    return {
        (min(pair), max(pair)): count
        for (one, other), count in count_shared(notices).items()
        for pair in [(places[one], places[other])]
    }


def _describe_task(task: Task, number: int, notice: Notice, places: dict[str, int]) -> Row:
    printed = print_statements(task, notice.text)
    latest = [one.latest for one in task.deadlines if one.latest]
    return [
        number,
        "/".join(task.path),
        list(task.headings),
        task.part,
        task.title,
        task.text,
        printed.text,
        [[places[one.unit], ROLE_ORDER.index(one.role), one.start, one.end] for one in printed.marks],
        "；".join(dict.fromkeys(one.text for one in task.deadlines)) or None,
        max(latest, default=None),
        list(dict.fromkeys(f"{one.measure or ''}{one.text}" for one in task.targets)),
        list(dict.fromkeys(one.text for one in task.citations)),
        list(task.keywords),
        list(task.themes),
    ]


def _describe_doubt(doubt: Diagnostic, number: int, notice: Notice) -> Row:
    return [number, doubt.code, doubt.message, doubt.span.cut(notice.text)[:200] if doubt.span else None]
