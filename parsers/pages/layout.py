"""版式: how a document is set: its text areas, and whether it indents and justifies."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from parsers.pages.lines import Line
from parsers.pages.text_areas import FIRST_LINE, Area, Place, find_main_size, is_body_size, measure_areas
from parsers.pages.wrapping import measure_width

FLUSH = 0.8  # em from the left edge, at most, of a line that is not indented
_WIDE_OPEN = 4.0  # em left at the end of a line that surely ends its paragraph
_JUSTIFIED = 0.15  # em; half a half-width character is more
_NEAR = 2.0  # em from the right edge, as lines within a paragraph end


class Layout(Struct, frozen=True):
    """The ``areas`` of the document by (page, column), and its body's type size ``em`` in points.

    ``indented`` says that paragraphs begin with an indent, ``justified`` that their lines but the
    last end at the right edge.
    """

    areas: dict[Place, Area]
    em: float
    indented: bool = True
    justified: bool = False

    def area_of(self, line: Line) -> Area:
        """The area `line` stands in."""
        return self.areas[line.page, line.column]

    def indent_of(self, line: Line) -> float:
        """How far `line` begins from the left edge, in em of its page."""
        area = self.areas[line.page, line.column]
        return (line.x0 - area.left) / area.em

    def room_of(self, line: Line) -> float:
        """How much is left blank behind `line`, in em of its page."""
        area = self.areas[line.page, line.column]
        return (area.right - line.x1) / area.em


def measure_layout(lines: Sequence[Line]) -> Layout:
    """The layout of a document's `lines`, in reading order. `lines` must not be empty."""
    layout = Layout(measure_areas(lines), find_main_size(lines))
    body = [line for line in lines if is_body_size(line, layout.area_of(line).em)]
    return Layout(layout.areas, layout.em, _is_indented(body, layout), _is_justified(body, layout))


def _is_indented(body: Sequence[Line], layout: Layout) -> bool:
    """Do the lines behind a paragraph's end begin with an indent?"""
    indents = [
        layout.indent_of(line) for before, line in pairwise(body) if layout.room_of(before) >= _WIDE_OPEN
    ]
    first = sum(FIRST_LINE[0] <= indent <= FIRST_LINE[1] for indent in indents)
    return first >= sum(indent < FLUSH for indent in indents)


def _is_justified(body: Sequence[Line], layout: Layout) -> bool:
    """Do lines that come near the right edge end just there, whatever is printed in them?

    Only lines with an odd number of half-width characters tell: all others end on the grid.
    """
    rooms = [layout.room_of(line) for line in body if measure_width(line.text) % 1]
    near = sum(room <= _NEAR for room in rooms)
    return near > 2 and sum(abs(room) <= _JUSTIFIED for room in rooms) >= 0.8 * near
