"""文字片段: the pieces a document's text is made of, and where each character stands in the file.

[MS-DOC] §2.4.1. A character position (CP) counts UTF-16 units over all stories.
"""

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.limits import check_text_size
from parsers.word97.bytes import read_plc, read_u16, read_u32
from parsers.word97.file import CORRUPT, Part, WordFile

_GROUP, _TABLE = 1, 2  # Prc and Pcdt, by the byte in front of them (§2.9.38)
_COMPRESSED = 0x40000000
_COMPLEX = 1
_SURROGATES = range(0xD8, 0xE0)


class Piece(Struct, frozen=True):
    """Characters that follow each other in the file too: from CP ``start`` to ``end``, at ``offset``,
    ``width`` bytes each; ``group`` holds property modifiers for all of them (fast-saved files)."""

    start: int
    end: int
    offset: int
    width: int
    group: bytes


class Text:
    """The characters of all stories (``characters[cp]``) and their places in the main stream."""

    def __init__(self, file: WordFile) -> None:
        """Raises UnreadableFile: corrupt (no piece at all), limit."""
        self.pieces = _read_pieces(file)
        if not self.pieces:
            raise UnreadableFile("corrupt", CORRUPT)
        self._starts = [piece.start for piece in self.pieces]
        self.characters = "".join(_decode(file.main, piece) for piece in self.pieces)

    def find_piece(self, position: int) -> Piece:
        """The piece that holds the character at CP `position`."""
        return self.pieces[max(bisect_right(self._starts, position) - 1, 0)]

    def iterate_pieces(self, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
        """The pieces between two CPs, each with the part of it that lies there."""
        at = start
        while at < end:
            piece = self.find_piece(at)
            stop = min(end, piece.end)
            if stop <= at:
                return
            yield piece, at, stop
            at = stop


def _read_pieces(file: WordFile) -> list[Piece]:
    """The piece table (Clx, §2.9.38), its pieces cut at the end of the stream."""
    clx, groups, at = file.cut(Part.PIECES), [], 0
    while at < len(clx) and clx[at] == _GROUP:
        size = read_u16(clx, at + 1)
        groups.append(clx[at + 3 : at + 3 + size])
        at += 3 + size
    if at >= len(clx) or clx[at] != _TABLE:
        return []
    places, entries = read_plc(clx[at + 5 : at + 5 + read_u32(clx, at + 1)], 8)
    pieces: list[Piece] = []
    position = 0
    for index, entry in enumerate(entries):
        place, prm = read_u32(entry, 2), read_u16(entry, 6)
        width = 1 if place & _COMPRESSED else 2
        offset = (place & ~_COMPRESSED) // (3 - width)
        count = min(places[index + 1] - places[index], max(len(file.main) - offset, 0) // width)
        if count > 0:
            group = groups[prm >> 1] if prm & _COMPLEX and prm >> 1 < len(groups) else b""
            pieces.append(Piece(position, position + count, offset, width, group))
            position += count
            check_text_size(position)
    return pieces


def _decode(main: bytes, piece: Piece) -> str:
    """The characters of a piece, one for each UTF-16 unit: halves stay halves."""
    raw = main[piece.offset : piece.offset + (piece.end - piece.start) * piece.width]
    if piece.width == 1:
        return raw.decode("cp1252", "replace")
    if any(byte in _SURROGATES for byte in raw[1::2]):
        return "".join(chr(raw[at] | raw[at + 1] << 8) for at in range(0, len(raw), 2))
    return raw.decode("utf-16-le")
