"""Numerals in markers and dates: 一…九十九百, 〇, full-width, circled, Roman → int."""

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
