"""OpenDocument 自动编号: list styles turned back into the printed markers (ODF 1.3 part 3 §4.3, §16.30).

Counters belong to a list and to those that continue it; a number at one level starts the deeper
ones anew.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from parsers.docx.numerals import print_numeral, space_marker
from parsers.odt.xml import LOEXT, STYLE, TEXT, XML_ID, Element, read_count, read_number

LEVELS = 10
_PLACE = re.compile(r"%([1-9]|10)%")
# The first of the numbers that style:num-format lists → Word's name of the same format.
_FORMATS = {
    "1": "decimal",
    "01": "decimalZero",
    "１": "decimalFullWidth",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCountingThousand",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "㈠": "ideographEnclosedCircle",
    "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop",
    "": "none",
}


class Level(Struct, frozen=True):
    """One level of a list style; ``pattern`` holds %N% where the number of level N stands."""

    start: int
    format: str
    pattern: str
    gap: bool


class Counter(Struct):
    """A list while it is read: the value last printed at each level, None before the first."""

    style: str | None
    values: list[int | None]


class Numbering:
    """The lists of a document while it is read once, in its order."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str | None, dict[int, Level]] = {}
        self._by_id: dict[str | None, Counter] = {}
        self._by_style: dict[str | None, Counter] = {}
        self._outline = Counter(TEXT, [None] * LEVELS)
        for root in roots:
            for style in root.iter(TEXT + "list-style"):
                self._styles[style.get(STYLE + "name", "")] = _read_levels(style)
            for style in root.iter(TEXT + "outline-style"):
                self._styles[TEXT] = _read_levels(style)

    def open_list(self, element: Element) -> Counter:
        """The counter of an outermost text:list: its own, or that of the list it continues."""
        style, continued = element.get(TEXT + "style-name"), element.get(TEXT + "continue-list")
        counter = None
        if continued is not None:
            # LibreOffice leaves the id of the list continued out where it is the document's first.
            counter = self._by_id.get(continued) or self._by_id.get(None)
        elif element.get(TEXT + "continue-numbering") == "true":
            counter = self._by_style.get(style)
        if counter is None:
            counter = Counter(style, [None] * LEVELS)
        self._by_id[element.get(XML_ID)] = self._by_style[style] = counter
        return counter

    def print_marker(self, counter: Counter, style: str | None, level: int, start: int | None) -> str:
        """Count an item at `level` (from 1) on, or begin at `start`; its marker as printed.

        "" for bullets (项目符号) and for styles and levels that do not exist.
        """
        levels, values = self._styles.get(style, {}), counter.values
        index = min(level, LEVELS) - 1
        value = values[index]
        # An item that holds only a deeper list counts, although it prints nothing.
        for above in range(index + 1):
            if values[above] is None:
                values[above] = levels[above].start if above in levels else 1
        if start is not None:
            values[index] = start
        elif value is not None:
            values[index] = value + 1
        values[index + 1 :] = [None] * (LEVELS - index - 1)
        return _print(levels, values, index)

    def print_heading(self, level: int, start: int | None) -> str:
        """The marker of a heading that stands in no list, from the outline style."""
        return self.print_marker(self._outline, TEXT, level, start)


def _print(levels: dict[int, Level], values: list[int | None], index: int) -> str:
    shown = levels.get(index)
    if shown is None:
        return ""

    def fill(place: re.Match[str]) -> str:
        other = int(place[1]) - 1
        value = values[other]
        return "" if value is None or other not in levels else print_numeral(value, levels[other].format)

    return space_marker(_PLACE.sub(fill, shown.pattern), shown.gap)


def _read_levels(style: Element) -> dict[int, Level]:
    """The numbered levels of a list or outline style, by index from 0."""
    levels: dict[int, Level] = {}
    for element in style:
        index = read_count(element, TEXT + "level") - 1
        if element.tag in (TEXT + "list-level-style-number", TEXT + "outline-level-style"):
            levels[index] = _read_level(element, index)
    return levels


def _read_level(element: Element, index: int) -> Level:
    format = element.get(STYLE + "num-format", "")
    pattern = element.get(LOEXT + "num-list-format")
    if pattern is None:
        shown = min(read_count(element, TEXT + "display-levels"), index + 1)
        places = ".".join(f"%{level}%" for level in range(index + 2 - shown, index + 2))
        prefix, suffix = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
        pattern = f"{prefix}{places}{suffix}"
    alignment = next(element.iter(STYLE + "list-level-label-alignment"), None)
    follow = "listtab" if alignment is None else alignment.get(TEXT + "label-followed-by")
    start = read_number(element, TEXT + "start-value")
    first = format.partition(",")[0].strip()
    empty = not first and element.tag == TEXT + "outline-level-style"
    return Level(
        1 if start is None else start,
        _FORMATS.get(first, "decimal"),
        "" if empty else pattern,
        follow != "nothing",
    )
