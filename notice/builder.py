"""TextBuilder: how every parser writes the canonical text, so that its invariants hold once."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from notice.diagnostic import Diagnostic, Finding
from notice.source import Block, Cell, Field, Locator, SourceText, Style, Table
from notice.span import Span

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
_BLANK = re.compile("[\t\n\u00a0\u1680\u2000-\u200a\u202f\u205f]")


def clean_text(text: str) -> str:
    """`text` without invisible characters, every odd blank a plain space, no padding.

    The ideographic space U+3000 inside a line is kept: it is printed and means something
    (第一章　总则).
    """
    if not text.isprintable():  # which no invisible character and no blank but the plain space is
        text = _INVISIBLE.sub("", _BLANK.sub(" ", text))
    return text.strip(" \u3000")


class GridCell(Struct, frozen=True):
    """A table cell on its way into the text: its paragraphs and its place in the grid.

    ``row`` and ``column`` count from 0 as in `notice.source.Cell`.
    """

    paragraphs: Sequence[str]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    locator: Locator | None = None


class TextBuilder:
    """Collects paragraphs, tables and fields in reading order, then builds a SourceText."""

    def __init__(self, format: str, parser: str) -> None:
        self._format, self._parser = format, parser
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._fields: list[Field] = []
        self._diagnostics: list[Diagnostic] = []

    @property
    def length(self) -> int:
        """Characters written so far."""
        return self._length

    def add_paragraph(self, text: str, locator: Locator, style: Style = Style()) -> Span | None:
        """Append one paragraph; None when nothing printable is in it.

        ``style.lead`` counts characters of `text` as given and is carried over to the cleaned
        text.
        """
        cleaned = clean_text(text)
        if not cleaned:
            return None
        if style.lead:
            lead = len(clean_text(text[: style.lead]))
            style = Style(lead=lead, bold=style.bold, centred=style.centred, heading=style.heading)
        span = self._write(cleaned, "\n")
        self._blocks.append(Block(span, "paragraph", locator, style))
        return span

    def add_field(self, label: str, value: str, locator: Locator) -> None:
        """Append a portal field as the line ``label：value``; empty values are dropped."""
        label, value = clean_text(label).rstrip("：: "), clean_text(value)
        if not label or not value:
            return
        span = self._write(f"{label}：{value}", "\n")
        self._blocks.append(Block(span, "field", locator))
        self._fields.append(Field(label, Span(span.end - len(value), span.end)))

    def add_table(self, cells: Iterable[GridCell], number: int) -> None:
        """Append a table; `number` counts the file's tables from 1. Empty cells are kept."""
        written: list[Cell] = []
        row = None
        for cell in sorted(cells, key=lambda c: (c.row, c.column)):
            text = "\n".join(filter(None, map(clean_text, cell.paragraphs)))
            span = self._write(text, "\n" if cell.row != row else "\t")
            row = cell.row
            place = cell.locator or Locator(table=number, row=cell.row + 1, column=cell.column + 1)
            written.append(Cell(span, cell.row, cell.column, cell.rows, cell.columns))
            self._blocks.append(Block(span, "cell", place))
        if written:
            self._tables.append(Table(Span(written[0].span.start, written[-1].span.end), tuple(written)))

    def note(self, finding: Finding, span: Span | None = None, **values: object) -> None:
        """Record something doubtful the reader met."""
        self._diagnostics.append(finding.at(span, **values))

    def build(self, pages: int | None = None) -> SourceText:
        """The finished text. The builder is not used afterwards."""
        return SourceText(
            text="".join(self._parts),
            format=self._format,
            parser=self._parser,
            blocks=tuple(self._blocks),
            tables=tuple(self._tables),
            fields=tuple(self._fields),
            pages=pages,
            diagnostics=tuple(self._diagnostics),
        )

    def _write(self, text: str, separator: str) -> Span:
        if self._parts:
            self._parts.append(separator)
            self._length += 1
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return Span(start, self._length)
