"""Excel 97-2003 表格: .xls and .et bytes → SourceText ([MS-XLS]; Excel 5.0/95 as well)."""

from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.sheet.biff import read_sheet
from parsers.sheet.book import Workbook, write_workbook
from parsers.sheet.globals import read_globals
from parsers.sheet.stream import CORRUPT, read_stream

# Excel 97 and later, then 5.0 and 95.
_STREAMS = ("Workbook", "Book")
_VISIBLE, _HIDDEN = 0, 1


def read_xls(data: bytes) -> SourceText:
    """Excel 97-2003 表格: the text of an .xls or .et, as its sheets show it.

    Numbers and dates are printed under their formats, formulas with their last result; comments,
    text boxes and charts are left out. Raises UnreadableFile: corrupt, encrypted, limit.
    """
    stream, whole = read_stream(data, _STREAMS)
    found = read_globals(stream)
    if not found.sheets:
        raise UnreadableFile("corrupt", CORRUPT)
    book = Workbook(lost=[] if whole and found.whole else ["工作簿的一部分"])
    for name, state, kind, offset in found.sheets:
        if kind != 0:  # charts, macros
            continue
        if state == _HIDDEN:
            book.hidden.append(name)
        elif state == _VISIBLE:
            sheet, complete = read_sheet(stream, offset, name, found)
            book.sheets.append(sheet)
            if not complete:
                book.lost.append(f"工作表“{name}”")
    return write_workbook(book, "xls")
