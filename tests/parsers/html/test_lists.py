"""Ordered lists: the numbers a browser prints, and no others."""

import pytest

from parsers.html.lists import ListNumbers, read_count


def number(
    list_attributes: dict[str, str | None], *items: dict[str, str | None], tag: str = "ol"
) -> list[str]:
    numbers = ListNumbers()
    numbers.open(tag, list_attributes)
    return [numbers.open("li", item) for item in items]


@pytest.mark.parametrize(
    ("attributes", "expected", "why"),
    [
        ({}, ["1.", "2."], "plain"),
        ({"start": "9"}, ["9.", "10."], "started later"),
        ({"start": "x"}, ["1.", "2."], "nonsense"),
        ({"type": "a"}, ["a.", "b."], "letters"),
        ({"type": "I"}, ["I.", "II."], "Roman numerals"),
        ({"style": "list-style-type: cjk-ideographic"}, ["一、", "二、"], "Chinese numerals"),
        ({"style": "list-style: lower-alpha inside"}, ["a.", "b."], "a shorthand"),
        ({"style": "list-style-type:none"}, ["", ""], "none"),
    ],
)
def test_numbers(attributes: dict[str, str | None], expected: list[str], why: str) -> None:
    assert number(attributes, {}, {}) == expected, why


def test_items() -> None:
    assert number({}, {"value": "5"}, {}) == ["5.", "6."]
    assert number({}, {"style": "list-style:none"}, {}) == ["", "2."]
    assert number({}, {}, tag="ul") == [""]
    assert ListNumbers().open("li", {}) == ""


def test_lists_inside_lists() -> None:
    numbers = ListNumbers()
    for tag in ("ol", "li", "ul"):
        numbers.open(tag, {})
    assert numbers.open("li", {}) == ""
    numbers.close("ul")
    assert numbers.open("li", {}) == "2."


@pytest.mark.parametrize(
    ("value", "expected"), [("3", 3), (" 3 ", 3), ("-1", 7), ("", 7), (None, 7), ("9" * 30, 9999), ("３", 7)]
)
def test_counts(value: str | None, expected: int) -> None:
    assert read_count(value, 7) == expected
