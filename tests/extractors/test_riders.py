"""附注: rules and notes inside a statement."""

import pytest

from extractors.riders import cut_riders
from tests.extractors.printed import fold


@pytest.mark.parametrize(
    ("printed", "left", "riders", "why"),
    [
        ("责任单位：区发改局、区财政局", "责任单位：区发改局、区财政局", [], "none"),
        (
            "区发改局、区财政局负责，列第一位者为牵头单位，下同",
            "区发改局、区财政局负责",
            [("first-listed-leads", "列第一位者为牵头单位，下同"), ("drop", "下同")],
            "the rule of the first place",
        ),
        (
            "责任单位：区发改局。排在首位的单位为牵头单位",
            "责任单位：区发改局",
            [("first-listed-leads", "排在首位的单位为牵头单位")],
            "after a full stop",
        ),
        ("区发改局，下同", "区发改局", [("drop", "下同")], "words to pass over"),
        (
            "责任单位：区发改局；以下各项均涉及各镇，不再单独列出",
            "责任单位：区发改局",
            [("also-involves", "以下各项均涉及各镇，不再单独列出")],
            "units that every item involves",
        ),
        (
            "区发改局、各镇（含园区，下同）",
            "区发改局、各镇（含园区，下同）",
            [],
            "inside the bracket of a name",
        ),
        (
            "区发改局、区财政局（排名第一的为牵头单位）",
            "区发改局、区财政局",
            [("first-listed-leads", "排名第一的为牵头单位")],
            "a bracket of its own",
        ),
        ("各镇（下同）、区财政局", "各镇（下同）、区财政局", [], "names go on behind the bracket"),
        ("区发改局会同区财政局", "区发改局会同区财政局", [], "会同 is no 同"),
        (
            "责任单位：区发改局、区残联，排名不分先后",
            "责任单位：区发改局、区残联",
            [("drop", "排名不分先后")],
            "in no order",
        ),
    ],
)
def test_cut_riders(printed: str, left: str, riders: list[tuple[str, str]], why: str) -> None:
    content, found = cut_riders(fold(printed))
    assert content.folded == left, why
    assert [(one.rule.value, one.words.folded) for one in found] == riders, why
