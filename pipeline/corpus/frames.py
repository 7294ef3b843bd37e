"""Frames: the rows of `pipeline.tables` as pandas frames whose columns know what they hold."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from notice.diagnostic import Severity, Status
from notice.facts import Precision
from notice.notice import Method, Origin, Role
from notice.unit import Level, UnitKind, UnitType

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]

# What a column holds when it is not text; the columns of one name hold the same in every table.
DATES = frozenset({"written_date", "effective_date", "expiry_date", "deadline_latest", "deadline_earliest",
                   "date", "from_date"})  # fmt: skip
INTEGERS = frozenset({
    "year", "pages", "start", "end", "tasks", "assignments", "units", "diagnostics", "notices",
    "first_year", "last_year", "lead_tasks", "responsible_tasks", "support_tasks",
    "year_before", "year_after",
})  # fmt: skip
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
}
# ``kind`` names another thing in another table.
UNIT_KINDS: tuple[str, ...] = get_args(UnitKind)


def build_frame(
    columns: Sequence[str], rows: Iterable[Row], categories: Mapping[str, Sequence[str]] | None = None
) -> "pd.DataFrame":
    """`rows` as a frame of exactly these `columns`; `categories` adds to those known here.

    Dates are datetime64[s], counts and offsets Int64, shares Float64, the values of closed lists
    category (ordered as the list is), all else string; what is unknown is missing, never "".
    """
    import pandas as pd

    closed = {**CATEGORIES, **(categories or {})}
    cells = list(zip(*([row[name] for name in columns] for row in rows), strict=True))
    found = dict(zip(columns, cells or [()] * len(columns), strict=True))
    return pd.DataFrame({name: make_series(name, values, closed) for name, values in found.items()})


def make_series(name: str, values: Sequence[Any], closed: Mapping[str, Sequence[str]]) -> "pd.Series":
    """One column in its type; what is no date is missing."""
    import pandas as pd

    if name in closed:
        return pd.Series(pd.Categorical(values, categories=closed[name], ordered=True))
    if name in DATES:
        dates = pd.to_datetime(pd.Series(values, dtype="object"), format="%Y-%m-%d", errors="coerce")
        return dates.astype("datetime64[s]")
    kind = "Int64" if name in INTEGERS else "Float64" if name in FLOATS else "string"
    return pd.Series(values, dtype=kind)
