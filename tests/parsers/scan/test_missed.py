"""Missed ink: a lone character in a cell that no line was found for."""

import cv2
import numpy

from parsers.scan.missed import find_missed
from tests.parsers.scan.test_quads import lay
from tests.parsers.scan.test_rules import SCALE, draw_table, find_table


def test_a_lone_character_in_a_cell() -> None:
    image = draw_table()
    cv2.rectangle(image, (150, 130), (162, 156), (0, 0, 0), -1)
    (found,) = find_missed(image, [find_table()], [], SCALE)
    assert found.top_left[0] < 150 <= 162 < found.bottom_right[0]
    assert found.top_left[1] < 130 <= 156 < found.bottom_right[1]
    assert find_missed(image, [find_table()], [lay(140, 126, 40, 34)], SCALE) == [], "found already"
    assert find_missed(image, [], [], SCALE) == [], "outside tables nothing is looked for"


def test_specks_and_borders_are_no_characters() -> None:
    image = draw_table()
    cv2.rectangle(image, (150, 130), (153, 133), (0, 0, 0), -1)
    assert find_missed(image, [find_table()], [], SCALE) == []
    assert find_missed(numpy.full_like(image, 240), [find_table()], [], SCALE) == []
