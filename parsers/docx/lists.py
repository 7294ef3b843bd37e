"""多级列表: Word's automatic numbers counted and printed; .docx and .doc share it (ISO/IEC 29500-1 §17.9).

Counters belong to the abstract definition: every list that shares it counts on, and an own start
of a list (w:startOverride) starts its level anew once, where the list is first used at that level
(5th edition §17.9.26; LibreOffice does the same).
"""

import re

from msgspec import Struct, field

from parsers.docx.numerals import print_numeral, space_marker

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class Level(Struct, frozen=True):
    """One level. ``pattern`` holds %N where the number of level N (from 1) stands; ``gap``: a blank
    follows; ``restart``: levels 1…restart start this one anew, all where None; ``legal``: every
    number in digits; ``style``: the paragraph style that stands for this level."""

    start: int = 0
    format: str = "decimal"
    pattern: str = ""
    gap: bool = True
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class NumberedList(Struct):
    """A list in use: its abstract definition with its own levels; ``starts`` are still to be used."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Counters:
    """The values last printed, by abstract definition, while a document is read once in its order."""

    def __init__(self) -> None:
        self._values: dict[str, list[int | None]] = {}

    def print_marker(self, numbered: NumberedList, level: int) -> str:
        """Count one paragraph at `level` (from 0) on; its marker as printed, with the gap behind it.

        "" for levels that do not exist or print nothing (bullets: 项目符号).
        """
        if level not in numbered.levels:
            return ""
        values = self._values.setdefault(numbered.abstract, [None] * LEVELS)
        _count(values, numbered, level)
        shown = numbered.levels[level]
        if shown.format == "bullet":
            return ""

        def fill(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            other = numbered.levels.get(index)
            if other is None or index > level:
                return ""
            value = values[index]
            value = other.start if value is None else value
            plain = shown.legal and other.format not in ("none", "bullet")
            return print_numeral(value, "decimal" if plain else other.format)

        return space_marker(_PLACE.sub(fill, shown.pattern), shown.gap)


def _count(values: list[int | None], numbered: NumberedList, level: int) -> None:
    value = values[level]
    start = numbered.starts.pop(level, None)
    if start is None:
        start = numbered.levels[level].start if value is None else value + 1
    values[level] = start
    for lower in range(level + 1, LEVELS):
        restart = numbered.levels.get(lower, Level()).restart
        if restart is None or level < restart:
            values[lower] = None
