"""What a paragraph prints: tracked changes, fields, links, symbols, boxes, hidden text."""

import pytest

from parsers.docx.reader import read_docx
from tests.parsers.docx.maker import make_docx, paragraph, run


def field(code: str, *result: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    shown = [separate, *result] if result else []
    return "".join([begin, f"<w:r><w:instrText>{code}</w:instrText></w:r>", *shown, end])


def box(*paragraphs: str, fallback: str = "") -> str:
    text = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{fallback}</w:txbxContent></v:textbox></v:shape></w:pict>"
    choice = f"<mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{text}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
    return f"<w:r><mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"


DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r><w:r><w:t>旧</w:t></w:r></w:del>'


@pytest.mark.parametrize(
    ("content", "expected", "why"),
    [
        (
            run("甲") + f"<w:ins>{run('乙')}</w:ins>" + DELETED + run("丙"),
            "甲乙丙",
            "tracked changes are accepted",
        ),
        (
            f"<w:moveFrom>{run('甲')}</w:moveFrom><w:moveTo>{run('乙')}</w:moveTo>",
            "乙",
            "moved text stands at its new place",
        ),
        (f"<w:ins><w:del>{run('甲')}</w:del>{run('乙')}</w:ins>", "乙", "inserted, then deleted"),
        (f'<w:hyperlink r="x">{run("链接")}</w:hyperlink>', "链接", "a link prints its words"),
        (
            f"<w:smartTag><w:smartTag>{run('甲')}</w:smartTag></w:smartTag>",
            "甲",
            "smart tags print what they hold",
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", "甲", "a content control"),
        (field("REF a", run("见附件")), "见附件", "a field prints its result, not its code"),
        (field("IF 1", field("REF b", run("内")), run("外")), "内外", "fields in a field's result"),
        ("第" + field(" PAGE  \\* MERGEFORMAT ", run("7")) + run("页"), "第页", "page numbers are no text"),
        (f'<w:fldSimple w:instr=" DATE ">{run("2022年")}</w:fldSimple>', "2022年", "a simple field"),
        (f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>' + run("甲"), "甲", "a page count"),
        (field(r"eq \o\ac(○,11)") + run("加强"), "⑪加强", "a circled number made as a field"),
        (field(r"EQ \o \ac (○，77)"), "77", "a circle Unicode does not have"),
        (
            run("甲") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("乙"),
            "甲乙",
            "an end without a beginning",
        ),
        (
            "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/></w:r>",
            "甲 乙-丙",
            "signs",
        ),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F081"/><w:t>甲</w:t></w:r>',
            "①甲",
            "Wingdings' circled digits",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>甲</w:t></w:r>', "☑甲", "Wingdings' ticked box"),
        (
            '<w:r><w:sym w:font="宋体" w:char="2461"/><w:t>甲</w:t></w:r>',
            "②甲",
            "a plain character as a symbol",
        ),
        (
            '<w:r><w:sym w:font="Odd" w:char="F0AB"/><w:sym w:char="x"/><w:t>甲</w:t></w:r>',
            "甲",
            "a sign nobody can name",
        ),
        (run("密", "<w:vanish/>") + run("甲", '<w:vanish w:val="0"/>'), "甲", "hidden text"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>" + run("溪"),
            "云溪",
            "ruby keeps its base",
        ),
        (
            '<w:commentRangeStart w:id="0"/>' + run("甲") + '<w:r><w:commentReference w:id="0"/></w:r>',
            "甲",
            "comments",
        ),
        (
            "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "x=1/2",
            "a formula",
        ),
        ("<w:r><w:t>甲\n  乙</w:t></w:r>", "甲   乙", "a line feed in the file is a blank, not a break"),
        (
            run("区发改局") + "<w:r><w:br/></w:r>" + run("区财政局"),
            "区发改局\n区财政局",
            "a break makes a new paragraph",
        ),
        (
            run("由区发改局、") + "<w:r><w:br/></w:r>" + run("区财政局负责"),
            "由区发改局、区财政局负责",
            "not in mid-sentence",
        ),
        (
            run("（Artificial") + "<w:r><w:br/></w:r>" + run("Intelligence）"),
            "（Artificial Intelligence）",
            "a wrapped line of Latin words keeps its blank",
        ),
        (run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"), "甲\n乙", "a page break"),
    ],
)
def test_content(content: str, expected: str, why: str) -> None:
    body = content if content.startswith("<") else run(content[0]) + content[1:]
    assert read_docx(make_docx(f"<w:p>{body}</w:p>")).text == expected, why


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            paragraph(box(paragraph("框内"), fallback=paragraph("框内"))),
            "框内",
            "one branch of the alternatives",
        ),
        (paragraph(box("", fallback=paragraph("旧框"))), "", "an empty choice is still the choice"),
        (paragraph("正文", box(paragraph("框内"))), "正文\n框内", "a box behind text comes after it"),
        (
            paragraph(box(paragraph("框一"), paragraph("框二")), "正文"),
            "框一\n框二\n正文",
            "a box before it, before",
        ),
        (
            paragraph(
                "<w:r><w:pict><v:shape><v:textpath string='云溪市澄江区人民政府文件'/></v:shape></w:pict></w:r>"
            ),
            "云溪市澄江区人民政府文件",
            "WordArt letterhead",
        ),
        (
            paragraph("<w:r><w:drawing><mc:AlternateContent/></w:drawing></w:r>", "甲"),
            "甲",
            "nothing to choose from",
        ),
        (paragraph(box(paragraph("外", box(paragraph("内"))))), "外\n内", "a box in a box"),
    ],
)
def test_boxes(body: str, expected: str, why: str) -> None:
    assert read_docx(make_docx(body)).text == expected, why


def test_text_of_a_box_is_located_where_it_is_anchored() -> None:
    source = read_docx(make_docx(paragraph("甲") + paragraph("乙", box(paragraph("框内")))))
    assert source.locate(source.text.index("框")).paragraph == 2
