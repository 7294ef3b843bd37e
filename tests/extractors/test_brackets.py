"""括号: pairs, nested pairs, and what is left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.brackets import find_brackets, is_bracket


@pytest.mark.parametrize(
    ("folded", "expected", "why"),
    [
        ("a（b）c", [(1, 3, 0)], "one pair"),
        ("（a（b）c）", [(0, 6, 0), (2, 4, 1)], "a pair in a pair"),
        ("（a）（b）", [(0, 2, 0), (3, 5, 0)], "two pairs"),
        ("（a", [(0, None, 0)], "left open"),
        ("（a（b）", [(0, None, 0), (2, 4, 1)], "the outer one left open"),
        ("a）b", [], "closed, never opened"),
        ("", [], "nothing"),
    ],
)
def test_find_brackets(folded: str, expected: list[tuple[int, int | None, int]], why: str) -> None:
    assert [(one.open, one.close, one.depth) for one in find_brackets(folded)] == expected, why


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("（a）", True),
        ("（a（b））", True),
        ("（a）（b）", False),
        ("（a）b", False),
        ("（a", False),
        ("", False),
    ],
)
def test_is_bracket(folded: str, expected: bool) -> None:
    assert is_bracket(folded) == expected


@given(st.text(alphabet="（）a", max_size=30))
def test_any_brackets(folded: str) -> None:
    found = find_brackets(folded)
    assert [one.open for one in found] == [i for i, char in enumerate(folded) if char == "（"]
    closed = [one.close for one in found if one.close is not None]
    assert len(set(closed)) == len(closed)
    assert all(folded[place] == "）" for place in closed)
