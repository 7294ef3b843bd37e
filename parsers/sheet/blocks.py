"""表题和表格: a sheet's rows cut into the lines around its tables and the tables themselves.

Above a table stand its title, number, unit of measure and date, below it its notes: rows that are
one cell, or labels with their values (填报单位：…　填报日期：…). Everything else is table.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from parsers.sheet.grid import Grid, Shown

_COLONS = ("：", ":")
# A cell of a table's head is a few words.
_HEAD_LENGTH = 20

Row = tuple[Shown, ...]


class Caption(Struct, frozen=True):
    """表题: what stands in one cell beside a table, or in a label's cell and its value's."""

    cells: tuple[Shown, ...]


class SheetTable(Struct, frozen=True):
    """The rows of a table, its head first."""

    rows: tuple[Row, ...]


def split_grid(grid: Grid) -> Iterator[Caption | SheetTable]:
    """The captions and tables of `grid`, in printed order; a table of one row is no table."""
    rows = [row for row in grid.rows if row]
    at = 0
    while at < len(rows):
        if _is_caption(rows[at], len(grid.column_places)):
            yield from _split_caption(rows[at])
            at += 1
            continue
        end = _find_end(rows, at, grid.apart)
        foot = _find_foot(rows, at, end, grid.apart)
        if foot - at > 1:
            yield SheetTable(tuple(rows[at:foot]))
        else:
            yield from (Caption((cell,)) for cell in rows[at])
        for row in rows[foot:end]:
            yield from _split_caption(row)
        at = end


def _is_caption(row: Row, width: int) -> bool:
    """One cell; nothing but labels with a colon and their values; or a label in a row of `width` mostly empty."""
    labels = [any(colon in cell.text for colon in _COLONS) for cell in row]
    values = [False, *(cell.text.rstrip().endswith(_COLONS) for cell in row[:-1])]
    return len(row) == 1 or all(map(max, labels, values)) or (labels[0] and 2 * len(row) <= width)


def _split_caption(row: Row) -> Iterator[Caption]:
    """Each cell by itself; a label that ends with its colon goes with the cell behind it."""
    cells = iter(row)
    for cell in cells:
        value = next(cells, None) if cell.text.rstrip().endswith(_COLONS) else None
        yield Caption((cell, value) if value else (cell,))


def _find_end(rows: Sequence[Row], start: int, apart: frozenset[int]) -> int:
    """Where the table that begins at `start` ends: a title behind an empty row begins another one.

    Its head must differ from this one's: rows under a repeated head belong to the same table.
    """
    head = _list_words(rows[start])
    at = start + 1
    while at < len(rows):
        below = at
        if rows[at][0].row in apart:
            while below < len(rows) and len(rows[below]) == 1:
                below += 1
            if at < below < len(rows) and _is_head(rows[below]) and _list_words(rows[below]) != head:
                return at
        at = max(below, at + 1)
    return len(rows)


def _list_words(row: Row) -> list[str]:
    return ["".join(cell.text.split()) for cell in row]


def _is_head(row: Row) -> bool:
    """A few words in each of several cells, none of them a number."""
    words = _list_words(row)
    return len(words) > 1 and all(len(word) <= _HEAD_LENGTH and not word[0].isdecimal() for word in words)


def _find_foot(rows: Sequence[Row], start: int, end: int, apart: frozenset[int]) -> int:
    """Where the notes below the table begin; `end` when there are none.

    Behind an empty row, lines of one cell (a signature, its date) are no rows either.
    """
    columns = {cell.column for row in rows[start:end] for cell in row}
    reach = max(
        cell.row + cell.rows for row in rows[start:end] for cell in row if cell.rows > 1 or row is rows[start]
    )
    foot = at = end
    while at - 1 > start and rows[at - 1][0].row >= reach:
        row, note = rows[at - 1], _is_note(rows[at - 1], columns)
        if not note and len(row) > 1:
            break
        at -= 1
        if row[0].row in apart or (note and foot == at + 1):
            foot = at
    return foot


def _is_note(row: Row, columns: set[int]) -> bool:
    """A merged cell across the table, or labels with their values from its first column on."""
    first = row[0]
    across = sum(first.column <= column < first.column + first.columns for column in columns)
    if len(row) == 1 and first.columns > 1 and across >= len(columns) - 1:
        return True
    return (
        first.column == min(columns)
        and _is_caption(row, len(columns))
        and any(colon in first.text for colon in _COLONS)
    )
