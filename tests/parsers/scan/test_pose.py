"""Pose: how a page lies, and back."""

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.scan.pose import (
    level_image,
    level_quad,
    measure_lean,
    stands_sideways,
    turn_point,
    turn_upright,
)
from parsers.scan.quads import Quad
from tests.parsers.scan.test_quads import lay

DEGREE = math.radians(1)


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        ([], False, "an empty page"),
        ([lay(0, 0, 300, 20)], False, "a line across"),
        ([lay(0, 0, 20, 300)], True, "a line down"),
        ([lay(0, 0, 20, 30)] * 3 + [lay(0, 0, 300, 20)], False, "lone digits count by their size"),
    ],
)
def test_sideways(lines: list[Quad], expected: bool, why: str) -> None:
    assert stands_sideways(lines) is expected, why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        ([], 0, "an empty page"),
        ([lay(0, 0, 300, 20, 1.5 * DEGREE)] * 3, 1.5, "all lines lean alike"),
        ([lay(0, 0, 300, 20, -DEGREE)] * 5 + [lay(0, 0, 300, 20, 30 * DEGREE)], -1, "a seal's writing"),
        ([lay(0, 0, 60, 20, 5 * DEGREE)] * 9 + [lay(0, 0, 300, 20, DEGREE)], 1, "short lines tell little"),
        ([lay(0, 0, 300, 20, 0.05 * DEGREE)], 0, "no more than the grid of pixels"),
        ([lay(0, 0, 300, 20, 40 * DEGREE)], 0, "no scanner lays a page so"),
    ],
)
def test_lean(lines: list[Quad], expected: float, why: str) -> None:
    assert math.degrees(measure_lean(lines)) == pytest.approx(expected, abs=1e-6), why


@given(st.floats(-200, 800), st.floats(-200, 800), st.floats(-0.25, 0.25))
def test_points_turn_back(x: float, y: float, lean: float) -> None:
    assert turn_point(*turn_point(x, y, lean, 595, 842), -lean, 595, 842) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("degrees", [-8, -1.5, 0, 1.5, 8])
def test_image_and_quads_are_levelled_alike(degrees: float) -> None:
    lean = degrees * DEGREE
    quad = lay(60, 90, 160, 12, lean)
    image = numpy.full((240, 320, 3), 255, numpy.uint8)
    import cv2

    cv2.fillPoly(image, numpy.array([quad.corners], numpy.int32), (0, 0, 0))
    level = level_quad(quad, lean, 320, 240)
    assert level.lean == pytest.approx(0, abs=1e-9)
    (x0, top), (x1, bottom) = level.top_left, level.bottom_right
    inside = level_image(image, lean)[round(top) + 2 : round(bottom) - 2, round(x0) + 2 : round(x1) - 2]
    assert (inside < 60).mean() > 0.99


@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_quarter_turns_are_clockwise(quarter: int) -> None:
    """The top left pixel goes to the top right, then to the bottom right."""
    image = numpy.zeros((2, 3, 3), numpy.uint8)
    image[0, 0] = 9
    turned = turn_upright(image, quarter)
    rows, columns = turned.shape[:2]
    place = {0: (0, 0), 1: (0, columns - 1), 2: (rows - 1, columns - 1), 3: (rows - 1, 0)}[quarter]
    assert turned[place].tolist() == [9, 9, 9]
