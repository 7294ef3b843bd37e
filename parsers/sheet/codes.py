"""格式代码: a spreadsheet's number format code (ECMA-376-1 §18.8.31) cut into its tokens."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

GENERAL = "General"

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|[_*](?P<space>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<noon>上午/下午|AM/PM|A/P)"
    r"|(?P<number>(?:[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)(?:E[+-][0#?]+)?)"
    r"|(?P<date>e+|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4})|(?P<percent>%)|(?P<text>@)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'((?:"[^"]*"?|[\\!_*].|\[[^\]]*\]|[^;])*)(?:;|$)', re.DOTALL)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_LOCALE = re.compile(r"\$(?P<sign>[^-]*)(?:-(?P<place>\w+))?")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
# The system's long date and time, as a Chinese system shows them.
_SYSTEM = {"f800": 'yyyy"年"m"月"d"日"', "f400": "h:mm:ss"}


class Token(Struct, frozen=True):
    """A piece of a format: ``kind`` is literal, number, date, elapsed, noon, general, percent or text."""

    kind: str
    text: str


class Section(Struct, frozen=True):
    """One of a code's up to four parts. ``numerals`` is 1 or 2 for [DBNum1] and [DBNum2], else 0."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None
    numerals: int = 0

    @property
    def is_date(self) -> bool:
        """Whether the section shows a date or a time."""
        return any(token.kind in ("date", "elapsed", "noon") for token in self.tokens)


@cache
def load_formats() -> Mapping[int | str, str]:
    """Rows of tables/number_formats.toml: a built-in format's number, and its name, → its code."""
    table = files("parsers").joinpath("tables", "number_formats.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(table)["row"]
    return {row[key]: row["code"] for key in ("id", "name") for row in rows if key in row}


@lru_cache(1024)
def parse_code(code: str) -> tuple[Section, ...]:
    """The sections of a format `code`, at least one."""
    sections = [found[1] for found in _SECTION.finditer(code[:1000])]
    if len(sections) > 1 and not sections[-1]:
        sections.pop()
    return tuple(_parse_section(section) for section in sections)


def _parse_section(text: str) -> Section:
    tokens: list[Token] = []
    condition, numerals = None, 0
    for found in _TOKEN.finditer(text):
        kind, piece = found.lastgroup or "", found[found.lastgroup or 0]
        if kind == "bracket":
            limit = _CONDITION.fullmatch(piece)
            locale = _LOCALE.fullmatch(piece)
            if limit:
                condition = (limit[1], float(limit[2]))
            elif piece.lower().startswith("dbnum"):
                numerals = int(piece[-1]) if piece[-1] in "12" else 0
            elif locale and (locale["place"] or "").lower() in _SYSTEM:
                return _parse_section(_SYSTEM[locale["place"].lower()])
            elif locale:
                tokens.append(Token("literal", locale["sign"]))
            elif _ELAPSED.fullmatch(piece):
                tokens.append(Token("elapsed", piece.lower()))
        elif kind in ("quoted", "escaped", "literal"):
            tokens.append(Token("literal", piece))
        elif kind != "space":
            tokens.append(Token(kind, piece))
    return Section(tuple(tokens), condition, numerals)
