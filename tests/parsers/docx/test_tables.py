"""Tables: merged cells, nested tables, layout."""

import pytest

from parsers.docx.reader import read_docx
from tests.parsers.docx.maker import make_cell, make_docx, paragraph, run, table

SPAN = '<w:gridSpan w:val="2"/>'
START, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

Places = list[tuple[str, int, int, int, int]]


def places(body: str) -> Places:
    source = read_docx(make_docx(body))
    return [
        (cell.span.cut(source.text), cell.row, cell.column, cell.rows, cell.columns)
        for found in source.tables
        for cell in found.cells
    ]


def cell(text: str, properties: str = "") -> str:
    return make_cell(paragraph(text), properties)


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        (
            [[cell("一、产业", SPAN)], ["1", "修路"]],
            [("一、产业", 0, 0, 1, 2), ("1", 1, 0, 1, 1), ("修路", 1, 1, 1, 1)],
            "gridSpan",
        ),
        (
            [[cell("甲", START), "乙"], [cell("", GO_ON), "丙"], ["丁", "戊"]],
            [
                ("甲", 0, 0, 2, 1),
                ("乙", 0, 1, 1, 1),
                ("丙", 1, 1, 1, 1),
                ("丁", 2, 0, 1, 1),
                ("戊", 2, 1, 1, 1),
            ],
            "vMerge",
        ),
        (
            [[cell("甲", START + SPAN), "乙"], [cell("不印", GO_ON + SPAN), "丙"]],
            [("甲", 0, 0, 2, 2), ("乙", 0, 2, 1, 1), ("丙", 1, 2, 1, 1)],
            "both; what a merged cell hides is not printed",
        ),
        (
            [[cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "乙"]],
            [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)],
            "hMerge of old files",
        ),
        (
            [[cell("甲", GO_ON), "乙"]],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "a first row has nothing above",
        ),
        (
            [["", "甲"], ["乙", "丙"]],
            [("", 0, 0, 1, 1), ("甲", 0, 1, 1, 1), ("乙", 1, 0, 1, 1), ("丙", 1, 1, 1, 1)],
            "empty cells stay",
        ),
        (
            [[make_cell(table(["子", "丑"]) + paragraph("寅")), "乙"]],
            [("子\n丑\n寅", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "a table in a cell becomes its paragraphs",
        ),
        (
            [[make_cell(paragraph("区发改局", "<w:r><w:br/></w:r>", "区财政局")), "乙"]],
            [("区发改局\n区财政局", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "breaks in a cell",
        ),
        (
            [[f"<w:sdt><w:sdtContent>{cell('甲')}</w:sdtContent></w:sdt>", "乙"]],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "a content control around a cell",
        ),
        (
            [[cell("旧", "<w:cellDel/>"), "甲", "乙"]],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "a deleted cell",
        ),
    ],
)
def test_cells(rows: list[list[str]], expected: Places, why: str) -> None:
    assert places(table(*rows)) == expected, why


def test_rows() -> None:
    body = (
        "<w:tbl>"
        + row(cell("旧"), cell("旧"), properties="<w:del/>")
        + row(cell("甲"), cell("乙"), cell("丙"))
        + row(cell("丁"), properties='<w:gridBefore w:val="2"/>')
        + "</w:tbl>"
    )
    assert places(body) == [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 0, 2, 1, 1), ("丁", 1, 2, 1, 1)]


def test_layout_tables_are_paragraphs() -> None:
    bold = paragraph(run("一、总体要求", "<w:b/>"))
    source = read_docx(
        make_docx(table([make_cell(bold + paragraph("落实到位。"))], ["附则"]) + table(["甲", "乙"]))
    )
    assert source.text == "一、总体要求\n落实到位。\n附则\n甲\t乙"
    assert [block.kind for block in source.blocks] == ["paragraph"] * 3 + ["cell"] * 2
    assert source.blocks[0].style.bold
    assert (source.blocks[2].locator.table, source.blocks[2].locator.row) == (1, 2)
    assert source.blocks[3].locator.table == 2


def test_a_table_inside_a_layout_table_stays_a_table() -> None:
    inner = table(["序号", "任务"], ["1", make_cell(table(["整治河道", "清淤"]))])
    frame = table([make_cell(paragraph("附件") + inner + paragraph("备注"))])
    source = read_docx(make_docx(frame + table(["甲", "乙"])))
    assert source.text == "附件\n序号\t任务\n1\t整治河道\n清淤\n备注\n甲\t乙"
    assert [len(found.cells) for found in source.tables] == [4, 2]
    inside, after = source.locate(source.text.index("整治")), source.locate(source.text.index("乙"))
    assert (inside.table, inside.row, inside.column) == (1, 1, 1)
    assert (after.table, after.row, after.column) == (2, 1, 2)
