"""Small OLE2 files and Excel 97-2003 records for tests, byte by byte."""

import struct

SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def make_ole2(stream: bytes, name: str = "Workbook", *, small: bool = False) -> bytes:
    """A compound file with one stream. `small`: kept in the mini stream, as below 4096 bytes."""
    if not small:
        stream = stream.ljust(4096, b"\0")
    body = stream.ljust(-(-len(stream) // SECTOR) * SECTOR, b"\0")
    count = len(body) // SECTOR
    # sector 0: table, 1: directory, 2: mini table, then the stream
    links = [_FAT, _END, _END, *range(4, 3 + count), _END]
    mini = [*range(1, -(-len(stream) // 64)), _END] if small else []
    directory = _entry("Root Entry", 5, 3, len(body)) + _entry(name, 2, 0 if small else 3, len(stream))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<7I", 1, 1, 0, 4096, 2, 1, _END) + struct.pack("<I", 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + _table(links) + directory.ljust(SECTOR, b"\0") + _table(mini) + body


def _table(links: list[int]) -> bytes:
    return struct.pack("<128I", *links, *[_FREE] * (128 - len(links)))


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HB", len(raw), kind)
        + bytes(49)
        + struct.pack("<3I", start, size, 0)
    )


def record(kind: int, body: bytes = b"") -> bytes:
    """One record."""
    return struct.pack("<2H", kind, len(body)) + body


def text(words: str) -> bytes:
    """A string of two-byte characters: its length, its flags, its characters."""
    return struct.pack("<HB", len(words), 1) + words.encode("utf-16-le")


def make_stream(cells: bytes, *globals_: bytes, version: int = 0x600, name: bytes | None = None) -> bytes:
    """A workbook stream with one sheet 表 of the records `cells`, and more records `globals_`."""
    begin = record(0x809, struct.pack("<2H", version, 5).ljust(16, b"\0"))
    title = name if name is not None else b"\x01\x01" + "表".encode("utf-16-le")
    before = begin + b"".join(globals_)
    offset = len(before) + 4 + 6 + len(title) + 4
    listed = record(0x85, struct.pack("<I2B", offset, 0, 0) + title)
    sheet = record(0x809, struct.pack("<2H", version, 0x10).ljust(16, b"\0")) + cells + record(0x0A)
    return before + listed + record(0x0A) + sheet
