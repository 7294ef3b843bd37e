"""责任说明的位置: in a bracket, behind a stop, on a line of its own, in running text."""

import pytest

from extractors.finding import Statement, are_adjacent, find_half_read, find_prose, find_statements
from extractors.lines import Line, split_lines
from tests.extractors.printed import make_source


def lines_of(text: str) -> tuple[Line, ...]:
    return split_lines(make_source(text))


def show(found: list[Statement], text: str) -> list[tuple[str, str]]:
    return [(one.origin, one.span.cut(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("1.推进建设。（责任单位：区发改局）", [("bracket", "（责任单位：区发改局）")], "the usual place"),
        ("一、主办单位：区人民政府", [], "the host of an event, an item of its own"),
        ("二、主管部门：区教育局", [], "whose matter it is, an item of its own"),
        ("主办单位：区教育局", [("line", "主办单位：区教育局")], "who answers a proposal"),
        ("1.推进建设——责任单位：区发改局", [("line", "责任单位：区发改局")], "behind a dash"),
        ("1.推进建设。（第1—3项由区发改局牵头，区财政局配合）", [], "work named by its numbers"),
        (
            "1.推进建设【责任单位：区发改局】。",
            [("bracket", "【责任单位：区发改局】")],
            "before the full stop",
        ),
        (
            "1.推进建设。（牵头单位：区发改局）（配合单位：区财政局）",
            [("bracket", "（牵头单位：区发改局）"), ("bracket", "（配合单位：区财政局）")],
            "two brackets in a row",
        ),
        (
            "1.推进建设。（责任单位：区发改局（区粮食局）、区财政局）",
            [("bracket", "（责任单位：区发改局（区粮食局）、区财政局）")],
            "a bracket in the bracket",
        ),
        (
            "1.推进建设。（区发改局牵头，区财政局配合）",
            [("bracket", "（区发改局牵头，区财政局配合）")],
            "verbs",
        ),
        ("1.推进建设。（各有关单位）", [("bracket", "（各有关单位）")], "units alone after a full stop"),
        (
            "1.推进建设。①设计。（区规划局）②施工。（区住建局）",
            [("bracket", "（区规划局）"), ("bracket", "（区住建局）")],
            "units alone before the next point",
        ),
        ("1.推进建设（各有关单位）并验收。", [], "units alone inside a sentence"),
        ("1.推进建设（城管局）", [], "units alone without a stop before them"),
        ("1.推进建设。（责任单位：区发改局", [("bracket", "（责任单位：区发改局")], "no closing bracket"),
        ("1.推进建设。（试点项目", [], "no closing bracket, and no label"),
        (
            "1.推进建设。责任单位：区发改局、各镇",
            [("line", "责任单位：区发改局、各镇")],
            "behind a full stop",
        ),
        ("1.推进建设，责任单位：区发改局。", [("line", "责任单位：区发改局。")], "behind a comma"),
        (
            "1.制定方案。责任单位：区民政局。8月底前完成。",
            [("line", "责任单位：区民政局。8月底前完成。")],
            "a time limit behind the list",
        ),
        ("1.推进建设。责任单位：明确分工、各司其职", [], "a label without units"),
        ("责任单位：区发改局", [("line", "责任单位：区发改局")], "a line of its own"),
        ("——责任单位：区发改局", [("line", "——责任单位：区发改局")], "an ornament before it"),
        ("【责任单位】区发改局", [("line", "【责任单位】区发改局")], "the label in a bracket"),
        ("责任单位 区发改局", [("line", "责任单位 区发改局")], "without a colon"),
        ("区发改局牵头，区财政局配合。", [("line", "区发改局牵头，区财政局配合。")], "a line of verbs"),
        ("各部门要密切配合。", [], "a sentence"),
        ("责任单位要切实履行职责。", [], "a sentence that begins like a label"),
        ("责任单位：严格落实各项要求", [], "a label without any unit"),
    ],
)
def test_find_statements(text: str, expected: list[tuple[str, str]], why: str) -> None:
    (line,) = lines_of(text)
    assert show(find_statements(line, text), text) == expected, why


@pytest.mark.parametrize(
    ("text", "alone", "closed"),
    [
        ("（责任单位：区发改局）", True, True),
        ("推进建设。（责任单位：区发改局）", False, True),
        ("推进建设。（责任单位：区发改局", False, False),
        ("责任单位：区发改局", True, True),
    ],
)
def test_how_a_statement_stands(text: str, alone: bool, closed: bool) -> None:
    (line,) = lines_of(text)
    (found,) = find_statements(line, text)
    assert (found.alone, found.closed) == (alone, closed)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "1.开展自查。由区发改局牵头完成自查，其他有关部门配合，六月底前报区政府。",
            [("prose", "由区发改局牵头完成自查，其他有关部门配合")],
            "由X牵头…，Y配合",
        ),
        (
            "1.由区民政局牵头，区财政局配合做好保障工作。",
            [("prose", "由区民政局牵头，区财政局配合做好保障工作")],
            "what the supporting side does",
        ),
        (
            "1.河道清淤，由水务部门负责，有关部门配合。要加快进度。",
            [("prose", "由水务部门负责，有关部门配合")],
            "duty and support",
        ),
        (
            "1.盘活存量。由区粮食局牵头，区财政局配合，各镇具体落实。",
            [("prose", "由区粮食局牵头，区财政局配合，各镇具体落实")],
            "a sentence that is a statement to its end",
        ),
        (
            "1.盘活存量。区粮食局牵头，区财政局、各镇按职责分工负责，年底前完成。",
            [("prose", "区粮食局牵头，区财政局、各镇按职责分工负责，年底前完成")],
            "with its time limit",
        ),
        (
            "1.建立制度。由区财政局牵头，会同区发改局建立制度。",
            [("prose", "由区财政局牵头，会同区发改局")],
            "with whom, up to what they do",
        ),
        (
            "1.区财政局牵头会同区委组织部开展检查。",
            [("prose", "区财政局牵头会同区委组织部")],
            "组织 inside a name",
        ),
        ("1.形成党委政府牵头，各部门配合，全社会参与。", [], "a way of working, no one's work"),
        ("1.由区发改局负责解释，各镇配合。", [], "a verb that goes on"),
        ("1.由区民政局牵头。", [], "no supporting side"),
        ("1.由龙头企业牵头，高校参与，共同研发。", [], "kinds of bodies, not units"),
    ],
)
def test_prose(text: str, expected: list[tuple[str, str]], why: str) -> None:
    (line,) = lines_of(text)
    assert show(find_prose(line, text), text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "1.整治。（区财政局按规定安排，区发改局负责）",
            ["（区财政局按规定安排，区发改局负责）"],
            "one part is read",
        ),
        ("1.整治。（区发改局负责）", [], "a statement"),
        ("1.整治（含河道、湖泊）。", [], "no one is named"),
        ("1.整治（详见附件，另行印发）。", [], "commas alone"),
        (
            "1.整治：①检查（区审计局）；②培训（区人社局）。",
            ["（区审计局）", "（区人社局）"],
            "units behind points inside a sentence",
        ),
        ("1.整治。（区审计局）同时开展培训。", ["（区审计局）"], "units between sentences"),
        ("1.报主管部门（区审计局）备案。", [], "a name in a sentence"),
        ("1.整治：①检查（含河道）；②培训（详见附件）。", [], "no units behind points"),
    ],
)
def test_half_read_brackets(text: str, expected: list[str], why: str) -> None:
    (line,) = lines_of(text)
    assert [span.cut(text) for span in find_half_read(line, text)] == expected, why


def test_adjacent_statements() -> None:
    text = "甲。（责任单位：区发改局）；（完成时限：6月）乙。（责任单位：区财政局）"
    (line,) = lines_of(text)
    first, second, third = find_statements(line, text)
    assert are_adjacent(first, second, text)
    assert not are_adjacent(second, third, text)
