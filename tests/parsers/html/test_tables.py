"""Tables of a page: which relate their cells, and which only place text."""

import pytest

from parsers.html.tables import find_grids, list_tables
from parsers.html.tree import read_page

DATA = "<table><tr><th>序号<th>任务<tr><td>1<td>推进建设</table>"
BODY = "".join(f"<p>第{number}段，各镇要抓好落实。</p>" for number in range(6))


def cells(html: str) -> list[list[tuple[str, int, int, int, int]]]:
    page = read_page(html)
    return [
        [("|".join(c.paragraphs), c.row, c.column, c.rows, c.columns) for c in grid.cells]
        for grid in find_grids(page, list_tables(page))
    ]


def test_a_table_of_data() -> None:
    assert cells(DATA) == [
        [("序号", 0, 0, 1, 1), ("任务", 0, 1, 1, 1), ("1", 1, 0, 1, 1), ("推进建设", 1, 1, 1, 1)]
    ]


def test_merged_cells_and_several_paragraphs() -> None:
    html = (
        "<table><thead><tr><th colspan=2>任务<th>单位</thead><tbody><tr><td rowspan=2>一<td>甲<td>区发改局<br>区财政局"
        "<tr><td>乙<td></tbody></table>"
    )
    assert cells(html) == [
        [
            ("任务", 0, 0, 1, 2),
            ("单位", 0, 2, 1, 1),
            ("一", 1, 0, 2, 1),
            ("甲", 1, 1, 1, 1),
            ("区发改局|区财政局", 1, 2, 1, 1),
            ("乙", 2, 1, 1, 1),
            ("", 2, 2, 1, 1),
        ]
    ]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<table><tr><td>甲<tr><td>乙</table>", "one column"),
        ("<table><tr><td>区民政局<td>区财政局</table>", "one row: two signatures"),
        (f"<table><tr><td>首页<td>公开<tr><td>导航<td>{BODY}</table>", "a page beside its navigation"),
        ("<table></table>", "nothing"),
        ("<table><tr></table>", "an empty row"),
    ],
)
def test_tables_that_place_text(html: str, why: str) -> None:
    assert cells(html) == [], why


def test_tables_in_a_layout_table_are_found() -> None:
    html = f"<table><tr><td>首页<tr><td>{BODY}{DATA}{BODY}{DATA}</table>"
    assert [[cell[0] for cell in grid] for grid in cells(html)] == [["序号", "任务", "1", "推进建设"]] * 2


def test_a_table_in_a_cell_is_the_cells_text() -> None:
    html = f"<table><tr><td>一<td>{DATA}<tr><td>二<td>甲，乙，丙，丁<tr><td>三<td>戊</table>"
    assert [cell[0] for cell in cells(html)[0]][:2] == ["一", "序号|任务|1|推进建设"]


def test_numbers_count_every_table_of_the_page() -> None:
    page = read_page(f"<table><tr><td>甲</table>{DATA}")
    assert [grid.number for grid in find_grids(page, list_tables(page))] == [2]


def test_hidden_cells_print_nothing() -> None:
    html = "<table><tr><td>甲<td>乙<p style='display:none'>丙</p><tr><td>丁<td>戊</table>"
    assert [cell[0] for cell in cells(html)[0]] == ["甲", "乙", "丁", "戊"]
