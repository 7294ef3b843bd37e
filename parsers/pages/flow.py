"""阅读顺序: the lines and tables of all pages in the order they are read, furniture left out."""

from collections.abc import Iterator, Sequence

from parsers.pages.furniture import PrintedPage, strip_furniture
from parsers.pages.lines import Line
from parsers.pages.table_glue import glue_tables
from parsers.pages.tables import PageTable
from parsers.pdf.page import PageRead

FlowPart = list[Line] | PageTable


def order_parts(pages: Sequence[PageRead]) -> list[FlowPart]:
    """Stretches of lines, and the tables between them, each put together over its pages."""
    parts: list[FlowPart] = []
    for item in _list_items(pages):
        last = parts[-1] if parts else None
        if isinstance(item, PageTable):
            glued = glue_tables(last, item) if isinstance(last, PageTable) else None
            if glued is None:
                parts.append(item)
            else:
                parts[-1] = glued
        elif isinstance(last, list):
            last.append(item)
        else:
            parts.append([item])
    return parts


def _list_items(pages: Sequence[PageRead]) -> Iterator[Line | PageTable]:
    kept = strip_furniture([PrintedPage(page.lines, page.frame.height) for page in pages])
    for page, lines in zip(pages, kept, strict=True):
        tables = list(page.tables)
        for line in lines:
            while tables and tables[0].top < line.top:
                yield tables.pop(0)
            yield line
        yield from tables
