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
