"""扫描框线: the straight lines drawn on a picture of a page, as tables are drawn."""

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from parsers.pages.lines import Box
from parsers.pages.rulings import Rule, RuledGrid
from parsers.scan.quads import Quad

# Points: a stroke of a character is no longer, the title's and the letterhead's aside.
_LONG, _HIGH = 26.0, 20.0
_THICK = 6.0  # points; the ink of a line runs
_TELLING, _FEWEST = 100.0, 3  # points; lines so long tell how the page leans, if so many agree
_BLOCK, _DARKER = 31, 12  # pixels, and of 255: what is darker than around it is ink
_GAP = 5  # pixels of a line that noise may have eaten
_INSIDE = 0.4  # of a line's height must stand left and right of what cuts it
_WIDER = 0.3  # of its height
_BORDER = 1.5  # points kept from the side of a cell


def find_rules(image: Any, scale: float, text: Sequence[Quad]) -> list[Rule]:
    """The lines on `image`, a level page of `scale` pixels a point, in points.

    `text` is where lines of text were found, in pixels: what lies inside is a stroke of a character.
    """
    ink = _find_ink(image)
    across = _list_boxes(_find_strokes(ink, round(_LONG * scale), 1), scale)
    down = _list_boxes(_find_strokes(ink, 1, round(_HIGH * scale)), scale)
    rules = [Rule(True, y + high / 2, x, x + wide) for x, y, wide, high in across if high <= _THICK]
    rules += [Rule(False, x + wide / 2, y, y + high) for x, y, wide, high in down if wide <= _THICK]
    lines = [line.scale(1 / scale) for line in text]
    return [rule for rule in rules if not any(_is_stroke(rule, line) for line in lines)]


def measure_rules(image: Any, scale: float) -> float:
    """The angle, in radians, at which the long lines across a nearly level page lean; 0 without any.

    Positive where they fall to the right. They tell it better than short lines of text in cells.
    """
    strokes = _find_strokes(_find_ink(image), round(_LONG * scale), 1)
    leans: list[float] = []
    for x, y, width, height in _list_boxes(strokes, 1):
        if width >= _TELLING * scale and height <= width / 10:
            stroke, part = strokes[int(y) : int(y + height), int(x) : int(x + width)], int(width) // 10
            left, right = (end.nonzero()[0].mean() for end in (stroke[:, :part], stroke[:, -part:]))
            leans.append(math.atan2(float(right - left), width - part))
    return median(leans) if len(leans) >= _FEWEST else 0.0


def _find_ink(image: Any) -> Any:
    """What is darker than what is around it, as 255."""
    import cv2

    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    mean, inverse = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV
    return cv2.adaptiveThreshold(gray, 255, mean, inverse, _BLOCK, _DARKER)


def _is_stroke(rule: Rule, line: Quad) -> bool:
    """Does `rule` lie inside `line`?"""
    (x0, top), (x1, bottom) = line.top_left, line.bottom_right
    along, across = ((x0, x1), (top, bottom)) if rule.horizontal else ((top, bottom), (x0, x1))
    return along[0] <= rule.start and rule.end <= along[1] and across[0] <= rule.at <= across[1]


def _find_strokes(ink: Any, width: int, height: int) -> Any:
    """The part of `ink` in straight strokes of `width` × `height` pixels, small gaps in them closed."""
    import cv2
    import numpy

    gap = (_GAP, 1) if width > height else (1, _GAP)
    whole = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, numpy.ones(gap[::-1], numpy.uint8))
    return cv2.morphologyEx(whole, cv2.MORPH_OPEN, numpy.ones((max(height, 1), max(width, 1)), numpy.uint8))


def _list_boxes(strokes: Any, scale: float) -> list[Box]:
    """The (x, y, width, height) of each stroke, in points where there are `scale` pixels a point."""
    import cv2

    _, _, boxes, _ = cv2.connectedComponentsWithStats(strokes)
    return [
        (x / scale, y / scale, width / scale, height / scale) for x, y, width, height, _ in boxes[1:].tolist()
    ]


def fit_line(line: Quad, grids: Iterable[RuledGrid], scale: float) -> list[Quad]:
    """A `line` of text (pixels) a little wider than found, cut at the cells of `grids` (points).

    What is found ends close to the ink, and a bracket at the end is easily lost.
    """
    start, end, more = line.left[0], line.right[0], _WIDER * line.height
    edges = sorted(_list_edges((line.left[1] + line.right[1]) / 2 / scale, grids))
    margin = _INSIDE * line.height
    inside = [edge * scale for edge in edges if start + margin < edge * scale < end - margin]
    beside = [edge * scale for edge in edges if not start + margin < edge * scale < end - margin]
    border = _BORDER * scale
    first = max([start - more, *(edge + border for edge in beside if edge < (start + end) / 2)])
    last = min([end + more, *(edge - border for edge in beside if edge > (start + end) / 2)])
    starts = [first, *(edge + border for edge in inside)]
    ends = [*(edge - border for edge in inside), last]
    return [
        line.cut((left - start) / (end - start), (right - start) / (end - start))
        for left, right in zip(starts, ends, strict=True)
        if right > left
    ]


def _list_edges(middle: float, grids: Iterable[RuledGrid]) -> set[float]:
    """The sides of the cells of `grids` at height `middle`, all in points."""
    return {
        x
        for grid in grids
        for x0, top, x1, bottom in (cell.box for cell in grid.cells)
        if top <= middle <= bottom
        for x in (x0, x1)
    }
