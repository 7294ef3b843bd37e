"""版式: the pages of a pdf as the pages of an .ofd, every glyph and line where pdfplumber finds it."""

from io import BytesIO
from xml.sax.saxutils import escape

import pdfplumber
from pdfplumber.page import Page

from tests.parsers.ofd.maker import make_ofd, make_page, set_text

_MILLIMETRE = 25.4 / 72


def write_ofd(pdf: bytes) -> bytes:
    """The printed pages of `pdf` as the bytes of an .ofd."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return make_ofd(*map(_write_page, document.pages))


def _write_page(page: Page) -> str:
    glyphs = (
        set_text(
            escape(char["text"]),
            char["x0"] * _MILLIMETRE,
            (float(page.height) - char["matrix"][5]) * _MILLIMETRE,
            char["size"] * _MILLIMETRE,
            deltas="",
        )
        for char in page.chars
        if char["text"].strip()
    )
    lines = (
        _draw_line(*(edge[side] * _MILLIMETRE for side in ("x0", "top", "x1", "bottom")))
        for edge in page.edges
    )
    return make_page(*glyphs, *lines)


def _draw_line(x0: float, top: float, x1: float, bottom: float) -> str:
    return (
        f'<ofd:PathObject ID="2" Boundary="{x0} {top} {x1 - x0} {bottom - top}" LineWidth="0.2">'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {bottom - top}</ofd:AbbreviatedData></ofd:PathObject>"
    )
