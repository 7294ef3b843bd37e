"""跨页表格: the parts of a table on following pages as one, its repeated head once, cut rows joined."""

import re
from collections.abc import Sequence

from parsers.pages.tables import PageCell, PageTable

_SAME_EDGE = 4.0  # points
_NUMBER = 4  # characters of a row's number, at most
_ENDS_SENTENCE = re.compile(r"[。！？；;]$")


def glue_tables(upper: PageTable, lower: PageTable) -> PageTable | None:
    """`upper` with the rows of `lower`, its continuation on a later page; None when it is none.

    A continuation has the same column edges, though one of the two may lack some that its rows
    have no use for.
    """
    edges = _match_edges(upper.xs, lower.xs)
    if edges is None or upper.page >= lower.page:
        return None
    first, second = _spread(upper, edges), _spread(lower, edges)
    skip = _count_repeated(first, second)
    rows = first.rows
    cells = list(first.cells)
    fresh = [cell for cell in second.cells if cell.row >= skip]
    cut = bool(fresh) and _is_cut(first, second, skip)
    shift = rows - skip - (1 if cut else 0)
    for cell in fresh:
        above = _find_above(cells, rows - 1, cell) if cell.row == skip else None
        if above is not None and (cut or _runs_on(first, above, cell)):
            above.parts.extend(cell.parts)
            above.rows = max(above.rows, cell.row + shift + cell.rows - above.row)
        else:
            cell.row += shift
            cells.append(cell)
    height = max((cell.row + cell.rows for cell in cells), default=rows)
    return PageTable(first.page, first.top, edges, height, cells)


def _match_edges(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...] | None:
    """The finer of two rows of column edges, when all edges of the coarser are among its own."""
    fine, coarse = (one, other) if len(one) >= len(other) else (other, one)
    if abs(fine[-1] - coarse[-1]) > _SAME_EDGE:
        return None
    if all(any(abs(x - y) <= _SAME_EDGE for y in fine) for x in coarse):
        return tuple(fine)
    return None


def _spread(table: PageTable, edges: Sequence[float]) -> PageTable:
    """`table` with its columns counted by `edges`."""
    place = [min(range(len(edges)), key=lambda n: abs(edges[n] - x)) for x in table.xs]
    cells = [
        PageCell(
            cell.page,
            cell.row,
            place[cell.column],
            cell.rows,
            place[cell.column + cell.columns] - place[cell.column],
            cell.parts,
        )
        for cell in table.cells
    ]
    return PageTable(table.page, table.top, tuple(edges), table.rows, cells)


def _count_repeated(upper: PageTable, lower: PageTable) -> int:
    """How many rows at the head of `lower` repeat those of `upper`."""
    count = 0
    while count < min(upper.rows, lower.rows):
        mine, theirs = _describe_row(lower, count), _describe_row(upper, count)
        if mine != theirs or not any(text for *_, text in mine):
            break
        count += 1
    return count


def _describe_row(table: PageTable, row: int) -> list[tuple[int, int, int, str]]:
    return [(cell.column, cell.columns, cell.rows, _squeeze(cell)) for cell in table.list_row(row)]


def _squeeze(cell: PageCell) -> str:
    """What the cell prints, without blanks."""
    return "".join("".join(line.text for _, lines in cell.parts for line in lines).split())


def _find_above(cells: Sequence[PageCell], row: int, cell: PageCell) -> PageCell | None:
    """The cell that ends in `row` just above `cell`, in the same columns."""
    for other in cells:
        same = (other.column, other.columns) == (cell.column, cell.columns)
        if same and other.row <= row < other.row + other.rows:
            return other
    return None


def _is_cut(upper: PageTable, lower: PageTable, row: int) -> bool:
    """Is `row` of `lower` the rest of the last row of `upper`, cut by the page's end?

    A fresh row has its own number and fills the columns that every row fills; a rest leaves one of
    them empty, and prints only where there was text already.
    """
    missing = goes_on = False
    printed = 0
    cells = lower.list_row(row)
    for cell in cells:
        above = _find_above(upper.cells, upper.rows - 1, cell)
        column = [_squeeze(other) for other in upper.cells if other.column == cell.column]
        filled = all(column) and all(c.rows == 1 for c in upper.cells if c.column == cell.column and c.row)
        if above is None:
            return False
        if not _squeeze(cell):
            missing = missing or filled
            continue
        if not _squeeze(above) or (not cell.column and filled and max(map(len, column)) <= _NUMBER):
            return False
        printed += 1
        goes_on = goes_on or not _ENDS_SENTENCE.search(_squeeze(above))
    return missing and printed > 0 and (goes_on or printed * 2 <= len(cells))


def _runs_on(table: PageTable, above: PageCell, cell: PageCell) -> bool:
    """Is `cell`, empty, the rest of a merged cell?"""
    merged = cell.rows > 1 or any(c.rows > 1 for c in table.cells if c.column == cell.column)
    return merged and not _squeeze(cell) and bool(_squeeze(above))
