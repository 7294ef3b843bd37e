"""Tables from cell ends and row ends: the grid behind edges, nesting, damage."""

from itertools import count

import pytest

from notice.source import Locator
from parsers.docx.lines import Line
from parsers.docx.runs import Run
from parsers.docx.styles import RunLooks
from parsers.docx.tables import Table, flatten_blocks
from parsers.word.table_flow import CellShape, RowShape, TableFlow

Edge = tuple[int, bool, bool]


def shape(*edges: int | Edge, left: int = 0) -> RowShape:
    return RowShape(left, [CellShape(edge) if isinstance(edge, int) else CellShape(*edge) for edge in edges])


def read(*rows: tuple[str, RowShape]) -> list[tuple[str, int, int, int, int]]:
    """Rows of one-character cells with their definitions, placed in the grid."""
    flow = TableFlow(count(1))
    for texts, row in rows:
        for text in texts:
            add(flow, text, 1)
            flow.end_cell(1)
        flow.end_row(1, row)
    (table,) = flow.finish()
    assert isinstance(table, Table)
    return [("".join(c.paragraphs), c.row, c.column, c.rows, c.columns) for c in table.place()]


def add(flow: TableFlow, text: str, level: int) -> None:
    flow.add_paragraph([Line([Run(text, RunLooks())], flow.locate(level))], level)


LEFT, UP = (True, False), (False, True)


@pytest.mark.parametrize(
    ("rows", "places", "why"),
    [
        (
            [("甲乙", shape(100, 500)), ("丙", shape(500))],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 2)],
            "a wide cell covers the edges above it",
        ),
        (
            [("甲乙", shape(100, 500)), ("丙丁", shape(118, 492))],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1)],
            "edges dragged by a hair are one",
        ),
        (
            [("甲乙", shape(100, 500)), ("丙丁", shape((100, *UP), 500))],
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丁", 1, 1, 1, 1)],
            "merged upwards",
        ),
        (
            [("甲乙丙", shape(100, (200, *LEFT), 300))],
            [("甲", 0, 0, 1, 2), ("丙", 0, 2, 1, 1)],
            "merged to the left",
        ),
        (
            [("甲乙", shape((100, *UP), 300))],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "nothing above the first row",
        ),
        (
            [("甲乙", shape(100, 300)), ("丙", shape(300, left=100))],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1)],
            "a row that begins further in",
        ),
        (
            [("甲乙丙", shape(100)), ("丁戊己", RowShape())],
            [
                (text, row, column, 1, 1)
                for row, line in enumerate(("甲乙丙", "丁戊己"))
                for column, text in enumerate(line)
            ],
            "cells without a definition",
        ),
        (
            [("甲乙", shape(100, 100)), ("丙丁", shape(0, -50))],
            [("甲", 0, 1, 1, 1), ("乙", 0, 2, 1, 1), ("丙", 1, 1, 1, 1), ("丁", 1, 2, 1, 1)],
            "edges that make no sense",
        ),
    ],
)
def test_grid(
    rows: list[tuple[str, RowShape]], places: list[tuple[str, int, int, int, int]], why: str
) -> None:
    assert read(*rows) == places, why


def test_nesting_and_numbers() -> None:
    flow = TableFlow(count(1))
    add(flow, "前", 0)
    add(flow, "外", 1)
    for text in "子丑":
        add(flow, text, 2)
        flow.end_cell(2)
    flow.end_row(2, RowShape())
    add(flow, "尾", 1)
    flow.end_cell(1)
    flow.end_row(1, RowShape())
    add(flow, "后", 0)
    add(flow, "末", 1)
    blocks = flow.finish()
    assert ["".join(flatten_blocks([block])) for block in blocks] == ["前", "外子丑尾", "后", "末"]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [table.number for table in tables] == [1, 2]
    lines = [block.locator.paragraph for block in blocks if isinstance(block, Line)]
    assert lines == [1, 2]


def test_a_story_with_a_place_keeps_it_and_a_box_in_a_cell_counts_no_table() -> None:
    box = TableFlow(count(5), Locator(paragraph=7))
    assert box.locate(0) == Locator(paragraph=7)
    assert box.locate(1) == Locator(table=5)
    assert TableFlow(count(5), Locator(table=3)).locate(1) == Locator(table=3)


def test_a_row_without_cells_is_none() -> None:
    flow = TableFlow(count(1))
    flow.end_row(1, RowShape())
    assert flow.finish() == []
