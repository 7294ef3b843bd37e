"""Looks that carry meaning: bold, leads, centring, heading levels."""

import pytest

from notice.source import Style
from parsers.docx.reader import read_docx
from tests.parsers.docx.maker import make_abstract, make_docx, make_level, make_num, paragraph, run

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2x"><w:name w:val="我的标题"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="O"><w:name w:val="级别"/><w:pPr><w:outlineLvl w:val="0"/>'
    '<w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="L1"><w:basedOn w:val="L2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="L2"><w:basedOn w:val="L1"/></w:style>'
    '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
BOLD, KAI, SONG = "<w:b/>", '<w:rFonts w:eastAsia="楷体"/>', '<w:rFonts w:eastAsia="宋体"/>'
STRONG = '<w:rStyle w:val="S"/>'
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def styled(name: str, more: str = "") -> str:
    return f'<w:pStyle w:val="{name}"/>{more}'


@pytest.mark.parametrize(
    ("runs", "properties", "expected", "why"),
    [
        (["正文。"], "", Style(), "plain"),
        ([run("一、要求", BOLD)], "", Style(bold=True), "all bold"),
        ([run("一、", BOLD), run("  "), run("要求", BOLD)], "", Style(bold=True), "blanks do not count"),
        ([run("加强领导。", BOLD), "落实责任。"], "", Style(lead=5), "a bold lead"),
        (
            [run("加强", BOLD), run("领导。", BOLD + KAI), "落实。"],
            "",
            Style(lead=5),
            "bold in two typefaces",
        ),
        (["落实责任。", run("区发改局", BOLD)], "", Style(), "bold elsewhere is no lead"),
        ([run("加强领导。", STRONG), "落实。"], "", Style(lead=5), "bold by a character style"),
        ([run("加强领导。", STRONG)], styled("H2"), Style(heading=2), "bold twice is not bold (toggle)"),
        ([run("加强领导。", '<w:b w:val="false"/>')], styled("H2"), Style(heading=2), "bold switched off"),
        ([run("加强领导。", KAI), "落实责任。"], "", Style(lead=5), "another typeface leads"),
        (
            ["落实责任。", run("（责任单位：区发改局）", KAI)],
            "",
            Style(),
            "the text's own typeface leads nothing",
        ),
        ([run("加强领导。", KAI)], "", Style(), "all in another typeface"),
        (["甲"], styled("H2"), Style(bold=True, heading=2), "a heading style"),
        (["甲"], styled("H2x"), Style(bold=True, heading=2), "a style based on one"),
        (["甲"], styled("O"), Style(centred=True, heading=1), "outline level and centring of a style"),
        (
            ["甲"],
            styled("O", '<w:jc w:val="left"/><w:outlineLvl w:val="9"/>'),
            Style(),
            "the paragraph decides",
        ),
        (["甲"], '<w:jc w:val="center"/>', Style(centred=True), "centred"),
        (["甲"], styled("L1"), Style(), "styles in a circle"),
        (["甲"], styled("no such style"), Style(), "an unknown style"),
        ([run("加强领导。", BOLD), "落实。"], NUMBERED, Style(lead=7), "the number belongs to the lead"),
        ([run("加强领导。", BOLD)], NUMBERED, Style(bold=True), "the number's own looks do not matter"),
    ],
)
def test_style(runs: list[str], properties: str, expected: Style, why: str) -> None:
    body = paragraph(*runs, properties=properties) + paragraph("其余正文都是仿宋。" * 5)
    numbering = make_abstract(0, make_level(0, "decimal", "%1.")) + make_num(1, 0)
    source = read_docx(make_docx(body, styles=STYLES, numbering=numbering))
    assert source.blocks[0].style == expected, why


def test_each_printed_line_has_its_own_style() -> None:
    line = [run("责任单位", BOLD), run("：区发改局"), "<w:r><w:br/></w:r>", run("完成时限：年底前")]
    source = read_docx(make_docx(paragraph(*line)))
    assert [block.style.lead for block in source.blocks] == [4, 0]
    assert {block.locator.paragraph for block in source.blocks} == {1}
