"""行文与表格: paragraphs, cell ends and row ends, as RTF and .doc tell them, → blocks with tables."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from notice.source import Locator
from parsers.docx.tables import Block, Table, flatten_blocks
from parsers.grid import RawCell

# Edges nearer than this many twips (half a millimetre) are one line of the grid, dragged by hand.
_SAME_EDGE = 30
# Deeper tables are read as the text of the deepest cell: Word itself stops far earlier.
_DEEPEST = 16


class CellShape(Struct, frozen=True):
    """A cell of a row's definition: its right ``edge`` in twips, and whether it is the later part of
    a merged cell: ``joins_left`` the cell before it, ``joins_up`` the one above."""

    edge: int
    joins_left: bool = False
    joins_up: bool = False


class RowShape(Struct):
    """A row's definition: its left edge in twips and its cells."""

    left: int = 0
    cells: list[CellShape] = field(default_factory=list)


class _Row(Struct):
    shape: RowShape
    cells: list[list[Block]]


class _OpenTable(Struct):
    number: int
    rows: list[_Row] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


class TableFlow:
    """Collects what one story prints. ``numbers`` counts the tables of all stories of a document."""

    def __init__(self, numbers: Iterator[int], place: Locator | None = None) -> None:
        self._numbers, self._place = numbers, place
        self._blocks: list[Block] = []
        self._open: list[_OpenTable] = []
        self._paragraphs = 0

    def locate(self, level: int) -> Locator:
        """Where a paragraph stands that is now being read at nesting `level` (0: no table).

        A story with a place of its own (a text box, a note) is located there.
        """
        if level > 0:
            self._reach(level)
            return Locator(table=self._open[0].number)
        return self._place or Locator(paragraph=self._paragraphs + 1)

    def add_paragraph(self, blocks: Iterable[Block], level: int) -> None:
        """Add what one paragraph at nesting `level` prints, perhaps nothing."""
        self._reach(level)
        if level > 0:
            self._open[-1].blocks += blocks
        else:
            self._paragraphs += 1
            self._blocks += blocks

    def end_cell(self, level: int) -> None:
        """The cell at nesting `level` is complete."""
        self._reach(max(level, 1))
        table = self._open[-1]
        table.cells.append(table.blocks)
        table.blocks = []

    def end_row(self, level: int, shape: RowShape) -> None:
        """The row at nesting `level` is complete; `shape` is its definition."""
        self._reach(max(level, 1))
        table = self._open[-1]
        if table.blocks:
            self.end_cell(level)
        # LibreOffice ends the cell that holds a nested table twice.
        while shape.cells and len(table.cells) > len(shape.cells) and not table.cells[-1]:
            table.cells.pop()
        if table.cells:
            table.rows.append(_Row(shape, table.cells))
            table.cells = []

    def finish(self) -> list[Block]:
        """Everything collected, in reading order; a table cut off is closed where it stands."""
        self._reach(0)
        return self._blocks

    def _reach(self, level: int) -> None:
        """Close the tables nested deeper than `level`, open those that are missing."""
        level = min(level, _DEEPEST)
        while len(self._open) > level:
            table = self._close(self._open.pop())
            target = self._open[-1].blocks if self._open else self._blocks
            target += [table] if table.rows else []
        while len(self._open) < level:
            number = self._open[0].number if self._open else self._number_table()
            self._open.append(_OpenTable(number))

    def _number_table(self) -> int:
        inside = self._place.table if self._place else None
        return next(self._numbers) if inside is None else inside

    def _close(self, table: _OpenTable) -> Table:
        if table.blocks:
            table.cells.append(table.blocks)
        if table.cells:
            table.rows.append(_Row(RowShape(), table.cells))
        edges = _cluster_edges([row.shape for row in table.rows])
        placed = [_place_row(row, edges, number > 0) for number, row in enumerate(table.rows)]
        return Table(placed, table.number)


def _cluster_edges(shapes: Sequence[RowShape]) -> dict[int, int]:
    """列线: every edge of the table → the number of the grid line it stands on."""
    every = sorted({edge for shape in shapes for edge in (shape.left, *(cell.edge for cell in shape.cells))})
    lines: dict[int, int] = {}
    start, line = 0, -1
    for edge in every:
        if line < 0 or edge - start > _SAME_EDGE:
            start, line = edge, line + 1
        lines[edge] = line
    return lines


def _place_row(row: _Row, lines: dict[int, int], has_above: bool) -> list[tuple[RawCell, list[Block]]]:
    """The cells of a row as `parsers.grid` takes them; one without a definition is one column wide."""
    placed: list[tuple[RawCell, list[Block]]] = []
    at = first = lines.get(row.shape.left, 0) if row.shape.cells else 0
    for number, blocks in enumerate(row.cells):
        shape = row.shape.cells[number] if number < len(row.shape.cells) else None
        end = max(lines[shape.edge] if shape else 0, at + 1)
        if shape and shape.joins_left and placed:
            last, kept = placed[-1]
            placed[-1] = (
                RawCell(last.paragraphs, 1, last.columns + end - at, last.before, last.continues),
                kept,
            )
        else:
            joins_up = has_above and bool(shape and shape.joins_up)
            texts = () if joins_up else tuple(flatten_blocks(blocks))
            before = 0 if placed else first
            placed.append((RawCell(texts, 1, end - at, before, joins_up), [] if joins_up else blocks))
        at = end
    return placed
