"""Chinese: a frame as a person reads it: Chinese headers, words for codes, blanks where nothing is known."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pipeline.align.closing import CLASSES
from pipeline.console.words import (
    CITATION_KINDS,
    COMPARATORS,
    KINDS,
    LEVELS,
    METHODS,
    ORIGINS,
    PRECISIONS,
    REFORMS,
    RELATIONS,
    ROLES,
    SEVERITIES,
    STATUSES,
    UNIT_TYPES,
)
from pipeline.corpus.columns import FRAMES
from pipeline.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

WORDS: dict[str, Mapping[Any, str]] = {
    "role": ROLES,
    "origin": {**ORIGINS, "label": "标签"},
    "method": METHODS,
    "precision": PRECISIONS,
    "comparator": COMPARATORS,
    "relation": RELATIONS,
    "level": LEVELS,
    "type": UNIT_TYPES,
    "severity": SEVERITIES,
    "status": STATUSES,
    "class": CLASSES,
    "overloaded": {True: "是", False: ""},
    "certainty": {"decided": "有决定", "typical": "通例，请核对", "possible": "各地不一"},
    "printed": {"yes": "见于本批", "no": "未见"},
}
OWN_KINDS: dict[str, Mapping[Any, str]] = {
    "lineage": REFORMS,
    "citations": CITATION_KINDS,
    "calendar": {"deadline": "时限", "recurring": "周期", "target": "目标"},
}


def say_frame(frame: "pd.DataFrame", table: str) -> "pd.DataFrame":
    """`frame` (rows and columns of `table`, as workload or tasks) for reading: every cell a str.

    Headers are those of ``--headers zh``; columns the table does not have keep their names. Shares have two
    digits, values as many as they have, dates are ISO 8601. Raises InputError for a table that does not exist.
    """
    if table not in FRAMES:
        raise InputError(f"没有这样的表：{table}。可选：{'、'.join(FRAMES)}。")
    named = frame.reset_index() if frame.index.name else frame.reset_index(drop=True)
    words = WORDS | {"kind": OWN_KINDS.get(table, KINDS)}
    said = named.apply(
        lambda column: column.astype("object").map(
            lambda one: _say(one, words.get(column.name, {}), ".10g" if column.name == "value" else ".2f")
        )
    )
    return said.rename(columns={column.name: column.chinese for column in FRAMES[table].columns})


def _say(cell: Any, words: Mapping[Any, str], digits: str) -> str:
    """One cell; a code of several parts (``new;reworded``) word by word."""
    import pandas as pd

    if pd.isna(cell):
        return ""
    if words:
        parts = cell.split(";") if isinstance(cell, str) else [cell]
        return "、".join(words.get(part, str(part)) for part in parts)
    if isinstance(cell, pd.Timestamp):
        return str(cell.date())
    return f"{cell:{digits}}" if isinstance(cell, float) else str(cell)
