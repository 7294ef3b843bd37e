"""Lines drawn by OFD path objects."""

import pytest

from parsers.ofd.content import list_objects
from parsers.ofd.paths import read_rules
from parsers.ofd.sheet import Sheet
from parsers.ofd.xml import find_child, parse_xml
from tests.parsers.ofd.maker import make_page

POINTS = 72 / 25.4
A4 = Sheet(210 * POINTS, 297 * POINTS)


def list_rules(data: str, quarter: int = 0, **attributes: str) -> list[tuple[bool, int, int, int]]:
    """The rules of one path at (10, 20), in whole millimetres."""
    listed = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    path = (
        f'<ofd:PathObject Boundary="10 20 100 100" {listed}><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>'
        "</ofd:PathObject>"
    )
    root, _ = parse_xml(make_page(path).encode())
    return [
        (rule.horizontal, *(round(value / POINTS) for value in (rule.at, rule.start, rule.end)))
        for rule in read_rules(list_objects(find_child(root, "Content"), {}), A4, quarter)
    ]


ACROSS = (True, 20, 10, 60)


@pytest.mark.parametrize(
    ("data", "attributes", "expected", "why"),
    [
        ("M 0 0 L 50 0", {}, [ACROSS], "a line"),
        ("S 0 0 L 50 0 C", {}, [ACROSS, ACROSS], "there and back"),
        ("M 0 0 L 0 30", {}, [(False, 10, 20, 50)], "a line down"),
        ("M 0 0 L 50 0 M 0 10 L 50 10", {}, [ACROSS, (True, 30, 10, 60)], "two lines"),
        (
            "M 0 0 L 50 0 L 50 1 L 0 1 C",
            {"Fill": "true", "Stroke": "false"},
            [(True, 20, 10, 60)],
            "a thin bar",
        ),
        ("M 0 0 L 50 0", {"Stroke": "false"}, [], "not drawn"),
        ("M 0 0 L 50 40", {}, [], "oblique"),
        ("M 0 0 L 1 0", {}, [], "short"),
        ("M 0 0 B 1 1 2 2 50 0", {}, [], "a curve"),
        ("M 0 0 A 5 5 0 1 1 50 0", {}, [], "an arc"),
        ("M 0 0 L 50", {}, [], "a number lacks"),
        ("L 50 0 C", {}, [], "no beginning"),
        ("M 0 0 " + "L 50 0 L 0 0 " * 1500, {}, [], "a drawing"),
        ("M 0 0 L 50 0", {"CTM": "0 1 -1 0 0 0"}, [(False, 10, 20, 70)], "turned"),
    ],
)
def test_paths(
    data: str, attributes: dict[str, str], expected: list[tuple[bool, int, int, int]], why: str
) -> None:
    assert list_rules(data, **attributes) == expected, why


def test_lines_of_a_page_read_sideways() -> None:
    assert list_rules("M 0 0 L 50 0", quarter=1) == [(False, 277, 10, 60)]


def test_more_lines_than_any_table_has_are_a_drawing() -> None:
    path = "<ofd:PathObject><ofd:AbbreviatedData>M 0 0 L 50 0</ofd:AbbreviatedData></ofd:PathObject>"
    root, _ = parse_xml(make_page(path * 3001).encode())
    assert read_rules(list_objects(find_child(root, "Content"), {}), A4, 0) == []
