"""任务分解表: rows → tasks."""

import pytest

from notice.notice import Notice
from tests.extractors.printed import list_edges, read_plan, show_tasks


def read_rows(*rows: str) -> Notice:
    return read_plan("\n".join(f"| {row} |" for row in rows))


def test_usual_table() -> None:
    notice = read_rows(
        "序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 | 备注",
        "1 | 建桥 | 区交通局 | 区财政局、各镇（街道） | 2021年6月底 | 续建",
        "2 | 修路 | 区交通局 | / | 长期 |",
    )
    assert show_tasks(notice) == ["1 建桥", "2 修路"]
    assert list_edges(notice) == [
        ("1", "lead", "区交通局"),
        ("1", "responsible", "区财政局"),
        ("1", "responsible", "各镇（街道）"),
        ("2", "lead", "区交通局"),
    ]
    assert [one.text for task in notice.tasks for one in task.deadlines] == ["2021年6月底", "长期"]
    assert {one.origin for task in notice.tasks for one in task.assignments} == {"table"}


def test_merged_cells_answer_for_every_row() -> None:
    notice = read_rows(
        "序号 | 任务 | 措施 | 责任单位 | 完成时限",
        "1 | 抓投资 | 开工十个项目 | 区发改局 | 6月底",
        "^ | ^ | 竣工五个项目 | ^ | 12月底",
    )
    assert show_tasks(notice) == ["1 开工十个项目", "1 竣工五个项目"]
    assert [task.title for task in notice.tasks] == ["抓投资", "抓投资"]
    assert [unit for _, _, unit in list_edges(notice)] == ["区发改局", "区发改局"]
    assert [task.id.partition("#")[2] for task in notice.tasks] == ["1~1", "1~2"]


def test_section_rows_are_headings() -> None:
    notice = read_rows(
        "序号 | 任务 | 责任单位",
        "一、抓投资 | < | <",
        "1 | 建桥 | 区交通局",
        "二、抓消费 | < | <",
        "1 | 发券 | 区商务局",
    )
    assert [task.path for task in notice.tasks] == [("一", "1"), ("二", "1")]
    assert [task.headings for task in notice.tasks] == [("抓投资",), ("抓消费",)]


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        (
            ["序号 | 任务 | 责任分工 | <", "^ | ^ | 牵头单位 | 配合单位", "1 | 建桥 | 区交通局 | 区财政局"],
            [("1", "lead", "区交通局"), ("1", "support", "区财政局")],
            "a head over two rows",
        ),
        (
            ["澄江区任务表 | < | <", "序号 | 任务 | 责任单位", "1 | 建桥 | 区交通局"],
            [("1", "responsible", "区交通局")],
            "the table's name above its head",
        ),
        (
            ["任务 | 责任单位", "建桥 | 区交通局牵头，区财政局配合"],
            [("", "lead", "区交通局"), ("", "support", "区财政局")],
            "verbs in a cell",
        ),
        (
            ["任务 | 责任单位", "建桥 | 区交通局（牵头）、区财政局"],
            [("", "lead", "区交通局"), ("", "responsible", "区财政局")],
            "a role behind a unit",
        ),
        (
            ["任务 | 责任单位", "建桥 | 牵头单位：区交通局\\n配合单位：区财政局"],
            [("", "lead", "区交通局"), ("", "support", "区财政局")],
            "labels in a cell",
        ),
        (
            ["任务 | 区级责任单位 | 镇级责任单位", "建桥 | 区交通局 | 各镇"],
            [("", "responsible", "区交通局"), ("", "responsible", "各镇")],
            "two columns of one role",
        ),
        (
            ["任务 | 牵头、责任单位", "建桥 | 区交通局"],
            [("", "responsible", "区交通局")],
            "a head of two labels",
        ),
        (
            ["任务 | 责任单位", "建桥 | 区交通局\\n区财政局"],
            [("", "responsible", "区交通局"), ("", "responsible", "区财政局")],
            "a unit a line",
        ),
        (
            [
                "序号 | 任务 | 责任单位",
                "1 | 建桥 | 区交通局",
                "序号 | 任务 | 责任单位",
                "2 | 修路 | 区交通局",
            ],
            [("1", "responsible", "区交通局"), ("2", "responsible", "区交通局")],
            "the head again on the next page",
        ),
        (
            ["序号 | 任务 | 责任单位 | 责任人", "1 | 建桥 | 区交通局 | 张某"],
            [("1", "responsible", "区交通局")],
            "a person is no unit",
        ),
        (
            ["序号 | 惠民十条 | 责任单位", "1 | 新建社区养老服务中心两处 | 区民政局"],
            [("1", "responsible", "区民政局")],
            "the longest column under a head that no row knows",
        ),
    ],
)
def test_columns(rows: list[str], expected: list[tuple[str, str, str]], why: str) -> None:
    assert list_edges(read_rows(*rows)) == expected, why


def test_a_numbered_cell_alone_is_a_heading() -> None:
    notice = read_rows("序号 | 任务 | 责任单位", "（一）抓投资 |  | ", "1 | 建桥 | 区交通局", "2 |  | ")
    assert [(task.path, task.headings) for task in notice.tasks] == [(("（一）", "1"), ("抓投资",))]
    other = read_rows("任务 | 责任单位", "1.建桥 | 区交通局", "2.修路 | ")
    assert show_tasks(other) == ["1 建桥", "2 修路"]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (["姓名 | 单位 | 职务", "张某 | 区交通局 | 局长"], "a list of people"),
        (["任务 | 责任单位"], "a head without rows"),
        (["建桥 | 区交通局", "修路 | 区财政局"], "no head"),
        (["成员单位 | 职责", "区交通局 | 建桥"], "a standing body"),
        (["序号 | 责任单位", "1 | 区交通局"], "no column of text"),
        (["序号 | 网格 | 责任单位", "1 | 东湖 | 区交通局"], "an unknown column of names"),
    ],
)
def test_other_tables(rows: list[str], why: str) -> None:
    assert read_rows(*rows).tasks == (), why


def test_a_total_is_no_task() -> None:
    notice = read_rows("序号 | 项目 | 责任单位", "1 | 建桥 | 区交通局", "合计 | 1个 | ")
    assert show_tasks(notice) == ["1 建桥"]


def test_a_cell_over_both_text_columns_has_no_title() -> None:
    notice = read_rows("任务 | 措施 | 责任单位", "建桥 | < | 区交通局")
    assert [(task.title, task.text) for task in notice.tasks] == [(None, "建桥")]


def test_persons_behind_units_under_a_head_of_both() -> None:
    notice = read_rows(
        "任务 | 责任单位及责任人",
        "建桥 | 镇水利站 张某某、镇财政所（李某）",
        "修路 | 镇建设办（城管办）",
    )
    units = [unit for _, _, unit in list_edges(notice)]
    assert units == ["镇水利站", "镇财政所", "镇建设办（城管办）"]


def test_a_rule_set_by_the_head() -> None:
    notice = read_rows("任务 | 责任单位（排名第一为牵头单位）", "建桥 | 区交通局、区财政局")
    assert [policy.kind for policy in notice.policies] == ["first-listed-leads"]
    assert {role for _, role, _ in list_edges(notice)} == {"responsible"}


def test_a_number_in_the_text_cell_is_the_path() -> None:
    notice = read_rows("任务 | 责任单位", "1.建桥 | 区交通局", "（二）修路 | 区交通局")
    assert show_tasks(notice) == ["1 建桥", "（二） 修路"]
