"""Encodings: what the bytes say wins over what is declared; damage is counted, never hidden."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import UnreadableFile
from parsers.decode import decode_text

NOTICE = (
    "云溪市澄江区人民政府办公室关于印发2023年重点工作任务分工方案的通知\n各镇人民政府：\n"
    "一、强化保障。完成率达到95%。（责任单位：区发改局、区财政局）\n"
)
TRADITIONAL = "澄江區人民政府辦公室關於印發重點工作任務分工方案的通知\n各鎮人民政府：請認真貫徹執行。\n"
RARE = "镇名用字：𠮷䶮㐂。\n"
MARKS = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}


def codes(data: bytes) -> list[str]:
    return [found.code for found in decode_text(data).diagnostics]


@pytest.mark.parametrize(
    ("text", "written", "read", "guessed"),
    [
        (NOTICE, "utf-8", "utf-8", False),
        (NOTICE, "utf-8-sig", "utf-8", False),
        (NOTICE, "gb2312", "gb18030", True),
        (NOTICE, "gbk", "gb18030", True),
        (NOTICE + RARE, "gb18030", "gb18030", True),
        (NOTICE, "utf-16", "utf-16-le", False),
        (NOTICE, "utf-16-le", "utf-16-le", True),
        (NOTICE, "utf-16-be", "utf-16-be", True),
        (NOTICE, "utf-32", "utf-32-le", False),
        (TRADITIONAL, "big5", "big5", True),
        (TRADITIONAL, "gb18030", "gb18030", True),
        (TRADITIONAL, "utf-8", "utf-8", False),
        ("联通公司", "gbk", "gb18030", True),
        ("A plain page.\n", "ascii", "utf-8", False),
        ("Café, naïve\n", "utf-8", "utf-8", False),
    ],
)
def test_every_encoding_is_told_from_the_bytes(text: str, written: str, read: str, guessed: bool) -> None:
    decoded = decode_text(text.encode(written))
    assert (decoded.text, decoded.encoding) == (text, read)
    assert [found.code for found in decoded.diagnostics] == ["encoding-guessed"] * guessed


@pytest.mark.parametrize(
    ("declared", "written", "read", "guessed", "why"),
    [
        ("gb2312", "gb18030", "gb18030", False, "gb2312 means GB18030, and is believed"),
        ("GBK", "gb18030", "gb18030", False, "as gbk does, in any case"),
        ("utf-8", "utf-8", "utf-8", False, "the truth"),
        ("gb2312", "utf-8", "utf-8", False, "a lie: the bytes are good UTF-8"),
        ("utf-8", "gb18030", "gb18030", True, "a lie: the bytes are no UTF-8"),
        ("big5", "gb18030", "gb18030", True, "a lie: Big5 would print noise"),
        ("koi8-r", "utf-8", "utf-8", False, "an encoding no notice uses is not looked at"),
    ],
)
def test_a_declaration_is_checked(declared: str, written: str, read: str, guessed: bool, why: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{NOTICE}'
    decoded = decode_text(page.encode(written))
    assert (decoded.text, decoded.encoding) == (page, read), why
    assert bool(decoded.diagnostics) == guessed, why


@pytest.mark.parametrize(
    ("encoding", "places"),
    [("utf-8", 2), ("gb18030", 4)],  # GB18030 does not find back into step at once
)
def test_damaged_bytes_are_counted(encoding: str, places: int) -> None:
    data = bytearray(NOTICE.encode(encoding) * 4)
    data[30] = data[len(data) // 2] = 0xFF
    decoded = decode_text(bytes(data))
    assert decoded.encoding == encoding
    assert "\ufffd" in decoded.text
    damage = [found for found in decoded.diagnostics if found.code == "encoding-damaged"]
    assert f"有 {places} 处字节" in damage[0].message


def test_a_stray_null_does_not_make_utf_16_of_a_text() -> None:
    data = bytearray(NOTICE.encode() * 4)
    data[len(data) // 2] = 0
    assert decode_text(bytes(data)).encoding == "utf-8"


def test_a_replacement_character_that_was_saved_is_no_damage() -> None:
    assert codes(f"{NOTICE}\ufffd".encode()) == []


@pytest.mark.parametrize(
    ("encoding", "cut"), [("utf-8", 1), ("utf-8", 2), ("gb18030", 1), ("utf-16-le", 1), ("big5", 1)]
)
def test_a_character_cut_at_the_end_is_noted_and_left_out(encoding: str, cut: int) -> None:
    text = TRADITIONAL.strip() if encoding == "big5" else NOTICE.strip()
    decoded = decode_text(text.encode(encoding)[:-cut])
    assert decoded.text == text[:-1]
    assert decoded.encoding == encoding
    assert "file-truncated" in [found.code for found in decoded.diagnostics]


def test_a_lying_byte_order_mark_is_overruled() -> None:
    assert decode_text(b"\xef\xbb\xbf" + NOTICE.encode("gb18030")).text == NOTICE


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(4000),
        b"\xff\xfe" + random.Random(2).randbytes(4000),
        bytes(range(1, 9)) * 100,
        "Café naïve".encode("latin-1"),
    ],
    ids=["noise", "noise behind a mark", "control characters", "latin-1"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode_text(data)
    assert caught.value.kind == "corrupt"
    assert "请" in caught.value.message


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=200))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decode_text(f"{text}。各镇人民政府".encode()).text == f"{text}。各镇人民政府".removeprefix(
        "\ufeff"
    )


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        outcome = decode_text(data).encoding
    except UnreadableFile as refused:
        outcome = refused.kind
    assert outcome in {"utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be", "utf-32-le", "corrupt"}
