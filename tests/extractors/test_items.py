"""任务: which numbered item is a task, and what its text is."""

import pytest

from tests.extractors.printed import list_edges, read_plan, show_tasks


@pytest.mark.parametrize(
    ("body", "tasks", "why"),
    [
        (
            "一、抓投资\n1.修路。（责任单位：区交通局）\n2.建桥。",
            ["一/1 修路。", "一/2 建桥。"],
            "leaves, with a statement or not",
        ),
        (
            "一、抓投资。修路，建桥。（责任单位：区交通局）",
            ["一 抓投资。修路，建桥。"],
            "a section without items",
        ),
        ("一、抓投资\n修路，建桥。（责任单位：区交通局）", ["一 修路，建桥。"], "text below a heading"),
        ("一、抓投资\n修路。\n建桥。\n责任单位：区交通局", ["一 修路。\n建桥。"], "several paragraphs"),
        ("一、修路（责任单位：区交通局）", ["一 修路"], "no stop before the statement"),
        ("一、（责任单位：区交通局）修路。", ["一 修路。"], "the statement first"),
        (
            "一、抓投资\n责任单位：区交通局\n修路，建桥。",
            ["一 修路，建桥。"],
            "the statement right below the heading",
        ),
        ("一、抓投资（责任单位：区交通局）", ["一 抓投资"], "nothing but a heading"),
        (
            "一、抓投资。一是修路。（责任单位：区交通局）二是建桥。（责任单位：区住建局）",
            ["一 抓投资。一是修路。", "一 二是建桥。"],
            "two statements in one item",
        ),
        (
            "1.修路（责任单位：区交通局）\n建桥。（责任单位：区住建局）\n2.挖河。",
            ["1 修路", "1 建桥。", "2 挖河。"],
            "a paragraph that lost its number",
        ),
        (
            "1.修路。\n（1）设计。\n（2）施工。（责任单位：区交通局）",
            ["1 修路。\n（1）设计。\n（2）施工。"],
            "fine points under one statement",
        ),
        ("1.修路。（责任单位：区交通局）\n①设计\n②施工", ["1 修路。"], "fine points below the statement"),
        (
            "1.修路。\n（1）设计。（责任单位：区规划局）\n（2）施工。（责任单位：区交通局）",
            ["1/（1） 设计。", "1/（2） 施工。"],
            "fine points with statements of their own",
        ),
        (
            "修路。（责任单位：区交通局）\n建桥。（责任单位：区住建局）",
            [" 修路。", " 建桥。"],
            "no number anywhere",
        ),
        (
            "（一）抓审计（责任单位：区审计局）。6月底前审20个项目。\n（二）抓检查。（责任单位：区财政局）查3次。",
            ["（一） 6月底前审20个项目。", "（二） 查3次。"],
            "the text behind the statement, on its line",
        ),
        (
            "1.修路。建桥。（责任单位：区交通局）同时挖河三条。\n2.种树。",
            ["1 修路。建桥。（责任单位：区交通局）同时挖河三条。", "2 种树。"],
            "no heading before the statement: the whole",
        ),
        (
            "1.修路。（责任单位：区交通局）（详见附件）\n2.种树。",
            ["1 修路。", "2 种树。"],
            "a remark in a bracket behind the statement",
        ),
        (
            "1.推进修路（责任单位：区交通局）和河道治理。\n2.种树。",
            ["1 推进修路（责任单位：区交通局）和河道治理。", "2 种树。"],
            "a statement inside a sentence",
        ),
        (
            "1.抓建设。一是修路。（责任单位：区交通局）二是改造旧桥。\n2.种树。",
            ["1 抓建设。一是修路。", "2 种树。"],
            "another point behind the statement is not its task",
        ),
        (
            "（一）一是抓检查。（区审计局）二是抓培训。（区人社局）三是抓评估。（区财政局）",
            ["（一） 一是抓检查。", "（一） 二是抓培训。", "（一） 三是抓评估。"],
            "nothing but units behind each point",
        ),
        (
            "一是抓检查。（区审计局）二是抓培训。（区人社局）",
            [" 一是抓检查。", " 二是抓培训。"],
            "several statements without any number",
        ),
        (
            "修路。（责任单位：区交通局）同时挖河三条。",
            [" 修路。（责任单位：区交通局）同时挖河三条。"],
            "text behind the statement, without any number",
        ),
        (
            "（一）配合单位：区审计局\n（二）主要任务：开展检查，6月底前完成。",
            ["（一） 配合单位：区审计局", "（二） 主要任务：开展检查，6月底前完成。"],
            "a task ends before the next number",
        ),
    ],
)
def test_tasks(body: str, tasks: list[str], why: str) -> None:
    assert show_tasks(read_plan(body)) == tasks, why


@pytest.mark.parametrize(
    ("body", "titles", "why"),
    [
        ("一、抓投资\n修路。（责任单位：区交通局）", ["抓投资"], "a heading line"),
        ("一、抓投资（责任单位：区交通局）\n修路。", ["抓投资"], "a heading with its statement behind it"),
        ("一、抓投资（责任单位：" + "区交通局、" * 20 + "各镇）\n修路。", ["抓投资"], "however long"),
        ("一、**抓投资。**修路，建桥。（责任单位：区交通局）", ["抓投资。"], "a bold lead"),
        ("一、抓投资。修路，建桥。（责任单位：区交通局）", [None], "plain text"),
    ],
)
def test_titles(body: str, titles: list[str | None], why: str) -> None:
    assert [task.title for task in read_plan(body).tasks] == titles, why


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            "一、抓投资（责任单位：区发改局）\n1.修路。\n2.建桥。（责任单位：区住建局）",
            [("一/1", "responsible", "区发改局"), ("一/2", "responsible", "区住建局")],
            "a section's statement; an item's own wins",
        ),
        (
            "一、抓投资\n责任单位：区发改局\n1.修路。\n2.建桥。",
            [("一/1", "responsible", "区发改局"), ("一/2", "responsible", "区发改局")],
            "on the line below the heading",
        ),
        (
            "一、抓投资\n1.修路。\n2.建桥。\n牵头单位：区发改局\n配合单位：各镇",
            [
                ("一/1", "lead", "区发改局"),
                ("一/1", "support", "各镇"),
                ("一/2", "lead", "区发改局"),
                ("一/2", "support", "各镇"),
            ],
            "below the last item, for all of them",
        ),
        (
            "一、抓投资\n1.修路。\n责任单位：区交通局\n2.建桥。\n责任单位：区住建局",
            [("一/1", "responsible", "区交通局"), ("一/2", "responsible", "区住建局")],
            "below each item",
        ),
        (
            "一、抓投资（责任单位：区发改局）\n1.修路。（完成时限：6月底）\n2.建桥。",
            [("一/1", "responsible", "区发改局"), ("一/2", "responsible", "区发改局")],
            "an item's deadline does not shut out the section's units",
        ),
        (
            "一、抓企业\n（一）抓融资。区财政局牵头，会同区发改局建立制度。\n（二）抓用工。\n"
            "责任单位：区人社局\n完成时限：11月底前",
            [
                ("一/（一）", "lead", "区财政局"),
                ("一/（一）", "support", "区发改局"),
                ("一/（二）", "responsible", "区人社局"),
            ],
            "another item names who leads in running text: the lines are the last item's",
        ),
        (
            "一、抓企业\n（一）抓融资。\n（二）抓用工。\n责任单位：区人社局\n完成时限：11月底前",
            [("一/（一）", "responsible", "区人社局"), ("一/（二）", "responsible", "区人社局")],
            "no item names anybody: the lines are the section's",
        ),
    ],
)
def test_handing_down(body: str, expected: list[tuple[str, str, str]], why: str) -> None:
    assert list_edges(read_plan(body)) == expected, why


def test_facts_around_a_statement_are_the_task_s() -> None:
    (task,) = read_plan("（一）抓审计（责任单位：区审计局）。6月底前完成20个项目。").tasks
    assert (task.title, [unit.mention for one in task.assignments for unit in one.units]) == (
        "抓审计",
        ["区审计局"],
    )
    assert [one.text for one in task.deadlines] == ["6月底前"]
    assert [one.text for one in task.targets] == ["20个"]


def test_what_is_handed_down_says_so() -> None:
    first, second = read_plan(
        "一、抓投资（责任单位：区发改局）\n1.修路。\n2.建桥。（责任单位：区住建局）"
    ).tasks
    assert [one.origin for one in first.assignments] == ["inherited"]
    assert first.assignments[0].confidence < second.assignments[0].confidence


def test_a_section_statement_is_no_text_of_the_last_item() -> None:
    notice = read_plan("一、抓投资\n1.修路。\n2.建桥。\n责任单位：区发改局\n二、抓消费\n1.发券。\n2.办展。")
    assert show_tasks(notice) == ["一/1 修路。", "一/2 建桥。", "二/1 发券。", "二/2 办展。"]


def test_a_statement_that_reaches_no_task_is_reported() -> None:
    notice = read_plan(
        "一、抓投资（责任单位：区发改局）\n1.修路。（责任单位：区交通局）\n2.建桥。（责任单位：区住建局）"
    )
    (found,) = [one for one in notice.diagnostics if one.code == "statement-unplaced"]
    assert found.span is not None
    assert found.span.cut(notice.text) == "（责任单位：区发改局）"


def test_neighbouring_statements_are_one_task() -> None:
    notice = read_plan("1.修路。（牵头单位：区交通局）（配合单位：各镇）（完成时限：6月底）\n2.建桥。")
    assert show_tasks(notice) == ["1 修路。", "2 建桥。"]
    assert [len(task.assignments) for task in notice.tasks] == [2, 0]
    assert [task.deadlines[0].text for task in notice.tasks[:1]] == ["6月底"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("一、组成\n牵头单位：区发改局\n成员单位：区财政局、区商务局", "members on the line below"),
        ("一、组成\n成员单位：区财政局、区商务局\n牵头单位：区发改局", "members on the line above"),
        ("一、规则。由区发改局牵头，各成员单位配合。", "in running text"),
    ],
)
def test_a_standing_body_has_no_assignments(body: str, why: str) -> None:
    assert list_edges(read_plan(body)) == [], why
