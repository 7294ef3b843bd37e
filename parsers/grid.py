"""表格网格: a reader's raw rows → `notice.builder.GridCell`s; every table shares it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from notice.builder import GridCell, clean_text

# A span printed wider than this is a mistake or an attack: Word stops at 63 columns.
MAX_SPAN = 100


class RawCell(Struct, frozen=True):
    """A cell as its file gives it, in its row's order.

    ``rows`` and ``columns`` are the places it covers; rows=0 means "down to the last row" (HTML).
    ``before`` counts grid columns left without a cell in front of it (Word's gridBefore).
    ``continues`` marks the lower part of a vertically merged cell (Word's vMerge): it prints
    nothing itself and lengthens the cell above.
    """

    paragraphs: Sequence[str]
    rows: int = 1
    columns: int = 1
    before: int = 0
    continues: bool = False


def place_cells(rows: Iterable[Sequence[RawCell]]) -> list[GridCell]:
    """合并单元格: every printed cell once, at the top left of the places it covers.

    A place already covered by a cell above is skipped, as in HTML. Spans are cut at the table's
    last row and at `MAX_SPAN` columns.
    """
    table = [list(row) for row in rows]
    placed: list[GridCell] = []
    taken: dict[int, int] = {}  # column → first row in which it is free again
    owner: dict[int, int] = {}  # column → index in `placed` of the last cell that starts there
    for number, row in enumerate(table):
        column = 0
        for cell in row:
            column += min(cell.before, MAX_SPAN)
            above = owner.get(column) if cell.continues else None
            if above is not None and placed[above].row + placed[above].rows == number:
                placed[above] = replace(placed[above], rows=placed[above].rows + 1)
                column += placed[above].columns
                continue
            while taken.get(column, 0) > number:
                column += 1
            left = len(table) - number
            height = left if cell.rows == 0 else max(1, min(cell.rows, left))
            width = max(1, min(cell.columns, MAX_SPAN))
            owner[column] = len(placed)
            placed.append(GridCell(cell.paragraphs, number, column, height, width))
            taken.update(dict.fromkeys(range(column, column + width), number + height))
            column += width
    return placed


def is_layout(cells: Sequence[GridCell]) -> bool:
    """版式表格: does the table only place text on the page, without relating its cells?

    True for a single printed column, and where one cell that stands alone in its row holds the
    body: five paragraphs or more, and four fifths of all characters.
    """
    sizes = [sum(len(clean_text(text)) for text in cell.paragraphs) for cell in cells]
    printed = [(cell, size) for cell, size in zip(cells, sizes, strict=True) if size]
    if len({cell.column for cell, _ in printed}) <= 1:
        return True
    body, size = max(printed, key=lambda pair: pair[1])
    alone = all(
        cell is body or cell.row + cell.rows <= body.row or cell.row >= body.row + body.rows
        for cell, _ in printed
    )
    return alone and len(body.paragraphs) >= 5 and size * 5 >= sum(sizes) * 4
