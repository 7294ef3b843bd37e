"""存疑: what tells that a page may be read wrongly, however sure the engine is of each of its lines."""

import math
import re
from collections.abc import Sequence
from statistics import median, quantiles
from typing import Any

from parsers.pages.tables import PageTable
from parsers.scan.quads import Quad

_LOW = 26.0  # pixels a line is high; 12-point type has as many at 100 dpi
_SPECK, _DARK = 4, 128  # pixels of a speck, of 255
_SPECKS = 10.0  # a character
_LONG, _FEWEST = 5.0, 12  # times its height; lines so long show the lean, if there are so many
_BENT = math.radians(0.85)
_PARTED = 3  # cells of a page in which ideographs stand a character's width apart
_WIDE = 1.25  # times its height: an open spread
_BLANK = re.compile("[\u3400-\u9fff] [\u3400-\u9fff]")


def is_low(lines: Sequence[Quad]) -> bool:
    """点数太低: is the usual line on a page too few pixels high? `lines` are in pixels."""
    return bool(lines) and median(line.height for line in lines) < _LOW


def is_bent(lines: Sequence[Quad]) -> bool:
    """变形: do long lines lean by more than one angle, as on a photo taken from the side?"""
    leans = [line.lean for line in lines if line.width >= _LONG * line.height]
    if len(leans) < _FEWEST:
        return False
    first, *_, last = quantiles(leans, n=10)
    return last - first > _BENT


def is_speckled(image: Any, characters: int) -> bool:
    """麻点: are there many specks a character on `image`, as on a copy of a copy?"""
    import cv2

    dark = (image.min(axis=2) < _DARK).astype("uint8")
    _, _, boxes, _ = cv2.connectedComponentsWithStats(dark)
    return int((boxes[1:, 4] <= _SPECK).sum()) > _SPECKS * characters


def is_gapped(tables: Sequence[PageTable]) -> bool:
    """漏线: do cells hold words set apart, as where the line between two cells was not seen?"""
    texts = ("\n".join(line.text for _, lines in c.parts for line in lines) for t in tables for c in t.cells)
    return sum(_BLANK.search(text) is not None for text in texts) >= _PARTED


def is_spread(lines: Sequence[Quad], width: float, height: float) -> bool:
    """对开: two pages side by side, each with its own lines? `lines` are in the unit of the sides."""
    if width < _WIDE * height:
        return False
    left = sum(line.right[0] <= width / 2 for line in lines)
    right = sum(line.left[0] >= width / 2 for line in lines)
    return left + right == len(lines) and min(left, right) > 1
