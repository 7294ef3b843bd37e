"""Markdown files: fields above, headings, tables and paragraphs in printed order."""

from parsers.text.markdown import read_markdown

PAGE = """# 云溪市澄江区人民政府办公室关于印发方案的通知

各镇人民政府：

## 一、强化保障

**（一）落实责任。**健全机制，压实责任。围绕重点任务，加强

协同配合，确保落实。（责任单位：区发改局）
- 第一项，健全机制
> 引用一段
1. 编号照印<br>2. 换行另起

| 序号 | 任务 | 责任单位 |
|:---|:---:|---:|
| 1 | **推进**建设 | 区发改局<br>区财政局 |
| 2 | 甲\\|乙 |

```
一、代码块里的文字
```
---
"""


def test_a_page() -> None:
    source = read_markdown(PAGE.encode())
    paragraphs = [block for block in source.blocks if block.kind == "paragraph"]
    assert [block.span.cut(source.text) for block in paragraphs] == [
        "云溪市澄江区人民政府办公室关于印发方案的通知",
        "各镇人民政府：",
        "一、强化保障",
        "（一）落实责任。健全机制，压实责任。围绕重点任务，加强协同配合，确保落实。（责任单位：区发改局）",
        "第一项，健全机制",
        "引用一段",
        "1. 编号照印",
        "2. 换行另起",
        "一、代码块里的文字",
    ]
    assert [block.locator.paragraph for block in paragraphs] == [1, 3, 5, 7, 10, 11, 12, 12, 20]
    assert [block.style.heading for block in paragraphs[:3]] == [1, None, 2]
    assert paragraphs[3].style.lead == len("（一）落实责任。")
    assert (source.format, source.parser) == ("md", "markdown")


def test_a_table_stands_where_it_is_printed() -> None:
    source = read_markdown(PAGE.encode())
    (table,) = source.tables
    cells = [(cell.row, cell.column, cell.span.cut(source.text)) for cell in table.cells]
    assert cells == [
        (0, 0, "序号"),
        (0, 1, "任务"),
        (0, 2, "责任单位"),
        (1, 0, "1"),
        (1, 1, "推进建设"),
        (1, 2, "区发改局\n区财政局"),
        (2, 0, "2"),
        (2, 1, "甲|乙"),
    ]
    assert source.text.index("换行另起") < table.span.start < source.text.index("代码块")


def test_a_bar_in_a_sentence_is_no_table() -> None:
    assert read_markdown("甲 | 乙\n\n丙".encode()).tables == ()


def test_a_pipe_table_without_end_is_read_in_one_pass() -> None:
    rows = "| 甲 | 乙 |\n|--|--|\n" + "| 1 | 2 |\n" * 3000
    assert len(read_markdown(rows.encode()).tables[0].cells) == 6002
