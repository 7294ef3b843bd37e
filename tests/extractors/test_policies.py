"""约定: rules a notice sets for its lists; kept, never applied."""

import pytest

from tests.extractors.printed import list_edges, read_plan, show_tasks


def test_the_first_listed_leads() -> None:
    notice = read_plan(
        "一、修路。（责任单位：区交通局、各镇；列首位的为牵头单位，下同）\n二、建桥。（责任单位：区住建局、各镇）"
    )
    (policy,) = notice.policies
    assert (policy.kind, policy.text) == ("first-listed-leads", "列首位的为牵头单位，下同")
    assert {role for _, role, _ in list_edges(notice)} == {"responsible"}
    (said,) = [one for one in notice.diagnostics if one.code == "first-listed-leads"]
    assert said.span == policy.span


def test_units_that_every_item_involves() -> None:
    notice = read_plan("一、修路。（责任单位：区交通局。以下各项均涉及各镇，不再单独列出）\n二、建桥。")
    assert [policy.kind for policy in notice.policies] == ["also-involves"]
    assert [unit for _, _, unit in list_edges(notice)] == ["区交通局"]


def test_none() -> None:
    assert read_plan("一、修路。（责任单位：区交通局，下同）\n二、建桥。").policies == ()


@pytest.mark.parametrize(
    ("note", "text", "why"),
    [
        ("以上任务列第一位者为牵头单位。", "列第一位者为牵头单位", "all tasks above"),
        ("注：列第一位者为牵头单位。", "列第一位者为牵头单位", "a note"),
        ("（注：排在第一位的为牵头单位）", "排在第一位的为牵头单位", "a note in a bracket"),
        ("备注：表中责任单位列首位的为牵头单位。", "责任单位列首位的为牵头单位", "the units of a table"),
    ],
)
def test_a_note_below_the_items(note: str, text: str, why: str) -> None:
    items = "一、修路。（责任单位：区交通局、各镇）\n二、建桥。（责任单位：区住建局、各镇）"
    notice = read_plan(f"{items}\n{note}")
    (policy,) = notice.policies
    assert (policy.kind, policy.text) == ("first-listed-leads", text), why
    assert policy.span.cut(notice.text) == text
    assert show_tasks(notice) == ["一 修路。", "二 建桥。"], why


def test_a_note_in_a_table_and_one_above_the_items() -> None:
    table = "| 任务 | 责任单位 |\n| 修路 | 区交通局、各镇 |\n| 注：列第一位者为牵头单位 | < |"
    assert [one.kind for one in read_plan(table).policies] == ["first-listed-leads"]
    above = read_plan("以下各项任务均涉及各镇，不再单独列出。\n一、修路。（责任单位：区交通局）")
    assert [one.kind for one in above.policies] == ["also-involves"]


@pytest.mark.parametrize(
    "line",
    ["区发改局列第一位者为牵头单位。", "我区排名第一的为牵头企业所在的园区。", "做到争先创优，位列首位。"],
)
def test_sentences_that_set_no_rule(line: str) -> None:
    assert read_plan(f"一、修路。（责任单位：区交通局）\n{line}").policies == ()
