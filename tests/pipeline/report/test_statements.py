"""Statements: what is printed, and where each unit stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.notice import Notice
from pipeline.report.statements import print_statements
from tests.pipeline.samples import Work, make_notice
from tests.pipeline.samples import bracketed_notice as make_bracketed

UNITS = ["区司法局", "区财政局", "区水利局", "各镇（街道）"]


@pytest.mark.parametrize(
    ("units", "text", "marked", "why"),
    [
        ({}, "", [], "a task that says nothing of units"),
        ({"lead": ["区司法局"]}, "（牵头单位：区司法局）", [("lead", "区司法局")], "one statement"),
        (
            {"lead": ["区司法局"], "support": ["区财政局", "区水利局"]},
            "（牵头单位：区司法局）\n（配合单位：区财政局、区水利局）",
            [("lead", "区司法局"), ("support", "区财政局"), ("support", "区水利局")],
            "a statement a line",
        ),
    ],
)
def test_statements_of_a_task(units: dict, text: str, marked: list[tuple[str, str]], why: str) -> None:
    notice = make_notice((("一",), "办理。", units))
    printed = print_statements(notice.tasks[0], notice.text)
    assert printed.text == text, why
    assert [(one.role, printed.text[one.start : one.end]) for one in printed.marks] == marked


def test_one_bracket_of_two_roles_is_printed_once() -> None:
    notice = make_bracketed()
    printed = print_statements(notice.tasks[0], notice.text)
    assert printed.text == "（区司法局牵头，区财政局配合）"
    assert [(one.role, one.start, one.end) for one in printed.marks] == [("lead", 1, 5), ("support", 8, 12)]


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["lead", "responsible", "support"]),
            st.lists(st.sampled_from(UNITS), min_size=1, max_size=4, unique=True),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_unit_is_marked_where_it_is_printed(many: list[dict]) -> None:
    works: list[Work] = [((str(number),), "办理。", units) for number, units in enumerate(many)]
    notice: Notice = make_notice(*works)
    for task in notice.tasks:
        printed = print_statements(task, notice.text)
        mentions = [(a.role, unit.unit, unit.mention) for a in task.assignments for unit in a.units]
        assert [(one.role, one.unit, printed.text[one.start : one.end]) for one in printed.marks] == mentions
