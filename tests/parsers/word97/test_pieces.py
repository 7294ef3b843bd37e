"""The pieces of a .doc's text: two widths, fast-saved files, broken tables."""

import struct

import pytest

from notice.errors import LimitExceeded, UnreadableFile
from parsers.word97.file import Counts, WordFile
from parsers.word97.pieces import Text
from tests.parsers.word97.maker import make_plc

MAIN = bytes(64) + "甲乙丙丁".encode("utf-16-le") + "abc\x93d\x94".encode("latin-1")
AT, NARROW = 64, 72
BOLD = b"\x35\x08\x01"


def entry(offset: int, *, narrow: bool = False, prm: int = 0) -> bytes:
    """A Pcd."""
    return struct.pack("<HIH", 0, offset * 2 | 0x40000000 if narrow else offset, prm)


def read(places: list[int], *entries: bytes, groups: bytes = b"", more: bytes = b"") -> Text:
    plc = make_plc(places, entries)
    clx = groups + b"\x02" + struct.pack("<I", len(plc)) + plc
    head = bytearray(0x9A + 93 * 8)
    struct.pack_into("<2I", head, 0x9A + 8 * 33, 0, len(clx))
    main = MAIN + bytes(head[len(MAIN) :]) + more
    return Text(WordFile(main, clx, b"", Counts(0, 0, 0, 0, 0, 0, 0), False, True))


@pytest.mark.parametrize(
    ("places", "entries", "text", "why"),
    [
        ([0, 4], [entry(AT)], "甲乙丙丁", "one piece"),
        ([0, 6], [entry(NARROW, narrow=True)], "abc“d”", "a byte a character"),
        (
            [0, 2, 5, 7],
            [entry(AT + 4), entry(NARROW, narrow=True), entry(AT)],
            "丙丁abc甲乙",
            "pieces out of order",
        ),
        ([0, 2, 2, 4], [entry(AT), entry(AT), entry(AT + 4)], "甲乙丙丁", "an empty piece"),
        ([0, 2, 1, 3], [entry(AT), entry(AT), entry(AT + 4)], "甲乙丙丁", "a piece that runs backwards"),
        ([0, 2, 9], [entry(AT), entry(1 << 29)], "甲乙", "a piece outside the file"),
        ([5, 7], [entry(AT)], "甲乙", "positions that do not begin at 0"),
    ],
)
def test_pieces(places: list[int], entries: list[bytes], text: str, why: str) -> None:
    assert read(places, *entries).characters == text, why


def test_modifiers_of_a_piece() -> None:
    groups = b"\x01" + struct.pack("<H", len(BOLD)) + BOLD
    text = read([0, 2, 4, 5], entry(AT), entry(AT + 4, prm=1), entry(AT, prm=99), groups=groups)
    assert [piece.group for piece in text.pieces] == [b"", BOLD, b""]
    assert [text.find_piece(position).start for position in range(5)] == [0, 0, 2, 2, 4]
    assert [(at, end) for _, at, end in text.iterate_pieces(1, 5)] == [(1, 2), (2, 4), (4, 5)]


@pytest.mark.parametrize("places", [[], [0], [0, 0]])
def test_a_text_without_pieces_is_broken(places: list[int]) -> None:
    with pytest.raises(UnreadableFile):
        read(places, *[entry(AT)] * max(len(places) - 1, 0))


def test_pieces_that_repeat_each_other_are_limited() -> None:
    """Each of many pieces may name the same characters: the text could grow without end."""
    size = 2**20
    count = 64 * 2**20 // size + 2
    with pytest.raises(LimitExceeded):
        read([size * index for index in range(count + 1)], *[entry(AT)] * count, more=bytes(2**21))
