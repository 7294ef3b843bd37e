"""断行: statements and addresses over several lines."""

import pytest

from extractors.broken_lines import join_broken
from extractors.lines import split_lines
from tests.extractors.printed import make_source


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("推进。（责任单位：区发改局、\n区财政局）", 1, "a bracket closed on the next line"),
        ("推进。（责任单位：区发\n改局、区财\n政局）", 1, "over three lines, inside names"),
        ("推进。（责\n任单位：区发改局）", 1, "inside the label"),
        ("推进。（区发改局牵头，\n区财政局配合）", 1, "a verbal statement"),
        ("推进建设（含道路\n和桥梁）。", 2, "a bracket that holds no statement"),
        ("推进。（责任单位：区发改局\n二、扩大消费）", 2, "a number begins an item"),
        ("推进。（责任单位：区发改局\n扩大消费。", 2, "never closed"),
        ("责任单位：\n区发改局、区财政局", 1, "units below their label"),
        ("责任单位：区发改局、\n区财政局", 1, "a list that runs on"),
        ("责任单位：区发改局、区自然资\n源局，各镇", 1, "a list that is broken inside a name"),
        ("责任单位：区发改局、区自然资\n完成时限：6月底前", 2, "another label behind a broken name"),
        ("责任单位：区发改局\n源头治理要加强。", 2, "a whole list"),
        ("完成时限：\n2021年6月底前", 1, "a date below its label"),
        ("责任单位：\n各单位要加强领导。", 2, "no units below the label"),
        ("各镇人民政府、街道办事处，\n区政府各部门：", 1, "addressees that run on"),
        ("各镇人民政府、各直\n属单位：", 1, "inside a name"),
        ("各镇、各部门：\n现将有关事项通知如下：", 2, "addressees already closed by their colon"),
        ("关于做好甲、乙工作的通知\n各镇人民政府：", 2, "a title above the addressees"),
        ("区发改局\n区财政局", 2, "a signature"),
    ],
)
def test_join_broken(text: str, expected: int, why: str) -> None:
    source = make_source(text)
    lines = join_broken(split_lines(source), source.text)
    assert len(lines) == expected, why
    assert lines[0].span.start == 0
    assert lines[-1].span.end == len(source.text)


def test_a_joined_line_keeps_its_number_and_look() -> None:
    source = make_source("1.**推进。**（责任单位：区发改局、\n区财政局）")
    (line,) = join_broken(split_lines(source), source.text)
    assert line.marker is not None
    assert (line.marker.text, line.style.lead) == ("1", 5)
