"""扫描: all rows of a table searched for in one pass over a text.

The rows are alternatives of one expression, tried in printed order wherever something stands that
one of them can begin with (the table's ``starts``), in a text that holds a character which every match
has one of (``needs``). So the first row that matches at the leftmost place is found, as if each had
been tried there in turn.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from extractors.rules import Rule, load_needed, load_starts, load_table

_NAMED = re.compile(r"\(\?P<([a-z_0-9]+)>|\(\?P=([a-z_0-9]+)\)|\(\?\(([a-z_0-9]+)\)")


class Hit(Struct, frozen=True):
    """A row found at ``start``…``end`` of the folded text, and what its groups hold, with their places."""

    rule: Rule
    start: int
    end: int
    groups: dict[str, str]
    places: dict[str, tuple[int, int]]


class Scanner:
    """One table as one expression."""

    def __init__(self, table: str) -> None:
        self._rules = load_table(table)
        rows = "|".join(
            f"(?P<r{number}>{_rename(rule.pattern, number)})" for number, rule in enumerate(self._rules)
        )
        self._names = [_list_names(rule.pattern, number) for number, rule in enumerate(self._rules)]
        self._needed = re.compile(load_needed(table))
        self._regex = re.compile(f"(?={load_starts(table)})(?:{rows})")

    def find(self, folded: str, start: int = 0) -> Hit | None:
        """The leftmost hit at or after `start`."""
        found = self._regex.search(folded, start)
        if found is None or found.lastgroup is None:
            return None
        number = int(found.lastgroup[1:])
        said = {short: name for short, name in self._names[number] if found[name]}
        return Hit(
            self._rules[number],
            found.start(),
            found.end(),
            {short: found[name] for short, name in said.items()},
            {short: found.span(name) for short, name in said.items()},
        )

    def scan(self, folded: str) -> Iterator[Hit]:
        """All hits in printed order; none begins inside another."""
        hit = self.find(folded) if self._needed.search(folded) else None
        while hit:
            yield hit
            hit = self.find(folded, max(hit.end, hit.start + 1))


@cache
def load_scanner(table: str) -> Scanner:
    """The scanner of `table`, built once. Raises KeyError for a table without ``starts``."""
    return Scanner(table)


def _list_names(pattern: str, number: int) -> list[tuple[str, str]]:
    """(a group's name in its row, its name in the whole expression)."""
    opened = (found[1] for found in _NAMED.finditer(pattern) if found[1])
    return [(name, f"{name}_{number}") for name in opened]


def _rename(pattern: str, number: int) -> str:
    """`pattern` with its group names told apart from those of other rows."""

    def rename(found: re.Match[str]) -> str:
        opened, again, asked = found.groups()
        if opened:
            return f"(?P<{opened}_{number}>"
        return f"(?P={again}_{number})" if again else f"(?({asked}_{number})"

    return _NAMED.sub(rename, pattern)
