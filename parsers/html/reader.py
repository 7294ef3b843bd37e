"""网页: HTML bytes → SourceText, the notice without the portal printed around it."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.source import Locator, SourceText
from parsers.decode import decode_text
from parsers.html.depth import limit_depth
from parsers.html.main_body import find_body
from parsers.html.portal import find_portal, list_titles
from parsers.html.tables import Grid, find_grids, list_tables
from parsers.html.tags import strip_unseen
from parsers.html.tree import Page, Paragraph, read_page
from parsers.limits import check_text_size
from parsers.text.hard_breaks import PrintedLine, join_lines

_OPENED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_INDENT = "\u3000\u3000"


def read_html(data: bytes) -> SourceText:
    """网页: the notice printed on a page, or the whole text of a bare fragment.

    What a portal prints around it (索引号, 成文日期 …) becomes fields; navigation, share bars, links
    and footers are left out. Paragraphs are located by their number in the body from 1, cells and
    fields in tables by table (of the page), row and column. Raises UnreadableFile (corrupt, limit).
    """
    check_text_size(len(data))
    decoded = decode_text(data)
    html = strip_unseen(decoded.text)
    page = read_page(limit_depth(html))
    tables = list_tables(page)
    grids = find_grids(page, tables)
    portal = find_portal(page, tables)
    body = find_body(page, grids, portal.read, list_titles(page, portal))
    builder = TextBuilder("html", "html")
    for label, value, locator in portal.fields:
        builder.add_field(label, value, locator)
    _write_body(builder, page, grids, body)
    if _OPENED.search(html) and not _CLOSED.search(html):
        builder.note(FILE_TRUNCATED, detail="网页没有结束标记，可能没有下载完整")
    source = builder.build()
    return replace(source, diagnostics=(*decoded.diagnostics, *source.diagnostics))


def _write_body(builder: TextBuilder, page: Page, grids: Sequence[Grid], body: list[int]) -> None:
    """The paragraphs `body` of `page`, and the `grids` that any of them stands in, in printed order."""
    inside = {index: grid for grid in grids for index in range(grid.start, grid.stop)}
    plain = [index for index in body if index not in inside]
    paragraphs = _join_paragraphs(page.paragraphs, plain)
    numbers = {index: number for number, index in enumerate(plain, 1)}
    written: set[int] = set()
    for index in body:
        grid = inside.get(index)
        if grid and grid.number not in written:
            written.add(grid.number)
            builder.add_table(grid.cells, grid.number)
        elif index in paragraphs:
            paragraph = page.paragraphs[index]
            text, indent = paragraphs[index]
            lead = paragraph.style.lead and paragraph.style.lead + indent
            builder.add_paragraph(
                text, Locator(paragraph=numbers[index]), replace(paragraph.style, lead=lead)
            )


def _join_paragraphs(paragraphs: Sequence[Paragraph], body: list[int]) -> dict[int, tuple[str, int]]:
    """The texts of `body` under their indices, those broken inside a sentence under the first's.

    With each text the number of blanks put in front of it for the indent that CSS gives.
    """
    lines: list[PrintedLine] = []
    alone: set[int] = set()
    for before, index in zip([-1, *body], body, strict=False):
        paragraph = paragraphs[index]
        style = paragraph.style
        indent = _INDENT if paragraph.indented and not paragraph.aligned else ""
        lines.append(PrintedLine(indent + paragraph.text, index))
        if paragraph.aligned or style.heading or style.bold or index != before + 1:
            alone.add(index)
    joined = {line.number: line.text for line in join_lines(lines, alone)}
    return {
        index: (text, len(_INDENT) if paragraphs[index].indented else 0) for index, text in joined.items()
    }
