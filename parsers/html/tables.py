"""网页表格: which tables of a page relate their cells, and which only place text."""

from collections.abc import Sequence

from msgspec import Struct

from notice.builder import GridCell
from parsers.grid import RawCell, is_layout, place_cells
from parsers.html.tree import Element, Page

_CELLS = frozenset({"td", "th"})
_MIN_ROWS = 2
_BODY_PARAGRAPHS = 5
_FEW_ROWS = 4


class HtmlTable(Struct, frozen=True):
    """A ``<table>``: its element, its number in the page from 1, and the cells of its own rows.

    ``cells`` are indices of elements, those of tables inside a cell not among them.
    """

    element: int
    number: int
    cells: tuple[tuple[int, ...], ...]


def list_tables(page: Page) -> list[HtmlTable]:
    """Every table of `page`, in document order."""
    rows: dict[int, dict[int, list[int]]] = {}
    tables, lines = _find_owners(page.elements)
    for index, element in enumerate(page.elements):
        if element.tag == "table":
            rows[index] = {}
        elif element.tag == "tr" and tables[index] in rows:
            rows[tables[index]][index] = []
        elif element.tag in _CELLS and lines[index] in rows.get(tables[index], {}):
            rows[tables[index]][lines[index]].append(index)
    return [
        HtmlTable(index, number, tuple(tuple(cells) for cells in own.values()))
        for number, (index, own) in enumerate(rows.items(), 1)
    ]


class Grid(Struct, frozen=True):
    """A table that relates its cells: its paragraphs are ``start:stop`` of the page's."""

    start: int
    stop: int
    number: int
    cells: list[GridCell]


def find_grids(page: Page, tables: Sequence[HtmlTable]) -> list[Grid]:
    """数据表格: the outermost of `tables` that relate their cells; tables in them are their text."""
    grids: list[Grid] = []
    for table in tables:
        element = page.elements[table.element]
        if grids and element.start < grids[-1].stop:
            continue
        cells = place_table(page, table)
        if cells:
            grids.append(Grid(element.start, element.stop, table.number, cells))
    return grids


def read_cell(page: Page, cell: int) -> list[str]:
    """The paragraphs printed in the element `cell`."""
    element = page.elements[cell]
    return [text.text for text in page.paragraphs[element.start : element.stop] if not text.hidden]


def place_table(page: Page, table: HtmlTable) -> list[GridCell]:
    """The cells of `table` on its grid, merged ones at their top left; empty for a layout table.

    A table of one row relates nothing: it sets signatures or columns side by side.
    """
    if len(table.cells) < _MIN_ROWS:
        return []
    rows = [[_read_raw(page, cell) for cell in row] for row in table.cells]
    cells = place_cells(rows)
    return [] if is_layout(cells) or _holds_body(cells) else cells


def _holds_body(cells: Sequence[GridCell]) -> bool:
    """Is one cell nearly all there is, as on pages set in a table beside their navigation?

    In a table of few rows half of the text is enough.
    """
    sizes = [sum(map(len, cell.paragraphs)) for cell in cells]
    rows = max(cell.row + cell.rows for cell in cells)
    share = 0.5 if rows <= _FEW_ROWS else 0.8
    return any(
        len(cell.paragraphs) >= _BODY_PARAGRAPHS and size >= sum(sizes) * share
        for cell, size in zip(cells, sizes, strict=True)
    )


def _read_raw(page: Page, cell: int) -> RawCell:
    element = page.elements[cell]
    return RawCell(read_cell(page, cell), element.rows, element.columns)


def _find_owners(elements: Sequence[Element]) -> tuple[list[int], list[int]]:
    """For each element the nearest table around it, and the nearest row of that table (-1: none)."""
    tables: list[int] = []
    lines: list[int] = []
    for element in elements:
        above = element.parent
        tag = elements[above].tag if above >= 0 else ""
        tables.append(above if tag == "table" else tables[above] if above >= 0 else -1)
        inherited = lines[above] if above >= 0 and tag != "table" else -1
        lines.append(above if tag == "tr" else inherited)
    return tables, lines
