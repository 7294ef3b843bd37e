"""Paper: white, whatever its tint."""

import numpy
import pytest

from parsers.scan.paper import whiten_paper


@pytest.mark.parametrize(
    ("paper", "why"), [((235, 235, 235), "grey"), ((200, 225, 235), "yellowish"), ((150, 150, 150), "dim")]
)
def test_paper_turns_white_and_ink_stays(paper: tuple[int, int, int], why: str) -> None:
    image = numpy.full((400, 300, 3), paper, numpy.uint8)
    image[200:210, 100:200] = 30
    white = whiten_paper(image)
    assert white.shape == image.shape
    assert white[50:150, 50:250].min() >= 250, why
    assert white[204, 150].max() < 90, why


def test_a_shade_across_the_page() -> None:
    shade = numpy.linspace(250, 120, 600).astype("uint8")
    image = numpy.repeat(numpy.tile(shade, (300, 1))[:, :, None], 3, axis=2)
    assert (whiten_paper(image) >= 240).mean() > 0.95


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (200, 3)])
def test_small_pictures(size: tuple[int, int]) -> None:
    assert whiten_paper(numpy.zeros((*size, 3), numpy.uint8)).shape == (*size, 3)
