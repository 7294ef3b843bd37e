"""折行: joining the lines of a paragraph, and what a typesetter would still have fitted on a line."""

import re
from collections.abc import Iterable

_OPENING = "（《〈“‘「『〔【［\\[(｛{"
_CLOSING = "，。、；：！？）》〉”’」』〕】］\\])…·｝},;:!?.%％"
_LATIN_WORD = f"[A-Za-z0-9][A-Za-z0-9.,%/~—–+&_-]*(?:[^{_CLOSING}][{_CLOSING}]+)?"
_UNIT = f"[{_OPENING}]*(?:{_LATIN_WORD}|.)[{_CLOSING}]*"
# Browsers do not break a line beside a curly quote: 围绕“20+8”战略 wraps in one piece.
_FIRST_UNIT = re.compile(f"{_UNIT}(?:(?<=[“”‘’]){_UNIT}|(?=[“”‘’]){_UNIT})*")
_NARROW = re.compile(r"[\x20-\u024f]")
_NARROW_WIDTH = 0.5  # em


def join_wrapped(texts: Iterable[str]) -> str:
    """The lines of one paragraph as one text: a blank only where Latin words meet.

    A hyphen at a line's end is taken out where it parts a word in small letters.
    """
    joined = ""
    for text in texts:
        if joined[-1:] == "-" and (joined[-2:-1] + text[:1]).islower():
            joined = joined[:-1] + text
        elif joined and _is_word_end(joined[-1], text[:1]):
            joined += " " + text
        else:
            joined += text
    return joined


def _is_word_end(before: str, after: str) -> bool:
    """Do two Latin words meet? Digits do not count: a browser may break a number anywhere."""
    if not (before.isascii() and after.isascii() and after.isalnum()):
        return False
    return (before.isalnum() or before in ",.;:!?)") and not (before.isdigit() and after.isdigit())


def measure_width(text: str) -> float:
    """About how wide `text` prints, in em."""
    return len(text) - (1 - _NARROW_WIDTH) * len(_NARROW.findall(text))


def measure_first_unit(text: str) -> float:
    """The width, in em, of what at the start of `text` no typesetter would part (禁则)."""
    match = _FIRST_UNIT.match(text)
    return measure_width(match[0]) if match else 0.0
