"""Drawn lines that are no table leave the text as it is."""

import pytest

from tests.parsers.pdf.bytes_maker import BODY, TEXTS, draw_grid, read_texts, set_lines


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (b"1 0 0 RG 2 w 80 690 m 500 690 l S\n", "the red rule of a letterhead"),
        (b"70 600 440 120 re S\n", "a frame around text"),
        (b"70 600 440 120 re f\n", "a filled background"),
        (draw_grid((70, 510), (720, 665, 600)), "boxes one above the other"),
        (draw_grid((20, 30, 40), (60, 50, 40)), "an empty grid"),
    ],
)
def test_lines_that_are_no_table(lines: bytes, why: str) -> None:
    assert read_texts(b"1 g " + lines + b"0 g " + set_lines(80, 680, BODY, pitch=12)) == TEXTS, why


def test_a_hatched_plan_is_no_table() -> None:
    """Lines closer than any table's, all over the page: the text on them stays text."""
    plan = b"".join(
        b"0 %g m 595 %g l S %g 0 m %g 842 l S\n" % (n * 3.2, n * 3.2, n * 3.2, n * 3.2) for n in range(260)
    )
    assert read_texts(plan + set_lines(80, 700, BODY)) == TEXTS


def test_a_curve_is_no_line() -> None:
    """Rounded frames and maps: a path with curves in it is passed over."""
    rounded = b"70 600 m 510 600 l 515 600 520 605 520 610 c 520 720 l 70 720 l 70 600 l S\n"
    assert (
        read_texts(rounded + b"70 665 m 520 665 l S 300 600 m 300 720 l S\n" + set_lines(80, 680, BODY))
        == TEXTS
    )
