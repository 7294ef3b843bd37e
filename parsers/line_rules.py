"""行规则表: rows of patterns that printed lines are held against (parsers/tables/*.toml)."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class LineRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row: a regular expression, what a match means (``value``), and what proves it."""

    id: str
    meaning: str
    source: str
    value: str
    pattern: str
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class LineRules:
    """A table's rows joined into one pattern; the first row that matches wins."""

    def __init__(self, rows: tuple[LineRule, ...]) -> None:
        self.rows = rows
        self._regex = re.compile("|".join(f"(?P<r{n}>{row.pattern})" for n, row in enumerate(rows)))

    def match_start(self, text: str) -> LineRule | None:
        """The row that `text` begins with."""
        return self._find(self._regex.match(text))

    def match_whole(self, text: str) -> LineRule | None:
        """The row that all of `text` is."""
        return self._find(self._regex.fullmatch(text))

    def measure_start(self, text: str) -> int:
        """How many characters of `text` the mark at its start takes; 0 without one."""
        match = self._regex.match(text)
        return match.end() if match else 0

    def _find(self, match: re.Match[str] | None) -> LineRule | None:
        if match is None or match.lastgroup is None:
            return None
        return self.rows[int(match.lastgroup.removeprefix("r"))]


@cache
def load_line_rules(name: str) -> LineRules:
    """The rows of ``parsers/tables/<name>.toml``.

    Raises msgspec.ValidationError for a row of the wrong shape.
    """
    text = files("parsers").joinpath("tables", f"{name}.toml").read_text(encoding="utf-8")
    return LineRules(msgspec.convert(tomllib.loads(text)["row"], tuple[LineRule, ...]))
