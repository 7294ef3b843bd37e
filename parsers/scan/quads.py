"""四边形: where a line of text stands on a picture, as a frame that may lean a little."""

import math
from typing import Any

from msgspec import Struct

Point = tuple[float, float]


class Quad(Struct, frozen=True):
    """The corners of a line as it is read, in pixels (y down)."""

    top_left: Point
    top_right: Point
    bottom_right: Point
    bottom_left: Point

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """All four, clockwise from the top left."""
        return self.top_left, self.top_right, self.bottom_right, self.bottom_left

    @property
    def width(self) -> float:
        """How long the line is."""
        return (math.dist(self.top_left, self.top_right) + math.dist(self.bottom_left, self.bottom_right)) / 2

    @property
    def height(self) -> float:
        """How high the line is."""
        return (math.dist(self.top_left, self.bottom_left) + math.dist(self.top_right, self.bottom_right)) / 2

    @property
    def left(self) -> Point:
        """The middle of its left side."""
        return _mix(self.top_left, self.bottom_left, 0.5)

    @property
    def right(self) -> Point:
        """The middle of its right side."""
        return _mix(self.top_right, self.bottom_right, 0.5)

    @property
    def lean(self) -> float:
        """The angle of the line in radians, positive where it falls to the right."""
        (x0, y0), (x1, y1) = self.left, self.right
        return math.atan2(y1 - y0, x1 - x0)

    def scale(self, factor: float) -> "Quad":
        """The same in another unit."""
        return Quad(*((x * factor, y * factor) for x, y in self.corners))

    def cut(self, start: float, end: float) -> "Quad":
        """The part from `start` to `end` along the line, 0 and 1 being its ends; it may reach beyond."""
        top = (self.top_left, self.top_right)
        bottom = (self.bottom_left, self.bottom_right)
        return Quad(_mix(*top, start), _mix(*top, end), _mix(*bottom, end), _mix(*bottom, start))


def _mix(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def crop_quad(image: Any, quad: Quad) -> Any:
    """The part of `image` inside `quad`, set upright."""
    import cv2
    import numpy

    width, height = max(round(quad.width), 1), max(round(quad.height), 1)
    corners = numpy.array(quad.corners, dtype="float32")
    upright = numpy.array([(0, 0), (width, 0), (width, height), (0, height)], dtype="float32")
    change = cv2.getPerspectiveTransform(corners, upright)
    return cv2.warpPerspective(
        image, change, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
