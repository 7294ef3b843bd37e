"""Word 97 文件: its streams and what its header says where things are ([MS-DOC] §2.5, Fib)."""

from enum import IntEnum

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.sheet.stream import read_stream
from parsers.word97.bytes import read_i32, read_u16, read_u32

CORRUPT = "文件已损坏，无法按 Word 文档（.doc/.wps）打开。请用 WPS 或 Word 打开后另存为 .docx，或重新取得文件后再试。"
ENCRYPTED = "文件设有密码，无法读取。请用 WPS 或 Word 输入密码打开，取消密码后另存为 .docx 再试。"

_WORD_6, _WORD_97 = 0xA5DC, 0xA5EC
_FIRST_97 = 0x00C0  # nFib of Word 97 and later; Word 6 and 95 wrote 101 to 104
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COUNTS, _PLACES = 0x4C, 0x9A


class Part(IntEnum):
    """Places in the table stream by their index in FibRgFcLcb97 ([MS-DOC] §2.5.6)."""

    STYLES = 1
    FOOTNOTE_REFERENCES = 2
    FOOTNOTE_TEXTS = 3
    CHARACTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    FONTS = 15
    PIECES = 33
    ANCHORS = 40
    ENDNOTE_REFERENCES = 46
    ENDNOTE_TEXTS = 47
    DRAWINGS = 50
    BOX_TEXTS = 56
    LISTS = 73
    LIST_OVERRIDES = 74


class Counts(Struct, frozen=True):
    """Characters of each story, in the order they stand in the text (FibRgLw97 §2.5.4)."""

    body: int
    footnotes: int
    headers: int
    macros: int
    comments: int
    endnotes: int
    boxes: int


class WordFile(Struct, frozen=True):
    """The streams of a file. ``old`` tells Word 6 and 95, which are built differently; ``whole``
    whether every stream could be read to its end."""

    main: bytes
    table: bytes
    data: bytes
    counts: Counts
    old: bool
    whole: bool

    def cut(self, part: Part) -> bytes:
        """The bytes of `part` of the table stream; none when the file does not have it."""
        start = self.locate(part)
        return self.table[start : start + read_u32(self.main, _PLACES + 8 * part + 4)]

    def locate(self, part: Part) -> int:
        """Where `part` begins in the table stream."""
        return read_u32(self.main, _PLACES + 8 * part)


def open_file(data: bytes) -> WordFile:
    """The streams of the .doc or .wps in `data`. Raises UnreadableFile (corrupt, encrypted)."""
    main, whole = _read(data, "worddocument")
    magic, version, flags = read_u16(main, 0), read_u16(main, 2), read_u16(main, 0x0A)
    if magic not in (_WORD_6, _WORD_97):
        raise UnreadableFile("corrupt", CORRUPT)
    if flags & _ENCRYPTED:
        raise UnreadableFile("encrypted", ENCRYPTED)
    counts = Counts(*(max(read_i32(main, _COUNTS + 4 * index), 0) for index in range(7)))
    if magic == _WORD_6 or version < _FIRST_97:
        return WordFile(main, b"", b"", counts, True, whole)
    table, all_there = _read(data, "1table" if flags & _TABLE_1 else "0table")
    try:
        extra, there = read_stream(data, ("data",))
    except UnreadableFile:
        extra, there = b"", True
    return WordFile(main, table, extra, counts, False, whole and all_there and there)


def _read(data: bytes, name: str) -> tuple[bytes, bool]:
    try:
        return read_stream(data, (name,))
    except UnreadableFile as error:
        raise UnreadableFile("corrupt", CORRUPT) from error
