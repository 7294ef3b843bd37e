"""工作簿全局信息: what an Excel 97-2003 workbook says once for all its sheets ([MS-XLS] §2.1.7.20.3)."""

import struct

from msgspec import Struct, field

from notice.errors import UnreadableFile
from parsers.sheet.codes import GENERAL, load_formats
from parsers.sheet.records import BOF, EOF, Record, StringReader, find_codec, read_records

ENCRYPTED = "表格设有密码，无法读取。请用 WPS 或 Excel 输入密码打开，取消密码后另存为 .xlsx 再试。"

_FILEPASS, _CODEPAGE, _DATEMODE, _FORMAT, _XF, _BOUNDSHEET, _SST = 0x2F, 0x42, 0x22, 0x41E, 0xE0, 0x85, 0xFC
_BIFF8 = 0x600


class Globals(Struct):
    """``sheets`` are (name, state, kind, offset of its BOF); state and kind are 0 for a visible worksheet.

    ``styles`` are the format numbers of the cell styles; ``codec`` is what BIFF5 strings are read with.
    """

    biff8: bool = True
    codec: str = "gb18030"
    epoch: int = 1900
    formats: dict[int | str, str] = field(default_factory=lambda: dict(load_formats()))
    styles: list[int] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    sheets: list[tuple[str, int, int, int]] = field(default_factory=list)
    whole: bool = False

    def find_code(self, style: int) -> str:
        """The format code of cell style number `style`; General when there is none."""
        return self.formats.get(self.styles[style], GENERAL) if style < len(self.styles) else GENERAL

    def read_string(self, record: Record, at: int, count: int) -> str:
        """The string at `at` of a record: its length in `count` bytes, in BIFF8 its flags, its text."""
        reader = StringReader(record.body, record.more, at)
        length = int.from_bytes(reader.read_bytes(count), "little")
        if self.biff8:
            return reader.read_text(length, reader.read_bytes(1)[0])
        return reader.read_bytes(length).decode(self.codec, "replace")


def read_globals(stream: bytes) -> Globals:
    """The globals at the start of a workbook `stream`, as far as they go.

    Raises UnreadableFile("encrypted").
    """
    found = Globals()
    for record in read_records(stream):
        if record.kind == _FILEPASS:
            raise UnreadableFile("encrypted", ENCRYPTED)
        try:
            _take(found, record)
        except (struct.error, EOFError):
            return found
    return found


def _take(found: Globals, record: Record) -> None:
    body = record.body
    if record.kind == BOF:
        found.biff8 = struct.unpack_from("<H", body)[0] >= _BIFF8
    elif record.kind == _CODEPAGE:
        found.codec = find_codec(struct.unpack_from("<H", body)[0])
    elif record.kind == _DATEMODE:
        found.epoch = 1904 if body[:1] == b"\1" else 1900
    elif record.kind == _FORMAT:
        number = struct.unpack_from("<H", body)[0]
        found.formats[number] = found.read_string(record, 2, 2 if found.biff8 else 1)
    elif record.kind == _XF:
        found.styles.append(struct.unpack_from("<H", body, 2)[0])
    elif record.kind == _BOUNDSHEET:
        offset, state, kind = struct.unpack_from("<I2B", body)
        found.sheets.append((found.read_string(record, 6, 1), state & 3, kind, offset))
    elif record.kind == _SST:
        _take_strings(found, record)
    found.whole = record.kind == EOF


def _take_strings(found: Globals, record: Record) -> None:
    """The shared strings; those before a break are kept."""
    reader = StringReader(record.body, record.more)
    _, unique = struct.unpack("<2I", reader.read_bytes(8))
    for _ in range(unique):
        found.strings.append(reader.read_rich())
