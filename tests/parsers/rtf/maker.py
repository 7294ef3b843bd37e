"""Small .rtf files for tests, and what a reader printed of them."""

from notice.source import SourceText
from parsers.rtf.reader import read_rtf

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 \'b7\'c2\'cb\'ce;}"
    r"{\f2\fnil\fcharset2 Wingdings;}{\f3\fnil\fcharset136 PMingLiU;}{\f4\fnil\fcharset134 KaiTi{\*\falt x};}}"
)
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s9 toc 1;}{\*\cs10 Default Paragraph Font;}}"
)


def make_rtf(body: str, head: str = r"\ansi\ansicpg936\deff0") -> bytes:
    """An RTF file; characters of `body` beyond ASCII are written as Unicode words."""
    return (r"{\rtf1" + head + FONTS + STYLES + spell(body) + "}").encode("latin-1")


def spell(text: str) -> str:
    r"""`text` with \\u for what is not ASCII, in UTF-16 units."""
    return "".join(char if char < "\x80" else "".join(map(_spell_unit, _list_units(char))) for char in text)


def _list_units(char: str) -> list[int]:
    raw = char.encode("utf-16-le")
    return [int.from_bytes(raw[at : at + 2], "little") for at in range(0, len(raw), 2)]


def _spell_unit(unit: int) -> str:
    return rf"\u{unit - 0x10000 if unit > 0x7FFF else unit}?"


def print_rtf(body: str) -> list[str]:
    """The lines of the text that the reader makes of `body`."""
    return read_rtf(make_rtf(body)).text.split("\n")


def list_places(source: SourceText) -> list[tuple[str, int, int, int, int]]:
    """Every cell of every table: text, row, column, rows, columns."""
    return [
        (cell.span.cut(source.text), cell.row, cell.column, cell.rows, cell.columns)
        for table in source.tables
        for cell in table.cells
    ]
