"""Numbers beyond the end, property modifiers of every size, PLCs."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.word97.bytes import (
    iterate_modifiers,
    read_i32,
    read_number,
    read_plc,
    read_u16,
    read_u32,
    read_u32s,
)


def test_numbers() -> None:
    data = bytes([1, 2, 255, 255, 255, 255])
    assert (read_u16(data, 0), read_u32(data, 2), read_i32(data, 2)) == (0x201, 0xFFFFFFFF, -1)
    assert (read_u16(data, 5), read_u16(data, 99), read_number(data, -1, 2)) == (255, 0, 0)
    assert read_u32s(data, 9) == (0xFFFF0201,)


@pytest.mark.parametrize(
    ("group", "expected", "why"),
    [
        (b"\x35\x08\x01\x16\x24\x00", [(0x0835, b"\x01"), (0x2416, b"\x00")], "one byte each"),
        (b"\x0b\x46\x05\x00", [(0x460B, b"\x05\x00")], "two"),
        (b"\x49\x66\x02\x00\x00\x00", [(0x6649, b"\x02\0\0\0")], "four"),
        (b"\x21\xe4abc", [(0xE421, b"abc")], "three"),
        (b"\x2b\xd6\x02ab\x35\x08\x01", [(0xD62B, b"ab"), (0x0835, b"\x01")], "as many as it says"),
        (b"\x08\xd6\x04\x00abc\x35\x08\x01", [(0xD608, b"abc"), (0x0835, b"\x01")], "a size of two bytes"),
        (b"\x15\xc6\x02\x00\x00\x35\x08\x01", [(0xC615, b"\0\0"), (0x0835, b"\x01")], "tabs"),
        (
            b"\x15\xc6\xff\x01abcd\x01efg\x35\x08\x01",
            [(0xC615, b"\x01abcd\x01efg"), (0x0835, b"\x01")],
            "many tabs",
        ),
        (b"\x35\x08\x01\x0b\x46\x05", [(0x0835, b"\x01")], "cut off"),
        (b"\x08\xd6\x00\x00abc", [], "less than nothing"),
        (b"\x35\x08", [], "no operand"),
        (b"", [], "nothing"),
    ],
)
def test_modifiers(group: bytes, expected: list[tuple[int, bytes]], why: str) -> None:
    assert list(iterate_modifiers(group)) == expected, why


@given(st.binary(max_size=300))
def test_any_modifiers_end(group: bytes) -> None:
    assert sum(2 + len(operand) for _, operand in iterate_modifiers(group)) <= len(group)


@pytest.mark.parametrize(
    ("data", "size", "places", "entries"),
    [
        (struct.pack("<3I", 0, 5, 9) + b"aabb", 2, (0, 5, 9), [b"aa", b"bb"]),
        (struct.pack("<3I", 0, 5, 9) + b"aabbx", 2, (0, 5, 9), [b"aa", b"bb"]),
        (struct.pack("<I", 7), 2, (), []),
        (b"", 2, (), []),
    ],
)
def test_plcs(data: bytes, size: int, places: tuple[int, ...], entries: list[bytes]) -> None:
    assert read_plc(data, size) == (places, entries)
