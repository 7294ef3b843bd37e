"""Doubts: pages that may be read wrongly are told by how they look, not only by the engine's score."""

import math

import numpy
import pytest

from parsers.pages.lines import Line
from parsers.pages.tables import PageCell, PageTable
from parsers.scan.doubts import is_bent, is_gapped, is_low, is_speckled, is_spread
from parsers.scan.quads import Quad
from tests.parsers.scan.test_quads import lay


@pytest.mark.parametrize(
    ("heights", "expected", "why"),
    [
        ([], False, "a blank page"),
        ([36] * 5, False, "12 points at 150 dpi"),
        ([19] * 5, True, "12 points at 75 dpi"),
        ([36] * 5 + [12] * 3, False, "some notes in small type"),
    ],
)
def test_low(heights: list[float], expected: bool, why: str) -> None:
    assert is_low([lay(0, 0, 300, height) for height in heights]) is expected, why


@pytest.mark.parametrize(
    ("leans", "expected", "why"),
    [
        ([0.0, 0.1] * 10, False, "flat"),
        ([n / 10 - 1 for n in range(20)], True, "from one degree one way to one the other"),
        ([0.0] * 19 + [4.0], False, "one line of a seal"),
        ([0.0, 3.0], False, "too few to tell"),
    ],
)
def test_bent(leans: list[float], expected: bool, why: str) -> None:
    lines = [lay(0, 30 * n, 300, 20, math.radians(lean)) for n, lean in enumerate(leans)]
    assert is_bent(lines) is expected, why
    assert not is_bent([lay(0, 30 * n, 60, 20, math.radians(lean)) for n, lean in enumerate(leans)]), "short"


@pytest.mark.parametrize(("specks", "expected"), [(0, False), (90, False), (400, True)])
def test_speckled(specks: int, expected: bool) -> None:
    image = numpy.full((200, 200, 3), 255, numpy.uint8)
    image[90:120, 40:160] = 0
    places = numpy.arange(specks)
    image[(places // 50) * 4, (places % 50) * 4] = 0
    assert is_speckled(image, 10) is expected


@pytest.mark.parametrize(
    ("texts", "expected", "why"),
    [
        (["区水利局、区应急局"] * 5, False, "names with marks between them"),
        (["区水利局 区应急局"] * 3, True, "two columns read as one"),
        (["区水利局 区应急局"] * 2, False, "now and then"),
        (["GB/T 9704"] * 5, False, "a blank between Latin words"),
    ],
)
def test_gapped(texts: list[str], expected: bool, why: str) -> None:
    box = (0.0, 0.0, 200.0, 20.0)
    cells = [
        PageCell(1, n, 0, 1, 1, [(box, [Line(text, 1, 0, 0, 100, 12, 12)])]) for n, text in enumerate(texts)
    ]
    assert is_gapped([PageTable(1, 0, (0, 200), len(cells), cells)]) is expected, why


LEFT, RIGHT, OVER = lay(80, 90, 400, 20), lay(680, 90, 400, 20), lay(80, 90, 1000, 20)


@pytest.mark.parametrize(
    ("lines", "width", "expected", "why"),
    [
        ([LEFT, RIGHT] * 4, 1191, True, "two pages on one sheet"),
        ([LEFT, RIGHT] * 4 + [OVER], 1191, False, "lines over the whole width"),
        ([LEFT] * 4, 1191, False, "one half blank"),
        ([LEFT, RIGHT] * 4, 900, False, "an upright page in two columns"),
    ],
)
def test_spread(lines: list[Quad], width: float, expected: bool, why: str) -> None:
    assert is_spread(lines, width, 842) is expected, why
