"""Web pages: one notice in many forms prints the same paragraphs; nothing of a cut page is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.source import SourceText
from parsers.html.reader import read_html
from parsers.text.plain import read_plain
from tests.parsers.html.portal_pages import LINES, NOTICE, NUMBER, SHARE, TITLE, set_page, set_paragraphs
from tests.parsers.text.test_hard_breaks import OTHERS

INFO = (
    f"<table><tr><td>索引号：<td>CJ-5<td>发文机关：<td>区政府办<tr><td>标题：<td colspan=3>{TITLE}"
    f"<tr><td>发文字号：<td>{NUMBER}<td>成文日期：<td>2023年5月6日</table>"
)
PORTAL = set_page(f"<div>{INFO}</div><div>{SHARE}<div id=zoom>{set_paragraphs(NOTICE)}</div></div>")


def print_body(source: SourceText) -> list[str]:
    return [block.span.cut(source.text) for block in source.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (PORTAL, "a portal"),
        (set_paragraphs(NOTICE), "a fragment"),
        (f"<div>{'<br>　　'.join(NOTICE)}</div>", "lines parted by <br>"),
        (f"<div><p>{'<div></div><p>'.join(NOTICE)}", "unclosed paragraphs"),
        (f"<%@ page pageEncoding='utf-8' %>\n{PORTAL}<% out.close(); %>", "a JSP page"),
        (PORTAL.replace("<p>", "<P><SPAN>").replace("</p>", "</SPAN></P>"), "capitals"),
        (
            set_paragraphs(["".join(f"<b>{char}</b>" for char in line) for line in NOTICE]),
            "a tag a character",
        ),
        (PORTAL.replace("</p>", "&nbsp;</p>\n\n").replace("<p>", "<p>\n  &nbsp;&nbsp;"), "blanks"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_every_form_prints_the_same_paragraphs(page: str, encoding: str, why: str) -> None:
    assert print_body(read_html(page.encode(encoding))) == NOTICE, why
    assert print_body(read_plain("\n".join(NOTICE).encode(encoding))) == NOTICE


def test_fields_and_numbers() -> None:
    source = read_html(PORTAL.encode())
    assert {field.label: field.value.cut(source.text) for field in source.fields} == {
        "索引号": "CJ-5",
        "发文机关": "区政府办",
        "标题": TITLE,
        "发文字号": NUMBER,
        "成文日期": "2023年5月6日",
    }
    places = [block.locator.paragraph for block in source.blocks if block.kind == "paragraph"]
    assert places == list(range(1, len(NOTICE) + 1))
    assert (source.format, source.parser, source.diagnostics) == ("html", "html", ())


def test_looks() -> None:
    html = (
        f"<h1>{TITLE}</h1><p align=center><b>{NUMBER}</b></p>"
        "<p style='text-indent:2em'><b>（一）加强领导。</b>健全机制，压实责任。</p><p>　　<b>（二）</b>抓好落实，确保见效。</p>"
    )
    styles = [block.style for block in read_html(html.encode()).blocks]
    assert styles[0].heading == 1
    assert (styles[1].bold, styles[1].centred) == (True, True)
    assert styles[2].lead == len("（一）加强领导。")
    assert styles[3].lead == 0


def test_a_table_stands_between_its_paragraphs() -> None:
    table = "<table><tr><th>任务<th>单位<tr><td rowspan=2>推进建设<td>区发改局<tr><td><p>区财政局</p><p>区审计局</p></table>"
    source = read_html(f"<p>分工如下，请执行：</p>{table}<p>以上，请落实。</p>".encode())
    assert (
        source.text
        == "分工如下，请执行：\n任务\t单位\n推进建设\t区发改局\n区财政局\n区审计局\n以上，请落实。"
    )
    (cells,) = (table.cells for table in source.tables)
    assert [(cell.row, cell.column, cell.rows) for cell in cells] == [
        (0, 0, 1),
        (0, 1, 1),
        (1, 0, 2),
        (1, 1, 1),
        (2, 1, 1),
    ]
    assert source.locate(source.text.index("区财政局")).row == 3


def test_a_paragraph_broken_inside_a_sentence_is_joined() -> None:
    broken = "三、健全机制，压实责任。围绕重点任务，加强部门之间的协同配"
    page = set_paragraphs([*LINES[:5], *OTHERS, broken, "合，确保任务按期落实。", *LINES[5:]])
    assert f"{broken}合，确保任务按期落实。" in print_body(read_html(page.encode()))


def test_a_cut_page_is_read_and_told() -> None:
    data = PORTAL.encode()
    for cut in range(data.index(b"zoom"), len(data), 97):
        source = read_html(data[:cut])
        printed = data[:cut].decode(errors="ignore")
        whole = [line for line in NOTICE if f"<p>{line}</p>" in printed]
        assert [line for line in print_body(source) if line in NOTICE][: len(whole)] == whole
        assert "file-truncated" in [found.code for found in source.diagnostics] or b"</body>" in data[:cut]


def test_what_the_bytes_left_in_doubt_is_told() -> None:
    source = read_html(set_paragraphs(NOTICE).encode("gb18030"))
    assert [found.code for found in source.diagnostics] == ["encoding-guessed"]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + set_paragraphs(NOTICE),
        "<table><tr><td>" * 2000 + set_paragraphs(NOTICE),
        f"<p class='{'a ' * 100_000}'>{'</p><p>'.join(NOTICE)}</p>",
        set_paragraphs(NOTICE) + "<p>索引号：</p>" * 5000,
        f"{set_paragraphs(NOTICE)}<table><tr><td colspan=99999 rowspan=99999>甲<td>乙</table>",
    ],
    ids=["deep", "deep tables", "long names", "labels", "wide cells"],
)
def test_hostile_pages_are_read(page: str) -> None:
    assert set(NOTICE) <= set(read_html(page.encode()).text.split("\n"))


PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<br>",
    "<b>",
    "</b>",
    "<h1>",
    "<a href=x>",
]


@given(
    st.lists(
        st.sampled_from([*PIECES, "索引号：", "文号：1", "各镇要落实，", "。", "附件", "相关文件", "\n"]),
        max_size=40,
    )
)
def test_any_soup_is_read_with_exact_blocks(pieces: list[str]) -> None:
    source = read_html("".join(pieces).encode())
    ends = [0, *(block.span.end for block in source.blocks)]
    assert all(end <= block.span.start for end, block in zip(ends, source.blocks, strict=False))
    assert all(
        source.text[block.span.end : block.span.end + 1] in ("", "\n", "\t") for block in source.blocks
    )
