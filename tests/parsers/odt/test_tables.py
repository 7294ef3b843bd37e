"""Tables of .odt: merged and covered cells, repeats, nesting."""

import pytest

from parsers.odt.reader import read_odt
from tests.parsers.odt.maker import make_cell, make_level, make_list, make_list_style, make_odt, make_table, p
from tests.parsers.rtf.maker import list_places

COVERED = "<table:covered-table-cell/>"
WIDE, HIGH = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'


@pytest.mark.parametrize(
    ("table", "expected", "why"),
    [
        (
            make_table([make_cell(p("一、产业"), WIDE), COVERED], ["1", "修路"]),
            [("一、产业", 0, 0, 1, 2), ("1", 1, 0, 1, 1), ("修路", 1, 1, 1, 1)],
            "columns",
        ),
        (
            make_table([make_cell(p("甲"), HIGH), "乙"], [COVERED, "丙"]),
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1)],
            "rows",
        ),
        (
            make_table([make_cell(p("甲"), f"{WIDE} {HIGH}"), COVERED, "乙"], [COVERED, COVERED, "丙"]),
            [("甲", 0, 0, 2, 2), ("乙", 0, 2, 1, 1), ("丙", 1, 2, 1, 1)],
            "both",
        ),
        (
            make_table(["", make_cell(p("甲") + p("乙")), "丙"]),
            [("", 0, 0, 1, 1), ("甲\n乙", 0, 1, 1, 1), ("丙", 0, 2, 1, 1)],
            "an empty cell, and one of two paragraphs",
        ),
        (
            make_table([make_cell(p("同"), 'table:number-columns-repeated="2"'), "末"]),
            [("同", 0, 0, 1, 1), ("同", 0, 1, 1, 1), ("末", 0, 2, 1, 1)],
            "a cell repeated",
        ),
        (
            make_table(["甲", "乙"]).replace(
                "<table:table-row>", '<table:table-row table:number-rows-repeated="2">'
            ),
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("甲", 1, 0, 1, 1), ("乙", 1, 1, 1, 1)],
            "a row repeated",
        ),
        (
            make_table(["甲", make_cell(p("外") + make_table(["子", "丑"]))]),
            [("甲", 0, 0, 1, 1), ("外\n子\n丑", 0, 1, 1, 1)],
            "a table in a cell becomes its paragraphs",
        ),
        (
            make_table(["序号", "任务"])
            .replace("<table:table-column/>", "<table:table-column/><table:table-header-rows>", 1)
            .replace("</table:table-row>", "</table:table-row></table:table-header-rows>", 1),
            [("序号", 0, 0, 1, 1), ("任务", 0, 1, 1, 1)],
            "rows of a head",
        ),
        (
            make_table(
                [make_cell(make_list("", style="N")), "甲"],
                [make_cell(make_list("", style="N", more='text:continue-numbering="true"')), "乙"],
            ),
            [("1", 0, 0, 1, 1), ("甲", 0, 1, 1, 1), ("2", 1, 0, 1, 1), ("乙", 1, 1, 1, 1)],
            "rows numbered automatically",
        ),
    ],
)
def test_cells(table: str, expected: list[tuple[str, int, int, int, int]], why: str) -> None:
    styles = make_list_style("N", make_level(1, "1"))
    assert list_places(read_odt(make_odt(table, styles))) == expected, why


def test_layout_tables_are_paragraphs() -> None:
    source = read_odt(
        make_odt(make_table([make_cell(p("一、总体要求") + p("落实到位。"))]) + make_table(["甲", "乙"]))
    )
    assert source.text == "一、总体要求\n落实到位。\n甲\t乙"
    assert [block.kind for block in source.blocks] == ["paragraph"] * 2 + ["cell"] * 2
    assert source.blocks[2].locator.table == 2


def repeat(table: str) -> str:
    """`table` with its rows and cells repeated as often as can be said."""
    table = table.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="999999999">')
    return table.replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="999999999" ')


@pytest.mark.parametrize("text", ["同", "长" * 300])
def test_repeats_are_bounded(text: str) -> None:
    """Tables repeated inside repeated cells would multiply without end."""
    nested = make_table([text])
    for _ in range(9):
        nested = make_table([make_cell(nested), "乙"])
    assert len(read_odt(make_odt(repeat(nested) * 3)).text) < 60_000
