"""记录: the records of an Excel 97-2003 workbook stream and the strings in them ([MS-XLS] §2.1.4)."""

import codecs
import struct
from collections.abc import Iterator, Sequence

from msgspec import Struct

BOF, EOF, CONTINUE = 0x809, 0x0A, 0x3C
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
# Code pages of BIFF5 whose Python codec has another name; 936 is written for all of GB 18030.
_CODE_PAGES = {936: "gb18030", 10008: "gb18030", 1200: "utf-16-le", 10000: "mac_roman", 32768: "mac_roman"}


class Record(Struct, frozen=True):
    """A record: its kind, its bytes, and those of the CONTINUE records behind it."""

    kind: int
    body: bytes
    more: tuple[bytes, ...] = ()


def read_records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """The records from the BOF at `start` to its own EOF, those of embedded charts left out.

    The last record is its EOF unless the stream is cut short.
    """
    depth = 0
    kind, body, at = _read_record(stream, start)
    while kind is not None:
        more: list[bytes] = []
        following, next_body, next_at = _read_record(stream, at)
        while following == CONTINUE:
            more.append(next_body)
            following, next_body, next_at = _read_record(stream, next_at)
        depth += kind == BOF
        if depth == 1:
            yield Record(kind, body, tuple(more))
        depth -= kind == EOF
        if depth < 1:
            return
        kind, body, at = following, next_body, next_at


def _read_record(stream: bytes, at: int) -> tuple[int | None, bytes, int]:
    """Kind, bytes and end of the record at `at`; kind None where the stream ends."""
    if at + 4 > len(stream):
        return None, b"", at
    kind, size = struct.unpack_from("<2H", stream, at)
    return kind, stream[at + 4 : at + 4 + size], at + 4 + size


def find_codec(code_page: int) -> str:
    """The Python codec of a BIFF5 workbook's `code_page`."""
    codec = _CODE_PAGES.get(code_page, f"cp{code_page}")
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return "gb18030"


class StringReader:
    """Reads strings from a record's bytes; in each CONTINUE record a string's width is said anew.

    Every method raises EOFError at the end of the bytes.
    """

    def __init__(self, body: bytes, more: Sequence[bytes] = (), start: int = 0) -> None:
        self._chunks = [body[start:], *more]
        self._at = 0
        self._chunk = self._chunks.pop(0)
        self._chunks.reverse()

    def read_rich(self) -> str:
        """A string of the shared table: its length, its flags, then the text (§2.5.293)."""
        length, flags = struct.unpack("<HB", self.read_bytes(3))
        runs = struct.unpack("<H", self.read_bytes(2))[0] if flags & _RICH else 0
        extra = struct.unpack("<I", self.read_bytes(4))[0] if flags & _EXTENDED else 0
        text = self.read_text(length, flags)
        self.read_bytes(4 * runs + extra)
        return text

    def read_text(self, length: int, flags: int) -> str:
        """`length` characters of two bytes, or of one where `flags` say so."""
        pieces: list[bytes] = []
        while length:
            if self._at >= len(self._chunk):
                self._turn()
                flags = self._chunk[0] if self._chunk else 0
                self._at = 1
                continue
            size = 2 if flags & _WIDE else 1
            piece = self._chunk[self._at : self._at + length * size]
            self._at += len(piece)
            piece = piece[: len(piece) // size * size]
            length -= len(piece) // size
            pieces.append(piece if flags & _WIDE else piece.decode("latin-1").encode("utf-16-le"))
        return b"".join(pieces).decode("utf-16-le", "replace")

    def read_bytes(self, count: int) -> bytes:
        """`count` bytes, through CONTINUE records as they come."""
        pieces = [self._chunk[self._at : self._at + count]]
        while (left := count - sum(map(len, pieces))) > 0:
            self._turn()
            pieces.append(self._chunk[:left])
        self._at = self._at + count if len(pieces) == 1 else len(pieces[-1])
        return b"".join(pieces)

    def _turn(self) -> None:
        if not self._chunks:
            raise EOFError
        self._chunk, self._at = self._chunks.pop(), 0
