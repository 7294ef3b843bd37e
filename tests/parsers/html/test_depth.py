"""Nesting: deep pages are made flat without losing a paragraph."""

import pytest

from parsers.html.depth import limit_depth
from parsers.html.tree import read_page


def test_usual_pages_are_left_alone() -> None:
    page = "<div><div><p><b>甲</b></p></div></div>" * 300
    assert limit_depth(page) == page


@pytest.mark.parametrize(
    "page",
    [
        "<div>甲<div>乙</div>丙</div>",
        "<ul><li>甲<ul><li>乙</li></ul></li></ul>丙",
        "<div>甲<p>乙</p><div>丙",
    ],
)
@pytest.mark.parametrize("depth", [0, 1, 2])
def test_what_is_cut_still_parts_paragraphs(page: str, depth: int) -> None:
    assert [text.text for text in read_page(limit_depth(page, depth)).paragraphs] == ["甲", "乙", "丙"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div>" * 50_000 + "<p>甲</p>" + "</div>" * 50_000 + "<p>乙</p>", ["甲", "乙"]),
        ("<ul><li>" * 50_000 + "甲", ["甲"]),
        ("<blockquote>" * 20_000 + "甲" + "</blockquote>乙" * 3, ["甲", "乙", "乙", "乙"]),
    ],
    ids=["div", "lists", "quotes"],
)
def test_fifty_thousand_levels(page: str, expected: list[str]) -> None:
    assert [text.text for text in read_page(limit_depth(page)).paragraphs] == expected


def test_unclosed_typefaces_do_not_multiply() -> None:
    page = "".join(f"<p><font color={number}>甲" for number in range(3000))
    assert len(read_page(limit_depth(page)).paragraphs) == 3000
