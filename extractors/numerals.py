"""Numerals in markers and dates: 一…九十九百, 〇, full-width, circled, Roman → int."""

import re
import unicodedata

# Characters that offices type for 〇 in a year: letters, circles and digits of every width.
_ZEROS = "零○◯OoＯｏΟО0０"
_DIGITS = (
    {char: value for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys(_ZEROS, 0) | {"两": 2}
)
_UNITS = {"十": 10, "百": 100, "千": 1000}


def parse_numeral(text: str) -> int | None:
    """The value of a numeral as printed (``二十一``, ``二〇一八``, ``１２``, ``⑫``), else None."""
    compact = "".join(text.split())
    if not compact:
        return None
    folded = unicodedata.normalize("NFKC", compact)
    if folded.isascii() and folded.isdigit():
        return int(folded)
    if all(char in _DIGITS for char in compact):
        return int("".join(str(_DIGITS[char]) for char in compact))
    return _parse_counted(compact)


def _parse_counted(text: str) -> int | None:
    """一百二十三 → 123; None when `text` is not of that form."""
    total, pending = 0, 0
    for char in text:
        if char in _UNITS:
            total += (pending or 1) * _UNITS[char]
            pending = 0
        elif char in _DIGITS and pending == 0:
            pending = _DIGITS[char]
        else:
            return None
    return total + pending


_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_PERCENT = "百分之"


def parse_amount(text: str) -> float | None:
    """The value of a number as printed in running text (``1,200``, ``6.2``, ``三万五千``, ``百分之八十``), else None."""
    compact = unicodedata.normalize("NFKC", "".join(text.split())).replace(",", "").replace("，", "")
    if _ARABIC.fullmatch(compact):
        return float(compact)
    digits = compact.removeprefix(_PERCENT)
    number = parse_numeral(digits)
    return float(number) if number is not None else _parse_long(digits)


def _parse_long(text: str) -> float | None:
    """Han numerals with 点, 万 and 亿, by cn2an; so rare that its import (60 ms) waits for the first."""
    import cn2an

    try:
        return float(cn2an.cn2an(text, "normal"))
    except ValueError:
        return None
