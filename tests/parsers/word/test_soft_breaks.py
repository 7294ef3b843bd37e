"""Line breaks inside a paragraph: which of them a reader sees as the end of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.word.soft_breaks import find_line_ends

FULL = "加强统筹协调，完善工作机制，压实各方责任，推动各项任务落地见"  # 30 characters, no end


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["一、总体要求", "二、重点任务"], [True], "two headings"),
        (["云溪市澄江区人民政府", "2022年3月1日"], [True], "a signature and its date"),
        (["责任单位：区发改局", "完成时限：年底前"], [True], "two labels"),
        (["由区发改局、", "区财政局负责"], [False], "a list goes on at its comma"),
        (["由区发改局", "、区财政局负责"], [False], "a comma never begins a line"),
        (["（责任单位：区发改局、区财", "政局）"], [False], "inside a bracket that closes"),
        (["（责任单位：区发改局", "二、重点任务"], [True], "a bracket that never closes swallows nothing"),
        (
            ["（牵头单位：区发改局", "完成时限：年底前）"],
            [True],
            "a label stands on its own line even in a bracket",
        ),
        (["（甲", "乙（丙）"], [True], "the next bracket's end is not this one's"),
        ([FULL, FULL, "成效。"], [False, False], "wrapped by hand at a full width"),
        ([FULL, "成效。"], [True], "one long line is no proof of wrapping"),
        ([FULL, "1." + FULL[2:], "成效。"], [True, False], "a number begins anew"),
        ([FULL + "。", FULL, "成效。"], [True, False], "a sentence that ends, ends"),
        ([FULL, "　　" + FULL, "成效。"], [True, False], "an indent begins anew"),
        (["落实到位；", "加强督查。"], [True], "items of a list end at semicolons"),
        (["关于印发", "", "方案的通知"], [True, True], "an empty line separates"),
    ],
)
def test_find_line_ends(lines: list[str], expected: list[bool], why: str) -> None:
    assert find_line_ends(lines) == expected, why


@given(st.lists(st.text(alphabet="甲，。（）《》一、1. 　：x", max_size=30), min_size=1, max_size=8))
def test_one_answer_for_each_break(lines: list[str]) -> None:
    assert len(find_line_ends(lines)) == len(lines) - 1
