"""Records and the strings in them."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.sheet.records import StringReader, find_codec, read_records
from tests.parsers.sheet.xls_maker import record

BEGIN, END, MORE = record(0x809, b"\0\6"), record(0x0A), 0x3C


@pytest.mark.parametrize(
    ("stream", "kinds", "why"),
    [
        (BEGIN + record(1) + END + record(2), [0x809, 1, 0x0A], "up to its own end"),
        (BEGIN + BEGIN + record(1) + END + record(2) + END, [0x809, 2, 0x0A], "without an embedded chart"),
        (
            BEGIN + record(1) + record(MORE) + record(2) + END,
            [0x809, 1, 2, 0x0A],
            "continued records are one",
        ),
        (BEGIN + record(1) + b"\2\0", [0x809, 1], "cut off in a header"),
        (BEGIN + record(1, b"abc")[:-2], [0x809, 1], "cut off in a record"),
        (record(1) + record(2), [], "no begin"),
        (b"", [], "nothing"),
    ],
)
def test_records(stream: bytes, kinds: list[int], why: str) -> None:
    assert [one.kind for one in read_records(stream)] == kinds, why


def test_continued_bytes() -> None:
    stream = BEGIN + record(0xFC, b"ab") + record(MORE, b"cd") + record(MORE, b"e") + END
    assert [(one.body, one.more) for one in read_records(stream)][1] == (b"ab", (b"cd", b"e"))


@pytest.mark.parametrize(
    ("chunks", "text", "why"),
    [
        ((struct.pack("<HB", 2, 1) + "甲乙".encode("utf-16-le"),), "甲乙", "two bytes a character"),
        ((struct.pack("<HB", 2, 0) + b"a\xe9",), "aé", "one byte"),
        (
            (struct.pack("<HB", 3, 1) + "甲".encode("utf-16-le"), b"\1" + "乙丙".encode("utf-16-le")),
            "甲乙丙",
            "continued",
        ),
        (
            (struct.pack("<HB", 3, 1) + "甲".encode("utf-16-le"), b"\0bc"),
            "甲bc",
            "continued in the other width",
        ),
        (
            (struct.pack("<HB", 2, 0), b"\1" + "甲乙".encode("utf-16-le")),
            "甲乙",
            "continued before its first character",
        ),
        ((struct.pack("<HBH", 1, 9, 2) + "甲".encode("utf-16-le") + bytes(8),), "甲", "runs of another font"),
        (
            (struct.pack("<HBHI", 1, 13, 1, 3) + "甲".encode("utf-16-le") + bytes(4), bytes(3)),
            "甲",
            "and readings",
        ),
        ((struct.pack("<HB", 0, 0),), "", "empty"),
    ],
)
def test_strings(chunks: tuple[bytes, ...], text: str, why: str) -> None:
    body, *more = chunks
    reader = StringReader(
        body + (b"\1\0\0z" if not more else b""), [*more[:-1], *(m + b"\1\0\0z" for m in more[-1:])]
    )
    assert reader.read_rich() == text, why
    assert reader.read_rich() == "z", "the next string begins where it ends"


@given(st.binary(max_size=40), st.lists(st.binary(max_size=10), max_size=3))
def test_any_bytes_end(body: bytes, more: list[bytes]) -> None:
    reader = StringReader(body, more)
    with pytest.raises(EOFError):
        list(iter(reader.read_rich, None))


@pytest.mark.parametrize(
    ("page", "codec"),
    [(936, "gb18030"), (950, "cp950"), (1252, "cp1252"), (1200, "utf-16-le"), (9, "gb18030")],
)
def test_code_pages(page: int, codec: str) -> None:
    assert find_codec(page) == codec
    assert "a".encode(codec)
