"""Quads: frames of lines that may lean."""

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.scan.quads import Quad, crop_quad

LEVEL = Quad((10, 20), (110, 20), (110, 40), (10, 40))


def lay(x: float, y: float, width: float, height: float, lean: float = 0.0) -> Quad:
    """A quad whose top left corner is (x, y)."""
    along = (width * math.cos(lean), width * math.sin(lean))
    down = (-height * math.sin(lean), height * math.cos(lean))
    right = (x + along[0], y + along[1])
    return Quad((x, y), right, (right[0] + down[0], right[1] + down[1]), (x + down[0], y + down[1]))


def test_sides() -> None:
    assert (LEVEL.width, LEVEL.height, LEVEL.lean) == (100, 20, 0)
    assert (LEVEL.left, LEVEL.right) == ((10, 30), (110, 30))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 1, (10, 110)), (0.5, 1, (60, 110)), (-0.1, 1.1, (0, 120)), (0.2, 0.2, (30, 30))],
)
def test_cut(start: float, end: float, expected: tuple[float, float]) -> None:
    part = LEVEL.cut(start, end)
    assert (part.left[0], part.right[0]) == pytest.approx(expected)
    assert part.height == 20


@given(st.floats(-1.2, 1.2), st.floats(20, 400), st.floats(5, 40))
def test_a_leaning_line_keeps_its_measures(lean: float, width: float, height: float) -> None:
    quad = lay(7, 9, width, height, lean)
    assert (quad.width, quad.height, quad.lean) == pytest.approx((width, height, lean))
    assert quad.scale(2).width == pytest.approx(2 * width)


def test_crop_sets_the_line_upright() -> None:
    image = numpy.full((100, 200, 3), 255, numpy.uint8)
    quad = lay(60, 10, 80, 20, math.radians(30))
    inside = numpy.array([quad.corners], numpy.int32)
    import cv2

    cv2.fillPoly(image, inside, (0, 0, 0))
    crop = crop_quad(image, quad)
    assert crop.shape == (20, 80, 3)
    assert (crop[2:-2, 2:-2] < 40).mean() > 0.98


def test_a_quad_without_size_crops_one_pixel() -> None:
    assert crop_quad(numpy.zeros((9, 9, 3), numpy.uint8), LEVEL.scale(0)).shape == (1, 1, 3)
