"""编号: numerals and markers at the start of a line."""

import unicodedata

from msgspec import Struct

from extractors.numerals import parse_numeral
from extractors.rules import Rule, load_table

# Leaves of the outline below an arabic item: parts of one task when it has the statement.
FINE_RANK = 60


class Marker(Struct, frozen=True):
    """A number as printed: ``text`` without the 、 or . after it; ``length`` covers those too."""

    style: str
    rank: int
    use: str
    text: str
    number: int
    length: int


def read_marker(line: str) -> Marker | None:
    """The marker `line` starts with, None when it starts with none. The line has no padding."""
    for rule in load_table("numbering"):
        found = rule.applies(line)
        if found:
            return _make_marker(rule, found.group("m"), found.groupdict(), found.end())
    return None


def _make_marker(rule: Rule, text: str, groups: dict[str, str | None], length: int) -> Marker | None:
    printed = groups.get("n") or groups.get("k") or ""
    number = _value_of(printed)
    if number is None:
        if rule.value != "part":
            return None
        number = 1
    return Marker(rule.id, rule.rank, rule.value, text, number, length)


def _value_of(printed: str) -> int | None:
    if len(printed) == 1 and printed.isascii() and printed.isalpha():
        return ord(printed.lower()) - ord("a") + 1
    folded = unicodedata.normalize("NFKC", printed).strip("().")
    return parse_numeral(folded)
