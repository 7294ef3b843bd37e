"""复合文档: one stream of an OLE2 compound file ([MS-CFB])."""

import struct

from msgspec import Struct

from notice.errors import UnreadableFile

CORRUPT = "文件已损坏，无法按 Excel 表格打开。请用 WPS 或 Excel 打开后另存为 .xlsx，或重新取得文件后再试。"

_ENTRY = 128
_END = 0xFFFFFFFA  # sector numbers from here on end a chain or mean something else (§2.1)
_STREAM, _ROOT = 2, 5


class _Entry(Struct, frozen=True):
    """A directory entry: its folded name, kind, first sector and size in bytes."""

    name: str
    kind: int
    start: int
    size: int


def read_stream(data: bytes, names: tuple[str, ...]) -> tuple[bytes, bool]:
    """The content of the first stream called one of `names`, and whether that is all of it.

    Raises UnreadableFile("corrupt") without such a stream.
    """
    try:
        file = _CompoundFile(data)
    except struct.error as error:
        raise UnreadableFile("corrupt", CORRUPT) from error
    for name in names:
        for entry in file.entries:
            if entry.kind == _STREAM and entry.name == name.lower():
                return file.read(entry)
    raise UnreadableFile("corrupt", CORRUPT)


class _CompoundFile:
    """Sectors, the chains they form, and the directory of streams."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<2H", data, 30)
        if shift not in (9, 12) or not 2 <= mini_shift < shift:
            raise UnreadableFile("corrupt", CORRUPT)
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        _, directory, _, self._cutoff, mini_table, _, more_tables = struct.unpack_from("<7I", data, 44)
        self._links = self._read_table(more_tables)
        self.entries = self._read_directory(directory)
        self._mini_links = _read_numbers(self._read_chain(mini_table))
        root = next((entry for entry in self.entries if entry.kind == _ROOT), None)
        self._mini_stream = self._read_chain(root.start) if root else b""

    def read(self, entry: _Entry) -> tuple[bytes, bool]:
        """The bytes of a stream and whether all are there; small streams live in the mini stream (§2.6)."""
        if entry.size >= self._cutoff:
            content = self._read_chain(entry.start)
        else:
            sectors = _follow(entry.start, self._mini_links)
            content = b"".join(self._mini_stream[at * self._mini : (at + 1) * self._mini] for at in sectors)
        return content[: entry.size], len(content) >= entry.size

    def _read_table(self, more: int) -> tuple[int, ...]:
        """The sector allocation table: which sector follows each one (§2.3); `more` lists its further parts."""
        parts = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while more < _END and more not in seen:
            seen.add(more)
            *further, more = _read_numbers(self._read_sector(more)) or (_END,)
            parts += further
        read = (self._read_sector(part) for part in dict.fromkeys(parts) if part < _END)
        return _read_numbers(b"".join(read))

    def _read_directory(self, start: int) -> list[_Entry]:
        content = self._read_chain(start)
        entries: list[_Entry] = []
        for at in range(0, len(content) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", content, at + 64)
            name = content[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            first, size = struct.unpack_from("<2I", content, at + 116)
            entries.append(_Entry(name.lower(), kind, first, size))
        return entries

    def _read_chain(self, start: int) -> bytes:
        return b"".join(map(self._read_sector, _follow(start, self._links)))

    def _read_sector(self, number: int) -> bytes:
        at = (number + 1) * self._sector
        return self._data[at : at + self._sector]


def _follow(start: int, links: tuple[int, ...]) -> list[int]:
    """The sectors of a chain, each once: a chain that runs in a circle ends where it meets itself."""
    chain: dict[int, None] = {}
    while start < len(links) and start not in chain:
        chain[start] = None
        start = links[start]
    return list(chain)


def _read_numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
