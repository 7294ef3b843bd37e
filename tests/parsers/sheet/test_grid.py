"""What of a sheet is shown, and where."""

import pytest

from notice.errors import LimitExceeded
from parsers.limits import Limits
from parsers.sheet.grid import Merge, Place, Sheet, show_grid

Texts = dict[Place, str]
FULL = {(row, column): f"{row}{column}" for row in range(3) for column in range(3)}


def show(sheet: Sheet) -> list[list[str]]:
    """The rows as their texts; a cell over several places says how many."""
    return [
        [cell.text + (f" {cell.rows}x{cell.columns}" if cell.rows * cell.columns > 1 else "") for cell in row]
        for row in show_grid(sheet).rows
    ]


@pytest.mark.parametrize(
    ("sheet", "rows", "why"),
    [
        (Sheet("甲", {(0, 0): "a", (5, 9): "b"}), [["a"], ["b"]], "empty rows and columns take no place"),
        (Sheet("甲", {(0, 0): " \n", (1, 0): "b"}), [["b"]], "a blank is no text"),
        (
            Sheet("甲", FULL, [Merge((0, 0), (1, 1))]),
            [["00 2x2", "02"], ["12"], ["20", "21", "22"]],
            "what stands beneath a merged cell is not shown",
        ),
        (
            Sheet("甲", {**FULL, (0, 0): ""}, [Merge((0, 0), (1, 1))]),
            [["02"], ["12"], ["20", "21", "22"]],
            "even when the merged cell itself is empty",
        ),
        (
            Sheet("甲", FULL, [Merge((0, 0), (0, 1)), Merge((0, 1), (2, 2))]),
            [["00 1x2", "02"], ["10", "11", "12"], ["20", "21", "22"]],
            "of two that overlap the first holds",
        ),
        (
            Sheet("甲", FULL, [Merge((0, 0), (0, 16383)), Merge((1, 0), (1048575, 0))]),
            [["00 1x3"], ["10 2x1", "11", "12"], ["21", "22"]],
            "merged to the sheet's ends",
        ),
        (
            Sheet("甲", FULL, [], {1}, {0, 2}),
            [["01"], ["21"]],
            "hidden rows and columns",
        ),
        (
            Sheet("甲", FULL, [Merge((0, 0), (2, 0))], {0}),
            [["00 2x1", "11", "12"], ["21", "22"]],
            "a merged cell shows in what is left of it",
        ),
        (Sheet("甲", FULL, [Merge((0, 0), (0, 2))], {0, 1, 2}), [], "everything hidden"),
    ],
)
def test_shown(sheet: Sheet, rows: list[list[str]], why: str) -> None:
    assert show(sheet) == rows, why


@pytest.mark.parametrize(
    ("sheet", "apart", "why"),
    [
        (Sheet("甲", {(0, 0): "a", (1, 0): "b", (3, 0): "c"}), {2}, "an empty row"),
        (Sheet("甲", {(0, 0): "a", (3, 0): "b"}, [Merge((0, 0), (2, 0))]), set(), "a merged cell fills it"),
        (Sheet("甲", {(0, 0): "a", (1, 0): "b", (2, 0): "c"}, [], {1}), set(), "a hidden row is not empty"),
    ],
)
def test_rows_apart(sheet: Sheet, apart: set[int], why: str) -> None:
    assert show_grid(sheet).apart == apart, why


def test_places_are_those_of_the_file() -> None:
    grid = show_grid(Sheet("甲", {(2, 1): "a", (4, 3): "b"}, [], {3}))
    assert (grid.row_places, grid.column_places) == ((2, 4), (1, 3))
    assert [cell.place for row in grid.rows for cell in row] == [(2, 1), (4, 3)]


def test_a_diagonal_of_cells_is_a_large_table() -> None:
    sheet = Sheet("甲", {(number, number): "a" for number in range(100)})
    assert len(show_grid(sheet, Limits(cells=10_000)).rows) == 100
    with pytest.raises(LimitExceeded):
        show_grid(sheet, Limits(cells=9_999))


def test_many_overlapping_ranges_end_early() -> None:
    texts = {(row, column): "a" for row in range(300) for column in range(300)}
    merges = [Merge((row, 0), (299, 299)) for row in range(300)] * 100
    assert len(show_grid(Sheet("甲", texts, merges)).rows[0]) == 1
