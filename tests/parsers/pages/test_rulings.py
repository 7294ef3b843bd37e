"""Drawn lines become grids; frames, letterhead rules and drawings do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages.rulings import Rule, find_grids

Spot = tuple[int, int, int, int]


def across(y: float, x0: float = 0, x1: float = 300) -> Rule:
    return Rule(True, y, x0, x1)


def upright(x: float, y0: float = 0, y1: float = 200) -> Rule:
    return Rule(False, x, y0, y1)


def spots(rules: list[Rule]) -> list[list[Spot]]:
    return [[(c.row, c.column, c.rows, c.columns) for c in grid.cells] for grid in find_grids(rules)]


FRAME = [across(0), across(200), upright(0), upright(300)]
TWO_BY_TWO = [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


@pytest.mark.parametrize(
    ("rules", "expected", "why"),
    [
        ([*FRAME, across(100), upright(100)], [TWO_BY_TWO], "a plain table"),
        (FRAME, [], "a frame around text"),
        ([*FRAME, across(100)], [], "two boxes one above the other"),
        ([across(100)], [], "the red rule under a letterhead"),
        ([across(50), across(60), across(150)], [], "the rules around 抄送"),
        (
            [*FRAME, across(100, 100, 300), upright(100)],
            [[(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]],
            "a cell merged downwards",
        ),
        (
            [*FRAME, across(100), upright(100, 100, 200)],
            [[(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]],
            "a cell merged to the right",
        ),
        (
            [*FRAME, *[across(100, x, x + 99) for x in (0, 100, 200)], upright(100)],
            [TWO_BY_TWO],
            "lines drawn in pieces",
        ),
        (
            [*FRAME, across(100), upright(100), upright(101.5), across(1.5), across(198.5)],
            [TWO_BY_TWO],
            "double borders",
        ),
        ([across(0), across(100), across(200), upright(150)], [TWO_BY_TWO], "open at both sides"),
        (
            [across(0), upright(0), upright(100), upright(300), across(100)],
            [TWO_BY_TWO],
            "open below, where a page cuts a row",
        ),
        (
            [*FRAME, across(100), upright(100), across(140, 20, 80)],
            [TWO_BY_TWO],
            "an underline inside a cell touches no border",
        ),
        (
            [
                *FRAME,
                upright(150),
                *[Rule(r.horizontal, r.at + 400, r.start + 400, r.end + 400) for r in [*FRAME, upright(150)]],
            ],
            [[(0, 0, 1, 1), (0, 1, 1, 1)]] * 2,
            "two tables",
        ),
        ([], [], "nothing"),
    ],
)
def test_find_grids(rules: list[Rule], expected: list[list[Spot]], why: str) -> None:
    assert spots(rules) == expected, why


def test_a_drawing_is_no_table() -> None:
    """A hatched plan: more crossings than any table has."""
    assert (
        find_grids([rule for n in range(600) for rule in (across(n * 5, 0, 3000), upright(n * 5, 0, 3000))])
        == []
    )


@given(
    st.lists(st.integers(10, 80), min_size=2, max_size=8),
    st.lists(st.integers(10, 60), min_size=2, max_size=12),
    st.lists(st.booleans(), min_size=200, max_size=200),
)
def test_every_place_has_one_cell(widths: list[int], heights: list[int], drawn: list[bool]) -> None:
    """Whatever inner lines are missing, the cells cover the grid once."""
    xs = [sum(widths[:n]) for n in range(len(widths) + 1)]
    ys = [sum(heights[:n]) for n in range(len(heights) + 1)]
    chosen = iter(drawn)
    rules = [across(y, xs[0], xs[-1]) for y in (ys[0], ys[-1])] + [
        upright(x, ys[0], ys[-1]) for x in (xs[0], xs[-1])
    ]
    rules += [across(y, x0, x1) for y in ys[1:-1] for x0, x1 in pairwise(xs) if next(chosen)]
    rules += [upright(x, y0, y1) for x in xs[1:-1] for y0, y1 in pairwise(ys) if next(chosen)]
    for grid in find_grids(rules):
        covered = [
            (row, column)
            for cell in grid.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        ]
        assert len(covered) == len(set(covered)) == (len(grid.xs) - 1) * (len(grid.ys) - 1)
