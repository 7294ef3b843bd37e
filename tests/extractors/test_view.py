"""对照: folded text and where each of its characters was printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.view import View
from tests.extractors.printed import fold


@pytest.mark.parametrize(
    ("printed", "folded", "why"),
    [
        ("责 任\u3000单位:", "责任单位：", "blanks go, a half-width colon is a colon"),
        ("[区发改局]", "（区发改局）", "square brackets"),
        ("【A】〔B〕﹝C﹞｛D｝", "（A）（B）（C）（D）", "every family of brackets"),
        ("A,B;C､D", "A，B；C、D", "half-width separators"),
        ("２０２１年", "2021年", "full-width digits"),
        ("牽頭單位", "牵头单位", "traditional characters of the labels"),
        ("a\nb\tc", "abc", "line feed and tab are blanks"),
        ("", "", "nothing"),
    ],
)
def test_folding(printed: str, folded: str, why: str) -> None:
    assert fold(printed).folded == folded, why


def test_spans_lead_back_to_the_print() -> None:
    text = "头 [责 任单位:区\n发改局] 尾"
    view = View.of(text, 2, len(text) - 2)
    assert view.folded == "（责任单位：区发改局）"
    assert view.printed(1, 5) == "责 任单位"
    assert view.span(6, 10).cut(text) == "区\n发改局"
    assert view.cut(6, 10).printed() == "区\n发改局"


def test_gaps_are_remembered() -> None:
    view = fold("区发改局 区财政局")
    assert [index for index in range(len(view)) if view.has_gap(index)] == [4]
    assert not view.has_break(4)
    assert fold("区发改局\n区财政局").has_break(4)


@pytest.mark.parametrize(
    ("printed", "chars", "rest", "why"),
    [
        ("、区发改局。", "、。", "区发改局", "both ends"),
        ("区发改局", "、", "区发改局", "nothing to strip"),
        ("、、", "、", "", "nothing left"),
    ],
)
def test_stripped(printed: str, chars: str, rest: str, why: str) -> None:
    view = fold(printed).stripped(chars)
    assert view.folded == rest, why
    assert len(view.at) == len(rest)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_folded_character_stands_for_one_printed(text: str, start: int, end: int) -> None:
    view = View.of(text, start, end)
    assert len(view.folded) == len(view.at) == len(view)
    assert list(view.at) == sorted(set(view.at))
    assert all(start <= place < min(end, len(text)) for place in view.at)
    for index, place in enumerate(view.at):
        assert fold(text[place]).folded == view.folded[index]
