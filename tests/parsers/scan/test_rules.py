"""Rules: the drawn lines of a scanned page."""

import math

import cv2
import numpy
import pytest

from parsers.pages.rulings import RuledGrid, find_grids
from parsers.scan.pose import level_image
from parsers.scan.quads import Quad
from parsers.scan.rules import find_rules, fit_line, measure_rules
from tests.parsers.scan.test_quads import lay

SCALE = 2.0  # pixels a point
XS, YS = (50, 150, 300, 500), (60, 100, 140, 200)


def draw_table(noise: float = 0.0, gaps: bool = False) -> numpy.ndarray:
    """A ruled table on a sheet of 560 × 260 points; `gaps`: its lines are broken here and there."""
    image = numpy.full((520, 1120, 3), 240, numpy.uint8)
    for y in YS:
        cv2.line(image, (XS[0] * 2, y * 2), (XS[-1] * 2, y * 2), (40, 40, 40), 2)
    for x in XS:
        cv2.line(image, (x * 2, YS[0] * 2), (x * 2, YS[-1] * 2), (40, 40, 40), 2)
    if gaps:
        image[:, 220:223] = 240
        image[150:153] = 240
    grain = numpy.random.default_rng(1).normal(0, noise, image.shape)
    return numpy.clip(image + grain, 0, 255).astype("uint8")


@pytest.mark.parametrize(
    ("image", "why"),
    [
        (draw_table(), "a clean picture"),
        (draw_table(noise=8), "grain"),
        (draw_table(gaps=True), "lines with gaps of three pixels"),
    ],
)
def test_a_ruled_table(image: numpy.ndarray, why: str) -> None:
    grids = find_grids(find_rules(image, SCALE, []))
    assert len(grids) == 1, why
    assert grids[0].xs == pytest.approx(XS, abs=1.5), why
    assert grids[0].ys == pytest.approx(YS, abs=1.5), why
    assert len(grids[0].cells) == 9, why


def test_strokes_inside_a_line_of_text_are_no_rules() -> None:
    image = numpy.full((200, 600, 3), 255, numpy.uint8)
    cv2.line(image, (100, 100), (180, 100), (0, 0, 0), 3)
    assert len(find_rules(image, SCALE, [])) == 1
    assert find_rules(image, SCALE, [lay(90, 80, 300, 44)]) == [], "一 in large type"
    assert len(find_rules(image, SCALE, [lay(120, 80, 300, 44)])) == 1, "reaching beyond the text"


@pytest.mark.parametrize("degrees", [-1.5, -0.4, 0.0, 0.4, 1.5])
def test_long_lines_tell_what_lean_is_left(degrees: float) -> None:
    leaning = level_image(draw_table(), -math.radians(degrees))
    assert math.degrees(measure_rules(leaning, SCALE)) == pytest.approx(degrees, abs=0.03)


def test_without_long_lines_nothing_is_told() -> None:
    assert measure_rules(numpy.full((300, 300, 3), 255, numpy.uint8), SCALE) == 0


def find_table() -> RuledGrid:
    return find_grids(find_rules(draw_table(), SCALE, []))[0]


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        (lay(120, 130, 140, 20), [(114, 266)], "inside a cell: a little wider"),
        (lay(110, 130, 180, 20), [(104, 296)], "but not over the border on its right"),
        (lay(120, 130, 360, 20), [(114, 297), (303, 486)], "over a border: cut in two"),
        (lay(120, 20, 360, 20), [(114, 486)], "above the table"),
    ],
)
def test_lines_are_fitted_to_cells(line: Quad, expected: list[tuple[float, float]], why: str) -> None:
    parts = fit_line(line, [find_table()], SCALE)
    found = [(part.left[0], part.right[0]) for part in parts]
    assert numpy.ravel(found) == pytest.approx(numpy.ravel(expected), abs=2), why
