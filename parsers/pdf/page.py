"""PDF 页面: one page of a PDF as its lines, its tables, and what could not be read of it."""

from typing import Any

from msgspec import Struct

from parsers.pages.frame import Frame
from parsers.pages.glyph_lines import build_lines
from parsers.pages.lines import Line
from parsers.pages.rulings import find_grids
from parsers.pages.tables import PageTable, take_tables
from parsers.pdf.chars import PageText, read_page_text
from parsers.pdf.objects import IMAGE, count_objects, find_objects, measure_picture
from parsers.pdf.rules import read_rules

_SPARSE = 40  # characters; a stamp on a scan, not a page of text
_SOME, _SHARE = 20, 0.05  # characters without a meaning, and of all: more than bullets
_FILLS = 0.5  # of the page that the picture of a scan covers


class PageRead(Struct):
    """What stands on page ``number`` (from 1).

    ``lines`` are outside tables, from the top down. ``missing`` says that the page prints a
    picture where its text should be; ``garbled`` that its fonts do not say which characters they
    print; ``turned`` counts characters left out because they stand at an angle to the others.
    ``doubted`` says that the text there is is not to be trusted: an invisible layer over a scan, or
    many characters without a meaning among the others.
    """

    number: int
    frame: Frame
    lines: list[Line]
    tables: list[PageTable]
    missing: bool
    garbled: bool
    turned: int
    doubted: bool = False


def read_page(document: Any, number: int) -> PageRead:
    """Page `number` (from 1) of a pypdfium2 document. Raises PdfiumError when it cannot be opened."""
    page = document[number - 1]
    try:
        textpage = page.get_textpage()
        try:
            text = read_page_text(page, textpage)
            return _read_page(page, number, text)
        finally:
            textpage.close()
    finally:
        page.close()


def _read_page(page: Any, number: int, text: PageText) -> PageRead:
    printed = len(text.glyphs)
    if printed < 2 * _SPARSE:
        printed = sum(not glyph.text.isspace() for glyph in text.glyphs)
    if text.garbled * 2 > len(text.glyphs):
        return PageRead(number, text.frame, [], [], False, True, 0)
    doubted = text.garbled >= max(_SOME, _SHARE * len(text.glyphs))
    doubted = doubted or (text.hidden * 2 > len(text.glyphs) and _is_picture(page))
    missing = printed < _SPARSE and (_is_picture(page) or (not printed and count_objects(page) > 0))
    grids = find_grids(read_rules(page, text.frame))
    tables, glyphs = take_tables(grids, text.glyphs, number)
    lines = build_lines(glyphs, number)
    return PageRead(number, text.frame, lines, tables, missing, False, text.turned, doubted and not missing)


def _is_picture(page: Any) -> bool:
    """Does a picture cover most of the page?"""
    width, height = page.get_size()
    return any(
        (right - left) * (top - bottom) >= _FILLS * width * height
        for left, bottom, right, top in (measure_picture(matrix) for _, matrix in find_objects(page, IMAGE))
    )
