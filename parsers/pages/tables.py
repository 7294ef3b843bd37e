"""版式表格: the tables of a page with the lines printed in their cells, and what is left over."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from notice.builder import GridCell
from parsers.grid import is_layout
from parsers.pages.cell_text import Part, join_cell
from parsers.pages.glyph_lines import build_lines
from parsers.pages.rulings import RuledCell, RuledGrid
from parsers.pdf.chars import Glyph

_MIDDLE = 0.38  # em above the baseline: the middle of a character


class PageCell(Struct):
    """A printed cell: the page it begins on, its place from 0, the places it covers, its lines.

    ``parts`` are its box and lines on every page.
    """

    page: int
    row: int
    column: int
    rows: int
    columns: int
    parts: list[Part]

    @property
    def paragraphs(self) -> list[str]:
        """The cell's text."""
        return join_cell(self.parts)


class PageTable(Struct):
    """A table, or its part on one page. ``page`` and ``top`` say where it begins.

    ``xs`` are the edges of its columns in points, from the left edge of the table.
    """

    page: int
    top: float
    xs: tuple[float, ...]
    rows: int
    cells: list[PageCell]

    def list_row(self, row: int) -> list[PageCell]:
        """The cells that begin in `row`."""
        return [cell for cell in self.cells if cell.row == row]


def take_tables(
    grids: Iterable[RuledGrid], glyphs: Sequence[Glyph], page: int
) -> tuple[list[PageTable], Sequence[Glyph]]:
    """The tables of `page` that hold text, and the characters that stand outside them.

    A grid that only places text on the page stays text.
    """
    tables: list[PageTable] = []
    for grid in grids:
        inside, outside = _share_glyphs(grid, glyphs)
        cells = [_read_cell(cell, inside.get(number, ()), page) for number, cell in enumerate(grid.cells)]
        placed = [GridCell(c.paragraphs, c.row, c.column, c.rows, c.columns) for c in cells]
        if not inside or is_layout(placed):
            continue
        edges = tuple(x - grid.xs[0] for x in grid.xs)
        tables.append(PageTable(page, grid.ys[0], edges, len(grid.ys) - 1, cells))
        glyphs = outside
    return tables, glyphs


def _share_glyphs(grid: RuledGrid, glyphs: Iterable[Glyph]) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """The characters of each cell of `grid` (by its number), and those outside."""
    owner = {
        (row, column): number
        for number, cell in enumerate(grid.cells)
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    inside: dict[int, list[Glyph]] = {}
    outside: list[Glyph] = []
    xs, ys = grid.xs, grid.ys
    for glyph in glyphs:
        row = bisect_right(ys, glyph.base - _MIDDLE * glyph.print.em) - 1
        column = bisect_right(xs, (glyph.x0 + glyph.x1) / 2) - 1
        number = owner.get((row, column))
        if number is None:
            outside.append(glyph)
        else:
            inside.setdefault(number, []).append(glyph)
    return inside, outside


def _read_cell(cell: RuledCell, glyphs: Sequence[Glyph], page: int) -> PageCell:
    lines = build_lines(glyphs, page)
    return PageCell(page, cell.row, cell.column, cell.rows, cell.columns, [(cell.box, lines)])
