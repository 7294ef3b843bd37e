"""SourceText: the one canonical text of a notice, its layout, and the way back into the file.

Invariants of ``SourceText.text`` (kept by `notice.builder.TextBuilder`):
paragraphs are separated by one line feed, never blank, never padded; cells of one table row
are separated by a tab; there is no carriage return, zero-width character, NUL or no-break space.
All other characters stand as printed.
"""

from bisect import bisect_right
from typing import Literal

from msgspec import Struct

from notice.diagnostic import Diagnostic
from notice.span import Span

BlockKind = Literal["paragraph", "cell", "field"]


class Locator(Struct, frozen=True, omit_defaults=True):
    """Where in the file something is printed; each format fills what it knows.

    ``page`` counts from 1; ``box`` is (x0, top, x1, bottom) in points from the page's top left
    corner; ``paragraph`` (line for plain text), ``table``, ``row`` and ``column`` count from 1;
    ``sheet`` and ``cell`` are a spreadsheet's own names ("B7"); ``member`` is the path of the file
    inside a bundle (.zip) or of an attachment (.eml).
    """

    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    member: str | None = None


class Style(Struct, frozen=True, omit_defaults=True):
    """Looks that carry meaning: where bold lead text ends, centring, outline level.

    ``lead`` is the number of characters at the paragraph's start set apart from what follows
    (bold or another typeface); 0 when nothing is set apart or the whole paragraph looks alike.
    ``bold`` says that the whole paragraph is bold. ``heading`` is the file's own level (1…9).
    """

    lead: int = 0
    bold: bool = False
    centred: bool = False
    heading: int | None = None


class Block(Struct, frozen=True):
    """A paragraph, a table cell or a portal field, in the order of the text."""

    span: Span
    kind: BlockKind
    locator: Locator = Locator()
    style: Style = Style()


class Cell(Struct, frozen=True):
    """One printed cell; a merged cell stands once, at its top left place.

    ``row`` and ``column`` count from 0, ``rows`` and ``columns`` say how many places it covers.
    """

    span: Span
    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Table(Struct, frozen=True):
    """A table in reading order. ``span`` runs from its first to its last cell."""

    span: Span
    cells: tuple[Cell, ...]


class Field(Struct, frozen=True):
    """A labelled value printed around the notice by a portal (索引号, 成文日期 …)."""

    label: str
    value: Span


class SourceText(Struct, frozen=True):
    """What a parser returns: bytes turned into one text with its layout."""

    text: str
    format: str
    parser: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    fields: tuple[Field, ...] = ()
    pages: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    def locate(self, offset: int) -> Locator:
        """The locator of the block that holds `offset`; of the nearest before it between blocks.

        Raises IndexError when `offset` lies outside the text.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} outside 0..{len(self.text)}")
        after = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return self.blocks[after - 1].locator if after else Locator()
