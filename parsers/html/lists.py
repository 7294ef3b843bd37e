"""网页列表: the numbers a browser prints before the items of ``<ol>``."""

import re
from collections.abc import Mapping

from parsers.docx.numerals import print_numeral

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]{1,100})", re.IGNORECASE)
_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_KEYWORDS = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
}
_HAN_FORMAT = "chineseCountingThousand"
_MAX_NUMBER = 9999


class ListNumbers:
    """Counts the items of nested lists while a page is walked: `open` and `close` every element."""

    def __init__(self) -> None:
        self._open: list[tuple[str | None, int]] = []  # format of the list (None: no numbers), next number

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> str:
        """The number printed before the element's text; empty for anything but ``<ol>`` items."""
        if tag == "ol":
            self._open.append((_find_format(attributes), read_count(attributes.get("start"), 1)))
        elif tag == "ul":
            self._open.append((None, 1))
        elif tag == "li" and self._open:
            format, following = self._open[-1]
            number = read_count(attributes.get("value"), following)
            self._open[-1] = (format, number + 1)
            if format and _find_keyword(attributes) != "none":
                end = "、" if format == _HAN_FORMAT else "."
                return print_numeral(number, format) + end
        return ""

    def close(self, tag: str) -> None:
        """Ends the list that an element `tag` opened."""
        if tag in ("ol", "ul"):
            self._open.pop()


def _find_format(attributes: Mapping[str, str | None]) -> str | None:
    keyword = _find_keyword(attributes)
    if keyword == "none":
        return None
    return _KEYWORDS.get(keyword) or _TYPES.get(attributes.get("type") or "", "decimal")


def _find_keyword(attributes: Mapping[str, str | None]) -> str:
    found = _STYLE.search(attributes.get("style") or "")
    words = found[1].lower().split() if found else []
    return next((word for word in words if word in _KEYWORDS or word == "none"), "")


def read_count(value: str | None, default: int) -> int:
    """The number in an attribute (``start``, ``rowspan``), up to `_MAX_NUMBER`; else `default`."""
    digits = (value or "").strip()[:8]
    return min(int(digits), _MAX_NUMBER) if digits.isdecimal() and digits.isascii() else default
