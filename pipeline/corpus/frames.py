"""Frames: the rows of `pipeline.tables.listing` as pandas frames whose columns know what they hold."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from notice.diagnostic import Severity, Status
from notice.facts import CitationKind, DeadlineOrigin, Precision, Relation
from notice.notice import Method, Origin, Role
from notice.unit import Level, UnitKind, UnitType
from pipeline.tables.columns import Table

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]

# What a column holds when it is not text; the columns of one name hold the same in every table.
DATES = frozenset({"written_date", "effective_date", "expiry_date", "deadline_latest", "deadline_earliest",
                   "latest", "earliest", "date", "from_date"})  # fmt: skip
INTEGERS = frozenset({
    "year", "pages", "start", "end", "tasks", "assignments", "units", "diagnostics", "notices",
    "first_year", "last_year", "lead_tasks", "responsible_tasks", "support_tasks",
    "year_before", "year_after", "count", "year_tasks", "other_count",
})  # fmt: skip
# In `units` the times it is mentioned, in `tasks` the units.
OWN_INTEGERS = frozenset({("units", "mentions")})
FLOATS = frozenset({"coverage", "confidence", "unit_confidence", "score", "value"})
# In the order they sort by.
CATEGORIES: dict[str, tuple[str, ...]] = {
    "role": get_args(Role),
    "origin": get_args(Origin),
    "method": get_args(Method),
    "level": get_args(Level),
    "type": get_args(UnitType),
    "severity": get_args(Severity),
    "status": get_args(Status),
    "precision": get_args(Precision),
    "relation": get_args(Relation),
}
# What a name means in one table alone.
OWN_CATEGORIES: dict[str, dict[str, tuple[str, ...]]] = {
    "units": {"kind": get_args(UnitKind)},
    "deadlines": {"origin": get_args(DeadlineOrigin)},
    "citations": {"kind": get_args(CitationKind)},
    "calendar": {"origin": get_args(DeadlineOrigin), "kind": ("deadline", "recurring", "target")},
}


def build_frame(table: Table, rows: Iterable[Row]) -> "pd.DataFrame":
    """`rows` as a frame of exactly the columns of `table`.

    Dates are datetime64[s], counts and offsets Int64, shares Float64, the values of closed lists
    category (ordered as the list is), all else string; what is unknown is missing, never "".
    """
    import pandas as pd

    names = table.names
    cells = list(zip(*([row[name] for name in names] for row in rows), strict=True))
    found = dict(zip(names, cells or [()] * len(names), strict=True))
    return pd.DataFrame({name: make_series(table, name, values) for name, values in found.items()})


def make_series(table: Table, name: str, values: "Sequence[Any] | pd.Series") -> "pd.Series":
    """One column of `table` in its type; what is no date is missing."""
    import pandas as pd

    closed = CATEGORIES | OWN_CATEGORIES.get(table.name, {})
    if name in closed:
        return pd.Series(pd.Categorical(values, categories=closed[name], ordered=True))
    if name in DATES:
        dates = pd.to_datetime(pd.Series(values, dtype="object"), errors="coerce")
        return dates.astype("datetime64[s]")
    counted = name in INTEGERS or (table.name, name) in OWN_INTEGERS
    kind = "Int64" if counted else "Float64" if name in FLOATS else "string"
    return pd.Series(values, dtype=kind)
