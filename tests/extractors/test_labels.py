"""责任标签: where labels stand in a statement."""

import pytest

from extractors.labels import find_labels, read_head, read_label, starts_label
from tests.extractors.printed import fold


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("责任单位：区发改局", [("responsible", 0, "责任单位")], "a label and its list"),
        (
            "牵头单位：区发改局；配合单位：区财政局；完成时限：6月底",
            [("lead", 0, "牵头单位"), ("support", 10, "配合单位"), ("deadline", 20, "完成时限")],
            "labels after separators",
        ),
        (
            "责任单位:区发改局 完成时限:6月底",
            [("responsible", 0, "责任单位"), ("deadline", 9, "完成时限")],
            "half-width colons, a blank instead of a separator",
        ),
        ("牵头（责任）单位：区发改局", [("lead", 0, "牵头（责任）单位")], "a bracket inside the label"),
        ("【责任单位】区发改局", [("responsible", 0, "责任单位")], "brackets instead of the colon"),
        (
            "[牵头单位]区发改局；[配合单位]区财政局",
            [("lead", 0, "牵头单位"), ("support", 11, "配合单位")],
            "two labels in brackets",
        ),
        ("牵头单位为区发改局", [("lead", 0, "牵头单位")], "为 instead of the colon"),
        ("责任单位是区发改局", [("responsible", 0, "责任单位")], "是 instead of the colon"),
        ("主办：区发改局", [("lead", 0, "主办")], "a short label"),
        ("责任人：张某", [("person", 0, "责任人")], "a person"),
        ("成员单位：区发改局", [("standing", 0, "成员单位")], "a standing body's members"),
        ("推进建设。责任单位：区发改局", [("responsible", 5, "责任单位")], "after a full stop"),
        ("区发改局（责任单位：区财政局）", [], "labels inside a bracket belong to the bracket"),
        ("各责任单位要落实责任", [], "no colon"),
        ("资金来源：区财政", [], "no label of responsibility"),
        ("区发改局（牵头）、区财政局", [], "a mark behind a unit is no label"),
        ("负责为企业办证", [], "a short label needs its colon"),
        (
            "牵头部门：区发改局参与部门：区财政局",
            [("lead", 0, "牵头部门"), ("support", 9, "参与部门")],
            "glued to the unit before it, behind another label",
        ),
        ("区发改局参与部门：区财政局", [], "glued to a unit without a label before"),
        ("牵头部门：区发改局推进建设：区财政局", [("lead", 0, "牵头部门")], "no label at all"),
        ("", [], "nothing"),
    ],
)
def test_find_labels(printed: str, expected: list[tuple[str, int, str]], why: str) -> None:
    view = fold(printed)
    found = [(one.rule.value, one.start, view.folded[one.first : one.end]) for one in find_labels(view)]
    assert found == expected, why


@pytest.mark.parametrize(
    ("words", "value", "why"),
    [
        ("牵头单位", "lead", "leads"),
        ("牵头单位为", "lead", "为 before the colon"),
        ("第一责任单位", "lead", "the first of several"),
        ("第二责任单位", "responsible", "the second of several"),
        ("责任科室", "other", "an office inside a unit"),
        ("联席会议成员", None, "no label on its own"),
        ("发改局", None, "a unit"),
    ],
)
def test_read_label(words: str, value: str | None, why: str) -> None:
    rule = read_label(words)
    assert (rule.value if rule else None) == value, why


@pytest.mark.parametrize(
    ("words", "value", "why"),
    [
        ("责任单位", "responsible", "one label"),
        ("牵头、责任单位", "responsible", "two labels: the last role"),
        ("责任单位/配合单位", "responsible", "two whole labels: the first role"),
        ("责任单位及责任人", "responsible", "a role and a person"),
        ("责任单位（盖章）", "responsible", "a bracket that says nothing of the role"),
        ("牵头部门（单位）", "lead", "a bracket that belongs to the label"),
        ("完成时限（2023年）", "deadline", "a year behind the label"),
        ("项目名称", None, "no label"),
        ("单位、名称", None, "one part is no label"),
        ("", None, "an empty head"),
    ],
)
def test_read_head(words: str, value: str | None, why: str) -> None:
    rule = read_head(words)
    assert (rule.value if rule else None) == value, why


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("责任单位：区发改局", True),
        ("责 任 单 位：区发改局", True),
        ("推进建设。责任单位：区发改局", False),
        ("成员单位：区发改局", False),
        ("区发改局", False),
    ],
)
def test_starts_label(printed: str, expected: bool) -> None:
    assert starts_label(printed) is expected
