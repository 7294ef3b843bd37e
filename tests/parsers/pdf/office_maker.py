"""办公软件 PDF: invented notices set in many layouts, printed by LibreOffice."""

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from msgspec import Struct

TITLE = ["云溪市澄江区人民政府办公室", "关于印发澄江区防汛抗旱工作", "分工方案的通知"]
_PAGE = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_UNITS = [
    "区水利局",
    "区应急管理局",
    "区财政局",
    "区综合行政执法局（城管局）",
    "各镇人民政府、街道办事处",
    "区委宣传部",
]
_WORKS = [
    "开展水库、堤防、涵闸、泵站等防汛工程设施全面排查，建立问题、责任、整改“三张清单”",
    "修订完善防汛应急预案，6月底前组织开展一次区级综合演练，参演人员不少于300人次",
    "推进病险水库除险加固，完成投资1.2亿元以上，新增防洪保护面积35平方公里",
    "健全“区—镇—村”三级值班值守体系",
    "加强城市内涝治理，对下穿立交、地下车库、低洼院落逐一落实包保责任人",
]


class Layout(Struct, frozen=True):
    """Type size, line pitch, space between paragraphs (points), first-line indent (em), margins (mm)."""

    size: float
    pitch: float
    gap: float
    indent: float
    margins: tuple[float, float, float, float]
    justified: bool = True
    columns: int = 1


LAYOUTS = {
    "standard": Layout(16, 28, 0, 2, (37, 35, 28, 26)),
    "ragged": Layout(16, 28, 0, 2, (25.4, 25.4, 25.4, 25.4), justified=False),
    "narrow": Layout(12, 18, 0, 2, (12.7, 12.7, 12.7, 12.7)),
    "spaced": Layout(12, 20, 8, 0, (25.4, 25.4, 31.7, 31.7)),
    "columns": Layout(10.5, 16, 0, 2, (25, 25, 20, 20), columns=2),
}


def list_paragraphs() -> list[str]:
    """The body of the notice: several pages, headings, items, statements, dashes, a signature."""
    found = ["各镇人民政府、街道办事处，区政府各部门、各直属单位："]
    found.append(
        "《澄江区防汛抗旱工作分工方案》已经区政府第12次常务会议研究同意，现印发给你们，请结合实际认真贯彻落实。"
    )
    for number, heading in enumerate("一二三四"):
        found.append(f"{heading}、{['压实工作责任', '强化工程保障', '做好应急准备', '严格督查考核'][number]}")
        for part, mark in enumerate("一二三"):
            found.append(f"（{mark}）{_WORKS[part + 1][:6]}工作机制")
            for item, work in enumerate(_WORKS, 1):
                units = "、".join(_UNITS[(item + part + n) % 6] for n in range(1 + (item + number) % 4))
                found.append(f"{item}.{work}。（责任单位：{units}）")
        found.append(
            "——坚持预防为主、防抗救相结合，把人民群众生命财产安全放在第一位，做到思想、预案、队伍、物资、责任五到位。"
        )
    return [*found, "附件：澄江区防汛抗旱物资储备任务分解表"]


def write_notice(layout: Layout) -> bytes:
    """The notice as .docx: title, body, signature and date; a running head and page numbers."""
    document = _start(layout)
    for line in TITLE:
        _add(document, line, WD_ALIGN_PARAGRAPH.CENTER).runs[0].font.size = Pt(layout.size * 1.25)
    for number, text in enumerate(list_paragraphs()):
        alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if layout.justified else WD_ALIGN_PARAGRAPH.LEFT
        paragraph = _add(document, text, alignment)
        if number:
            paragraph.paragraph_format.first_line_indent = Pt(layout.indent * layout.size)
    for text in ("云溪市澄江区人民政府办公室", "2023年3月28日"):
        _add(document, text, WD_ALIGN_PARAGRAPH.RIGHT).paragraph_format.right_indent = Pt(layout.size)
    return _save(document)


def _start(layout: Layout) -> Docx:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    top, bottom, left, right = (Mm(margin) for margin in layout.margins)
    section.top_margin, section.bottom_margin = top, bottom
    section.left_margin, section.right_margin = left, right
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(layout.columns))
    normal = document.styles["Normal"]
    normal.font.size, normal.font.name = Pt(layout.size), "Times New Roman"
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    spacing = normal.paragraph_format
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(layout.pitch)
    spacing.space_after = Pt(layout.gap)
    section.header.paragraphs[0].add_run("澄江区人民政府公报 2023年第3期").font.size = Pt(9)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    footer._p.append(parse_xml(_PAGE))
    footer.add_run(" —")
    return document


def _add(document: Docx, text: str, alignment: WD_ALIGN_PARAGRAPH):  # type: ignore[no-untyped-def]
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.add_run(text)
    return paragraph


def _save(document: Docx) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


class Cell(Struct, frozen=True):
    """A cell of the table: its text, place and extent."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def list_cells() -> list[Cell]:
    """A head of two rows, merged both ways; a merged category; rows enough for several pages."""
    cells = [
        Cell("类别", 0, 0, 2, 1),
        Cell("序号", 0, 1, 2, 1),
        Cell("工作任务", 0, 2, 2, 1),
        Cell("责任分工", 0, 3, 1, 2),
        Cell("牵头单位", 1, 3),
        Cell("配合单位", 1, 4),
    ]
    row = 2
    for category, count in (("工程措施", 9), ("应急准备", 12), ("督查考核", 6)):
        cells.append(Cell(category, row, 0, count, 1))
        for _ in range(count):
            cells.append(Cell(str(row - 1), row, 1))
            cells.append(Cell(_WORKS[row % 5] + "。", row, 2))
            cells.append(Cell(_UNITS[row % 6], row, 3))
            cells.append(Cell("" if row % 4 == 0 else "、".join(_UNITS[: 1 + row % 3]), row, 4))
            row += 1
    return cells


def write_table(*, landscape: bool = False, repeat: bool = True) -> bytes:
    """The table between two paragraphs; `repeat`: its head is printed on every page."""
    document = _start(LAYOUTS["standard"])
    section = document.sections[0]
    if landscape:
        section.page_width, section.page_height = Mm(297), Mm(210)
    _add(document, "澄江区防汛抗旱任务分解表", WD_ALIGN_PARAGRAPH.CENTER)
    cells = list_cells()
    rows = max(cell.row for cell in cells) + 1
    table = document.add_table(rows, 5)
    table.style = "Table Grid"
    if repeat:
        for head in table.rows[:2]:
            head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in cells:
        place = table.cell(cell.row, cell.column)
        if cell.rows > 1 or cell.columns > 1:
            place = place.merge(table.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1))
        place.paragraphs[0].paragraph_format.line_spacing = Pt(20)
        place.paragraphs[0].add_run(cell.text).font.size = Pt(12)
    _set_widths(table.columns, (16, 13, 62, 32, 33))
    _add(document, "各单位要按照职责分工抓好落实。", WD_ALIGN_PARAGRAPH.LEFT)
    return _save(document)


def _set_widths(columns: Sequence, widths: Sequence[float]) -> None:  # type: ignore[type-arg]
    for column, width in zip(columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
