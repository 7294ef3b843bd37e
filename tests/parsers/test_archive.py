"""Zips: members under limits, whatever the zip claims."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from parsers.archive import Archive, Budget
from parsers.limits import Limits
from tests.parsers.docx.maker import make_zip

WORDS = "工作任务分工" * 500
GOOD = make_zip({"甲.txt": WORDS, "folder/": "", "folder/乙.txt": "乙"})
# In a zip made by zipfile a member's flags and method stand here, in front of it and in the list.
LOCAL, LISTED = b"PK\x03\x04\x14\x00", b"PK\x01\x02\x14\x03\x14\x00"


def mark(flags: int, method: int) -> bytes:
    """The zip with other flags and another method, all members alike."""
    new = struct.pack("<2H", flags, method)
    data = make_zip({"a.txt": WORDS})
    for start in (LOCAL, LISTED):
        at = data.index(start) + len(start)
        data = data[:at] + new + data[at + 4 :]
    return data


def read_all(data: bytes, limits: Limits = Limits()) -> list[tuple[str, bytes, bool]]:
    archive = Archive(data, limits)
    return [(member.filename, *archive.read(member)) for member in archive.members]


def test_members() -> None:
    assert read_all(GOOD) == [("甲.txt", WORDS.encode(), True), ("folder/乙.txt", "乙".encode(), True)]


def test_a_member_without_a_name() -> None:
    assert read_all(make_zip({"@": WORDS}).replace(b"@", b"\0")) == [("", WORDS.encode(), True)]


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "nothing"),
        (b"PK\x03\x04" + bytes(100), "corrupt", "no list of members"),
        (GOOD[:-40], "corrupt", "its list cut off"),
        (mark(1, 8), "encrypted", "a password"),
        (mark(0, 9), "unsupported", "deflate64"),
        (mark(0, 14), "unsupported", "lzma"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_all(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


def test_a_damaged_member_is_read_as_far_as_it_goes() -> None:
    size = 100_000
    data = bytearray(make_zip({"a.txt": bytes(range(256)) * (size // 256)}))
    data[-200:-190] = b"\xff" * 10
    [(_, content, whole)] = read_all(bytes(data))
    assert not whole
    assert len(content) <= size


@pytest.mark.parametrize("limits", [Limits(unpacked_bytes=100_000), Limits(entries=9)])
def test_limits(limits: Limits) -> None:
    members = {f"{number}.txt": "0" * 15_000 for number in range(10)}
    assert len(read_all(make_zip(members))) == 10
    with pytest.raises(LimitExceeded):
        read_all(make_zip(members), limits)


def test_zips_inside_each_other_share_one_budget() -> None:
    budget, limits = Budget(), Limits(unpacked_bytes=25_000)
    data = make_zip({"a.txt": "0" * 15_000})
    first, second = Archive(data, limits, budget), Archive(data, limits, budget)
    assert first.read(first.members[0])[1]
    with pytest.raises(LimitExceeded):
        second.read(second.members[0])


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    size = 1 << 20
    data = make_zip({"a.txt": "0" * size})
    assert data.count(struct.pack("<I", size)) == 2
    [(_, content, whole)] = read_all(data.replace(struct.pack("<I", size), struct.pack("<I", 1000)))
    assert len(content) <= 1000
    assert not whole


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(GOOD)
    data[place] = value
    with suppress(UnreadableFile):
        assert sum(len(content) for _, content, _ in read_all(bytes(data))) <= len(WORDS.encode()) + 3
