"""各类文件: one small notice as a file of every kind that is read, made byte by byte, the same each time.

What damage is done to them (tests/hostile, benchmarks/fuzz.py) is therefore the same on every machine.
"""

import re
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.parsers.bundle.maker import encode_part, make_mail
from tests.parsers.docx import maker as docx
from tests.parsers.docx.test_wordxml import make_flat
from tests.parsers.odt import maker as odt
from tests.parsers.ofd import maker as ofd
from tests.parsers.pages.typeset import wrap
from tests.parsers.pdf import bytes_maker as pdf
from tests.parsers.rtf.maker import make_rtf
from tests.parsers.sheet import test_xml as sheetxml
from tests.parsers.sheet.book_maker import Page, lay_rows, make_xls, make_xlsx
from tests.parsers.word97.maker import cell, make_doc, row

HEAD = (
    "澄政办发〔2023〕15号",
    "澄江区人民政府办公室关于做好春耕备耕工作的通知",
    "各镇人民政府，区政府各部门：",
    "为保障春季农业生产，经区政府同意，现将有关事项通知如下，请认真抓好落实。",
)
ITEMS = (
    "一、修复水毁渠道，4月底前完成。（牵头单位：区水利局；配合单位：区财政局、各镇）",
    "二、储备化肥农药，保障市场供应。（责任单位：区供销社）",
    "三、组织农机检修，开展技能培训。（责任单位：区农业农村局、区人力社保局）",
)
GRID = (
    ("序号", "重点任务", "牵头单位", "完成时限"),
    ("1", "修建机耕道路", "区交通局", "2023年6月底前"),
    ("2", "疏浚河道水塘", "区水利局", "2023年9月底前"),
)
TAIL = ("澄江区人民政府办公室", "2023年3月5日")
LINES = (*HEAD, *ITEMS, *TAIL)
# What a kind without tables prints, and one of a table alone.
ITEM_PATHS = (("一",), ("二",), ("三",))
GRID_PATHS = (("1",), ("2",))


@cache
def make_kinds() -> dict[str, bytes]:
    """The notice by file name; the name's ending says the kind."""
    page = write_page().encode()
    word, book = _still(write_word()), _still(make_xlsx(lay_page()))
    return {
        "text.txt": "\n".join(LINES).encode(),
        "gb.txt": "\n".join(LINES).encode("gb18030"),
        "marked.md": ("# " + HEAD[1] + "\n\n" + "\n\n".join((HEAD[0], *HEAD[2:], *ITEMS, *TAIL))).encode(),
        "page.html": page,
        "word.docx": word,
        "old.doc": make_doc(*LINES[:-2], *_lay_old_rows(), *TAIL),
        "open.odt": _still(write_odt()),
        "rich.rtf": make_rtf(_join_rtf()),
        "flat.xml": make_flat(word),
        "print.pdf": write_pdf(),
        "print.ofd": _still(write_ofd()),
        "book.xlsx": book,
        "book.xls": make_xls(lay_page()),
        "book.xml": sheetxml.make(
            *("".join(map(sheetxml.text, cells)) for cells in (*[[one] for one in HEAD[:2]], *GRID))
        ),
        "table.csv": "\r\n".join(",".join(cells) for cells in GRID).encode("utf-8-sig"),
        "bundle.zip": _still(docx.make_zip({"通知.docx": word, "附件1.xlsx": book})),
        "saved.mht": make_mail(
            encode_part(page, "Content-Type: text/html; charset=utf-8"),
            kind="related",
            headers="From: <Saved by Blink>\r\n",
        ),
        "letter.eml": make_mail(
            b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "请查收。".encode(),
            encode_part(word, 'Content-Disposition: attachment; filename="notice.docx"'),
            headers="To: a@a.example\r\n",
        ),
    }


def write_page() -> str:
    """The notice as a page of a portal with a table."""
    body = "".join(f"<p>{line}</p>" for line in (*HEAD, *ITEMS))
    rows = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in cells) + "</tr>" for cells in GRID)
    tail = "".join(f'<p style="text-align:right">{line}</p>' for line in TAIL)
    return f"<html><head><title>{HEAD[1]}</title></head><body><div>{body}<table>{rows}</table>{tail}</div></body></html>"


def write_word() -> bytes:
    """The notice as a docx."""
    body = "".join(map(docx.paragraph, (*HEAD, *ITEMS)))
    return docx.make_docx(body + docx.table(*map(list, GRID)) + "".join(map(docx.paragraph, TAIL)))


def write_odt() -> bytes:
    """The notice as an odt."""
    cells = ("".join(f"<table:table-cell>{odt.p(one)}</table:table-cell>" for one in cells) for cells in GRID)
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return odt.make_odt(
        "".join(map(odt.p, (*HEAD, *ITEMS)))
        + f"<table:table>{rows}</table:table>"
        + "".join(map(odt.p, TAIL))
    )


def write_pdf() -> bytes:
    """The notice on two pages of a pdf, a ruled table on the second."""
    head = pdf.set_text(220, 760, HEAD[0]) + pdf.set_text(110, 720, HEAD[1], 18)
    lines = [HEAD[2], *(part for text in (HEAD[3], *ITEMS) for part in wrap("　　" + text, 26, 0))]
    xs, ys = (80, 130, 290, 400, 510), (740, 710, 680, 650)
    printed = b"".join(
        pdf.set_text(xs[at] + 5, ys[number] - 20, one, 12)
        for number, cells in enumerate(GRID)
        for at, one in enumerate(cells)
    )
    signed = b"".join(pdf.set_text(300, 560 - 30 * at, line) for at, line in enumerate(TAIL))
    return pdf.write_pdf([head + pdf.set_lines(80, 660, lines), pdf.draw_grid(xs, ys) + printed + signed])


def write_ofd() -> bytes:
    """The notice on a page of an ofd, with a ruled table."""
    xs, ys = (28, 45, 100, 140, 180), (200, 210, 220, 230)
    printed = [
        ofd.set_text(one, xs[at] + 2, ys[number] + 7, 4.2)
        for number, cells in enumerate(GRID)
        for at, one in enumerate(cells)
    ]
    signed = [ofd.set_text(line, 100, 250 + 10 * at) for at, line in enumerate(TAIL)]
    text = ofd.set_paragraphs((*HEAD, *ITEMS))
    return ofd.make_ofd(ofd.make_page(text, ofd.draw_grid(xs, ys), *printed, *signed))


def lay_page() -> Page:
    """The notice's table under its number and title on a sheet."""
    return Page("分工", lay_rows([HEAD[0]], [HEAD[1]], *map(list, GRID)))


def _lay_old_rows() -> list[object]:
    return [part for cells in GRID for part in (*map(cell, cells), row(800, 4000, 6000, 8000))]


def _join_rtf() -> str:
    widths = r"\trowd\cellx800\cellx4000\cellx6000\cellx8000\intbl "
    rows = "".join(widths + r"\cell ".join(cells) + r"\cell\row" for cells in GRID)
    return r"\par ".join((*HEAD, *ITEMS)) + r"\par " + rows + r"\pard " + r"\par ".join(TAIL)


def _still(data: bytes) -> bytes:
    """The zip `data` without the time it was made at."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2023-01-01T00:00:00Z", old.read(name))
            info = ZipInfo(name)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            new.writestr(info, content)
    return out.getvalue()
