"""PDFs as office programs print them: every paragraph and every cell comes out as it was written."""

from functools import cache

import pytest

from notice.source import SourceText
from parsers.pdf.reader import read_pdf
from tests.making.office import convert, needs_office
from tests.parsers.pdf.office_maker import (
    LAYOUTS,
    TITLE,
    Cell,
    list_cells,
    list_paragraphs,
    write_notice,
    write_table,
)

pytestmark = [
    pytest.mark.office,
    needs_office,
]
TABLES = {
    "repeated head": {"landscape": False, "repeat": True},
    "head once": {"landscape": False, "repeat": False},
    "landscape": {"landscape": True, "repeat": True},
}


@cache
def print_all() -> dict[str, bytes]:
    """All notices and tables in one call: LibreOffice takes seconds to start."""
    notices = {name: write_notice(layout) for name, layout in LAYOUTS.items()}
    return convert(notices | {name: write_table(**options) for name, options in TABLES.items()})


def read(name: str) -> SourceText:
    return read_pdf(print_all()[name])


@pytest.mark.parametrize("name", LAYOUTS)
def test_paragraphs_come_out_whole(name: str) -> None:
    source = read(name)
    expected = [*TITLE, *list_paragraphs(), "云溪市澄江区人民政府办公室", "2023年3月28日"]
    assert source.text.split("\n") == expected
    assert (source.pages or 0) > 1
    assert source.tables == ()


@pytest.mark.parametrize("name", TABLES)
def test_tables_over_pages_come_out_whole(name: str) -> None:
    source = read(name)
    assert [block.span.cut(source.text) for block in source.blocks if block.kind == "paragraph"] == [
        "澄江区防汛抗旱任务分解表",
        "各单位要按照职责分工抓好落实。",
    ]
    (table,) = source.tables
    found = [
        Cell(cell.span.cut(source.text), cell.row, cell.column, cell.rows, cell.columns)
        for cell in table.cells
    ]
    assert found == sorted(list_cells(), key=lambda cell: (cell.row, cell.column))
    assert len({block.locator.page for block in source.blocks}) > 1


def test_locators_point_at_the_print() -> None:
    """A paragraph's box is as high as its lines on its first page."""
    source = read("standard")
    place = source.locate(source.text.index("《澄江区"))
    assert place.page == 1
    x0, top, x1, bottom = place.box or (0, 0, 0, 0)
    assert (round(x0), round(x1)) == (80, 522)
    assert round((bottom - top - 16) / 28) == 1
