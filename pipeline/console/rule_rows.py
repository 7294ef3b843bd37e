"""Rule rows: what the row of a rule table says, looked up by the id a fact carries."""

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct


class RuleRow(Struct, frozen=True):
    """规则: the table's file name, and the row's meaning (Chinese)."""

    table: str
    meaning: str


def find_row(rule: str) -> RuleRow | None:
    """The row with the id `rule`; None for a rule that is no table's row."""
    return _index_rows().get(rule)


@cache
def _index_rows() -> dict[str, RuleRow]:
    rows: dict[str, RuleRow] = {}
    for table in files("extractors").joinpath("tables").iterdir():
        if table.name.endswith(".toml"):
            document = tomllib.loads(table.read_text(encoding="utf-8"))
            rows |= {row["id"]: RuleRow(table.name, row["meaning"]) for row in document.get("row", ())}
    return rows
