"""工作表: a sheet's cells as they are shown, each once, in the rows and columns that show something."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set

from msgspec import Struct, field

from notice.builder import clean_text
from parsers.limits import LIMITS, Limits, check_cells, check_text_size

Place = tuple[int, int]


class Merge(Struct, frozen=True):
    """合并单元格: a merged range from its ``first`` to its ``last`` place."""

    first: Place
    last: Place


class Sheet(Struct):
    """A sheet as its file gives it. A place is (row, column), both from 0; ``texts`` are as displayed.

    ``name`` is None where the format knows no sheets.
    """

    name: str | None
    texts: dict[Place, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class Shown(Struct, frozen=True):
    """A cell that prints ``text`` at ``row`` and ``column`` of a `Grid`; ``place`` is its own in the file."""

    text: str
    row: int
    column: int
    rows: int
    columns: int
    place: Place


class Grid(Struct, frozen=True):
    """The rows of a sheet that show something; ``apart``: those with an empty row of the sheet above.

    ``row_places`` and ``column_places`` are the numbers of the grid's rows and columns in the file.
    """

    rows: tuple[tuple[Shown, ...], ...]
    apart: frozenset[int]
    row_places: tuple[int, ...]
    column_places: tuple[int, ...]


def show_grid(sheet: Sheet, limits: Limits = LIMITS) -> Grid:
    """The grid of `sheet`: no hidden rows and columns, no empty ones, nothing beneath a merged cell.

    Raises LimitExceeded.
    """
    check_text_size(sum(map(len, sheet.texts.values())), limits)
    firsts = {merge.first: merge for merge in sheet.merges}
    sources = dict(_find_shown(sheet, firsts))
    rows = sorted({row for row, _ in sources})
    columns = sorted({column for _, column in sources})
    check_cells(len(rows) * len(columns), limits)
    covered: set[Place] = set()
    cells = list(_place_merged(sheet.merges, sources, rows, columns, covered, sheet.texts))
    for place, source in sources.items():
        row, column = bisect_left(rows, place[0]), bisect_left(columns, place[1])
        if (row, column) not in covered:
            cells.append(Shown(sheet.texts[source], row, column, 1, 1, source))
    lines: list[list[Shown]] = [[] for _ in rows]
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        lines[cell.row].append(cell)
    bottoms = [
        max((firsts[cell.place].last[0] for cell in line if cell.place in firsts), default=row)
        for row, line in zip(rows, lines, strict=True)
    ]
    apart = frozenset(_find_gaps(rows, bottoms, sorted(sheet.hidden_rows)))
    return Grid(tuple(map(tuple, lines)), apart, tuple(rows), tuple(columns))


def _find_shown(sheet: Sheet, firsts: dict[Place, Merge]) -> Iterator[tuple[Place, Place]]:
    """Where a text is shown, and the place it belongs to: a merged cell shows wherever any part of it does."""
    for place in sorted(sheet.texts, key=firsts.__contains__):  # merged cells last: they cover the others
        if not clean_text(sheet.texts[place]):
            continue
        row: int | None = place[0]
        column: int | None = place[1]
        if place in firsts:
            row = _find_visible(place[0], firsts[place].last[0], sheet.hidden_rows)
            column = _find_visible(place[1], firsts[place].last[1], sheet.hidden_columns)
        elif row in sheet.hidden_rows or column in sheet.hidden_columns:
            continue
        if row is not None and column is not None:
            yield (row, column), place


def _find_visible(first: int, last: int, hidden: Set[int]) -> int | None:
    return next((number for number in range(first, last + 1) if number not in hidden), None)


def _place_merged(
    merges: list[Merge],
    sources: dict[Place, Place],
    rows: list[int],
    columns: list[int],
    covered: set[Place],
    texts: dict[Place, str],
) -> Iterator[Shown]:
    """The merged cells that show something, and in `covered` all places of merged cells.

    Ranges that overlap another one, which no office program writes, are passed over.
    """
    left = 2 * len(rows) * len(columns)
    for merge in merges:
        top, bottom = bisect_left(rows, merge.first[0]), bisect_right(rows, merge.last[0])
        start, end = bisect_left(columns, merge.first[1]), bisect_right(columns, merge.last[1])
        left -= max(bottom - top, 0) * max(end - start, 0)
        if top >= bottom or start >= end or left < 0:
            continue
        places = {(row, column) for row in range(top, bottom) for column in range(start, end)}
        if not covered.isdisjoint(places):
            continue
        covered |= places
        if sources.get((rows[top], columns[start])) == merge.first:
            yield Shown(texts[merge.first], top, start, bottom - top, end - start, merge.first)


def _find_gaps(rows: list[int], bottoms: list[int], hidden: list[int]) -> Iterator[int]:
    """The indices of rows that have a row of the sheet above them which shows nothing."""
    bottom = -1
    for index, row in enumerate(rows):
        between = bisect_left(hidden, row) - bisect_right(hidden, bottom)
        if row - bottom - 1 > between:
            yield index
        bottom = max(bottom, bottoms[index])
