"""What an .odt prints: hidden and deleted text, fields, boxes, notes, styles, places."""

import pytest

from notice.source import Locator, Style
from parsers.odt.reader import read_odt
from tests.parsers.odt.maker import make_odt, make_style, make_table, p, span

BOLD = make_style("B", '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>')
LATIN = make_style("L", '<style:text-properties fo:font-weight="bold" style:font-weight-asian="normal"/>')
HIDDEN = make_style("H", '<style:text-properties text:display="none"/>')
KAI = make_style("K", '<style:text-properties style:font-name-asian="楷体_GB2312"/>')
WING = make_style("W", '<style:text-properties style:font-name="Wingdings"/>')
PARAGRAPH = make_style("C", '<style:paragraph-properties fo:text-align="center"/>', "paragraph")
CHILD = make_style("D", "", "paragraph", 'style:parent-style-name="C"')
HEAVY = make_style("V", '<style:text-properties fo:font-weight="bold"/>', "paragraph")
LOOP = make_style("O", "", "paragraph", 'style:parent-style-name="O"')
TOC = make_style("T", "", "paragraph", 'style:parent-style-name="Contents_20_1"')
CONTENTS = make_style("Contents_20_1", "", "paragraph", 'style:display-name="Contents 1"')
STYLES = BOLD + LATIN + HIDDEN + KAI + WING + PARAGRAPH + CHILD + HEAVY + LOOP + TOC + CONTENTS

BREAK, TAB = "<text:line-break/>", "<text:tab/>"
CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    f"{p('删')}</text:deletion></text:changed-region></text:tracked-changes>"
)
NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    f"<text:note-body>{p('注一')}{p('注二')}</text:note-body></text:note>"
)
FRAME = "<draw:frame><draw:text-box>{}</draw:text-box><svg:desc xmlns:svg='s'>说明</svg:desc></draw:frame>"
SHAPE = "<draw:custom-shape>{}<draw:enhanced-geometry/></draw:custom-shape>"
IMAGE = "<draw:frame><draw:image/></draw:frame>"
SECTION = '<text:section text:display="{}">{}</text:section>'
CONTENT_TABLE = "<text:table-of-content><text:index-body>{}</text:index-body></text:table-of-content>"


def lines(body: str) -> list[str]:
    return read_odt(make_odt(body, STYLES)).text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (p("甲") + p() + p("乙"), ["甲", "乙"], "paragraphs"),
        (
            p("  甲\n   乙 ", "<text:span> 丙</text:span>", " 丁"),
            ["甲 乙 丙 丁"],
            "blanks of the file count once",
        ),
        (p("甲", '<text:s text:c="3"/>', "乙", TAB, "丙"), ["甲   乙 丙"], "blanks that print"),
        (
            p("甲。", BREAK, "责任单位：区水利局"),
            ["甲。", "责任单位：区水利局"],
            "a line break that ends a line",
        ),
        (p("各镇要，", BREAK, "落实到位。"), ["各镇要，落实到位。"], "a line break in a sentence"),
        (p("甲", "<text:soft-page-break/>", "乙"), ["甲乙"], "a page break inside a paragraph"),
        (CHANGES + p("留", '<text:change text:change-id="c1"/>', "下"), ["留下"], "a tracked deletion"),
        (
            p(
                "甲",
                '<text:change-start text:change-id="c2"/>',
                "增",
                '<text:change-end text:change-id="c2"/>',
            ),
            ["甲增"],
            "an insertion",
        ),
        (p("甲", span("藏", "H"), "乙"), ["甲乙"], "hidden text"),
        (p("甲", '<text:hidden-text text:is-hidden="true">藏</text:hidden-text>'), ["甲"], "a hidden field"),
        (SECTION.format("none", p("藏")) + SECTION.format("true", p("甲")), ["甲"], "sections"),
        (p("第", "<text:page-number>3</text:page-number>", "页"), ["第页"], "a page number"),
        (p("见", "<text:bookmark-ref>附件1</text:bookmark-ref>"), ["见附件1"], "a reference"),
        (p("<text:a>链</text:a>", "接"), ["链接"], "a link"),
        (
            p("甲", "<office:annotation><text:p>批注</text:p></office:annotation>", "乙"),
            ["甲乙"],
            "a comment",
        ),
        (
            p(
                "<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby>"
            ),
            ["字"],
            "a reading aid",
        ),
        (p("甲", IMAGE), ["甲"], "a picture"),
        (p(span("\uf0fe\uf0e0", "W"), "甲"), ["☑甲"], "symbols, and one that is not known"),
        (CONTENT_TABLE.format(p("总则 1")) + p("目录行", style="T") + p("甲"), ["甲"], "a table of contents"),
        (
            "<text:illustration-index><text:index-body>"
            + p("图1")
            + "</text:index-body></text:illustration-index>",
            ["图1"],
            "another index",
        ),
        ("<text:numbered-paragraph>" + p("甲") + "</text:numbered-paragraph>", ["甲"], "a wrapper"),
    ],
)
def test_lines(body: str, expected: list[str], why: str) -> None:
    assert lines(body) == expected, why


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (p("正文", FRAME.format(p("框一") + p("框二"))), ["正文", "框一", "框二"], "behind text"),
        (p(SHAPE.format(p("框")), "正文"), ["框", "正文"], "in front of text; a shape"),
        (
            p("甲", f"<draw:g>{FRAME.format(p('一'))}{SHAPE.format(p('二'))}</draw:g>"),
            ["甲", "一", "二"],
            "a group",
        ),
        (FRAME.format(p("页框")) + p("甲"), ["页框", "甲"], "anchored to the page"),
        (p("甲", f"<draw:a>{FRAME.format(p('框'))}</draw:a>"), ["甲", "框"], "a frame that is a link"),
        (p("甲", NOTE, "乙") + p("丙"), ["甲乙", "丙", "注一", "注二"], "a note"),
        (p("甲", FRAME.format(p("框", NOTE))), ["甲", "框", "注一", "注二"], "a note in a box"),
        (p("甲", FRAME.format(make_table(["一", "二"]))), ["甲", "一\t二"], "a table in a box"),
    ],
)
def test_boxes_and_notes(body: str, expected: list[str], why: str) -> None:
    assert lines(body) == expected, why


@pytest.mark.parametrize(
    ("body", "style", "why"),
    [
        (p(span("标题", "B"), style="C"), Style(bold=True, centred=True), "bold and centred"),
        (p("标题", style="D"), Style(centred=True), "from the style it is based on"),
        (p(span("工作目标。", "B"), "到年底完成。"), Style(lead=5), "a bold lead"),
        (p(span("工作目标。", "L"), "到年底完成。"), Style(), "only western letters are bold"),
        (p("全文", style="V"), Style(bold=True), "a bold style"),
        (p(span("导语。", "K"), "正文，正文，正文。"), Style(lead=3), "another typeface"),
        ('<text:h text:outline-level="2">总则</text:h>', Style(heading=2), "a heading"),
        ('<text:h text:outline-level="10">总则</text:h>', Style(), "deeper than any"),
        (p("甲", style="O"), Style(), "a style based on itself"),
        (p("甲", style="?"), Style(), "an unknown style"),
    ],
)
def test_styles(body: str, style: Style, why: str) -> None:
    assert read_odt(make_odt(body, STYLES)).blocks[0].style == style, why


def test_default_style_holds_where_nothing_else_is_set() -> None:
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-weight="bold"/>'
        "</style:default-style>"
    )
    normal = make_style("N", '<style:text-properties fo:font-weight="normal"/>', "paragraph")
    source = read_odt(make_odt(p("甲") + p("乙", style="N"), normal, default))
    assert [block.style.bold for block in source.blocks] == [True, False]


def test_places() -> None:
    body = p("甲") + p() + CONTENT_TABLE.format(p("总则")) + p("乙", NOTE, FRAME.format(p("框")))
    source = read_odt(make_odt(body + make_table(["一", "二"]) + p("丙")))
    found = {block.span.cut(source.text): block.locator for block in source.blocks}
    paragraphs = {text: place.paragraph for text, place in found.items() if place.table is None}
    assert paragraphs == {"甲": 1, "乙": 4, "框": 4, "丙": 5, "注一": 4, "注二": 4}
    assert (found["一"], found["二"]) == (
        Locator(table=1, row=1, column=1),
        Locator(table=1, row=1, column=2),
    )
