"""Markdown: bytes → SourceText, marks out and their meaning kept as style."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from notice.builder import TextBuilder
from notice.source import Locator, SourceText, Style
from parsers.decode import decode_text
from parsers.grid import RawCell, place_cells
from parsers.limits import check_text_size
from parsers.text.hard_breaks import PrintedLine, join_lines
from parsers.text.markdown_fields import take_fields
from parsers.text.marks import has_marks, is_table_rule, strip_marks
from parsers.text.plain import split_lines

__all__ = ["has_marks", "read_markdown", "strip_marks"]

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ALONE = re.compile(r"\s*(?:#{1,6}|[-*+]|>)\s")
_PIPE = re.compile(r"(?<!\\)\|")

Rows = list[list[RawCell]]


def read_markdown(data: bytes) -> SourceText:
    """Markdown: headings, bold leads and tables as they are meant, without their marks.

    ``**键**：值`` lines and front matter above the text become fields. Everything is located by the
    number of its line in the file, from 1. Raises UnreadableFile (corrupt, limit).
    """
    check_text_size(len(data))
    decoded = decode_text(data)
    builder = TextBuilder("md", "markdown")
    fields, lines = take_fields(split_lines(decoded.text))
    for label, value, number in fields:
        builder.add_field(label, value, Locator(paragraph=number))
    tables, lines = _take_tables(lines)
    paragraphs = _read_paragraphs(lines)
    count = 0
    for number in sorted(tables.keys() | paragraphs.keys()):
        if number in tables:
            count += 1
            builder.add_table(place_cells(tables[number]), count)
        for text, style in paragraphs.get(number, ()):
            builder.add_paragraph(text, Locator(paragraph=number), style)
    return replace(builder.build(), diagnostics=decoded.diagnostics)


def _read_paragraphs(lines: Iterable[PrintedLine]) -> dict[int, list[tuple[str, Style]]]:
    """Paragraphs without marks, by the number of their first line; several where ``<br>`` parts one."""
    bare: list[PrintedLine] = []
    styles: dict[int, Style] = {}
    others: dict[int, list[tuple[str, Style]]] = {}
    alone: set[int] = set()
    for line in lines:
        first, *more = map(strip_marks, _BREAK.split(line.text))
        text, styles[line.number] = first
        others[line.number] = more
        if more or _ALONE.match(line.text):
            alone.add(line.number)
        bare.append(PrintedLine(text, line.number))
    joined = join_lines([line for line in bare if line.text.strip()], alone)
    starts = {line.number: line.text for line in joined}
    return {
        number: [(starts.get(number, ""), styles[number]), *more]
        for number, more in others.items()
        if number in starts or more
    }


def _take_tables(lines: Sequence[PrintedLine]) -> tuple[dict[int, Rows], list[PrintedLine]]:
    """The pipe tables by the number of their first line, and the lines that are left."""
    tables: dict[int, Rows] = {}
    left: list[PrintedLine] = []
    index = 0
    while index < len(lines):
        end = _find_table_end(lines, index)
        if end > index:
            rows = [line.text for line in lines[index:end] if not is_table_rule(line.text)]
            tables[lines[index].number] = [_split_row(row) for row in rows]
        else:
            left.append(lines[index])
        index = max(end, index + 1)
    return tables, left


def _find_table_end(lines: Sequence[PrintedLine], start: int) -> int:
    """The index after the table whose head is ``lines[start]``; `start` when none begins there."""
    if start + 1 >= len(lines) or "|" not in lines[start].text or not is_table_rule(lines[start + 1].text):
        return start
    end = start + 2
    while (
        end < len(lines) and "|" in lines[end].text and lines[end].number == lines[start].number + end - start
    ):
        end += 1
    return end


def _split_row(row: str) -> list[RawCell]:
    """``| a | b<br>c |`` → its cells, a paragraph a ``<br>``."""
    cells = _PIPE.split(row.strip())
    inner = cells[row.strip().startswith("|") : len(cells) - row.strip().endswith("|")]
    return [RawCell([strip_marks(part)[0] for part in _BREAK.split(cell)]) for cell in inner]
