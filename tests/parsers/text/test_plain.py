"""Plain text: a paragraph a line, located by its line in the file."""

import pytest

from notice.errors import LimitExceeded
from parsers.limits import Limits, check_text_size
from parsers.text import plain
from parsers.text.plain import read_plain

TEXT = (
    "云溪市澄江区人民政府\n关于做好防汛工作的通知\n\n各镇人民政府：\n"
    "　　请认真落实。区各有关部门要健全机制，及时会商研判，加强\n\n信息报送，确保安全度汛。\n　　第一章　总则  \n"
)


def test_paragraphs_and_their_lines() -> None:
    source = read_plain(TEXT.encode())
    assert source.text.split("\n") == [
        "云溪市澄江区人民政府",
        "关于做好防汛工作的通知",
        "各镇人民政府：",
        "请认真落实。区各有关部门要健全机制，及时会商研判，加强信息报送，确保安全度汛。",
        "第一章　总则",
    ]
    assert [block.locator.paragraph for block in source.blocks] == [1, 2, 4, 5, 8]
    assert (source.format, source.parser, source.diagnostics) == ("txt", "plain", ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028", "\x85"])
def test_every_kind_of_line_end(end: str) -> None:
    text = f"各镇人民政府：{end}{end}请抓好落实。"
    assert read_plain(text.encode()).text == "各镇人民政府：\n请抓好落实。"


def test_a_notice_on_one_line_stays_one_paragraph() -> None:
    flat = " ".join(TEXT.split())
    assert read_plain(flat.encode()).text == flat


def test_what_the_bytes_left_in_doubt_is_told() -> None:
    assert [found.code for found in read_plain(TEXT.encode("gb18030")).diagnostics] == ["encoding-guessed"]


def test_a_text_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "check_text_size", lambda size: check_text_size(size, Limits(text_bytes=4)))
    with pytest.raises(LimitExceeded):
        read_plain(b"12345")


def test_a_long_run_of_open_lines_is_cut_into_paragraphs() -> None:
    lines = ["一" * 34 + "，"] * 20_000
    paragraphs = read_plain("\n".join(lines).encode()).text.split("\n")
    assert "".join(paragraphs) == "".join(lines)
    assert max(map(len, paragraphs)) < 5000


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("责任单位：区发改局、\n— 3 —\n区财政局", "责任单位：区发改局、\n区财政局", "between dashes"),
        ("请认真落实。\n　　　　第2页 共10页\n特此通知。", "请认真落实。\n特此通知。", "of how many"),
        ("一、目标\n2023\n二、任务", "一、目标\n2023\n二、任务", "a number alone may be a cell"),
        ("——坚持统筹\n第二页是附件", "——坚持统筹\n第二页是附件", "words with dashes or a page in them"),
    ],
)
def test_page_numbers_are_no_lines(text: str, expected: str, why: str) -> None:
    assert read_plain(text.encode()).text == expected, why
