"""Characters of OFD text objects: where they stand, how wide and large they are."""

import pytest

from parsers.ofd.content import list_objects
from parsers.ofd.package import OfdPackage
from parsers.ofd.resources import OfdResources
from parsers.ofd.sheet import Sheet
from parsers.ofd.text import TextReader
from parsers.ofd.xml import find_child, parse_xml
from parsers.pdf.chars import Glyph
from tests.parsers.ofd.maker import make_ofd, make_page, set_text

POINTS = 72 / 25.4
A4 = Sheet(210 * POINTS, 297 * POINTS)


def place(*objects: str) -> list[Glyph]:
    """The characters of a page's text objects."""
    package = OfdPackage(make_ofd(make_page()))
    root, _ = parse_xml(make_page(*objects).encode())
    found = list_objects(find_child(root, "Content"), {})
    return TextReader(OfdResources(package)).read(found, A4).glyphs


def list_places(*objects: str) -> list[tuple[str, float, float]]:
    """Every character with the ends of its place, in millimetres."""
    return [
        (glyph.text, round(glyph.x0 / POINTS, 1), round(glyph.x1 / POINTS, 1)) for glyph in place(*objects)
    ]


CHANGE = '<ofd:CGTransform CodePosition="1" CodeCount="{}" GlyphCount="{}"><ofd:Glyphs>1</ofd:Glyphs></ofd:CGTransform>'


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        (set_text("甲乙", 10, 50, 5), [("甲", 10, 15), ("乙", 15, 20)], "one step"),
        (
            set_text("甲 乙", 10, 50, 5, deltas="5 2.5"),
            [("甲", 10, 15), (" ", 15, 17.5), ("乙", 17.5, 22.5)],
            "a blank",
        ),
        (
            set_text("甲乙丙", 10, 50, 5, deltas="6"),
            [("甲", 10, 15), ("乙", 16, 21), ("丙", 22, 27)],
            "the last step goes on",
        ),
        (
            set_text("甲1乙", 10, 50, 5, deltas=""),
            [("甲", 10, 15), ("1", 15, 17.5), ("乙", 17.5, 22.5)],
            "no steps",
        ),
        (set_text("甲1", 10, 50, 5, deltas="0"), [("甲", 10, 15), ("1", 15, 17.5)], "steps of nothing"),
        (
            set_text("Wi", 10, 50, 5, deltas="4.7"),
            [("W", 10, 14.7), ("i", 14.7, 17.2)],
            "a wide letter fills its step",
        ),
        (set_text("A1", 10, 50, 5, deltas="20"), [("A", 10, 12.5), ("1", 30, 32.5)], "but no tabulator"),
        (
            set_text("甲乙", 10, 50, 5, deltas="3", HScale="0.6"),
            [("甲", 10, 13), ("乙", 13, 16)],
            "narrow type",
        ),
        (set_text("甲乙", 10, 50, 5, CTM="2 0 0 2 0 0"), [("甲", 10, 20), ("乙", 20, 30)], "twice as large"),
        (
            set_text("甲\u00a0乙", 10, 50, 5),
            [("甲", 10, 15), (" ", 15, 20), ("乙", 20, 25)],
            "a blank that is none",
        ),
        (
            set_text("⻓\n安", 10, 50, 5, deltas="5"),
            [("长", 10, 15), ("安", 15, 20)],
            "a radical, a line feed",
        ),
        (
            set_text("甲乙丙", 10, 50, 5, CHANGE.format(1, 2), deltas="5 2 3"),
            [("甲", 10, 15), ("乙", 15, 20), ("丙", 20, 25)],
            "one character of two glyphs, a step a glyph",
        ),
        (
            set_text("甲乙丙", 10, 50, 5, CHANGE.format(1, 2), deltas="5 5"),
            [("甲", 10, 15), ("乙", 15, 20), ("丙", 20, 25)],
            "the same, a step a character",
        ),
        (
            set_text("甲fi丙", 10, 50, 5, CHANGE.format(2, 1), deltas="5 4"),
            [("甲", 10, 15), ("f", 15, 19), ("i", 19, 21.5), ("丙", 19, 24)],
            "two characters of one glyph",
        ),
    ],
)
def test_places(printed: str, expected: list[tuple[str, float, float]], why: str) -> None:
    assert list_places(printed) == expected, why


def test_text_codes_that_go_on_where_the_last_began() -> None:
    text = set_text("甲", 10, 50, 5).replace(
        "</ofd:TextObject>", '<ofd:TextCode Y="15">乙</ofd:TextCode></ofd:TextObject>'
    )
    first, second = place(text)
    assert (first.x0, round((second.base - first.base) / POINTS, 1)) == (second.x0, 10)


@pytest.mark.parametrize(
    ("attributes", "em", "quarter", "bold", "why"),
    [
        ({}, 5, 0, False, "upright"),
        ({"CTM": "2 0 0 2 0 0"}, 10, 0, False, "enlarged"),
        ({"CTM": "0 -1 1 0 0 0"}, 5, 1, False, "up the page"),
        ({"CTM": "0 1 -1 0 0 0"}, 5, 3, False, "down the page"),
        ({"CTM": "-1 0 0 -1 0 0"}, 5, 2, False, "upside down"),
        ({"CTM": "0.7 -0.7 0.7 0.7 0 0"}, 5, None, False, "oblique"),
        ({"CharDirection": "90"}, 5, 3, False, "each character turned"),
        ({"Weight": "700"}, 5, 0, True, "a heavy weight"),
    ],
)
def test_looks(attributes: dict[str, str], em: float, quarter: int | None, bold: bool, why: str) -> None:
    look = place(set_text("甲", 10, 50, 5, **attributes))[0].print
    assert (round(look.em / POINTS, 1), look.quarter, look.bold) == (
        pytest.approx(em, abs=0.1),
        quarter,
        bold,
    ), why


def test_equal_looks_are_one() -> None:
    first, second, other = place(
        set_text("甲", 10, 50), set_text("乙", 10, 60), set_text("丙", 10, 70, Font="8")
    )
    assert first.print is second.print
    assert first.print is not other.print
