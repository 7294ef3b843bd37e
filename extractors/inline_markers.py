"""行内编号: numbered items inside one paragraph, whose line breaks were lost."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from extractors.labels import starts_label
from extractors.numbering import FINE_RANK, Marker, read_marker

_PLACE = re.compile(r"[ \u3000]+|(?<=[。）)］\]〕】])(?=[^ \u3000])")
# A number glued to the words before it: 强化治理1.推进, but not 第一、 or 之（二）.
_GLUED = re.compile(
    r"(?<=[^\s第之其（(、，。；0-9０-９一二三四五六七八九十])(?=[（(]?[0-9０-９一二三四五六七八九十①-⑳])"
)
_STOPS = "。；！？"
_MARKER_LENGTH = 16


class Candidate(Struct, frozen=True):
    """A marker seen inside a paragraph at ``at``, and what stands right before it."""

    at: int
    marker: Marker
    before: Literal["blank", "stop", "words"]


def find_inline_markers(paragraph: str, *, long: bool) -> set[int]:
    """Where, inside a paragraph, numbered items begin, in sequence.

    After a blank the next number of a style counts (1 begins one); so does one glued to a full stop
    or bracket, where 2 follows 1 in the same paragraph. In a ``long`` paragraph the number may be glued
    to the title above it (二、强化治理1.推进…, or 3. where numbers run through).
    """
    candidates = list(_find_candidates(paragraph, glued=long))
    start = read_marker(paragraph[:_MARKER_LENGTH])
    seen = [Candidate(0, start, "blank")] if start else []
    found: set[int] = set()
    last = {(one.marker.style, one.marker.number): one.at for one in candidates}
    for one in candidates:
        if one.before == "words" and not (
            _ends_title(one, seen, paragraph) or _ends_statement(one, paragraph)
        ):
            continue
        if _in_sequence(one, seen, last):
            seen.append(one)
            found.add(one.at)
    return found


def _find_candidates(paragraph: str, *, glued: bool) -> Iterator[Candidate]:
    places = {place.end(): bool(place.group()) for place in _PLACE.finditer(paragraph)}
    inside = (place.end() for place in _GLUED.finditer(paragraph)) if glued else ()
    for at in sorted({*places, *inside}):
        marker = read_marker(paragraph[at : at + _MARKER_LENGTH])
        if marker and marker.use != "part":
            yield Candidate(at, marker, "words" if at not in places else "blank" if places[at] else "stop")


def _ends_title(one: Candidate, seen: Sequence[Candidate], paragraph: str) -> bool:
    """Whether nothing but the title of a higher level stands between the last number and this one."""
    if not seen:
        return True
    title = paragraph[seen[-1].at : one.at]
    return seen[-1].marker.rank < one.marker.rank and not any(stop in title for stop in _STOPS)


def _ends_statement(one: Candidate, paragraph: str) -> bool:
    """Whether nothing but 责任单位：A、B stands between the last stop and this number."""
    start = max(paragraph.rfind(stop, 0, one.at) for stop in _STOPS) + 1
    return starts_label(paragraph[start : min(start + _MARKER_LENGTH, one.at)])


def _in_sequence(one: Candidate, seen: Sequence[Candidate], places: dict[tuple[str, int], int]) -> bool:
    """Whether the candidate carries on its style. Lost numbers are skipped when the next one follows.

    ``seen`` are the numbers found before it, in printed order; ``places`` where each number of a style
    stands last.
    """
    marker = one.marker
    last = next((two.marker.number for two in reversed(seen) if two.marker.style == marker.style), None)
    if one.before != "blank":
        begins = marker.number == 1 and marker.rank < FINE_RANK and _opens_level(marker, seen)
        return (begins and _is_followed(one, places)) or marker.number == (last or 0) + 1 > 1
    if last is None:
        return marker.number == 1 or marker.use in ("chapter", "article")
    step = marker.number - last
    if step == 1 or marker.number == 1:
        return True
    return 2 <= step <= 3 and _is_followed(one, places)


def _opens_level(marker: Marker, seen: Sequence[Candidate]) -> bool:
    """Whether no number of its style came since the last one of a higher level."""
    markers = (two.marker for two in reversed(seen))
    nearest = (two for two in markers if two.rank < marker.rank or two.style == marker.style)
    return next((two.style != marker.style for two in nearest), True)


def _is_followed(one: Candidate, places: dict[tuple[str, int], int]) -> bool:
    """Whether the next number of the same style comes later."""
    return places.get((one.marker.style, one.marker.number + 1), -1) > one.at
