"""拍平的表格: rows whose cells became lines."""

import pytest

from notice.notice import Notice
from tests.extractors.printed import list_edges, read_plan, show_tasks

CELLS = "序号\n重点任务\n责任单位\n完成时限\n1\n修建东湖大桥。\n区交通局\n各镇（街道）\n6月底前\n2\n改造西山公园。\n区住建局\n年底前"
ROWS = "序号 工 作 任 务 牵头单位 配合单位\n1 修建东湖大桥 区交通局 区财政局、各镇\n2 改造 西山公园 区住建局 区财政局"


def deadlines_of(notice: Notice) -> list[str]:
    return [one.text for task in notice.tasks for one in task.deadlines]


def test_a_cell_a_line() -> None:
    notice = read_plan(CELLS)
    assert show_tasks(notice) == ["1 修建东湖大桥。", "2 改造西山公园。"]
    assert list_edges(notice) == [
        ("1", "responsible", "区交通局"),
        ("1", "responsible", "各镇（街道）"),
        ("2", "responsible", "区住建局"),
    ]
    assert deadlines_of(notice) == ["6月底前", "年底前"]
    assert {one.origin for task in notice.tasks for one in task.assignments} == {"table"}


def test_a_row_a_line() -> None:
    notice = read_plan(ROWS)
    assert show_tasks(notice) == ["1 修建东湖大桥", "2 改造 西山公园"]
    assert list_edges(notice) == [
        ("1", "lead", "区交通局"),
        ("1", "support", "区财政局"),
        ("1", "support", "各镇"),
        ("2", "lead", "区住建局"),
        ("2", "support", "区财政局"),
    ]


def test_sections_between_rows() -> None:
    text = "序号\n任务\n责任单位\n一、抓建设\n1\n修桥。\n区交通局\n二、抓民生\n1\n建学校。\n区教育局\n2\n建医院。\n区卫健局"
    assert list_edges(read_plan(text)) == [
        ("1", "responsible", "区交通局"),
        ("1", "responsible", "区教育局"),
        ("2", "responsible", "区卫健局"),
    ]


def test_what_follows_the_table_is_no_part_of_it() -> None:
    notice = read_plan(CELLS + "\n请各单位按月报送进度。")
    assert show_tasks(notice) == ["1 修建东湖大桥。", "2 改造西山公园。"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("序号\n姓名\n单位\n1\n张某\n区交通局\n2\n李某\n区财政局", "a list of people"),
        ("序号\n任务\n责任单位\n1\n修桥。\n区交通局", "one row proves no table"),
        ("序号\n任务\n责任单位\n1\n修桥。\n尽快完工。\n2\n建学校。\n尽快完工。", "cells that are no units"),
        ("任务\n责任单位\n修桥。\n区交通局\n建学校。\n区教育局", "rows without numbers"),
        ("序号 任务 责任单位\n1 修桥 尽快完工\n2 建学校 区教育局", "a row that does not fit its head"),
        ("序号 成员单位 职责\n1 区交通局 修桥\n2 区教育局 建学校", "a standing body"),
    ],
)
def test_other_lines(text: str, why: str) -> None:
    assert list_edges(read_plan(text)) == [], why
