"""二进制读数: little-endian numbers that are 0 beyond the end, and property modifiers ([MS-DOC] §2.2.5)."""

import struct
from collections.abc import Iterator

# Bytes of the operand by the top three bits of the modifier; 6 is variable ([MS-DOC] §2.6).
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_LONG = (0xD608, 0xD606)  # sprmTDefTable: its size takes two bytes
_TABS = 0xC615  # sprmPChgTabs: 255 stands for a size that follows from its content


def read_number(data: bytes, at: int, size: int, *, signed: bool = False) -> int:
    """The number of `size` bytes at `at`; bytes that are not there count as 0."""
    return int.from_bytes(data[at : at + size], "little", signed=signed) if at >= 0 else 0


def read_u16(data: bytes, at: int) -> int:
    """An unsigned number of two bytes."""
    return read_number(data, at, 2)


def read_u32(data: bytes, at: int) -> int:
    """An unsigned number of four bytes."""
    return read_number(data, at, 4)


def read_i32(data: bytes, at: int) -> int:
    """A signed number of four bytes."""
    return read_number(data, at, 4, signed=True)


def read_u32s(data: bytes, count: int) -> tuple[int, ...]:
    """The first `count` unsigned numbers of four bytes, or as many as there are."""
    count = min(count, len(data) // 4)
    return struct.unpack_from(f"<{count}I", data)


def read_plc(data: bytes, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """A PLC: n + 1 positions, then n entries of `size` bytes ([MS-DOC] §2.2.2); all lists are empty
    where there is no entry."""
    count = (len(data) - 4) // (4 + size)
    if count <= 0:
        return (), []
    start = 4 * (count + 1)
    return read_u32s(data, count + 1), [
        data[at : at + size] for at in range(start, start + size * count, size)
    ]


def iterate_modifiers(group: bytes) -> Iterator[tuple[int, bytes]]:
    """The property modifiers (sprm) of a grpprl and their operands, up to the first that is cut off."""
    at = 0
    while at + 2 < len(group):
        modifier = read_u16(group, at)
        at += 2
        size = _SIZES[modifier >> 13]
        if not size:
            if modifier in _LONG:
                at, size = at + 2, read_u16(group, at) - 1
            elif modifier == _TABS and group[at] == 255:
                removed = read_number(group, at + 1, 1)
                added = read_number(group, at + 2 + 4 * removed, 1)
                at, size = at + 1, 2 + 4 * removed + 3 * added
            else:
                at, size = at + 1, group[at]
        if size < 0 or at + size > len(group):
            return
        yield modifier, group[at : at + size]
        at += size
