"""Candidates by wording, headings and units."""

import sys

import pytest

from notice.errors import MissingTool
from pipeline.align.pairs import choose_pairs
from pipeline.align.texts import Side, find_candidates, fold_words


def make_side(text: str, *units: str, headings: str = "") -> Side:
    return Side(text, headings, frozenset(units))


FOLDED = [
    ("完成投资１２０亿元，增长8.5%。", "完成投资0亿元 增长0", "numbers and marks"),
    ("", "", "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FOLDED)
def test_folding(text: str, expected: str, why: str) -> None:
    assert fold_words(text) == expected, why


def test_the_same_words_pair_whatever_the_numbers() -> None:
    before = [make_side("清淤河道20公里。"), make_side("扩建幼儿园3所。")]
    after = [make_side("扩建幼儿园5所。"), make_side("清淤河道35公里。")]
    pairs = choose_pairs(find_candidates(before, after))
    assert [(one.before, one.after) for one in pairs] == [(0, 1), (1, 0)]


def test_units_tell_like_tasks_apart() -> None:
    before = [make_side("整治道路。", "区住建局"), make_side("整治道路。", "区交通运输局")]
    pairs = choose_pairs(find_candidates(before, before[::-1]))
    assert [(one.before, one.after) for one in pairs] == [(0, 1), (1, 0)]


EMPTY: list[tuple[list[Side], list[Side]]] = [
    ([], [make_side("清理。")]),
    ([make_side("清理。")], []),
    ([make_side("")], [make_side("。")]),
    ([make_side("甲乙")], [make_side("丙丁")]),
]


@pytest.mark.parametrize(("before", "after"), EMPTY)
def test_nothing_to_compare_is_no_pair(before: list[Side], after: list[Side]) -> None:
    found = find_candidates(before, after)
    assert all(0 <= one.score <= 1 for one in found)
    assert len(found) <= 1


@pytest.mark.parametrize("package", ["sklearn.feature_extraction.text", "sparse_dot_topn"])
def test_a_missing_package_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingTool, match=r"\.\[align\]"):
        find_candidates([make_side("清理河道。")], [make_side("清理河道。")])
