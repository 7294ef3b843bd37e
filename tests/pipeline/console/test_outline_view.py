"""One notice as a tree."""

import io

import pytest
from msgspec.structs import replace
from rich.console import Console

from notice.notice import Attachment, Heading
from notice.span import Span
from pipeline.console.outline_view import draw_notice
from tests.pipeline.batches import make_first
from tests.pipeline.readings import make_reading
from tests.pipeline.samples import make_notice

EXPECTED = """\
澄政办发〔2023〕5号
├── 公文要素
│   ├── 发文字号：澄政办发〔2023〕5号
│   ├── 标题：澄江区2023年重点工作分工方案
│   ├── 发文机关：澄江区人民政府办公室
│   └── 成文日期：2023-02-01
├── 任务 2 项
│   ├── 一、健全制度
│   │   └── （一）完善办法
│   │       └── 1.修订公示办法， 年底前印发。
│   │           ├── 牵头：区司法局
│   │           ├── 配合：区财政局、各镇（街道）
│   │           └── 时限：年底前（2023-12-31）
│   └── 二、整治河道
│       └── 1.=清理河道3条
│           └── 目标：3条
├── 单位 3 个
│   ├── 区司法局  1 项
│   ├── 区财政局  1 项
│   └── 各镇（街道）  1 项
└── 疑点 1 处
    └── 提示：没有找到成文日期，期限只能按发文字号的年份推算或留空
"""


def draw(notice: object, *, where: bool = False) -> str:
    console = Console(width=100, file=io.StringIO())
    console.print(draw_notice(make_reading(notice), where=where))  # type: ignore[arg-type]
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def test_tree() -> None:
    assert draw(make_first()) == EXPECTED


def test_where_names_the_place_of_each_task() -> None:
    assert "1.=清理河道3条〔第2页第9段〕" in draw(make_first(), where=True)


def test_task_stands_in_the_place_of_its_own_heading() -> None:
    notice = make_notice((("一",), "健全制度。修订办法。", {"lead": ["区司法局"]}))
    span = notice.tasks[0].span
    point = Heading("一/（1）", "（1）", 2, 1, "一点", Span(span.start + 1, span.end))
    outline = (
        Heading("一", "一", 1, 1, "健全制度", span, (point,)),
        Heading("二", "二", 1, 2, "工作要求", Span(span.end, span.end)),
    )
    tree = draw(replace(notice, outline=outline))
    assert tree.count("健全制度") == 1
    assert "二、工作要求" in tree, "a heading without tasks is part of the outline"


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("修订办法", "年底前完成。", "一、修订办法 年底前完成。"),
        ("修订办法。", "修订办法。年底前完成。", "一、修订办法。年底前完成。"),
        (None, "[责任单位]落实。", "一、[责任单位]落实。"),
    ],
)
def test_title_and_text(title: str | None, text: str, shown: str) -> None:
    notice = make_notice((("一",), text, {}))
    assert shown in draw(replace(notice, tasks=(replace(notice.tasks[0], title=title),)))


def test_attachments_are_elements() -> None:
    notice = make_notice()
    attached = replace(notice.elements, attachments=(Attachment("分工表", Span(0, 1)),))
    assert "附件：分工表" in draw(replace(notice, elements=attached))
