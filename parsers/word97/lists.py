"""Word 97 自动编号: list definitions and their overrides ([MS-DOC] §2.9.132 LSTF … §2.9.150 LVL)."""

from msgspec import Struct

from parsers.docx.lists import LEVELS, Counters, Level, NumberedList
from parsers.docx.numerals import name_format
from parsers.word97.bytes import read_i32, read_number, read_u16, read_u32
from parsers.word97.file import Part, WordFile

_DEFINITION, _OVERRIDE, _LEVEL_HEAD = 28, 16, 28
_SIMPLE, _LEGAL, _NO_RESTART = 0x01, 0x04, 0x08
_STARTS, _FORMATS = 0x10, 0x20  # LFOLVL: fStartAt, fFormatting
_NO_GAP = 2  # ixchFollow


class _Definition(Struct):
    """An LSTF: its levels, and the paragraph style (istd) that stands for each of them."""

    levels: dict[int, Level]
    styles: list[int]


class Lists:
    """The lists of a file while it is read once, in its order."""

    def __init__(self, file: WordFile) -> None:
        definitions = _read_definitions(file)
        self._lists: list[NumberedList | None] = []
        self._styles: list[list[int]] = []
        self._counters = Counters()
        self._read_overrides(file.cut(Part.LIST_OVERRIDES), definitions)

    def find_level(self, number: int, styles: tuple[int, ...]) -> int:
        """The level of list `number` that stands for one of the paragraph `styles`; 0 for none."""
        linked = self._styles[number - 1] if 0 < number <= len(self._styles) else []
        return next((linked.index(style) for style in styles if style in linked), 0)

    def print_marker(self, number: int, level: int) -> str:
        """Count a paragraph of list `number` on and return its marker as printed; "" for no list."""
        numbered = self._lists[number - 1] if 0 < number <= len(self._lists) else None
        return self._counters.print_marker(numbered, level) if numbered else ""

    def _read_overrides(self, table: bytes, definitions: dict[int, _Definition]) -> None:
        """PlfLfo (§2.9.139): a list in use is a definition, with levels and starts of its own."""
        count = min(read_u32(table, 0), max(len(table) - 4, 0) // _OVERRIDE)
        at = 4 + _OVERRIDE * count
        for index in range(count):
            head = 4 + _OVERRIDE * index
            name = read_u32(table, head)
            found = definitions.get(name)
            numbered = NumberedList(str(name), dict(found.levels)) if found else None
            at += 4
            for _ in range(read_number(table, head + 12, 1)):
                start, flags = read_i32(table, at), read_u32(table, at + 4)
                at += 8
                level = flags & 0xF
                if flags & _FORMATS:
                    own, at = _read_level(table, at)
                    if numbered and level < LEVELS:
                        numbered.levels[level] = own
                elif flags & _STARTS and numbered and level < LEVELS:
                    numbered.starts[level] = start
            self._lists.append(numbered)
            self._styles.append(found.styles if found else [])


def _read_definitions(file: WordFile) -> dict[int, _Definition]:
    """PlfLst (§2.9.151): the definitions; their levels stand behind them, one or nine each."""
    head = file.cut(Part.LISTS)
    count = min(read_u16(head, 0), max(len(head) - 2, 0) // _DEFINITION)
    at = file.locate(Part.LISTS) + len(head)
    definitions: dict[int, _Definition] = {}
    for index in range(count):
        entry = head[2 + _DEFINITION * index : 2 + _DEFINITION * (index + 1)]
        levels: dict[int, Level] = {}
        for level in range(1 if entry[26] & _SIMPLE else LEVELS):
            levels[level], at = _read_level(file.table, at)
        styles = [read_u16(entry, 8 + 2 * level) for level in range(LEVELS)]
        definitions[read_u32(entry, 0)] = _Definition(levels, styles)
    return definitions


def _read_level(table: bytes, at: int) -> tuple[Level, int]:
    """An LVL (§2.9.150) and where the next one begins."""
    flags = read_number(table, at + 5, 1)
    restart = read_number(table, at + 26, 1) if flags & _NO_RESTART else None
    text = at + _LEVEL_HEAD + read_number(table, at + 24, 1) + read_number(table, at + 25, 1)
    length = read_u16(table, text)
    pattern = table[text + 2 : text + 2 + 2 * length].decode("utf-16-le", "replace")
    level = Level(
        read_i32(table, at),
        name_format(read_number(table, at + 4, 1)),
        "".join(f"%{ord(char) + 1}" if ord(char) < LEVELS else char for char in pattern),
        read_number(table, at + 15, 1) != _NO_GAP,
        restart,
        bool(flags & _LEGAL),
    )
    return level, text + 2 + 2 * length
