"""Page space turned into reading space, and back onto the page as shown."""

from itertools import product

import pytest
from msgspec import Struct

from parsers.pages.frame import turn_frame


class Page(Struct):
    """What turn_frame asks of a page; its crop box does not start at the origin."""

    rotation: int
    box: tuple[float, float, float, float] = (10, 20, 110, 220)

    def get_bbox(self) -> tuple[float, float, float, float]:
        return self.box

    def get_rotation(self) -> int:
        return self.rotation


@pytest.mark.parametrize(
    ("quarter", "expected", "size", "why"),
    [
        (0, (0, 190, 30, 200), (100, 200), "upright: near the bottom left"),
        (1, (0, 0, 10, 30), (200, 100), "text that climbs the page: its bottom left is read first"),
        (2, (70, 0, 100, 10), (100, 200), "upside down"),
        (3, (190, 70, 200, 100), (200, 100), "text that runs down the page"),
    ],
)
def test_place_box(quarter: int, expected: tuple[float, ...], size: tuple[float, float], why: str) -> None:
    frame = turn_frame(Page(0), quarter)
    assert frame.place_box(10, 20, 40, 30) == expected, why
    assert (frame.width, frame.height) == size
    assert frame.is_plain == (quarter == 0)


@pytest.mark.parametrize(("quarter", "rotation"), list(product(range(4), (0, 90, 180, 270))))
def test_show_box_is_where_a_viewer_shows_it(quarter: int, rotation: int) -> None:
    page, spot = Page(rotation), (10, 20, 40, 30)
    shown = turn_frame(page, rotation // 90)
    assert turn_frame(page, quarter).show_box(turn_frame(page, quarter).place_box(*spot)) == shown.place_box(
        *spot
    )
