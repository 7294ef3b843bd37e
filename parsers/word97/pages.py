"""格式页: which property modifiers hold for which bytes of the text ([MS-DOC] §2.9.33, §2.9.175: FKP)."""

from bisect import bisect_right
from collections.abc import Callable

from msgspec import Struct

from parsers.word97.bytes import read_number, read_plc, read_u16, read_u32, read_u32s
from parsers.word97.file import Part, WordFile

_PAGE = 512
_NUMBER = 0x3FFFFF  # the lower 22 bits of a PnFkpPapx


class Run(Struct, frozen=True):
    """Bytes ``start`` to ``end`` of the main stream with their modifiers; ``style`` is the istd that
    goes with a paragraph."""

    start: int
    end: int
    group: bytes = b""
    style: int = 0


class Runs:
    """The runs of a file, found by the place of a character."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = sorted(runs, key=lambda run: run.start)
        self._starts = [run.start for run in self._runs]

    def find(self, offset: int) -> Run:
        """The run that holds the byte at `offset`; a bare one up to the next where none does."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._runs[index].end:
            return self._runs[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else 1 << 32
        return Run(offset, following)


def read_paragraph_runs(file: WordFile) -> Runs:
    """The properties of paragraphs (PlcfBtePapx)."""

    def read_entry(page: bytes, index: int, count: int) -> tuple[bytes, int]:
        at = 2 * read_number(page, 4 * (count + 1) + 13 * index, 1)
        size = 2 * read_number(page, at, 1) - 1 if at else -1
        if at and size < 0:
            at, size = at + 1, 2 * read_number(page, at + 1, 1)
        if size < 2:
            return b"", 0
        return page[at + 3 : at + 1 + size], read_u16(page, at + 1)

    return _read_runs(file, Part.PARAGRAPH_PAGES, read_entry)


def read_character_runs(file: WordFile) -> Runs:
    """The properties of characters (PlcfBteChpx)."""

    def read_entry(page: bytes, index: int, count: int) -> tuple[bytes, int]:
        at = 2 * read_number(page, 4 * (count + 1) + index, 1)
        return (page[at + 1 : at + 1 + read_number(page, at, 1)] if at else b""), 0

    return _read_runs(file, Part.CHARACTER_PAGES, read_entry)


def _read_runs(
    file: WordFile, part: Part, read_entry: Callable[[bytes, int, int], tuple[bytes, int]]
) -> Runs:
    runs: list[Run] = []
    _, entries = read_plc(file.cut(part), 4)
    for number in dict.fromkeys(read_u32(entry, 0) & _NUMBER for entry in entries):
        page = file.main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) < _PAGE:
            continue
        count = page[-1]
        places = read_u32s(page, count + 1)
        for index in range(min(count, len(places) - 1)):
            group, style = read_entry(page, index, count)
            runs.append(Run(places[index], places[index + 1], group, style))
    return Runs(runs)
