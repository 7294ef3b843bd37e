"""编号: numerals and markers at the start of a line."""

import re
import unicodedata

from msgspec import Struct

from extractors.numerals import parse_numeral
from extractors.rules import Rule, load_table, rule_for

# Leaves of the outline below an arabic item: parts of one task when it has the statement.
FINE_RANK = 60


# Signs printed before a number or a label; dashes are no ornaments of numbers (—1—).
ORNAMENT = re.compile(r"[★☆●■◆▲△▶►※*＊·•◎○]+[ \u3000]*")


class Marker(Struct, frozen=True):
    """A number as printed: ``text`` without the 、 or . after it; ``length`` covers those too."""

    style: str
    rank: int
    use: str
    text: str
    number: int
    length: int


def read_marker(line: str) -> Marker | None:
    """The marker `line` starts with, None when it starts with none. The line has no padding.

    An ornament that singles the item out (★1.) is looked past; ``length`` covers it.
    """
    ornament = ORNAMENT.match(line)
    before = ornament.end() if ornament else 0
    for rule in load_table("numbering"):
        found = rule.applies(line[before:])
        if found:
            return _make_marker(rule, found.group("m"), found.groupdict(), before + found.end())
    return None


def begins_point(printed: str) -> bool:
    """Whether the text begins a point: with a number, or with 二是 or 其次 as points inside a paragraph do."""
    return read_marker(printed) is not None or rule_for("points", "ordinal").applies(printed) is not None


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
