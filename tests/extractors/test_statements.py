"""责任说明: the three forms, and what is no statement."""

import pytest

from extractors.statements import Content, find_trailing_label, parse_bare, parse_labelled, parse_verbal
from tests.extractors.printed import fold

Groups = list[tuple[str, str, list[str]]]


def show(content: Content | None) -> Groups | None:
    """(role, label, units) of each group."""
    if content is None:
        return None
    return [
        (
            group.role,
            group.label.folded if group.label else "",
            [unit.printed() for unit in group.listed.units],
        )
        for group in content.groups
    ]


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        (
            "责任单位：区发改局、区财政局",
            [("responsible", "责任单位", ["区发改局", "区财政局"])],
            "one label",
        ),
        (
            "牵头单位：区发改局；配合单位：区财政局，各镇",
            [("lead", "牵头单位", ["区发改局"]), ("support", "配合单位", ["区财政局", "各镇"])],
            "two labels",
        ),
        ("责任单位 区发改局", [("responsible", "责任单位", ["区发改局"])], "a blank for the colon"),
        ("责任单位；区发改局", [("responsible", "责任单位", ["区发改局"])], "another mark for the colon"),
        (
            "责任单位区发改局、各镇",
            [("responsible", "责任单位", ["区发改局", "各镇"])],
            "nothing for the colon",
        ),
        ("责任单位和配合单位", None, "two labels"),
        ("牵头单位、配合单位", None, "labels with a separator"),
        ("责任单位要切实履行职责", None, "a sentence"),
        ("责任单位为区发改局", [("responsible", "责任单位", ["区发改局"])], "为 for the colon"),
        (
            "责任单位：区发改局牵头，区财政局配合",
            [("lead", "牵头", ["区发改局"]), ("support", "配合", ["区财政局"])],
            "verbs win",
        ),
        (
            "牵头单位：区发改局，区财政局配合",
            [("lead", "牵头单位", ["区发改局"]), ("support", "配合", ["区财政局"])],
            "the verb closes its own list only",
        ),
        (
            "责任单位：区发改局牵头，区财政局、各镇",
            [("lead", "牵头", ["区发改局"]), ("responsible", "责任单位", ["区财政局", "各镇"])],
            "the rest stays under the label",
        ),
        (
            "责任单位：区发改局（牵头）、区财政局（配合）、各镇",
            [
                ("lead", "牵头", ["区发改局"]),
                ("support", "配合", ["区财政局"]),
                ("responsible", "责任单位", ["各镇"]),
            ],
            "a role in a bracket behind one unit",
        ),
        (
            "责任单位：区发改局（办事处）、区财政局（国资中心）",
            [("responsible", "责任单位", ["区发改局（办事处）", "区财政局（国资中心）"])],
            "other brackets belong to the name",
        ),
        (
            "责任单位：区发改局；资金来源：区财政",
            [("responsible", "责任单位", ["区发改局"])],
            "an unknown label ends the list",
        ),
        (
            "责任单位：区发改局；责任人：张某",
            [("responsible", "责任单位", ["区发改局"])],
            "a person is no unit",
        ),
        (
            "责任单位：区发改局（责任人：张某，电话：1）、各镇",
            [("responsible", "责任单位", ["区发改局", "各镇"])],
            "a person behind a unit",
        ),
        (
            "责任部门：区发改局 责任人：李某",
            [("responsible", "责任部门", ["区发改局"])],
            "a person behind a blank",
        ),
        ("责任单位：无", [("responsible", "责任单位", [])], "nobody"),
        ("责任单位是指承担具体任务的单位", None, "a definition"),
        (
            "各项任务牵头单位为区商务局，配合单位为区财政局",
            [("lead", "牵头单位", ["区商务局"]), ("support", "配合单位", ["区财政局"])],
            "the work it is about before the label",
        ),
        ("以上工作责任单位：各镇", [("responsible", "责任单位", ["各镇"])], "all work above"),
        ("以上任务完成情况：良好", None, "the work above, and no label"),
        ("责任人：张某", [], "only a person"),
        ("成员单位：区发改局、区财政局", None, "a standing body"),
        ("责任单位为企业的项目", None, "为 needs units behind it"),
        ("加强领导，落实责任", None, "no label"),
        ("", None, "nothing"),
    ],
)
def test_labelled(printed: str, expected: Groups | None, why: str) -> None:
    assert show(parse_labelled(fold(printed))) == expected, why


@pytest.mark.parametrize(
    ("printed", "deadlines", "why"),
    [
        ("责任单位：区发改局；完成时限：6月底前", ["6月底前"], "under a label"),
        ("责任单位：区发改局，2023年底前完成", ["2023年底前完成"], "behind the list"),
        ("责任单位：区发改局等，6月底前完成，长期坚持", ["6月底前完成", "长期坚持"], "two behind the list"),
        ("完成时限：长期；责任单位：区发改局", ["长期"], "before the units"),
        ("责任单位：区发改局", [], "none"),
    ],
)
def test_deadlines_of_the_labelled_form(printed: str, deadlines: list[str], why: str) -> None:
    content = parse_labelled(fold(printed))
    assert content is not None
    assert [view.printed() for view in content.deadlines] == deadlines, why
    assert [units for _, _, units in show(content) or []] == [["区发改局"]]


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        (
            "区发改局牵头，区财政局配合",
            [("lead", "牵头", ["区发改局"]), ("support", "配合", ["区财政局"])],
            "two verbs",
        ),
        ("区发改局负责，2023年底前完成", [("responsible", "负责", ["区发改局"])], "a date follows"),
        (
            "区发改局牵头，相关部门配合，持续推进",
            [("lead", "牵头", ["区发改局"]), ("support", "配合", ["相关部门"])],
            "an open end",
        ),
        (
            "区发改局牵头，配合单位：区财政局",
            [("lead", "牵头", ["区发改局"]), ("support", "配合单位", ["区财政局"])],
            "a label follows",
        ),
        (
            "区发改局牵头，区财政局、各镇",
            [("lead", "牵头", ["区发改局"]), ("responsible", "", ["区财政局", "各镇"])],
            "units without a verb follow",
        ),
        (
            "由区委宣传部总牵头，区委网信办、区公安局分头落实",
            [("lead", "总牵头", ["区委宣传部"]), ("responsible", "分头落实", ["区委网信办", "区公安局"])],
            "each for itself",
        ),
        ("2023年底前完成，区发改局负责", [("responsible", "负责", ["区发改局"])], "a date first"),
        (
            "区发改局牵头，2023年底前完成，区财政局配合",
            [("lead", "牵头", ["区发改局"]), ("support", "配合", ["区财政局"])],
            "a date between",
        ),
        ("第2—4项由区发改局负责", None, "work named by its numbers"),
        ("区发改局牵头，加快建设进度", None, "something else follows"),
        ("企业申报，区发改局负责", None, "a list that is not of units"),
        ("区发改局、区财政局", None, "no verb"),
        (
            "区民政局牵头，区财政局负责资金保障",
            [("lead", "牵头", ["区民政局"]), ("responsible", "负责", ["区财政局"])],
            "a share of the work behind its verb",
        ),
        ("区民政局牵头，区财政局负责解释", None, "no share of the work"),
        (
            "区民政局牵头 区财政局、各镇配合",
            [("lead", "牵头", ["区民政局"]), ("support", "配合", ["区财政局", "各镇"])],
            "a blank behind the verb",
        ),
    ],
)
def test_verbal(printed: str, expected: Groups | None, why: str) -> None:
    assert show(parse_verbal(fold(printed))) == expected, why


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("各有关单位", [("responsible", "", ["各有关单位"])], "a collective"),
        ("区发改局、区财政局，下同", [("responsible", "", ["区发改局", "区财政局"])], "a rider behind it"),
        (
            "区发改局（牵头）、区财政局",
            [("lead", "牵头", ["区发改局"]), ("responsible", "", ["区财政局"])],
            "a marked unit",
        ),
        ("区发改局；2023年6月底前", [("responsible", "", ["区发改局"])], "a date behind them"),
        ("责任单位", None, "a label without a list"),
        ("联系单位：区发改局", None, "a label that no row knows"),
        ("责任单位：区发改局", None, "a label"),
        ("详见附件", None, "no unit"),
        ("区发改局、提高效率", None, "not only units"),
    ],
)
def test_bare(printed: str, expected: Groups | None, why: str) -> None:
    assert show(parse_bare(fold(printed))) == expected, why


def test_scope_and_riders_are_kept() -> None:
    content = parse_labelled(fold("负责部门：区发改局；适用范围：全区，列第一位者为牵头单位"))
    assert content is not None
    assert content.scope is not None
    assert content.scope.printed() == "全区"
    assert [rider.rule.value for rider in content.riders] == ["first-listed-leads"]


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("推进建设。责任单位：区发改局", "责任单位", "after a full stop"),
        ("推进建设，责任单位：区发改局", "责任单位", "after a comma"),
        ("推进建设。完成时限：6月底。责任单位：区发改局", "完成时限", "a time limit right before"),
        ("推进建设。完成时限：6月底", None, "a time limit alone"),
        ("推进建设。联系人：张某", None, "a person"),
        ("推进建设", None, "none"),
    ],
)
def test_trailing_label(printed: str, expected: str | None, why: str) -> None:
    view = fold(printed)
    label = find_trailing_label(view)
    assert (view.folded[label.first : label.end] if label else None) == expected, why
