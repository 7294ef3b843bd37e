"""网页: HTML bytes → SourceText, the notice without the portal printed around it."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from notice.builder import GridCell, TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.source import Locator, SourceText
from parsers.decode import decode_text
from parsers.hard_breaks import PrintedLine, join_lines
from parsers.html_depth import limit_depth
from parsers.html_tables import HtmlTable, list_tables, place_table
from parsers.html_tree import Page, Paragraph, read_page
from parsers.limits import check_text_size
from parsers.main_body import find_body
from parsers.portal import find_portal, list_titles
from parsers.tags import strip_scriptlets

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
    html = strip_scriptlets(decoded.text)
    page = read_page(limit_depth(html))
    tables = list_tables(page)
    portal = find_portal(page, tables)
    body = find_body(page, portal.read, list_titles(page, portal))
    builder = TextBuilder("html", "html")
    for label, value, locator in portal.fields:
        builder.add_field(label, value, locator)
    _write_body(builder, page, tables, body)
    if _OPENED.search(html) and not _CLOSED.search(html):
        builder.note(FILE_TRUNCATED, detail="网页没有结束标记，可能没有下载完整")
    source = builder.build()
    return replace(source, diagnostics=(*decoded.diagnostics, *source.diagnostics))


def _write_body(builder: TextBuilder, page: Page, tables: Sequence[HtmlTable], body: list[int]) -> None:
    """The paragraphs `body` of `page`, and its tables that relate their cells, in printed order."""
    grids = _place_grids(page, tables, body)
    inside = {index: first for first, (_, span, _) in grids.items() for index in span}
    plain = [index for index in body if index not in inside]
    paragraphs = _join_paragraphs(page.paragraphs, plain)
    numbers = {index: number for number, index in enumerate(plain, 1)}
    for index in body:
        if index in grids:
            cells, _, number = grids[index]
            builder.add_table(cells, number)
        elif index in paragraphs:
            paragraph = page.paragraphs[index]
            text, indent = paragraphs[index]
            lead = paragraph.style.lead and paragraph.style.lead + indent
            builder.add_paragraph(
                text, Locator(paragraph=numbers[index]), replace(paragraph.style, lead=lead)
            )


def _place_grids(
    page: Page, tables: Sequence[HtmlTable], body: list[int]
) -> dict[int, tuple[list[GridCell], range, int]]:
    """Tables inside `body` under the index of their first paragraph there: cells, range and number.

    Of tables in tables the outermost that relates its cells is taken, those in it are its text.
    """
    grids: dict[int, tuple[list[GridCell], range, int]] = {}
    end = 0
    for table in tables:
        element = page.elements[table.element]
        kept = [index for index in body if element.start <= index < element.stop]
        if not kept or element.start < end or element.start < body[0] or element.stop > body[-1] + 1:
            continue
        cells = place_table(page, table)
        if cells:
            end = element.stop
            grids[kept[0]] = (cells, range(element.start, element.stop), table.number)
    return grids


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
