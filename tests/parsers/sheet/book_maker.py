"""Workbooks for tests, by writers that are not ours: openpyxl for .xlsx, xlwt for .xls."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import xlwt
from msgspec import Struct

from tests.parsers.docx.maker import make_zip

Value = str | int | float | bool | date | None


class Page(Struct):
    """A sheet: its cells by name, number formats, merged ranges, and what is hidden (from 1)."""

    name: str
    cells: Mapping[str, Value]
    formats: Mapping[str, str] = {}
    merges: Collection[str] = ()
    hidden_rows: Collection[int] = ()
    hidden_columns: Collection[str] = ()
    hidden: bool = False


def lay_rows(*rows: list[Value], start: int = 1) -> dict[str, Value]:
    """The cells of `rows` from row `start` on, from column A; None leaves a cell empty."""
    return {
        f"{chr(65 + column)}{row}": value
        for row, values in enumerate(rows, start)
        for column, value in enumerate(values)
        if value is not None
    }


def make_xlsx(*pages: Page) -> bytes:
    """The .xlsx of `pages`."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name)
        for name, value in page.cells.items():
            sheet[name] = value
        for name, code in page.formats.items():
            sheet[name].number_format = code
        for merge in page.merges:
            sheet.merge_cells(merge)
        for row in page.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in page.hidden_columns:
            sheet.column_dimensions[column].hidden = True
        sheet.sheet_state = "hidden" if page.hidden else "visible"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def share_strings(data: bytes) -> bytes:
    """The .xlsx with its texts in the shared table, where Excel and WPS keep them, not in their cells."""
    strings: list[bytes] = []

    def move(found: re.Match[bytes]) -> bytes:
        strings.append(b"<si>" + found[1] + b"</si>")
        return b't="s"><v>%d</v></c>' % (len(strings) - 1)

    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name in files:
        if name.startswith("xl/worksheets/"):
            files[name] = re.sub(rb't="inlineStr"><is>(.*?)</is></c>', move, files[name], flags=re.DOTALL)
    files["xl/sharedStrings.xml"] = b"<sst>" + b"".join(strings) + b"</sst>"
    link = b'<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    links = "xl/_rels/workbook.xml.rels"
    files[links] = files[links].replace(b"</Relationships>", link)
    return make_zip(files)


def make_xls(*pages: Page) -> bytes:
    """The .xls of `pages`."""
    book = xlwt.Workbook()
    codes = {"General", *(code for page in pages for code in page.formats.values())}
    styles = {code: xlwt.easyxf(num_format_str=code) for code in codes}  # a book holds 4094 of them
    for page in pages:
        sheet = book.add_sheet(page.name, cell_overwrite_ok=True)
        for merge in page.merges:
            first, last = map(_find, merge.split(":"))
            sheet.merge(first[0], last[0], first[1], last[1])
        for name, value in page.cells.items():
            sheet.write(*_find(name), value, styles[page.formats.get(name, "General")])
        for row in page.hidden_rows:
            sheet.row(row - 1).hidden = True
        for column in page.hidden_columns:
            sheet.col(_find(f"{column}1")[1]).hidden = True
        sheet.visibility = int(page.hidden)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _find(name: str) -> tuple[int, int]:
    return openpyxl.utils.cell.coordinate_to_tuple(name)[0] - 1, openpyxl.utils.cell.coordinate_to_tuple(
        name
    )[1] - 1
