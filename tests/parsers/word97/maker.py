"""Small .doc files for tests, byte by byte ([MS-DOC]): one property page a paragraph and a run."""

import struct
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from notice.source import SourceText
from parsers.word97.reader import read_word97
from tests.parsers.sheet.xls_maker import SECTOR

PAGE, TEXT_AT = 512, 1024
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_PART_AT = 0x9A


class Run(Struct):
    """Characters set alike, with their modifiers."""

    text: str
    group: bytes = b""


class Para(Struct):
    """A paragraph with its mark as the last character; ``style`` is an istd."""

    runs: list[Run]
    group: bytes = b""
    style: int = 0


class Parts(Struct):
    """What else a file holds: parts of the table stream by index, the data stream, other stories."""

    table: dict[int, bytes] = field(default_factory=dict)
    data: bytes = b""
    stories: dict[str, list[Para]] = field(default_factory=dict)
    levels: bytes = b""
    flags: int = 0x0200
    version: int = 0xC1
    magic: int = 0xA5EC


def sprm(modifier: int, value: int | bytes = 1) -> bytes:
    """A property modifier with its operand; a variable one gets its size in front."""
    size = (1, 1, 2, 4, 2, 2, 0, 3)[modifier >> 13]
    if isinstance(value, bytes):
        return struct.pack("<HB", modifier, len(value)) + value
    return struct.pack("<H", modifier) + value.to_bytes(size, "little", signed=value < 0)


def para(*runs: str | Run, group: bytes = b"", mark: str = "\r", style: int = 0, end: bytes = b"") -> Para:
    """A paragraph; its mark is set as `end` says."""
    made = [run if isinstance(run, Run) else Run(run) for run in runs]
    return Para([*made, Run(mark, end)], group, style)


IN_TABLE = sprm(0x2416)


def cell(*runs: str | Run, group: bytes = b"") -> Para:
    """The last paragraph of a cell."""
    return para(*runs, group=IN_TABLE + group, mark="\x07")


def row(*edges: int, flags: Sequence[int] = (), more: bytes = b"", left: int = 0) -> Para:
    """The mark that ends a row, with the right edges of its cells and their flags."""
    marks = [*flags, *[0] * (len(edges) - len(flags))]
    cells = b"".join(struct.pack("<H", flag).ljust(20, b"\0") for flag in marks)
    body = struct.pack(f"<B{len(edges) + 1}h", len(edges), left, *edges) + cells
    shape = struct.pack("<HH", 0xD608, len(body) + 1) + body if edges else b""
    return para(group=IN_TABLE + sprm(0x2417) + shape + more, mark="\x07")


def make_plc(places: Sequence[int], entries: Sequence[bytes] = ()) -> bytes:
    """A PLC."""
    return struct.pack(f"<{len(places)}I", *places) + b"".join(entries)


ORDER = ("footnotes", "headers", "macros", "comments", "endnotes", "boxes")


def make_doc(*body: Para | str, parts: Parts | None = None) -> bytes:
    """A .doc of the paragraphs `body`."""
    parts = parts or Parts()
    stories = [[para(one) if isinstance(one, str) else one for one in body]]
    stories += [parts.stories.get(name, []) for name in ORDER]
    counts = [
        sum(len(run.text.encode("utf-16-le")) // 2 for one in story for run in one.runs) for story in stories
    ]
    text, pages, papx, chpx = b"", b"", [], []
    for one in (one for story in stories for one in story):
        start = TEXT_AT + len(text)
        for run in one.runs:
            raw = run.text.encode("utf-16-le")
            chpx.append((TEXT_AT + len(text), TEXT_AT + len(text) + len(raw), run.group))
            text += raw
        papx.append((start, TEXT_AT + len(text), one))
    text += bytes(-len(text) % PAGE)
    first = (TEXT_AT + len(text)) // PAGE
    for start, end, one in papx:
        pages += _make_page(start, end, _make_papx(one), 13)
    for start, end, group in chpx:
        pages += _make_page(start, end, bytes([len(group)]) + group if group else b"", 1)
    length = sum(counts)
    clx = b"\x02" + struct.pack("<I", 16) + make_plc([0, length], [struct.pack("<HIH", 0, TEXT_AT, 0)])
    tables = {33: clx, 13: _make_bins(papx, first), 12: _make_bins(chpx, first + len(papx))} | parts.table
    table, places = _join_parts(tables, parts.levels)
    main = _make_head(parts, counts, places).ljust(TEXT_AT, b"\0") + text + pages
    name = "1Table" if parts.flags & 0x0200 else "0Table"
    return make_compound({"WordDocument": main, name: table} | ({"Data": parts.data} if parts.data else {}))


def _make_bins(runs: Sequence[tuple[int, int, object]], first: int) -> bytes:
    places = [run[0] for run in runs] + [runs[-1][1]] if runs else []
    return make_plc(places, [struct.pack("<I", first + index) for index in range(len(runs))])


def _make_page(start: int, end: int, entry: bytes, size: int) -> bytes:
    """A page with one run, whose properties stand at its end."""
    at = (PAGE - 1 - len(entry)) // 2 * 2
    head = struct.pack("<2I", start, end) + bytes([at // 2 if entry else 0]).ljust(size, b"\0")
    return (head.ljust(at, b"\0") + entry).ljust(PAGE - 1, b"\0") + b"\x01"


def _make_papx(one: Para) -> bytes:
    body = struct.pack("<H", one.style) + one.group
    if len(body) % 2:
        return bytes([(len(body) + 1) // 2]) + body
    return bytes([0, len(body) // 2]) + body


def _join_parts(tables: Mapping[int, bytes], levels: bytes) -> tuple[bytes, dict[int, tuple[int, int]]]:
    """The table stream; the levels of lists stand right behind their definitions (index 73)."""
    table, places = bytes(8), {}
    for index, content in tables.items():
        places[index] = len(table), len(content)
        table += content + (levels if index == 73 else b"")
    return table, places


def _make_head(parts: Parts, counts: list[int], places: Mapping[int, tuple[int, int]]) -> bytes:
    head = bytearray(_PART_AT + 93 * 8)
    struct.pack_into("<HH", head, 0, parts.magic, parts.version)
    struct.pack_into("<H", head, 0x0A, parts.flags)
    struct.pack_into("<7I", head, 0x4C, *counts)
    for index, place in places.items():
        struct.pack_into("<2I", head, _PART_AT + 8 * index, *place)
    return bytes(head)


def make_compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 file of `streams`, each at least 4096 bytes long, in 128 sectors at most."""
    links, body, entries = [_FAT, _END], b"", b""
    for name, content in streams.items():
        content = content.ljust(4096, b"\0")
        content += bytes(-len(content) % SECTOR)
        start, count = len(links), len(content) // SECTOR
        links += [*range(start + 1, start + count), _END]
        entries += _make_entry(name, 2, start, len(content))
        body += content
    table = struct.pack(f"<{len(links)}I", *links) + struct.pack("<I", _FREE) * (128 - len(links))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<7I", 1, 1, 0, 4096, _END, 0, _END) + struct.pack("<I", 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    directory = _make_entry("Root Entry", 5, _END, 0) + entries
    return header + table + directory.ljust(SECTOR, b"\0") + body


def _make_entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    tail = struct.pack("<3I", start, size, 0)
    return raw.ljust(64, b"\0") + struct.pack("<HB", len(raw), kind) + bytes(49) + tail


def make_styles(*styles: tuple[int, int, int, str, bytes, bytes]) -> bytes:
    """A style sheet of (kind, sti, base, name, paragraph modifiers, character modifiers)."""
    sheet = struct.pack("<H", 18) + struct.pack("<9H", len(styles), 10, 1, 0, 15, 0, 0, 0, 0)
    for number, (kind, built_in, base, name, paragraph, character) in enumerate(styles):
        groups = [struct.pack("<H", number) + paragraph, character] if kind == 1 else [character]
        entry = struct.pack("<5H", built_in, kind | base << 4, len(groups), 0, 0)
        entry += struct.pack("<H", len(name)) + name.encode("utf-16-le") + bytes(2)
        for group in groups:
            entry += struct.pack("<H", len(group)) + group + bytes(len(group) % 2)
        sheet += struct.pack("<H", len(entry)) + entry
    return sheet


def make_fonts(*names: str) -> bytes:
    """A font table."""
    table = struct.pack("<2H", len(names), 0)
    for name in names:
        body = bytes(39) + (name + "\0").encode("utf-16-le")
        table += bytes([len(body)]) + body
    return table


def print_doc(*body: Para | str, parts: Parts | None = None) -> list[str]:
    """The lines of the text that the reader makes of `body`."""
    return read_doc(*body, parts=parts).text.split("\n")


def read_doc(*body: Para | str, parts: Parts | None = None) -> SourceText:
    """What the reader makes of `body`."""
    return read_word97(make_doc(*body, parts=parts))
