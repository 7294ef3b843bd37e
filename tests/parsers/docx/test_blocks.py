"""The body in reading order: joined paragraphs, contents, notes, the count of paragraphs."""

import pytest

from parsers.docx.reader import read_docx
from tests.parsers.docx.maker import make_abstract, make_docx, make_level, make_num, paragraph, run, table

NUMBERS = make_abstract(0, make_level(0, "decimal", "%1.")) + make_num(1, 0)
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def mark(name: str) -> str:
    return f"<w:rPr><w:{name}/></w:rPr>"


def control(content: str, gallery: str = "") -> str:
    part = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>' if gallery else ""
    return f"<w:sdt><w:sdtPr>{part}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            paragraph("甲", properties=NUMBERED + mark("del"))
            + paragraph("乙", properties=NUMBERED)
            + paragraph("丙", properties=NUMBERED),
            "1.甲乙\n2.丙",
            "a deleted mark joins two paragraphs under the first number",
        ),
        (
            paragraph(f"<w:del>{run('甲')}</w:del>", properties=NUMBERED + mark("del"))
            + paragraph("乙", properties=NUMBERED),
            "1.乙",
            "a paragraph deleted as a whole does not count",
        ),
        (
            paragraph(f"<w:moveFrom>{run('甲')}</w:moveFrom>", properties=mark("moveFrom")) + paragraph("乙"),
            "乙",
            "moved away",
        ),
        (
            paragraph("甲", properties=mark("vanish")) + paragraph("乙"),
            "甲乙",
            "a hidden mark prints no new line",
        ),
        (
            paragraph("甲", properties=mark("del")) + table(["乙", "丙"]),
            "甲\n乙\t丙",
            "nothing to join before a table",
        ),
        (paragraph("甲", properties=mark("del")), "甲", "nothing to join at the end"),
        (
            control(paragraph("甲") + control(paragraph("乙"))) + paragraph("丙"),
            "甲\n乙\n丙",
            "content controls",
        ),
        (f"<w:ins>{paragraph('甲')}</w:ins><w:del>{paragraph('乙')}</w:del>", "甲", "tracked blocks"),
        (
            f"<mc:AlternateContent><mc:Choice>{paragraph('甲')}</mc:Choice><mc:Fallback>{paragraph('乙')}</mc:Fallback></mc:AlternateContent>",
            "甲",
            "alternatives around paragraphs",
        ),
        (
            control(
                paragraph("目录") + paragraph("一、总体要求", "<w:r><w:tab/></w:r>", "1"), "Table of Contents"
            )
            + paragraph("一、总体要求"),
            "一、总体要求",
            "the automatic contents repeat the headings",
        ),
        (
            paragraph("一、总体要求", properties='<w:pStyle w:val="T1"/>') + paragraph("一、总体要求"),
            "一、总体要求",
            "contents told by their style",
        ),
    ],
)
def test_blocks(body: str, expected: str, why: str) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    assert read_docx(make_docx(body, numbering=NUMBERS, styles=styles)).text == expected, why


def test_paragraphs_count_as_in_word() -> None:
    body = (
        paragraph("甲")
        + paragraph()
        + control(paragraph("目录"), "Table of Contents")
        + table(["子", "丑"])
        + paragraph("乙<br>")
        + paragraph("丙")
    )
    source = read_docx(make_docx(body))
    places = {source.text[block.span.start]: block.locator for block in source.blocks}
    assert [places[word].paragraph for word in "甲乙丙"] == [1, 4, 5]
    assert (places["丑"].table, places["丑"].row, places["丑"].column) == (1, 1, 2)


NOTES = "".join(
    f'<w:footnote w:id="{name}"{kind}>{paragraph("<w:r><w:footnoteRef/></w:r>", text)}</w:footnote>'
    for name, kind, text in [
        ("0", ' w:type="separator"', "线"),
        ("2", "", "注二。"),
        ("3", "", "注一。"),
        ("4", "", "没有引用。"),
    ]
)


def refer(name: str, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'


def test_notes_stand_at_the_end_in_the_order_they_are_referred_to() -> None:
    endnotes = f'<w:endnote w:id="2">{paragraph("尾注。")}</w:endnote>'
    body = paragraph("甲", refer("3"), "乙") + paragraph("丙", refer("2"), refer("2", "endnote"), refer("9"))
    source = read_docx(make_docx(body, footnotes=NOTES, endnotes=endnotes))
    assert source.text == "甲乙\n丙\n注一。\n注二。\n尾注。"
    assert [source.locate(source.text.index(note)).paragraph for note in ("注一", "注二", "尾注")] == [
        1,
        2,
        2,
    ]
