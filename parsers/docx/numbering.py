"""自动编号: Word's numbering part read into the lists that `parsers.docx.lists` counts (§17.9)."""

from parsers.docx.lists import LEVELS, Counters, Level, NumberedList
from parsers.docx.styles import StyleSheet
from parsers.docx.xml import MC, VAL, Element, W, find_child, is_on, parse_number, read_number, read_value


class Numbering:
    """The numbering part while the document is read once, in its order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._lists: dict[str, NumberedList | None] = {}
        self._counters = Counters()
        for child in () if root is None else root:
            if child.tag == W + "abstractNum":
                self._abstracts.setdefault(child.get(W + "abstractNumId", ""), child)
            elif child.tag == W + "num":
                self._nums.setdefault(child.get(W + "numId", ""), child)

    def find_level(self, num_id: str, styles: tuple[str, ...]) -> int | None:
        """The level that names one of the paragraph `styles` as its own (w:pStyle), nearest first."""
        found = self._find_list(num_id)
        linked = {level.style: index for index, level in found.levels.items()} if found else {}
        return next((linked[style] for style in styles if style in linked), None)

    def print_marker(self, num_id: str, level: int) -> str:
        """Count one paragraph on and return its marker as printed, with the gap behind it.

        "" for lists that do not exist and levels that print nothing (bullets: 项目符号).
        """
        numbered = self._find_list(num_id)
        return self._counters.print_marker(numbered, level) if numbered else ""

    def _find_list(self, num_id: str) -> NumberedList | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._build_list(num_id)
        return self._lists[num_id]

    def _build_list(self, num_id: str) -> NumberedList | None:
        num = self._nums.get(num_id)
        abstract = self._resolve_abstract(num)
        if num is None or abstract is None:
            return None
        numbered = NumberedList(abstract, _read_levels(self._abstracts[abstract]))
        for override in num.iterchildren(W + "lvlOverride"):
            index = parse_number(override.get(W + "ilvl"))
            start = read_number(override, "startOverride")
            if index is None or not 0 <= index < LEVELS:
                continue
            numbered.levels |= {
                found: level for found, level in _read_levels(override).items() if found == index
            }
            if start is not None:
                numbered.starts[index] = start
        return numbered

    def _resolve_abstract(self, num: Element | None) -> str | None:
        """The abstract definition that holds the levels, through numbering styles (w:numStyleLink)."""
        seen: set[str] = set()
        while num is not None:
            name = read_value(num, "abstractNumId")
            if name is None or name in seen or name not in self._abstracts:
                return None
            seen.add(name)
            style = read_value(self._abstracts[name], "numStyleLink")
            if style is None:
                return name
            num = self._nums.get(self._styles.find_list(style) or "")
        return None


def _read_levels(parent: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in parent.iterchildren(W + "lvl"):
        index = parse_number(element.get(W + "ilvl"))
        if index is not None and 0 <= index < LEVELS:
            levels.setdefault(index, _read_level(element))
    return levels


def _read_level(element: Element) -> Level:
    return Level(
        read_number(element, "start") or 0,
        _read_format(element),
        read_value(element, "lvlText") or "",
        read_value(element, "suff") != "nothing",
        read_number(element, "lvlRestart"),
        is_on(find_child(element, "isLgl")),
        read_value(element, "pStyle"),
    )


def _read_format(level: Element) -> str:
    """w:numFmt; a custom one (Word 2010) carries its plain stand-in as mc:Fallback."""
    fallback = level.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
    element = level.find(W + "numFmt") if fallback is None else fallback
    return "decimal" if element is None else element.get(VAL, "decimal")
