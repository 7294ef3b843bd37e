"""写出版面: the pages of a laid-out document → its canonical text, with page and box of everything."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from notice.builder import GridCell, TextBuilder
from notice.source import Locator
from parsers.pages.flow import order_parts
from parsers.pages.frame import Frame
from parsers.pages.layout import Layout, measure_layout
from parsers.pages.lines import Box, Line
from parsers.pages.paragraphs import join_lines
from parsers.pages.tables import PageTable
from parsers.pdf.page import PageRead

_Frames = Mapping[int, Frame]


def write_pages(pages: Sequence[PageRead], builder: TextBuilder) -> None:
    """Write the paragraphs and tables of `pages`, page furniture left out, into `builder`.

    Paragraphs run on over a page's end, tables go on over pages as one; both are located by page
    and box.
    """
    frames = {page.number: page.frame for page in pages}
    parts = order_parts(pages)
    lines = [line for part in parts if not isinstance(part, PageTable) for line in part]
    layout = measure_layout(lines) if lines else None
    number = 0
    for part in parts:
        if isinstance(part, PageTable):
            number += 1
            builder.add_table(_place_cells(part, number, frames), number)
        elif layout is not None:
            _write_lines(part, layout, frames, builder)


def name_pages(numbers: Sequence[int]) -> str:
    """页码: 1, 2, 3, 7 as 1-3、7."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    return "、".join("-".join(map(str, pair)) for pair in ranges)


def _write_lines(lines: Sequence[Line], layout: Layout, frames: _Frames, builder: TextBuilder) -> None:
    for paragraph in join_lines(lines, layout):
        place = _locate(paragraph.page, paragraph.box, frames)
        builder.add_paragraph(paragraph.text, place, paragraph.style)


def _place_cells(table: PageTable, number: int, frames: _Frames) -> Iterator[GridCell]:
    for cell in table.cells:
        place = replace(
            _locate(cell.page, cell.parts[0][0], frames),
            table=number,
            row=cell.row + 1,
            column=cell.column + 1,
        )
        yield GridCell(cell.paragraphs, cell.row, cell.column, cell.rows, cell.columns, place)


def _locate(page: int, box: Box, frames: _Frames) -> Locator:
    """Where `box`, in points of the page as read, stands on the page as shown."""
    x0, top, x1, bottom = frames[page].show_box(box)
    return Locator(page=page, box=(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)))
