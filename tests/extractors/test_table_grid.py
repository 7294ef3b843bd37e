"""表格: the cells of a table by place."""

from extractors.table_grid import TableGrid
from tests.extractors.printed import make_source


def test_a_merged_cell_answers_for_its_places() -> None:
    source = make_source("| 甲 | < | 乙 |\n| 丙 | 丁 | ^ |")
    grid = TableGrid(source.tables[0], source.text)
    printed = [[grid.view(row, column).folded for column in range(3)] for row in range(2)]
    assert printed == [["甲", "甲", "乙"], ["丙", "丁", "乙"]]
    assert [cell.span.cut(source.text) for cell in grid.row_cells(0)] == ["甲", "乙"]
    assert (grid.rows, grid.columns) == (2, 3)


def test_a_place_without_a_cell_is_empty() -> None:
    source = make_source("| 甲 | 乙 |\n| 丙 |")
    grid = TableGrid(source.tables[0], source.text)
    assert len(grid.view(1, 1)) == 0
