"""顿号补漏: a 、 that the engine passed over, seen by the ink it left between two characters."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from msgspec import Struct

from parsers.pages.wrapping import measure_width

_LOST = 0.5  # em between two characters
_USUAL = 0.85  # of a line's height: its type size, where too few characters show it
_DARK = 160  # of 255
_REACH = 0.25  # em by which the engine may be wrong about where the characters beside it end
_SMALL, _LARGE = 0.1, 0.45  # em: how high and wide a 、 is
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_BEFORE = re.compile("[\u3400-\u9fff）〕】》”A-Za-z0-9]")


class Character(Struct, frozen=True):
    """A character read, and where its middle stands along its line: 0 at its start, 1 at its end."""

    text: str
    place: float


def restore_marks(characters: Sequence[Character], crop: Any) -> list[Character]:
    """`characters` with a 、 where a gap before an ideograph holds nothing but a mark as small.

    `crop` is the picture of the line.
    """
    if len(characters) < 2:
        return list(characters)
    em = _measure_em(characters, crop)
    dark = crop.min(axis=2) < _DARK
    restored = [characters[0]]
    for before, after in pairwise(characters):
        start = before.place + measure_width(before.text) * em / 2
        end = after.place - measure_width(after.text) * em / 2
        beside = _BEFORE.match(before.text) and _IDEOGRAPH.match(after.text)
        if beside and end - start >= _LOST * em and _holds_mark(dark, start, end, em):
            restored.append(Character("、", (start + end) / 2))
        restored.append(after)
    return restored


def _measure_em(characters: Sequence[Character], crop: Any) -> float:
    """The type size as a share of the line's width."""
    pairs = pairwise(characters)
    steps = [b.place - a.place for a, b in pairs if _IDEOGRAPH.match(a.text) and _IDEOGRAPH.match(b.text)]
    height, width = crop.shape[:2]
    return median(steps) if len(steps) > 2 else _USUAL * float(height) / width


def _holds_mark(dark: Any, start: float, end: float, em: float) -> bool:
    """Is the only ink between two characters a small mark, clear of both?"""
    width = dark.shape[1]
    first, last = round((start - _REACH * em) * width), round((end + _REACH * em) * width)
    gap = dark[:, max(first, 0) : max(last, 0)]
    least, most = _SMALL * em * width, _LARGE * em * width
    marks = []
    for left, right in _list_stretches(gap.any(axis=0)):
        rows = gap[:, left:right].any(axis=1).nonzero()[0]
        inside = left > 0 and right < gap.shape[1]
        if inside and right - left >= 2:
            marks.append((right - left, int(rows[-1] - rows[0]) + 1))
    return len(marks) == 1 and all(least <= side <= most for side in marks[0])


def _list_stretches(flags: Any) -> Iterator[tuple[int, int]]:
    """The stretches of columns with ink, as first column and the one behind the last."""
    start = None
    for column, flag in enumerate([*flags.tolist(), False]):
        if flag and start is None:
            start = column
        elif not flag and start is not None:
            yield start, column
            start = None
