"""Word's number formats, value by value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.docx.numerals import _FORMATS, print_numeral


@pytest.mark.parametrize(
    ("number_format", "printed", "why"),
    [
        ("decimal", {0: "0", 1: "1", 12: "12"}, "plain digits"),
        ("decimalFullWidth", {1: "１", 10: "１０"}, "full width"),
        ("decimalZero", {1: "01", 9: "09", 10: "10", 100: "100"}, "padded to two"),
        (
            "chineseCounting",
            {
                1: "一",
                10: "十",
                11: "十一",
                20: "二十",
                21: "二十一",
                99: "九十九",
                100: "一○○",
                110: "一一○",
            },
            "by digits from 100 on ([MS-DOCX] §2.4)",
        ),
        (
            "chineseCountingThousand",
            {
                10: "十",
                19: "十九",
                100: "一百",
                101: "一百零一",
                110: "一百一十",
                111: "一百一十一",
                120: "一百二十",
                1000: "一千",
                1001: "一千零一",
                1010: "一千零一十",
                1100: "一千一百",
                9999: "九千九百九十九",
            },
            "一十 only behind a hundred; one 零 for a gap",
        ),
        ("taiwaneseCountingThousand", {10: "十", 105: "一百零五"}, "as the mainland's"),
        (
            "japaneseCounting",
            {10: "十", 100: "百", 101: "百一", 111: "百十一", 200: "二百", 1000: "千"},
            "no 一, no 零",
        ),
        (
            "chineseLegalSimplified",
            {1: "壹", 2: "贰", 10: "壹拾", 11: "壹拾壹", 101: "壹佰零壹"},
            "capitals keep 壹",
        ),
        ("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}, "digit by digit"),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}, "ten stems, then digits"),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}, "twelve branches"),
        (
            "decimalEnclosedCircle",
            {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"},
            "circles to 50",
        ),
        ("decimalEnclosedCircleChinese", {1: "①", 11: "⑪"}, "the same circles"),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}, "one character"),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}, "one character"),
        (
            "upperLetter",
            {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"},
            "letters repeat, they do not count",
        ),
        ("lowerLetter", {1: "a", 10_000: "10000"}, "not pages of letters"),
        ("upperRoman", {4: "IV", 9: "IX", 14: "XIV", 1999: "MCMXCIX"}, "subtractive"),
        ("lowerRoman", {3: "iii", 40: "xl"}, "small"),
        (
            "ordinal",
            {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 21: "21st", 113: "113th"},
            "English",
        ),
        ("none", {0: "", 7: ""}, "prints nothing"),
        ("bullet", {1: ""}, "a bullet is no number"),
        ("cardinalText", {3: "3"}, "unknown formats fall back to digits"),
        ("chineseCounting", {0: "0", -1: "-1"}, "no Han zero or negative"),
    ],
)
def test_print_numeral(number_format: str, printed: dict[int, str], why: str) -> None:
    assert {value: print_numeral(value, number_format) for value in printed} == printed, why


@given(st.integers(-(10**9), 10**9), st.sampled_from(sorted(_FORMATS)))
def test_every_value_has_a_short_form(value: int, number_format: str) -> None:
    numeral = print_numeral(value, number_format)
    assert len(numeral) <= 60
    assert bool(numeral) is (number_format not in ("none", "bullet"))
