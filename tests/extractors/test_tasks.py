"""任务记录: ids, confidence, and what is doubtful."""

import pytest

from notice.notice import Notice
from tests.extractors.printed import read_plan


def confidence(notice: Notice) -> list[float]:
    return [one.confidence for task in notice.tasks for one in task.assignments]


def test_ids() -> None:
    notice = read_plan("一、抓投资\n1.修路。\n2.建桥。\n二、抓消费。")
    assert [task.id for task in notice.tasks] == [
        "澄政办发〔2021〕12号#一/1",
        "澄政办发〔2021〕12号#一/2",
        "澄政办发〔2021〕12号#二",
    ]
    assert {task.part for task in notice.tasks} == {"澄江区重点任务分工方案"}


def test_the_plainer_the_statement_the_surer() -> None:
    forms = [
        "（责任单位：区交通局）",
        "（区交通局负责）",
        "（区交通局）",
        "由区交通局牵头，各镇配合。",
    ]
    sure = [confidence(read_plan(f"一、修路。{form}"))[0] for form in forms]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == 4


@pytest.mark.parametrize(
    ("body", "code", "place", "why"),
    [
        ("一、修路。（责任单位：区交通局", "bracket-unclosed", "（责任单位：区交通局", "no closing bracket"),
        ("一、修路。（责任单位：区交通局、提高效率）", "unit-doubted", "提高效率", "no name of a unit"),
        ("一、修路。（责任单位：无）", "units-empty", "（责任单位：无）", "a label without a unit"),
        ("一、修路。（责任单位：区交通局等）", "list-open-ended", "（责任单位：区交通局等）", "an open list"),
    ],
)
def test_doubts(body: str, code: str, place: str, why: str) -> None:
    notice = read_plan(f"{body}\n二、建桥。")
    (found,) = [one for one in notice.diagnostics if one.code == code]
    assert found.span is not None
    assert found.span.cut(notice.text) == place, why


def test_doubt_lowers_confidence() -> None:
    sure = confidence(read_plan("一、修路。（责任单位：区交通局）\n二、建桥。"))[0]
    unclosed = confidence(read_plan("一、修路。（责任单位：区交通局\n二、建桥。"))[0]
    doubted = confidence(read_plan("一、修路。（责任单位：区交通局、提高效率）\n二、建桥。"))[0]
    assert unclosed < sure
    assert doubted < sure


def test_the_open_end_and_the_scope_are_kept() -> None:
    notice = read_plan("一、修路。（负责部门：区交通局等部门；适用范围：全区）\n二、建桥。")
    assert notice.tasks[0].assignments[0].open_ended == "等部门"
    assert notice.tasks[0].scope == "全区"


def test_every_assignment_names_its_rule_and_label() -> None:
    notice = read_plan("一、修路。（牵头单位：区交通局；区住建局配合）\n二、建桥。（各有关单位）")
    said = [(one.label, one.rule) for task in notice.tasks for one in task.assignments]
    assert said == [("牵头单位", "label.lead"), ("配合", "verb.support"), ("", "bare")]
