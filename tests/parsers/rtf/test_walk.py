"""What an RTF file prints: numbers, hidden and deleted text, fields, boxes, notes, styles."""

import pytest

from notice.source import Style
from parsers.rtf.reader import read_rtf
from tests.parsers.rtf.maker import make_rtf, print_rtf


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (r"甲\par\pard 乙\par", ["甲", "乙"], "paragraphs"),
        ("甲\\\n乙\\\r\n丙", ["甲", "乙", "丙"], "an escaped line end is \\par"),
        ("甲\r\n乙", ["甲乙"], "a line end in the file is none in the text"),
        (r"甲\sect\sectd 乙", ["甲", "乙"], "a section ends its paragraph"),
        (r"甲。\line 责任单位：区水利局", ["甲。", "责任单位：区水利局"], "a line break that ends a line"),
        (r"各镇要，\line 落实到位。", ["各镇要，落实到位。"], "a line break in a sentence"),
        (r"甲\tab 乙\~丙\_丁\-戊\{\}\\", ["甲 乙 丙-丁戊{}\\"], "control symbols"),
        (r"\ldblquote 甲\rdblquote\emdash 乙", ["“甲”—乙"], "named characters"),
        (r"{\listtext\pard\plain 一、\tab}\ls1 强化责任", ["一、强化责任"], "an automatic number"),
        (r"{\pntext\f1 1.\tab}2023年", ["1. 2023年"], "one of old Word; a digit behind it stays apart"),
        (r"{\listtext a)\tab}甲", ["a)甲"], "a bracket closes its number"),
        (r"{\listtext 第一条\tab}甲", ["第一条 甲"], "a gap is kept where one is printed"),
        (r"{\listtext\f2\'d8\tab}甲\par{\listtext •\tab}乙", ["甲", "乙"], "bullets are no numbers"),
        (r"甲{\v 隐藏}乙\v 隐\v0 丙", ["甲乙丙"], "hidden text"),
        (r"甲{\deleted 删}乙{\revised 增}", ["甲乙增"], "tracked changes accepted"),
        (r"上半{\deleted\par}\pard 下半\par 末", ["上半下半", "末"], "a deleted paragraph mark"),
        (
            r"{\header 页眉\par}{\footerr 页脚{\field{\*\fldinst PAGE}{\fldrslt 1}}}甲",
            ["甲"],
            "running heads",
        ),
        (r"甲{\*\atnid A}{\*\annotation 批注}{\*\unknown x{y}}乙", ["甲乙"], "comments and unknown groups"),
        (r"甲{\pict\pngblip 89504e47}{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}乙", ["甲乙"], "pictures"),
        (r"{\object{\*\objdata 0105}{\result 甲{\pict 00}}}", ["甲"], "an embedded object prints its text"),
        (r"{\info{\title 题}{\author 人}}甲", ["甲"], "properties of the file"),
        (r"{\upr{old}{\*\ud 新}}甲", ["新甲"], "two forms: the Unicode one"),
        (r"{\stylesheet{\s3 x;}}{\fonttbl{\f7 y;}}甲", ["甲"], "tables of the head"),
        (r"甲\u-10178\'3f\u-8361\'3f乙", ["甲🭗乙"], "a character in two halves"),
        (r"\uc2\u22269\'b9\'fa\uc0\u22269 x", ["国国x"], "stand-ins of two bytes, of none"),
        (r"\uc1\u22269\par 乙", ["国", "乙"], "a word is no stand-in"),
        (r"\s9 一、总体要求\tab 1\par\pard 正文", ["正文"], "a line of the table of contents"),
        (r"{\moMath{\mf{\mnum{\mr a}}{\mden{\mr b}}}}", ["a/b"], "a formula"),
    ],
)
def test_lines(body: str, lines: list[str], why: str) -> None:
    assert print_rtf(body) == lines, why


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (r"见{\field{\*\fldinst REF a}{\fldrslt 附件1}}。", ["见附件1。"], "a reference"),
        (r"第{\field{\*\fldinst { PAGE }}{\fldrslt 3}}页", ["第页"], "a page number"),
        (r"{\field{\*\fldinst eq \\o\\ac(○,3)}{\fldrslt }}甲", ["③甲"], "a digit in a circle"),
        (
            r"{\field{\*\fldinst HYPERLINK {\field{\*\fldinst X}{\fldrslt u}}}{\fldrslt 链}}",
            ["链"],
            "a field in a code",
        ),
        (
            r"{\field{\*\fldinst A}{\fldrslt 甲{\field{\*\fldinst B}{\fldrslt 乙}}丙}}",
            ["甲乙丙"],
            "a field in a result",
        ),
        (r"\chpgn{\field\fldedit 甲}", ["甲"], "a field without parts"),
    ],
)
def test_fields(body: str, lines: list[str], why: str) -> None:
    assert print_rtf(body) == lines, why


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (
            r"正文{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt 框一\par 框二\par}}{\shprslt{\*\do 旧}}}",
            ["正文", "框一", "框二"],
            "behind text",
        ),
        (r"{\shp{\*\shpinst{\shptxt 框}}}正文", ["框", "正文"], "in front of text"),
        (r"甲{\*\do\dptxbx{\dptxbxtext 框\par}}", ["甲", "框"], "an old drawing"),
        (r"{\header{\shp{\*\shpinst{\shptxt 眉}}}}甲", ["甲"], "in a running head"),
        (
            r"甲{\footnote\pard 注一\par}乙\par 丙{\*\footnote 注二}",
            ["甲乙", "丙", "注一", "注二"],
            "notes at the end",
        ),
        (
            r"\trowd\cellx900\cellx1800\intbl 甲{\shptxt 框}\cell 乙\cell\row",
            ["甲", "框\t乙"],
            "a box in a cell",
        ),
    ],
)
def test_boxes_and_notes(body: str, lines: list[str], why: str) -> None:
    assert print_rtf(body) == lines, why


@pytest.mark.parametrize(
    ("body", "style", "why"),
    [
        (r"\pard\qc\b 标题\par", Style(bold=True, centred=True), "bold and centred"),
        (r"{\b 工作目标。}到年底完成。", Style(lead=5), "a bold lead"),
        (r"{\listtext （一）}{\b 工作目标。}到年底。", Style(lead=8), "its number counts"),
        (r"\b 全\b0\par\pard\plain 乙", Style(bold=True), "switched off"),
        (r"\s1\outlinelevel0 总则", Style(heading=1), "an outline level"),
        (r"\s1 总则", Style(heading=1), "the name of a style"),
        (r"\s1\outlinelevel9 总则", Style(), "body text in a heading's style"),
        (r"{\dbch\af4 导语。}{\dbch\af1 正文，正文，正文。}", Style(lead=3), "another East Asian typeface"),
        (r"\qc 甲\par", Style(centred=True), "alignment"),
        (r"{\dbch\ab 甲}", Style(bold=True), "bold for East Asian letters"),
        (r"{\rtlch\ab\ltrch 甲}", Style(), "bold for Arabic ones"),
        (r"\qc\pard 甲\par", Style(), "reset"),
    ],
)
def test_styles(body: str, style: Style, why: str) -> None:
    source = read_rtf(make_rtf(body))
    assert source.blocks[0].style == style, why


def test_places() -> None:
    body = r"甲\par\par 乙{\footnote 注}{\shptxt 框}\par\trowd\cellx900\cellx1800\intbl 一\cell 二\par 三\cell\row\pard 丙"
    source = read_rtf(make_rtf(body))
    found = {block.span.cut(source.text): block.locator for block in source.blocks}
    assert {text: place.paragraph for text, place in found.items() if place.table is None} == {
        "甲": 1,
        "乙": 3,
        "框": 3,
        "丙": 4,
        "注": 3,
    }
    assert [(text, p.table, p.row, p.column) for text, p in found.items() if p.table] == [
        ("一", 1, 1, 1),
        ("二\n三", 1, 1, 2),
    ]
