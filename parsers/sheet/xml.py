"""XML 表格: the one-file XML of Excel 2003 → SourceText; many office systems export it as .xls."""

import re

from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.decode import decode_text
from parsers.limits import check_cells, check_text_size
from parsers.sheet.book import Workbook, write_workbook
from parsers.sheet.cells import COLUMNS, ROWS, find_number, read_number
from parsers.sheet.codes import GENERAL, load_formats
from parsers.sheet.dates import read_days
from parsers.sheet.grid import Merge, Place, Sheet
from parsers.sheet.numbers import print_number
from parsers.sheet.parts import scan_part

CORRUPT = "文件已损坏，无法按 XML 表格打开。请用 WPS 或 Excel 打开后另存为 .xlsx，或重新取得文件后再试。"

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Fonts inside a cell's text.
_LOOKS = re.compile(r"</?(?:\w+:)?(?:B|I|U|S|Sub|Sup|Font|Span)\b[^>]*>")


def read_sheet_xml(data: bytes) -> SourceText:
    """XML 表格: the text of a workbook in SpreadsheetML 2003, as its sheets show it.

    Raises UnreadableFile: corrupt, limit.
    """
    check_text_size(len(data))
    text = _LOOKS.sub("", _DECLARATION.sub("", decode_text(data).text))
    reader = _BookReader()
    whole = scan_part(text.encode("utf-8", "replace"), reader.start, reader.end)
    if not (reader.book.sheets or reader.book.hidden):
        raise UnreadableFile("corrupt", CORRUPT)
    if not whole:
        reader.book.lost.append(f"工作表“{reader.sheet.name}”之后的部分")
    return write_workbook(reader.book, "sheetxml")


class _BookReader:
    """Follows a workbook's elements. Rows, columns and cells without an index follow the last one."""

    def __init__(self) -> None:
        self.book = Workbook()
        self.sheet = Sheet("")
        self._formats: dict[str, str] = {}
        self._style = self._kind = ""
        self._columns = self._row = self._column = 0  # those that come next
        self._place: Place = (0, 0)

    def start(self, name: str, given: dict[str, str]) -> None:
        said = {key.rpartition(":")[2]: value for key, value in given.items()}
        if name == "Worksheet":
            self.sheet = Sheet(said.get("Name", ""))
            self.book.sheets.append(self.sheet)
            self._columns = self._row = 0
        elif name == "Style":
            self._style = said.get("ID", "")
        elif name == "NumberFormat":
            code = said.get("Format", GENERAL)
            self._formats[self._style] = load_formats().get(code, code)
        elif name == "Column":
            first = _read_index(said, self._columns)
            self._columns = first + _read_count(said, "Span") + 1
            if said.get("Hidden") == "1":
                self.sheet.hidden_columns.update(range(first, min(self._columns, COLUMNS)))
        elif name == "Row":
            row = _read_index(said, self._row)
            self._place, self._row, self._column = (row, 0), row + _read_count(said, "Span") + 1, 0
            if said.get("Hidden") == "1":
                self.sheet.hidden_rows.add(row)
        elif name == "Cell":
            self._start_cell(said)
        elif name in ("Data", "Comment"):
            self._kind = said.get("Type", "") if name == "Data" and self._kind != "Comment" else "Comment"

    def end(self, name: str, text: str) -> None:
        if name == "Data" and self._kind != "Comment":
            printed = self._print(text)
            if printed and self._place[0] < ROWS and self._place[1] < COLUMNS:
                self.sheet.texts[self._place] = printed
                check_cells(len(self.sheet.texts))
        elif name == "Cell":
            self._kind = ""
        elif name == "Visible" and text.startswith("Sheet") and self.book.sheets[-1:] == [self.sheet]:
            self.book.sheets.pop()
            self.book.hidden += [self.sheet.name or ""] * (text == "SheetHidden")

    def _start_cell(self, said: dict[str, str]) -> None:
        self._place = self._place[0], _read_index(said, self._column)
        row, column = self._place
        across, down = _read_count(said, "MergeAcross"), _read_count(said, "MergeDown")
        self._column = column + across + 1
        self._style = said.get("StyleID", "")
        if across or down:
            self.sheet.merges.append(
                Merge(self._place, (min(row + down, ROWS), min(column + across, COLUMNS)))
            )

    def _print(self, text: str) -> str:
        """The current cell as it is displayed."""
        if self._kind == "Boolean":
            return {"0": "FALSE", "1": "TRUE"}.get(text, text)
        if self._kind not in ("Number", "DateTime"):
            return text
        value = read_number(text) if self._kind == "Number" else read_days(text, 1900)
        return text if value is None else print_number(value, self._formats.get(self._style, GENERAL))


def _read_index(said: dict[str, str], following: int) -> int:
    """The place said, counted from 0; `following` when none is."""
    return (find_number(said.get("Index", "")) or following + 1) - 1


def _read_count(said: dict[str, str], key: str) -> int:
    return find_number(said.get(key, "")) or 0
