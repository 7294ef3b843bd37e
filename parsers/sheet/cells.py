"""单元格: the cells of a sheet's XML part as they are displayed (ISO/IEC 29500-1 §18.3)."""

import re

from parsers.limits import check_cells
from parsers.sheet.codes import GENERAL
from parsers.sheet.dates import read_days
from parsers.sheet.grid import Merge, Place, Sheet
from parsers.sheet.numbers import print_number
from parsers.sheet.parts import scan_part
from parsers.sheet.styles import Styles, unescape

# A sheet ends at XFD1048576.
ROWS, COLUMNS = 1 << 20, 1 << 14
_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_DIGITS = re.compile("[0-9]{1,15}")
_ON = ("1", "true")


def read_cells(data: bytes, name: str, strings: list[str], styles: Styles, epoch: int) -> tuple[Sheet, bool]:
    """The sheet `name` of the XML in `data`, and whether that is all of it. Raises LimitExceeded."""
    reader = _CellReader(Sheet(name), strings, styles, epoch)
    whole = scan_part(data, reader.start, reader.end)
    return reader.sheet, whole


def find_place(name: str) -> Place | None:
    """The place of the cell `name`: B7 is (6, 1); None for what names no cell of a sheet."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if 1 <= row <= ROWS and column <= COLUMNS else None


def find_number(text: str) -> int | None:
    """`text` as a number from 0; None for anything else."""
    return int(text) if _DIGITS.fullmatch(text) else None


class _CellReader:
    """Follows a sheet's elements. Rows and cells without a number of their own follow the last one."""

    def __init__(self, sheet: Sheet, strings: list[str], styles: Styles, epoch: int) -> None:
        self.sheet = sheet
        self._strings, self._styles, self._epoch = strings, styles, epoch
        self._row = self._column = -1
        self._kind = self._style = self._value = ""
        self._reading = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            place = find_place(given.get("r", "")) or (self._row, self._column + 1)
            self._row, self._column = place
            self._kind, self._style, self._value = given.get("t", "n"), given.get("s", ""), ""
        elif name == "row":
            self._row = (find_number(given.get("r", "")) or self._row + 2) - 1
            self._column = -1
            if given.get("hidden") in _ON:
                self.sheet.hidden_rows.add(self._row)
        elif name == "col" and given.get("hidden") in _ON:
            first, last = (find_number(given.get(end, "")) or 1 for end in ("min", "max"))
            self.sheet.hidden_columns.update(range(first - 1, min(last, COLUMNS)))
        elif name == "mergeCell":
            self._merge(given.get("ref", ""))
        self._reading = name == "rPh" or (self._reading and name == "t")

    def end(self, name: str, text: str) -> None:
        if name == "v":
            self._value = text
        elif name == "t" and not self._reading:
            self._value += text
        elif name == "c":
            printed = self._print()
            if printed and self._row < ROWS and self._column < COLUMNS:
                self.sheet.texts[self._row, self._column] = printed
                check_cells(len(self.sheet.texts))

    def _merge(self, range_name: str) -> None:
        first, _, last = range_name.partition(":")
        start, end = find_place(first), find_place(last)
        if start and end and start <= end:
            self.sheet.merges.append(Merge(start, end))

    def _print(self) -> str:
        """The current cell as it is displayed."""
        value = self._value
        if self._kind == "s":
            at = find_number(value)
            return self._strings[at] if at is not None and at < len(self._strings) else ""
        if self._kind == "b":
            return {"0": "FALSE", "1": "TRUE"}.get(value, value)
        if self._kind in ("str", "inlineStr", "e"):
            return unescape(value)
        code = self._styles.find_code(self._style)
        if code == GENERAL and _DIGITS.fullmatch(value):
            return value
        number = read_days(value, self._epoch) if self._kind == "d" else read_number(value)
        return value if number is None else print_number(number, code, self._epoch)


def read_number(value: str) -> float | None:
    """`value` as a number; None for anything else."""
    try:
        return float(value)
    except ValueError:
        return None
