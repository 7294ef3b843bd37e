"""Align export: an alignment as align.csv and align.json."""

from collections.abc import Iterator
from pathlib import Path

import orjson

from notice.notice import Task
from pipeline.align.alignment import Alignment, Match
from pipeline.align.continuations import Continuation
from pipeline.align.figures import say_figures
from pipeline.sinks.csv_cells import write_csv
from pipeline.sinks.csv_tables import Headers
from pipeline.tables.columns import ALIGN
from pipeline.tables.due import list_due
from pipeline.tables.rows import Row


def write_alignment(alignment: Alignment, folder: Path, headers: Headers) -> None:
    """Write ``align.csv`` (one row a match) and ``align.json`` (the same, and ``continues`` pairs)."""
    rows = list(list_matches(alignment))
    names = [column.chinese if headers == "zh" else column.name for column in ALIGN.columns]
    write_csv(folder / "align.csv", names, ([row[name] for name in ALIGN.names] for row in rows), bom=True)
    pairs = [
        {"before": one.before, "after": one.after, "score": one.score, "changes": one.changes}
        for one in alignment.continuations()
    ]
    document = {"matches": rows, "continues": pairs}
    (folder / "align.json").write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n")


def load_continuations(path: Path) -> tuple[Continuation, ...]:
    """The ``continues`` pairs of an ``align.json``."""
    pairs = orjson.loads(path.read_bytes())["continues"]
    return tuple(
        Continuation(one["before"], one["after"], one["score"], tuple(one["changes"])) for one in pairs
    )


def list_matches(alignment: Alignment) -> Iterator[Row]:
    """One row a match, with the columns of `pipeline.tables.columns.ALIGN`."""
    for match in alignment.matches:
        comparison = match.comparison
        yield {
            "series": match.series,
            "year_before": match.year_before,
            "year_after": match.year_after,
            "class": classify_match(match),
            "task_before": match.before.id if match.before else None,
            "task_after": match.after.id if match.after else None,
            "score": match.score,
            "near_task": match.near,
            "text_before": match.before.text if match.before else None,
            "text_after": match.after.text if match.after else None,
            "diff": comparison.diff if comparison else None,
            "figures": (say_figures(comparison.figures) or None) if comparison else None,
            "units_added": _name_units(alignment, comparison.added) if comparison else None,
            "units_removed": _name_units(alignment, comparison.removed) if comparison else None,
            "deadline_before": _say_deadlines(match.before),
            "deadline_after": _say_deadlines(match.after),
        }


def classify_match(match: Match) -> str:
    """new, dropped, kept, or the changes with ; between them."""
    if match.comparison is None:
        return "new" if match.before is None else "dropped"
    return ";".join(match.comparison.changes) or "kept"


def _name_units(alignment: Alignment, units: tuple[str, ...]) -> str | None:
    return "；".join(alignment.names[one] for one in units) or None


def _say_deadlines(task: Task | None) -> str | None:
    return "；".join(dict.fromkeys(one.text for one in list_due(task))) or None if task else None
