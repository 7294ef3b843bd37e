"""Markdown marks: what they mean, and the line without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.source import Style
from parsers.text.marks import has_marks, is_rule, is_table_rule, strip_marks


@pytest.mark.parametrize(
    ("text", "bare", "style"),
    [
        ("# 标题", "标题", Style(heading=1)),
        ("### 一、总体要求 ###", "一、总体要求", Style(heading=3)),
        ("##总体要求", "总体要求", Style(heading=2)),
        ("#1楼", "#1楼", Style()),
        ("C#", "C#", Style()),
        ("**（一）加强领导**", "（一）加强领导", Style(bold=True)),
        ("**（一）加强领导。**健全机制。", "（一）加强领导。健全机制。", Style(lead=8)),
        ("**加强领导**：健全**机制**。", "加强领导：健全机制。", Style(lead=4)),
        ("1. **加强领导。**健全机制。", "1. 加强领导。健全机制。", Style(lead=8)),
        ("1. **加强领导**", "1. 加强领导", Style(bold=True)),
        ("健全**工作**机制", "健全工作机制", Style()),
        ("***加强领导***", "加强领导", Style(bold=True)),
        ("__加强领导__", "加强领导", Style(bold=True)),
        ("# **标题**", "标题", Style(bold=True, heading=1)),
        ("*着重*说明", "着重说明", Style()),
        ("~~删去~~保留", "删去保留", Style()),
        ("- 加强领导", "加强领导", Style()),
        ("* 加强领导", "加强领导", Style()),
        ("  + 加强领导", "加强领导", Style()),
        ("- [x] 加强领导", "加强领导", Style()),
        ("> 加强领导", "加强领导", Style()),
        ("1. 加强领导", "1. 加强领导", Style()),
        ("1\\. 加强领导", "1. 加强领导", Style()),
        ("\\*\\*加强\\*\\*", "**加强**", Style()),
        ("见[附件](https://a.example/b.docx)。", "见附件。", Style()),
        ('见[附件](/b.docx "标题")', "见附件", Style()),
        ("![图](a.png)如下", "如下", Style()),
        ("<https://a.example>", "https://a.example", Style()),
        ("`代码`", "代码", Style()),
        ("<b>加强</b>领导&nbsp;&amp;", "加强领导\u00a0&", Style()),
        ("---", "", Style()),
        ("* * *", "", Style()),
        ("```text", "", Style()),
    ],
)
def test_marks(text: str, bare: str, style: Style) -> None:
    assert strip_marks(text) == (bare, style)


@pytest.mark.parametrize(
    "text",
    [
        "加强领导。[责任单位：区发改局]",
        "[责任单位：区发改局]（区财政局配合）",
        "[责任单位：区发改局](区财政局配合)",
        "张**、李**、王**三人",
        "张**",
        "____年__月__日",
        "面积3*4*5米",
        "a_b_c",
        "5 - 3 = 2",
        "——加强领导",
        "1.加强领导",
        "“<”表示小于",
        "AT&T公司",
        "2023-05-06",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert strip_marks(text) == (text, Style())


@pytest.mark.parametrize(
    ("paragraphs", "expected", "why"),
    [
        (["# 标题", "## 一、总体要求"], True, "two headings"),
        (["**一、总体要求**", "健全机制", "**二、重点任务**"], True, "two bold lines"),
        (["- **发布日期**：2023-05-06", "# 标题"], True, "a bold key and a heading"),
        (["| 甲 | 乙 |", "|---|:-:|"], True, "a table"),
        (["见[附件](https://a.example/1)", "见[附件](https://a.example/2)"], True, "links"),
        (["# 标题", "健全机制"], False, "one heading proves nothing"),
        (["张**、李**", "王**、赵**"], False, "names blanked out"),
        (["---", "-----", "***"], False, "dividing lines"),
        (["#1楼", "#2楼"], False, "numbers of houses"),
        (["- 加强领导", "- 健全机制"], False, "dashes"),
        (["a|b", "---"], False, "a bar and a divider"),
        ([], False, "nothing"),
    ],
)
def test_evidence(paragraphs: list[str], expected: bool, why: str) -> None:
    assert has_marks(paragraphs) is expected, why


def test_rules() -> None:
    assert [is_rule(text) for text in ("---", "- - -", "===", "~~~", "--", "—", "-1-")] == [True] * 4 + [
        False
    ] * 3
    assert is_table_rule("|:--|--:|")
    assert not is_table_rule("| 甲 |")


@pytest.mark.parametrize(
    "piece", ["**a ", "**a** ", "[", "~~a ", "*a ", "<b ", "`a", "![", "# ", "|--", "\\"]
)
def test_marks_without_end_take_no_quadratic_time(piece: str) -> None:
    strip_marks(piece * 100_000)


@given(st.text("#*_-+>`[]()!~<>&;\\ 一1.|\n\ufdd0\ufdd1\ufdd2", max_size=60))
def test_any_line_is_read(text: str) -> None:
    bare, style = strip_marks(text)
    assert 0 <= style.lead <= len(bare)
    assert not any("\ufdd0" <= char <= "\ufdef" for char in bare) or is_rule(text)
