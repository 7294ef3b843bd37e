"""Ink: red is told from black."""

import numpy
import pytest

from parsers.scan.ink import fade_red, keep_letterhead
from tests.parsers.scan.test_quads import lay

RED, BLACK, DARK_RED = (40, 40, 210), (20, 20, 20), (20, 20, 90)
LINE = lay(20, 20, 160, 20)


def paint(*strokes: tuple[tuple[int, int, int, int], tuple[int, int, int]]) -> numpy.ndarray:
    """White, with rectangles (left, top, right, bottom) of a colour (blue, green, red)."""
    image = numpy.full((200, 200, 3), 250, numpy.uint8)
    for (left, top, right, bottom), colour in strokes:
        image[top:bottom, left:right] = colour
    return image


@pytest.mark.parametrize(
    ("colour", "expected", "why"),
    [
        (RED, 210, "a seal's red is as bright as paper nearly is"),
        (BLACK, 20, "black stays"),
        (DARK_RED, 90, "black under a seal stays dark"),
    ],
)
def test_red_fades(colour: tuple[int, int, int], expected: int, why: str) -> None:
    faded = fade_red(paint(((0, 0, 60, 60), RED), ((100, 100, 120, 120), colour)))
    assert faded is not None
    assert faded[110, 110].tolist() == ([expected] * 3 if colour != BLACK else list(BLACK)), why


def test_without_red_nothing_fades() -> None:
    assert fade_red(paint(((0, 0, 60, 60), BLACK))) is None
    assert fade_red(paint(((0, 0, 3, 3), RED))) is None, "nine pixels are noise"


@pytest.mark.parametrize(
    ("image", "dark", "kept", "why"),
    [
        (paint(((22, 24, 170, 36), RED)), [], 1, "a letterhead"),
        (paint(((22, 24, 170, 36), RED)), [lay(20, 90, 160, 20)], 1, "text far below it"),
        (paint(((22, 24, 170, 36), RED)), [lay(20, 36, 160, 20)], 0, "over a line of text: a seal"),
        (paint(((22, 24, 170, 36), BLACK)), [], 0, "black"),
        (paint(((22, 24, 90, 36), RED), ((90, 24, 170, 36), BLACK)), [], 0, "mostly black"),
    ],
)
def test_letterheads(image: numpy.ndarray, dark: list[object], kept: int, why: str) -> None:
    assert len(keep_letterhead(image, [LINE], dark)) == kept, why  # type: ignore[arg-type]
