"""Tables: merged cells stand once, at the right place; layout is told from data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.builder import GridCell, TextBuilder
from parsers.grid import MAX_SPAN, RawCell, is_layout, place_cells

Places = list[tuple[str, int, int, int, int]]


def raw(text: str, **looks: int | bool) -> RawCell:
    return RawCell((text,), **looks)  # type: ignore[arg-type]


def places(rows: list[list[RawCell]]) -> Places:
    return [
        (cell.paragraphs[0], cell.row, cell.column, cell.rows, cell.columns) for cell in place_cells(rows)
    ]


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        ([[raw("甲"), raw("乙")]], [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)], "a plain row"),
        ([[raw("甲", columns=2), raw("乙")]], [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)], "a wide cell"),
        (
            [[raw("甲", rows=2), raw("乙")], [raw("丙")]],
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1)],
            "HTML rowspan pushes the next row's cell to the right",
        ),
        (
            [
                [raw("甲"), raw("乙")],
                [raw("", continues=True), raw("丙")],
                [raw("", continues=True), raw("丁")],
            ],
            [("甲", 0, 0, 3, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1), ("丁", 2, 1, 1, 1)],
            "Word vMerge lengthens the cell above",
        ),
        (
            [[raw("甲", columns=2), raw("乙")], [raw("", columns=2, continues=True), raw("丙")]],
            [("甲", 0, 0, 2, 2), ("乙", 0, 2, 1, 1), ("丙", 1, 2, 1, 1)],
            "merged both ways",
        ),
        ([[raw("甲", continues=True)]], [("甲", 0, 0, 1, 1)], "nothing above to lengthen: it is a cell"),
        (
            [[raw("甲")], [raw("乙", before=1)], [raw("丙", continues=True)]],
            [("甲", 0, 0, 1, 1), ("乙", 1, 1, 1, 1), ("丙", 2, 0, 1, 1)],
            "a merge does not reach over a row without the cell; gridBefore leaves a gap",
        ),
        ([[raw("甲", rows=0)], [], []], [("甲", 0, 0, 3, 1)], "rowspan=0 runs to the last row"),
        (
            [[raw("甲", rows=9)], [raw("乙")]],
            [("甲", 0, 0, 2, 1), ("乙", 1, 1, 1, 1)],
            "rowspan past the end is cut",
        ),
        ([[raw("甲", columns=65535)]], [("甲", 0, 0, 1, MAX_SPAN)], "an absurd colspan is cut"),
    ],
)
def test_place_cells(rows: list[list[RawCell]], expected: Places, why: str) -> None:
    assert places(rows) == expected, why


BODY = ("一、总体要求", "落实到位。", "二、重点任务", "加强治理。" * 20, "三、保障措施", "严格考核。")


@pytest.mark.parametrize(
    ("cells", "expected", "why"),
    [
        ([GridCell(("全文",), 0, 0)], True, "one cell"),
        ([GridCell(("标题",), 0, 0), GridCell(("正文",), 1, 0)], True, "one column"),
        ([GridCell(("",), 0, 0), GridCell(("正文",), 0, 1)], True, "an empty cell prints nothing"),
        ([GridCell(("任务",), 0, 0), GridCell(("责任单位",), 0, 1)], False, "two columns relate"),
        (
            [GridCell(("首页",), 0, 0), GridCell(("打印",), 0, 1), GridCell(BODY, 1, 0, 1, 2)],
            True,
            "a page's frame around its body",
        ),
        ([GridCell(BODY, 0, 0), GridCell(("区发改局",), 0, 1)], False, "a long task beside its unit is data"),
        (
            [GridCell(("序号",), 0, 0), GridCell(("任务",), 0, 1), GridCell(("一、产业发展",), 1, 0, 1, 2)],
            False,
            "a short row across the table is a section of it",
        ),
        ([], True, "nothing printed"),
    ],
)
def test_is_layout(cells: list[GridCell], expected: bool, why: str) -> None:
    assert is_layout(cells) is expected, why


raw_cells = st.builds(
    RawCell,
    paragraphs=st.just(("字",)),
    rows=st.integers(0, 4),
    columns=st.integers(-1, 4),
    before=st.integers(0, 2),
    continues=st.booleans(),
)


@given(st.lists(st.lists(raw_cells, max_size=5), max_size=6))
def test_cells_never_start_at_one_place_and_stay_inside(rows: list[list[RawCell]]) -> None:
    cells = place_cells(rows)
    assert len({(cell.row, cell.column) for cell in cells}) == len(cells)
    assert all(cell.row + cell.rows <= len(rows) and cell.columns >= 1 for cell in cells)
    builder = TextBuilder("docx", "test")
    builder.add_table(cells, 1)
    assert builder.build().text.count("字") == len(cells)
