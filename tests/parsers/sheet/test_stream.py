"""Compound files: small and large streams, and broken chains."""

import struct

import pytest

from notice.errors import UnreadableFile
from parsers.sheet.stream import read_stream
from tests.parsers.sheet.xls_maker import SECTOR, make_ole2

LARGE = bytes(range(256)) * 40
SMALL = b"0123456789" * 30
NAMES = ("Workbook", "Book")
TABLE = SECTOR  # where the sector table stands in the files made here


def link(data: bytes, sector: int, following: int) -> bytes:
    """`data` with another sector behind `sector`."""
    at = TABLE + 4 * sector
    return data[:at] + struct.pack("<I", following) + data[at + 4 :]


@pytest.mark.parametrize(
    ("data", "content", "whole", "why"),
    [
        (make_ole2(LARGE), LARGE, True, "a large stream"),
        (make_ole2(SMALL, small=True), SMALL, True, "a small one"),
        (make_ole2(SMALL, "BOOK", small=True), SMALL, True, "the name in another case, of an older Excel"),
        (make_ole2(LARGE)[:-1000], LARGE[:-1000], False, "cut off"),
        (link(make_ole2(LARGE), 5, 4), LARGE[: 3 * SECTOR], False, "a chain that runs in a circle"),
        (link(make_ole2(LARGE), 4, 0xFFFFFFFE), LARGE[: 2 * SECTOR], False, "a chain that ends early"),
        (link(make_ole2(LARGE), 4, 9999), LARGE[: 2 * SECTOR], False, "a sector that is not there"),
    ],
)
def test_streams(data: bytes, content: bytes, whole: bool, why: str) -> None:
    assert read_stream(data, NAMES) == (content, whole), why


def change(at: int, value: int) -> bytes:
    """A good file with the four bytes at `at` changed."""
    data = make_ole2(LARGE)
    return data[:at] + struct.pack("<I", value) + data[at + 4 :]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "nothing"),
        (make_ole2(LARGE)[:400], "a piece of the header"),
        (make_ole2(LARGE, "Contents"), "another stream"),
        (change(30, 0x00060031), "sectors of an impossible size"),
        (change(48, 9999), "no directory"),
        (
            link(make_ole2(LARGE), 1, 1).replace("Workbook".encode("utf-16-le"), b"x" * 16),
            "a directory in a circle",
        ),
    ],
)
def test_broken_files(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_stream(data, NAMES)
    assert caught.value.kind == "corrupt", why
    assert "请" in caught.value.message


def test_further_parts_of_the_table_in_a_circle() -> None:
    assert read_stream(change(68, 2), NAMES)[0] == LARGE
