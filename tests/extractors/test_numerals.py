"""数字: numerals as printed → int."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numerals import parse_numeral

DIGITS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("一", 1, "a Han digit"),
        ("十", 10, "ten without a digit before it"),
        ("十二", 12, "ten and a digit"),
        ("二十", 20, "tens"),
        ("九十九", 99, "tens and a digit"),
        ("一百零三", 103, "零 only holds a place"),
        ("一百二十三", 123, "hundreds"),
        ("二〇一八", 2018, "a year digit by digit"),
        ("二○二一", 2021, "the round sign for zero, as many offices type it"),
        ("一九九七", 1997, "no zero in it"),
        ("１２", 12, "full-width digits"),
        (" 1 0 ", 10, "blanks between digits"),
        ("⑫", 12, "a circled number"),
        ("㈢", None, "a bracketed Han digit opens its bracket first"),
        ("", None, "nothing"),
        ("几", None, "no numeral"),
        ("一二十", None, "digits do not stand before ten in pairs"),
        ("12a", None, "a letter"),
    ],
)
def test_parse_numeral(text: str, expected: int | None, why: str) -> None:
    assert parse_numeral(text) == expected, why


@given(st.integers(0, 9999))
def test_digit_by_digit(number: int) -> None:
    assert parse_numeral("".join(DIGITS[int(digit)] for digit in str(number))) == number


@given(st.integers(1, 99))
def test_counted(number: int) -> None:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else DIGITS[tens] + "十")
    assert parse_numeral(head + (DIGITS[ones] if ones else "")) == number


@given(st.text(max_size=12))
def test_never_raises(text: str) -> None:
    value = parse_numeral(text)
    assert value is None or value >= 0
