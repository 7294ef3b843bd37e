"""层次: the outline, kept as printed to any depth."""

import pytest

from notice.notice import Heading
from tests.extractors.printed import read_plan


def show(headings: tuple[Heading, ...]) -> list[str]:
    """``marker title`` of every heading, indented by its level."""
    found: list[str] = []
    for heading in headings:
        found.append("  " * (heading.level - 1) + f"{heading.marker} {heading.title}")
        found += show(heading.children)
    return found


def test_any_depth() -> None:
    notice = read_plan(
        "第一部分 目标\n一、投资\n（一）项目\n1.开工\n1.1 桥梁\n1.1.1 设计\n（1）招标\n①公告\na.登报\n第二部分 任务\n一、消费"
    )
    assert show(notice.outline) == [
        "第一部分 目标",
        "  一 投资",
        "    （一） 项目",
        "      1 开工",
        "        1.1 桥梁",
        "          1.1.1 设计",
        "            （1） 招标",
        "              ① 公告",
        "                a 登报",
        "第二部分 任务",
        "  一 消费",
    ]
    assert notice.tasks[0].path == ("第一部分", "一", "（一）", "1", "1.1", "1.1.1", "（1）", "①", "a")


def test_a_level_may_be_left_out() -> None:
    notice = read_plan("一、投资\n（1）开工。\n（2）竣工。\n二、消费\n1.发券。")
    assert [task.path for task in notice.tasks] == [("一", "（1）"), ("一", "（2）"), ("二", "1")]


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("一、甲。\n二、乙。\n三、丙。", [], "in order"),
        ("一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n2.卯。", [], "begins again in every section"),
        ("一、甲\n1.子。\n二、乙\n2.丑。\n3.寅。", [], "runs on through the sections"),
        ("一、甲。\n三、丙。", ["编号由“一”跳到“三”"], "one left out"),
        ("一、甲。\n二、乙。\n二、丙。", ["编号“二”在同一级重复出现"], "one printed twice"),
        ("一、甲\n1.1 子。\n1.2 丑。\n2.1 寅。", [], "2.1 is no second 1.1"),
        ("一、甲\n1.1 子。\n1.3 丑。", ["编号由“1.1”跳到“1.3”"], "1.2 left out"),
    ],
)
def test_numbers_that_do_not_run_on(body: str, expected: list[str], why: str) -> None:
    notice = read_plan(body)
    found = [one for one in notice.diagnostics if one.code.startswith("number-")]
    assert [one.message for one in found] == expected, why
    assert all(one.span is not None for one in found)


def test_a_repeated_number_keeps_its_path_and_gets_its_own_id() -> None:
    notice = read_plan("一、甲\n（一）子。\n（一）丑。\n二、乙。")
    assert [task.path for task in notice.tasks] == [("一", "（一）"), ("一", "（一）"), ("二",)]
    assert [task.id.partition("#")[2] for task in notice.tasks] == ["一/（一）~1", "一/（一）~2", "二"]
    ids = [child.id for heading in notice.outline for child in heading.children]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("line", "title", "why"),
    [
        ("一、抓投资\n（一）开工。", "抓投资", "a heading line"),
        ("一、抓投资（责任单位：区发改局）\n（一）开工。", "抓投资", "without its statement"),
        ("一、抓投资。开工十个项目，竣工五个项目。", "抓投资。", "the first sentence"),
        ("一、**抓投资，促开工。**开工十个项目，竣工五个。", "抓投资，促开工。", "the bold lead"),
        ("一、" + "开工" * 30, "开工" * 20, "the beginning of a long line"),
    ],
)
def test_titles_of_headings(line: str, title: str, why: str) -> None:
    assert read_plan(line).outline[0].title == title, why


def test_headings_of_a_task() -> None:
    notice = read_plan("一、抓投资\n（一）抓开工\n1.修路。（责任单位：区交通局）")
    assert notice.tasks[0].headings == ("抓投资", "抓开工")
