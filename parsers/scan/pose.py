"""摆正: how a scanned page lies on the scanner, and the page set upright."""

import math
from collections.abc import Sequence
from statistics import median
from typing import Any

from parsers.scan.quads import Quad

_LONG = 5.0  # times its height: a line long enough to show the page's lean
_LEAST = math.radians(0.08)
_MOST = math.radians(15)


def stands_sideways(lines: Sequence[Quad]) -> bool:
    """Do the `lines` of a page run up or down it?"""
    tall = sum(line.height for line in lines if line.height > line.width)
    return tall > sum(line.width for line in lines if line.width >= line.height)


def measure_lean(lines: Sequence[Quad]) -> float:
    """倾斜角: the angle, in radians, at which most of the text on a page leans; 0 where it is upright.

    Positive where lines fall to the right.
    """
    leans = [
        line.lean
        for line in lines
        if line.width >= _LONG * line.height
        for _ in range(round(line.width / line.height))
    ]
    lean = median(leans) if leans else 0.0
    return lean if _LEAST <= abs(lean) <= _MOST else 0.0


def turn_upright(image: Any, quarter: int) -> Any:
    """`image` turned clockwise by `quarter` quarter turns."""
    import numpy

    return numpy.ascontiguousarray(numpy.rot90(image, -quarter)) if quarter else image


def level_image(image: Any, lean: float) -> Any:
    """`image` turned about its middle so that lines at `lean` come to lie level."""
    import cv2

    if not lean:
        return image
    height, width = image.shape[:2]
    change = cv2.getRotationMatrix2D((width / 2, height / 2), math.degrees(lean), 1.0)
    return cv2.warpAffine(
        image, change, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )


def level_quad(quad: Quad, lean: float, width: float, height: float) -> Quad:
    """`quad` where `level_image` takes it on a picture of `width` × `height`."""
    if not lean:
        return quad
    return Quad(*(turn_point(x, y, lean, width, height) for x, y in quad.corners))


def turn_point(x: float, y: float, lean: float, width: float, height: float) -> tuple[float, float]:
    """The point (x, y), y down, turned by `lean` anticlockwise about the middle of the page."""
    cosine, sine = math.cos(lean), math.sin(lean)
    across, down = x - width / 2, y - height / 2
    return width / 2 + cosine * across + sine * down, height / 2 - sine * across + cosine * down
