"""段落与字符格式: what property modifiers say that bears on the text ([MS-DOC] §2.6.1, §2.6.2)."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from parsers.word97.bytes import iterate_modifiers, read_i32, read_u16, read_u32

# Modifiers of paragraphs.
_ALIGNMENT = (0x2403, 0x2461)
_STYLE, _LEVEL, _LIST, _OUTLINE = 0x4600, 0x260A, 0x460B, 0x2640
_IN_TABLE, _ROW_END, _CELL_END, _INNER_ROW_END = 0x2416, 0x2417, 0x244B, 0x244C
_DEPTH, _MORE_DEPTH = 0x6649, 0x664A
_HUGE = (0x6645, 0x6646)  # the modifiers stand in the data stream instead
_TABLE_PROPERTIES = 0x646B  # those of the row stand in the data stream too
# Modifiers of characters.
_BOLD, _HIDDEN, _MARK_HIDDEN, _DELETED = 0x0835, 0x083C, 0x0818, 0x0800
_FAR_FONT, _WEST_FONT, _SYMBOL, _CHARACTER_STYLE, _PLAIN = 0x4A50, 0x4A4F, 0x6A09, 0x4A30, 0x2A33
_CENTRED = (1, 4)  # centred, distributed
_AS_STYLE, _AGAINST_STYLE = 0x80, 0x81


class Paragraph(Struct, frozen=True):
    """``list`` is the number of an LFO, 0 none; ``level`` None where nothing sets it; ``outline``
    counts from 0, 9 is text; ``depth`` is the table nesting."""

    style: int = 0
    centred: bool = False
    outline: int | None = None
    list: int = 0
    level: int | None = None
    in_table: bool = False
    depth: int = 0
    row_end: bool = False
    cell_end: bool = False
    inner_row_end: bool = False

    @property
    def nesting(self) -> int:
        """0 in the text, 1 in a table, more in tables inside a cell."""
        return max(self.depth, 1) if self.in_table or self.depth else 0


class Character(Struct, frozen=True):
    """``font`` is the index of the East Asian typeface, ``west`` of the other one; ``symbol`` the font
    and code of a character that is drawn from a symbol font; ``style`` an istd, 0 none."""

    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = 0
    west: int = 0
    symbol: tuple[int, int] | None = None
    style: int = 0


def iterate_all(group: bytes, data: bytes) -> Iterator[tuple[int, bytes]]:
    """The modifiers of `group`, with those it keeps in the `data` stream (PrcData, §2.9.215)."""
    for modifier, operand in iterate_modifiers(group):
        if modifier in _HUGE or modifier == _TABLE_PROPERTIES:
            at = read_u32(operand, 0)
            yield from iterate_modifiers(data[at + 2 : at + 2 + read_u16(data, at)])
        else:
            yield modifier, operand


def change_paragraph(base: Paragraph, group: bytes, data: bytes) -> Paragraph:
    """`base` with what the modifiers of `group` set; a list of its own starts at its own level."""
    changes: dict[str, object] = {}
    depth = base.depth
    for modifier, operand in iterate_all(group, data):
        value = operand[0] if operand else 0
        if modifier in _ALIGNMENT:
            changes["centred"] = value in _CENTRED
        elif modifier == _OUTLINE:
            changes["outline"] = value
        elif modifier == _LIST:
            changes["list"] = read_u16(operand, 0)
            changes.setdefault("level", None)
        elif modifier == _LEVEL:
            changes["level"] = value
        elif modifier in _SWITCHES:
            changes[_SWITCHES[modifier]] = bool(value)
        elif modifier == _DEPTH:
            changes["depth"] = depth = max(read_i32(operand, 0), 0)
        elif modifier == _MORE_DEPTH:
            changes["depth"] = depth = max(depth + read_i32(operand, 0), 0)
        elif modifier == _STYLE:
            changes["style"] = read_u16(operand, 0)
    return replace(base, **changes) if changes else base


_SWITCHES = {
    _IN_TABLE: "in_table",
    _ROW_END: "row_end",
    _CELL_END: "cell_end",
    _INNER_ROW_END: "inner_row_end",
}


def change_character(base: Character, group: bytes, style: Character) -> Character:
    """`base` with what the modifiers of `group` set; `style` is what the paragraph's style says."""
    changes: dict[str, object] = {}
    for modifier, operand in iterate_modifiers(group):
        value = operand[0] if operand else 0
        if modifier == _BOLD:
            changes["bold"] = _switch(value, style.bold)
        elif modifier in (_HIDDEN, _MARK_HIDDEN):
            changes["hidden"] = _switch(value, style.hidden)
        elif modifier == _DELETED:
            changes["deleted"] = bool(value)
        elif modifier == _FAR_FONT:
            changes["font"] = read_u16(operand, 0)
        elif modifier == _WEST_FONT:
            changes["west"] = read_u16(operand, 0)
        elif modifier == _SYMBOL:
            changes["symbol"] = read_u16(operand, 0), read_u16(operand, 2)
        elif modifier == _CHARACTER_STYLE:
            changes["style"] = read_u16(operand, 0)
        elif modifier == _PLAIN:
            changes = {}
    return replace(base, **changes) if changes else base


def _switch(value: int, style: bool) -> bool:
    """A toggle property (§2.9.327): on, off, as the style says, or the contrary of it."""
    return style != (value == _AGAINST_STYLE) if value in (_AS_STYLE, _AGAINST_STYLE) else bool(value)
