"""行: printed lines, and the lines inside a paragraph that lost its breaks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines import split_lines
from tests.extractors.printed import make_source

LONG = "完善机制，落实责任，强化要素保障，提升服务水平，形成工作合力，确保各项目标任务按期完成并取得实效"


def cut_lines(text: str) -> list[str]:
    return [line.span.cut(text) for line in split_lines(make_source(text))]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("一、总则\n正文", ["一、总则", "正文"], "one line a paragraph"),
        (
            "第一章　总则　　第一条 为了规范。",
            ["第一章　总则", "第一条 为了规范。"],
            "an article behind its chapter",
        ),
        ("（一）抓投资。 （二）抓消费。", ["（一）抓投资。", "（二）抓消费。"], "items apart by a blank"),
        ("（一）抓投资。（二）抓消费。", ["（一）抓投资。", "（二）抓消费。"], "glued, but in sequence"),
        (
            "一、抓投资。（一）开工。（二）竣工。",
            ["一、抓投资。", "（一）开工。", "（二）竣工。"],
            "glued, but 2 follows 1",
        ),
        ("1.抓投资（（2）项除外）", ["1.抓投资（（2）项除外）"], "no blank, no stop"),
        ("扩大消费。 责任单位：区商务局", ["扩大消费。", "责任单位：区商务局"], "a label after a blank"),
        (
            "主办：区商务局　协办：区财政局",
            ["主办：区商务局", "协办：区财政局"],
            "two labels apart by a blank",
        ),
        (
            "（责任单位：区发改局 完成时限：6月底）",
            ["（责任单位：区发改局 完成时限：6月底）"],
            "no line begins inside a bracket",
        ),
        ("在2 0 2 1年 完成", ["在2 0 2 1年 完成"], "blanks inside a sentence"),
    ],
)
def test_split_lines(text: str, expected: list[str], why: str) -> None:
    assert cut_lines(text) == expected, why


def test_flattened_text() -> None:
    """A notice flattened to one paragraph: every number begins a line, and so does every heading."""
    items = [f"{number}.推进第{number}项工作，{LONG * 2}。（责任单位：区发改局）" for number in range(1, 5)]
    text = " ".join(["澄江区工作方案", "一、重点任务", *items, "二、保障措施", "特此通知。"])
    assert cut_lines(text) == ["澄江区工作方案", "一、重点任务", *items, "二、保障措施", "特此通知。"]


def test_a_lost_number_is_passed_over() -> None:
    items = [f"{number}.推进工作，{LONG * 2}。（责任单位：区发改局）" for number in (1, 2, 4, 5)]
    assert cut_lines(" ".join(items)) == items


def test_a_number_out_of_sequence_begins_no_line() -> None:
    text = "1.增长 8.5个百分点 9、达到目标"
    assert cut_lines(text) == [text]


def test_how_lines_look() -> None:
    first, second = split_lines(make_source("1.**抓投资。**开工十个项目。\n（一）抓消费。 （二）抓出口。"))[
        :2
    ]
    assert (first.marker and first.marker.text, first.style.lead, first.split) == ("1", 6, False)
    assert (second.style.lead, second.split) == (0, True)


def test_tables_are_no_lines() -> None:
    source = make_source("| 任务 | 责任单位 |\n| 建桥 | 区交通局 |\n正文", 索引号="123")
    assert [line.span.cut(source.text) for line in split_lines(source)] == ["正文"]


@given(
    st.lists(
        st.sampled_from(["一、甲", "1.乙", " ", "。", "（一）", "责任单位：丙", "\n", "（", "）"]),
        max_size=30,
    )
)
def test_lines_cover_the_text_in_order(pieces: list[str]) -> None:
    source = make_source("".join(pieces))
    lines = split_lines(source)
    assert all(one.span.end <= two.span.start for one, two in pairwise(lines))
    printed = "".join("".join(line.span.cut(source.text).split()) for line in lines)
    assert printed == "".join(source.text.split())
