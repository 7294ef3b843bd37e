"""各部分的年份: the anchor of every part of a notice.

An attached text may be about another year than the notice, and a forwarded one was signed on a day of its own.
"""

import datetime
from bisect import bisect_right

from extractors.anchors import Anchor, make_anchor
from extractors.dates import parse_date
from extractors.elements import Found
from extractors.lines import Line
from extractors.parts import Part
from extractors.rules import rule_for
from extractors.view import View
from notice.notice import Elements

# How far from its end a text flattened to one line may print its date.
_CLOSING = 40


class PartAnchors:
    """The anchors of the parts, by their places in the text."""

    def __init__(self, found: Found, parts: tuple[Part, ...], lines: tuple[Line, ...], text: str) -> None:
        self._whole = _anchor_whole(found.elements, text)
        self._starts = [lines[part.first].span.start for part in parts] if lines else []
        self._anchors = [_anchor_part(part, self._whole, found, lines, text) for part in parts]

    def find(self, place: int) -> Anchor:
        """The anchor of the part that `place` stands in."""
        index = bisect_right(self._starts, place) - 1
        return self._anchors[index] if index >= 0 else self._whole


def _anchor_whole(elements: Elements, text: str) -> Anchor:
    """The notice's own anchor; without date and number, a date that ends the text is the written date."""
    anchor = make_anchor(elements)
    if anchor.year is not None:
        return anchor
    closing = View.of(text, max(0, len(text) - _CLOSING), len(text)).folded
    found = rule_for("elements", "closing_date").applies(closing)
    return _sign(found["d"] if found else None, anchor).of_part(elements.title)


def _anchor_part(part: Part, whole: Anchor, found: Found, lines: tuple[Line, ...], text: str) -> Anchor:
    if part.title is None:
        return whole
    for index in range(part.last - 1, part.body - 1, -1):
        if index in found.lines:
            folded = View.of(text, lines[index].span.start, lines[index].span.end).folded
            for value in ("written_date", "signed_date"):
                signed = rule_for("elements", value).applies(folded)
                if signed:
                    return _sign(signed["d"], whole).of_part(part.title)
    return whole.of_part(part.title)


def _sign(date: str | None, otherwise: Anchor) -> Anchor:
    """The anchor of a text written on `date` (folded as printed)."""
    iso = parse_date(date) if date else None
    if iso is None:
        return otherwise
    written = datetime.date.fromisoformat(iso)
    return Anchor(written.year, written)
