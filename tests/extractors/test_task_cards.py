"""任务卡片: one task as label and value."""

import pytest

from tests.extractors.printed import list_edges, read_plan, show_tasks


def test_card() -> None:
    notice = read_plan(
        "| 重点任务 | 建桥 |\n| 牵头单位 | 区交通局 |\n| 配合单位 | 区财政局、各镇 |\n| 完成时限 | 2021年底 |"
    )
    assert show_tasks(notice) == [" 建桥"]
    assert list_edges(notice) == [
        ("", "lead", "区交通局"),
        ("", "support", "区财政局"),
        ("", "support", "各镇"),
    ]
    assert notice.tasks[0].deadlines[0].latest == "2021-12-31"


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("| 重点任务 | 建桥 |\n| 备注 | 续建 |", "no role"),
        ("| 牵头单位 | 区交通局 |\n| 配合单位 | 区财政局 |", "no task"),
        ("| 姓名 | 张某 |\n| 单位 | 区交通局 |", "a person"),
    ],
)
def test_no_card(table: str, why: str) -> None:
    assert read_plan(table).tasks == (), why


def test_a_head_row_is_no_card() -> None:
    notice = read_plan(
        "| 指标 | 目标值 | 责任单位 | 考核周期 |\n| 优良天数 | 85% | 区环保局 | 每月 |\n| 新增就业 | 3万人 | 区人社局 | 每季 |"
    )
    assert [task.text for task in notice.tasks] == ["优良天数", "新增就业"]
    assert [edge[1:] for edge in list_edges(notice)] == [
        ("responsible", "区环保局"),
        ("responsible", "区人社局"),
    ]


def test_columns_of_figures_are_no_text() -> None:
    notice = read_plan(
        "| 指标名称 | 全年目标 | 责任单位 |\n| 投资增速 | 10% | 区发改局 |\n| 新增企业 | 85 | 区工信局 |"
    )
    assert [task.text for task in notice.tasks] == ["投资增速", "新增企业"]
