"""Tables that go on over a page become one, cut rows whole, repeated heads once."""

import pytest

from parsers.pages.table_glue import glue_tables
from parsers.pages.tables import PageCell, PageTable
from tests.parsers.pages.typeset import set_line

XS = (0.0, 30.0, 200.0, 300.0)
HEAD = ["序号", "工作任务", "责任单位"]
Spot = tuple[int, int, int, int, str]


def table(page: int, rows: list[list[str | None]], xs: tuple[float, ...] = XS) -> PageTable:
    """A table of `rows`; None lengthens the cell above it."""
    cells: list[PageCell] = []
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text is None:
                above = [cell for cell in cells if cell.column == column][-1]
                above.rows += 1
                continue
            box = (xs[column], number * 20.0, xs[column + 1], number * 20.0 + 20)
            lines = [set_line(text, box[0] + 5, box[1] + 2, page, 12)] if text else []
            cells.append(PageCell(page, number, column, 1, 1, [(box, lines)]))
    return PageTable(page, 100, xs, len(rows), cells)


def show(found: PageTable | None) -> list[Spot]:
    assert found is not None
    cells = sorted(found.cells, key=lambda cell: (cell.row, cell.column))
    return [(c.row, c.column, c.rows, c.columns, "/".join(c.paragraphs)) for c in cells]


def plain(rows: list[list[str]]) -> list[Spot]:
    return [(r, c, 1, 1, text) for r, row in enumerate(rows) for c, text in enumerate(row)]


FIRST = [HEAD, ["1", "排查隐患。", "区水利局"], ["2", "储备物资，并做好", "区应急局"]]


@pytest.mark.parametrize(
    ("below", "expected", "why"),
    [
        ([["3", "值班值守。", "区政府办"]], [*FIRST, ["3", "值班值守。", "区政府办"]], "rows follow"),
        ([HEAD, ["3", "值班值守。", ""]], [*FIRST, ["3", "值班值守。", ""]], "the head is repeated"),
        (
            [["", "调运工作。", ""], ["3", "值班。", "区政府办"]],
            [*FIRST[:2], ["2", "储备物资，并做好调运工作。", "区应急局"], ["3", "值班。", "区政府办"]],
            "a row is cut",
        ),
        (
            [HEAD, ["", "调运工作。", "、区财政局"]],
            [*FIRST[:2], ["2", "储备物资，并做好调运工作。", "区应急局、区财政局"]],
            "cut below a repeated head",
        ),
    ],
)
def test_glue(below: list[list[str]], expected: list[list[str]], why: str) -> None:
    assert show(glue_tables(table(1, FIRST), table(2, below))) == plain(expected), why


def test_merged_cell_runs_over_the_page() -> None:
    upper = table(1, [["类别", "任务", "单位"], ["防汛", "排查。", "甲局"], [None, "储备。", "乙局"]])
    lower = table(2, [["", "值班。", "丙局"], [None, "演练。", "丁局"], ["抗旱", "送水。", "戊局"]])
    assert show(glue_tables(upper, lower)) == [
        (0, 0, 1, 1, "类别"),
        (0, 1, 1, 1, "任务"),
        (0, 2, 1, 1, "单位"),
        (1, 0, 4, 1, "防汛"),
        (1, 1, 1, 1, "排查。"),
        (1, 2, 1, 1, "甲局"),
        (2, 1, 1, 1, "储备。"),
        (2, 2, 1, 1, "乙局"),
        (3, 1, 1, 1, "值班。"),
        (3, 2, 1, 1, "丙局"),
        (4, 1, 1, 1, "演练。"),
        (4, 2, 1, 1, "丁局"),
        (5, 0, 1, 1, "抗旱"),
        (5, 1, 1, 1, "送水。"),
        (5, 2, 1, 1, "戊局"),
    ]


def test_columns_are_counted_by_the_finer_table() -> None:
    """A page whose rows need fewer columns has fewer edges."""
    lower = table(2, [["3", "值班值守。（由区政府办负责）"]], (0.0, 31.0, 299.0))
    assert show(glue_tables(table(1, FIRST), lower))[-2:] == [
        (3, 0, 1, 1, "3"),
        (3, 1, 1, 2, "值班值守。（由区政府办负责）"),
    ]


@pytest.mark.parametrize(
    ("lower", "why"),
    [
        (table(2, [["甲", "乙", "丙"]], (0.0, 100.0, 200.0, 300.0)), "other column edges"),
        (table(2, [["甲", "乙", "丙"]], (0.0, 30.0, 200.0, 400.0)), "another width"),
        (table(1, [["3", "值班", "区政府办"]]), "on the same page"),
    ],
)
def test_other_tables_stay_apart(lower: PageTable, why: str) -> None:
    assert glue_tables(table(1, FIRST), lower) is None, why
