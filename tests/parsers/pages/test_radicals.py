"""Radicals and compatibility forms become the character that was meant."""

import unicodedata

import pytest

from parsers.pages.radicals import is_stand_in, restore_character


@pytest.mark.parametrize(
    ("printed", "meant", "why"),
    [
        ("⼀", "一", "Kangxi radical U+2F00, as Chromium prints"),
        ("⼈", "人", "Kangxi radical"),
        ("⻓", "长", "CJK radical U+2ED3: NFKC leaves it alone"),
        ("⻔", "门", "CJK radical"),
        ("⺠", "民", "CJK radical"),
        ("豈", "豈", "compatibility ideograph U+F900"),
        ("⺀", "⺀", "the one radical without a unified character"),
        ("１", "１", "full-width digits are no stand-ins"),
        ("文", "文", "an ordinary character"),
    ],
)
def test_restore_character(printed: str, meant: str, why: str) -> None:
    assert restore_character(ord(printed)) == meant, why


def test_only_nameless_stand_ins_remain() -> None:
    """Every assigned radical but U+2E80 has its character in the table."""
    codes = [
        code for code in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)) if unicodedata.name(chr(code), "")
    ]
    left = {chr(code) for code in codes if is_stand_in(ord(restore_character(code)))}
    assert all(unicodedata.normalize("NFKC", char) == char for char in left)
    assert {char for char in left if char < "豈"} == {"⺀"}
