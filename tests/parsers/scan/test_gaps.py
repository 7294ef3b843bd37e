"""Gaps: a 、 that the engine passed over is seen by its ink."""

import numpy
import pytest

from parsers.scan.gaps import Character, restore_marks

EM = 20  # pixels


def print_line(text: str, marks: dict[int, tuple[int, int]]) -> tuple[list[Character], numpy.ndarray]:
    """A line of `text`, characters of one em each, blanks left blank.

    `marks` are the sizes (width, height in pixels) of spots printed at the places of blanks.
    """
    image = numpy.full((EM + 8, EM * len(text), 3), 255, numpy.uint8)
    for place, character in enumerate(text):
        left = place * EM
        if character != " ":
            image[4:-4, left + 2 : left + EM - 2] = 0
        elif place in marks:
            width, height = marks[place]
            image[-6 - height : -6, left + 3 : left + 3 + width] = 0
    read = [(n + 0.5, character) for n, character in enumerate(text) if character != " "]
    return [Character(character, place / len(text)) for place, character in read], image


@pytest.mark.parametrize(
    ("text", "marks", "expected", "why"),
    [
        ("区水利局 区应急局", {4: (5, 6)}, "区水利局、区应急局", "a mark in the gap"),
        ("区水利局 区应急局", {}, "区水利局区应急局", "a gap without ink is a blank"),
        ("区水利局 区应急局", {4: (1, 1)}, "区水利局区应急局", "a speck"),
        ("区水利局 区应急局", {4: (14, 3)}, "区水利局区应急局", "as wide as a dash"),
        ("区水利局区应急局", {}, "区水利局区应急局", "no gap"),
        ("各镇（街道） 区水利局", {6: (5, 6)}, "各镇（街道）、区水利局", "behind a bracket"),
        ("区水利局， 区应急局", {5: (5, 6)}, "区水利局，区应急局", "no mark follows a mark"),
        ("区", {}, "区", "one character"),
        ("", {}, "", "none"),
    ],
)
def test_marks(text: str, marks: dict[int, tuple[int, int]], expected: str, why: str) -> None:
    characters, image = print_line(text, marks)
    restored = restore_marks(characters, image)
    assert "".join(one.text for one in restored) == expected, why
    places = [one.place for one in restored]
    assert places == sorted(places), why
