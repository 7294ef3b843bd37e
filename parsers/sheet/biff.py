"""单元格记录: the cells of an Excel 97-2003 sheet as they are displayed ([MS-XLS] §2.4)."""

import struct
from collections.abc import Callable, Mapping

from parsers.limits import check_cells
from parsers.sheet.globals import Globals
from parsers.sheet.grid import Merge, Sheet
from parsers.sheet.numbers import print_number
from parsers.sheet.records import EOF, Record, read_records

_HIDDEN_ROW = 0x20
# What an error value is printed as (§2.5.10).
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def read_sheet(stream: bytes, start: int, name: str, found: Globals) -> tuple[Sheet, bool]:
    """The sheet `name` whose BOF stands at `start`, and whether that is all of it. Raises LimitExceeded."""
    reader = _SheetReader(Sheet(name), found)
    whole = False
    for record in read_records(stream, start):
        whole = record.kind == EOF
        take = _TAKERS.get(record.kind)
        if take is None:
            continue
        try:
            take(reader, record)
        except (struct.error, EOFError):
            break
    return reader.sheet, whole


class _SheetReader:
    """Follows a sheet's records. A formula's text stands in a record of its own behind it."""

    def __init__(self, sheet: Sheet, found: Globals) -> None:
        self.sheet = sheet
        self._found = found
        self._formula = (0, 0)

    def take_row(self, record: Record) -> None:
        row, flags = struct.unpack_from("<H10xH", record.body)
        if flags & _HIDDEN_ROW:
            self.sheet.hidden_rows.add(row)

    def take_columns(self, record: Record) -> None:
        first, last, flags = struct.unpack_from("<2H4xH", record.body)
        if flags & 1:
            self.sheet.hidden_columns.update(range(first, min(last, 255) + 1))

    def take_merges(self, record: Record) -> None:
        for at in range(struct.unpack_from("<H", record.body)[0]):
            top, bottom, left, right = struct.unpack_from("<4H", record.body, 2 + 8 * at)
            self.sheet.merges.append(Merge((top, left), (bottom, right)))

    def take_shared(self, record: Record) -> None:
        row, column, at = struct.unpack_from("<2H2xI", record.body)
        strings = self._found.strings
        self._put(row, column, strings[at] if at < len(strings) else "")

    def take_label(self, record: Record) -> None:
        row, column = struct.unpack_from("<2H", record.body)
        self._put(row, column, self._found.read_string(record, 6, 2))

    def take_number(self, record: Record) -> None:
        self._put_number(*struct.unpack_from("<3Hd", record.body))

    def take_rk(self, record: Record) -> None:
        row, column, style, packed = struct.unpack_from("<3Hi", record.body)
        self._put_number(row, column, style, _unpack_number(packed))

    def take_rks(self, record: Record) -> None:
        row, column = struct.unpack_from("<2H", record.body)
        for at in range((len(record.body) - 6) // 6):
            style, packed = struct.unpack_from("<Hi", record.body, 4 + 6 * at)
            self._put_number(row, column + at, style, _unpack_number(packed))

    def take_truth(self, record: Record) -> None:
        row, column, value, is_error = struct.unpack_from("<2H2x2B", record.body)
        self._put(row, column, _ERRORS.get(value, "") if is_error else _print_truth(value))

    def take_formula(self, record: Record) -> None:
        """A formula's last result: a number, or by its first byte a text, truth value or error."""
        row, column, style, kind, value, mark = struct.unpack_from("<3HBxB3xH", record.body)
        self._formula = row, column
        if mark != 0xFFFF:
            self._put_number(row, column, style, struct.unpack_from("<d", record.body, 6)[0])
        elif kind in (1, 2):
            self._put(row, column, _print_truth(value) if kind == 1 else _ERRORS.get(value, ""))

    def take_result(self, record: Record) -> None:
        self._put(*self._formula, self._found.read_string(record, 0, 2))

    def _put_number(self, row: int, column: int, style: int, value: float) -> None:
        self._put(row, column, print_number(value, self._found.find_code(style), self._found.epoch))

    def _put(self, row: int, column: int, text: str) -> None:
        if text:
            self.sheet.texts[row, column] = text
            check_cells(len(self.sheet.texts))


def _print_truth(value: int) -> str:
    return "TRUE" if value else "FALSE"


def _unpack_number(packed: int) -> float:
    """A number in 32 bits (RkNumber, §2.5.217): an integer or the upper half of a double, or a hundredth."""
    upper: float = struct.unpack("<d", struct.pack("<Ii", 0, packed & ~3))[0]
    value = float(packed >> 2) if packed & 2 else upper
    return value / 100 if packed & 1 else value


_TAKERS: Mapping[int, Callable[[_SheetReader, Record], None]] = {
    0x208: _SheetReader.take_row,
    0x7D: _SheetReader.take_columns,
    0xE5: _SheetReader.take_merges,
    0xFD: _SheetReader.take_shared,
    0x204: _SheetReader.take_label,
    0xD6: _SheetReader.take_label,
    0x203: _SheetReader.take_number,
    0x27E: _SheetReader.take_rk,
    0xBD: _SheetReader.take_rks,
    0x205: _SheetReader.take_truth,
    0x06: _SheetReader.take_formula,
    0x206: _SheetReader.take_formula,
    0x406: _SheetReader.take_formula,
    0x207: _SheetReader.take_result,
}
