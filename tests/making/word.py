"""Word 文档: a printed notice as .docx, with typed or automatic numbers."""

from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph as DocxParagraph

from tests.making.printed import Grid, Paragraph, Printed
from tests.making.word_numbering import Numbering

_SONG, _FANG, _HEI, _KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
_CENTRED = {"letterhead", "number", "title", "part"}
_FLUSH = {"address", "label", "copy", "printing"} | _CENTRED
_PAGE = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def write_docx(printed: Printed, *, automatic: bool = False) -> bytes:
    """`printed` on A4 with a page number in the footer (GB/T 9704-2012 §6).

    `automatic`: the numbers of items and of table rows are Word's own, not typed.
    """
    document = Document()
    _set_page(document)
    numbering = Numbering(document) if automatic else None
    for part in printed.parts:
        if isinstance(part, Grid):
            _add_table(document, part, numbering)
        else:
            _add_paragraph(document, part, numbering)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_page(document: Docx) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    normal = document.styles["Normal"]
    normal.font.size = Pt(16)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), _FANG)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    normal.paragraph_format.line_spacing = Pt(28)
    normal.paragraph_format.space_after = Pt(0)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    footer._p.append(parse_xml(_PAGE))
    footer.add_run(" —")


def _add_paragraph(document: Docx, part: Paragraph, numbering: Numbering | None) -> None:
    paragraph = document.add_paragraph()
    text = part.text
    if numbering and part.marker:
        numbering.number_paragraph(paragraph, part.marker)
        text = text.removeprefix(part.marker)
    if part.lead:
        before, _, after = text.partition(part.lead)
        paragraph.add_run(before)
        _set_font(paragraph, part.lead, _KAI, bold=True)
        paragraph.add_run(after)
    else:
        _set_font(paragraph, text, _choose_font(part))
    _set_layout(paragraph, part.kind)


def _choose_font(part: Paragraph) -> str:
    if part.kind in {"title", "part", "letterhead"}:
        return _SONG
    heading = part.kind == "item" and not part.text.endswith(("。", "）", "〕", "】", "]", "］"))
    return {"、": _HEI, "）": _KAI}.get(part.marker[-1:], _FANG) if heading else _FANG


def _set_font(paragraph: DocxParagraph, text: str, font: str, *, bold: bool | None = None) -> None:
    run = paragraph.add_run(text)
    run.bold = bold
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _set_layout(paragraph: DocxParagraph, kind: str) -> None:
    layout = paragraph.paragraph_format
    if kind in _CENTRED:
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif kind in {"signature", "date"}:
        layout.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        layout.right_indent = Pt(32)
    elif kind not in _FLUSH:
        layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        layout.first_line_indent = Pt(32)
    if kind == "letterhead":
        paragraph.runs[0].font.color.rgb = RGBColor(0xC0, 0, 0)
    if kind in {"title", "part", "letterhead"}:
        paragraph.runs[0].font.size = Pt(22)
        layout.line_spacing = Pt(32)
    if kind in {"copy", "printing"}:
        paragraph.runs[0].font.size = Pt(14)
    if kind == "label":
        layout.page_break_before = True


def _add_table(document: Docx, grid: Grid, numbering: Numbering | None) -> None:
    table = document.add_table(grid.rows, grid.columns)
    table.style = "Table Grid"
    for head in table.rows[: grid.heads]:
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for box in grid.boxes:
        cell = table.cell(box.row, box.column)
        if box.rows > 1 or box.columns > 1:
            cell = cell.merge(table.cell(box.row + box.rows - 1, box.column + box.columns - 1))
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.line_spacing = Pt(20)
        if numbering and box.text.isdecimal():
            numbering.number_paragraph(paragraph, box.text)
        else:
            paragraph.add_run(box.text).font.size = Pt(12)
    _set_widths(table, grid)


def _set_widths(table: Table, grid: Grid) -> None:
    """Share 156 mm among the columns by the longest text each holds."""
    alone = [box for box in grid.boxes if box.columns == 1]
    longest = [max(min(len(b.text), 24) for b in alone if b.column == n) + 4 for n in range(grid.columns)]
    widths = [Mm(round(156 * share / sum(longest))) for share in longest]
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for box in grid.boxes:
        cell = table.cell(box.row, box.column)
        cell.width = Emu(sum(widths[box.column : box.column + box.columns]))
