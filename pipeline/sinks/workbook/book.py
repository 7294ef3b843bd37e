"""Excel file: the formats all sheets share, and a sheet with header, filter, widths and print set-up."""

import datetime
import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from pipeline.sinks.csv_cells import Cell

Paper = Literal["A4", "A3"]
Look = Literal["text", "wrap", "number", "date", "mark"]

# Excel's limits: characters in a cell, rows of a sheet (ECMA-376 leaves them to the application).
LONGEST = 32_767
MOST_ROWS = 1_048_576

# ECMA-376 §18.3.1.63, paperSize.
_PAPERS: dict[Paper, int] = {"A3": 8, "A4": 9}

# A printed line and the margin around a cell's lines, in points; no row is higher than Excel allows.
_LINE, _MARGIN, _HIGHEST = 13.5, 4.5, 409

# Any fixed moment: the bytes must not tell when the file was written.
_MADE = datetime.datetime(2000, 1, 1)
_ROOT = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "border": 1, "border_color": "#BFBFBF"}
_LOOKS: dict[Look, dict[str, object]] = {
    "text": {},
    "wrap": {"text_wrap": True},
    "number": {"align": "center"},
    "date": {"align": "center", "num_format": "yyyy-mm-dd"},
    "mark": {"align": "center"},
}
_HEAD = {"bold": True, "text_wrap": True, "align": "center", "bg_color": "#DCE6F1"}


class Column(Struct, frozen=True):
    """A column of a sheet: its header, its width in characters of Excel's default font, its look."""

    title: str
    width: float
    look: Look = "wrap"


class Book:
    """A workbook being written; rows go out as they come, so that memory does not grow with them."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self.head = self.add_format(**_HEAD)
        self._looks = {look: self.add_format(**values) for look, values in _LOOKS.items()}
        self.body, self.number = self._looks["text"], self._looks["number"]

    def add_format(self, **values: object) -> Any:
        """A cell format on top of what all cells share."""
        return self._workbook.add_format({**_ROOT, **values})

    def add_plain_format(self, **values: object) -> Any:
        """A cell format without borders, for text that is no table."""
        return self._workbook.add_format({**_ROOT, "border": 0, **values})

    def add_page(self, name: str, *, paper: Paper = "A4", landscape: bool = True) -> Any:
        """An empty sheet set up to print one page wide, its name and the page in the foot."""
        sheet = self._workbook.add_worksheet(name)
        sheet.set_paper(_PAPERS[paper])
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&L&A&R第 &P 页，共 &N 页")
        return sheet

    def add_table(
        self,
        name: str,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        *,
        fixed: int = 0,
        paper: Paper = "A4",
    ) -> int:
        """A sheet with one header row and a filter; the first `fixed` columns stay in sight. The rows written.

        Rows beyond what a sheet can hold are left out; the last row then says so.
        """
        sheet = self.add_page(name, paper=paper)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        sheet.set_row(0, 30)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.title, self.head)
        count = 0
        for count, row in enumerate(rows, 1):
            if count == MOST_ROWS - 1:
                sheet.write_string(count, 0, "行数超过表格上限，其余见同名 CSV", self.head)
                break
            sheet.set_row(count, measure_row(columns, row))
            for place, (column, value) in enumerate(zip(columns, row, strict=True)):
                self._write_cell(sheet, count, place, column.look, value)
        sheet.freeze_panes(1, fixed)
        sheet.autofilter(0, 0, count, len(columns) - 1)
        sheet.repeat_rows(0)
        return count

    def _write_cell(self, sheet: Any, row: int, place: int, look: Look, value: Cell) -> None:
        """Text is written as text, whatever it starts with: Excel never runs it."""
        format = self._looks[look]
        if value is None or value == "":
            sheet.write_blank(row, place, None, format)
        elif not isinstance(value, str):
            sheet.write_number(row, place, value, format)
        elif look == "date" and value[:4] >= "1900":
            sheet.write_datetime(row, place, datetime.datetime.fromisoformat(value), format)
        else:
            sheet.write_string(row, place, fit_cell(value), format)


def measure_row(columns: Sequence[Column], row: Sequence[Cell]) -> float:
    """The height in points that shows all lines of the row's wrapped cells.

    A program that opens the file does not wrap it anew, so heights have to be written with it.
    """
    wrapped = (pair for pair in zip(columns, row, strict=True) if pair[0].look == "wrap")
    lines = max((count_lines(value, column.width) for column, value in wrapped), default=1)
    return min(lines * _LINE + _MARGIN, _HIGHEST)


def count_lines(value: Cell, width: float) -> int:
    """How many lines `value` takes in a cell `width` characters wide; a Chinese character is two wide."""
    if not isinstance(value, str):
        return 1
    room = max(width - 1, 2)
    return sum(max(1, math.ceil(_measure(line) / room)) for line in value.split("\n"))


def _measure(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in line)


def fit_cell(text: str) -> str:
    """`text` within what a cell can hold; what is longer ends with …"""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@contextmanager
def open_book(path: Path) -> Iterator[Book]:
    """The workbook at `path`, written when the block ends. Same content, same bytes."""
    import xlsxwriter

    workbook = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    workbook.set_properties({"title": "任务分工", "created": _MADE})
    yield Book(workbook)
    workbook.close()
