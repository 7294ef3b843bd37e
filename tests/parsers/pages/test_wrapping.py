"""Joining wrapped lines, and what a typesetter keeps together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.wrapping import join_wrapped, measure_first_unit, measure_width


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["加强组织领", "导。"], "加强组织领导。", "no blank between ideographs"),
        (["投资", "100亿元"], "投资100亿元", "nor before digits"),
        (["建成20", "18年"], "建成2018年", "a browser may break a number anywhere"),
        (["按照GB/T", "9704执行"], "按照GB/T 9704执行", "Latin words stay apart"),
        (["Smart City,", "Version 2"], "Smart City, Version 2", "also behind their punctuation"),
        (["develop-", "ment"], "development", "a hyphen that parts a word goes"),
        (["well-", "Known"], "well-Known", "one before a capital stays"),
        (["2014-", "2020年"], "2014-2020年", "and one between numbers"),
        (["（责任单位：区教", "育局）"], "（责任单位：区教育局）", "inside brackets"),
        ([], "", "nothing"),
    ],
)
def test_join_wrapped(lines: list[str], expected: str, why: str) -> None:
    assert join_wrapped(lines) == expected, why


@given(st.lists(st.text("云溪市澄江区，。（）《》、；：“”", min_size=1)))
def test_chinese_lines_join_without_a_seam(lines: list[str]) -> None:
    assert join_wrapped(lines) == "".join(lines)


@pytest.mark.parametrize(
    ("text", "width", "why"),
    [
        ("区教育局", 1.0, "an ideograph goes alone"),
        ("（责任单位", 2.0, "an opening bracket takes its first character along"),
        ("局、区财政局", 2.0, "a comma may not begin a line"),
        ("2023年", 2.0, "a number is not parted"),
        ("3000名。其中", 4.0, "nor from what its full stop clings to"),
        ("焦“20+8”战略", 6.0, "browsers do not break beside a curly quote"),
        ("", 0.0, "nothing"),
    ],
)
def test_measure_first_unit(text: str, width: float, why: str) -> None:
    assert measure_first_unit(text) == width, why


def test_measure_width_counts_half_width_characters_as_half() -> None:
    assert measure_width("2023年AI") == 4.0
