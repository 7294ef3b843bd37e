"""pdfplumber as the slow twin: the cells that our grids find are those that it finds."""

from pathlib import Path

import pdfplumber
import pytest

from parsers.pdf.reader import read_pdf

SAMPLES = sorted((Path(__file__).parents[3] / "data" / "raw").glob("*/*.pdf"))


def squeeze(text: str | None) -> str:
    return "".join((text or "").split())


def list_twin_cells(path: Path) -> list[str]:
    """The filled cells of pdfplumber's tables, page after page."""
    with pdfplumber.open(path) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return [squeeze(cell) for table in tables for row in table for cell in row if squeeze(cell)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_cells_are_those_of_pdfplumber(path: Path) -> None:
    source = read_pdf(path.read_bytes())
    cells = {squeeze(cell.span.cut(source.text)) for table in source.tables for cell in table.cells}
    twin = set(list_twin_cells(path))
    glued = {upper + lower for upper in twin for lower in twin}  # a cell cut by the page break
    assert cells - {""} <= twin | glued
    assert all(any(piece in cell for cell in cells) for piece in twin)


def test_some_sample_holds_a_table() -> None:
    assert any(list_twin_cells(path) for path in SAMPLES)
