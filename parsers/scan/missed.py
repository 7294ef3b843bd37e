"""补漏: ink in the cells of a table where no line of text was found, as a lone 1 or 号."""

from collections.abc import Iterable, Sequence
from typing import Any

from parsers.pages.rulings import RuledGrid
from parsers.scan.quads import Quad

_BORDER = 2.5  # points kept from the side of a cell
_AROUND = 0.25  # of its height: what is that near beside a line of text belongs to it
_DARK = 128  # of 255
_GAP = 4.0  # points between characters of one line
_LOW, _HIGH = 5.0, 30.0  # points a character is high
_PADDING = 2.0  # points
_MOST = 200  # of a page; more is a drawing, or noise


def find_missed(image: Any, grids: Iterable[RuledGrid], lines: Sequence[Quad], scale: float) -> list[Quad]:
    """Where on `image`, a level page of `scale` pixels a point, cells of `grids` hold more text.

    `lines` (pixels) are those found already.
    """
    import cv2
    import numpy

    mask = numpy.zeros(image.shape[:2], numpy.uint8)
    for grid in grids:
        for x0, top, x1, bottom in (cell.box for cell in grid.cells):
            inside = _cut_box(x0 + _BORDER, top + _BORDER, x1 - _BORDER, bottom - _BORDER, scale)
            mask[inside] = (image[inside].min(axis=2) < _DARK) * 255
    for line in lines:
        around = _AROUND * line.height
        (x0, top), (x1, bottom) = line.top_left, line.bottom_right
        mask[_cut_box(x0 - around, top, x1 + around, bottom, 1)] = 0
    gap = numpy.ones((1, max(round(_GAP * scale), 1)), numpy.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, gap))
    found = [
        _pad_box(int(x), int(y), int(width), int(height), _PADDING * scale)
        for x, y, width, height, _ in boxes[1:]
        if _LOW * scale <= height <= _HIGH * scale
    ]
    return found if len(found) <= _MOST else []


def _cut_box(x0: float, top: float, x1: float, bottom: float, scale: float) -> tuple[slice, slice]:
    """The part of a picture inside a box, as the two slices of its rows and columns."""
    rows = slice(max(round(top * scale), 0), max(round(bottom * scale), 0))
    return rows, slice(max(round(x0 * scale), 0), max(round(x1 * scale), 0))


def _pad_box(x: int, y: int, width: int, height: int, padding: float) -> Quad:
    x0, top, x1, bottom = x - padding, y - padding, x + width + padding, y + height + padding
    return Quad((x0, top), (x1, top), (x1, bottom), (x0, bottom))
