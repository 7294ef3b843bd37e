"""Bands: long pictures are cut where nothing is printed."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.scan.bands import cut_bands


def print_rows(height: int, width: int = 100) -> numpy.ndarray:
    """Rows of text 20 pixels high, 20 apart."""
    image = numpy.full((height, width, 3), 255, numpy.uint8)
    for top in range(0, height, 40):
        image[top : top + 20, 5:-5:3] = 0
    return image


@pytest.mark.parametrize("height", [100, 141, 200])
def test_a_page_is_one_band(height: int) -> None:
    assert cut_bands(print_rows(height)) == [(0, height)]


def test_cuts_stand_between_lines() -> None:
    bands = cut_bands(print_rows(1000))
    assert [start % 40 >= 20 for start, _ in bands[1:]] == [True] * (len(bands) - 1)


@settings(max_examples=30)
@given(st.integers(1, 40), st.integers(1, 3000), st.booleans())
def test_bands_cover_the_picture(width: int, height: int, blank: bool) -> None:
    image = numpy.full((height, width, 3), 255, numpy.uint8)
    if not blank:
        image[::7] = 0
    bands = cut_bands(image)
    assert bands[0][0] == 0
    assert bands[-1][1] == height
    assert all(a < b for a, b in bands)
    assert [b for _, b in bands[:-1]] == [a for a, _ in bands[1:]]
