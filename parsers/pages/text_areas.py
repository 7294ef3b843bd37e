"""版心: the text area of every page and column, read off where its lines begin and end."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median, median_high, median_low

from msgspec import Struct
from msgspec.structs import replace

from parsers.pages.lines import Line

_BODY_SIZE = 0.15  # share by which the body's type size may vary
_FEW = 4  # lines of body text, too few to show the edges
_SHARE = 0.08  # of a page's lines must begin (end) at an edge
_FIRM = 0.3  # of a page's lines that end near one edge leave no doubt about it
_LEFT_SPREAD, _RIGHT_SPREAD = 0.5, 1.2  # em; a full stop may hang over the right edge
_USUAL_PITCH = 1.75  # em (GB/T 9704-2012 §5.2.3: 22 lines of 28 on a page)
FIRST_LINE = (1.3, 2.8)  # em of a first line's indent; GB/T 9704-2012 §7.3.3: two characters

Place = tuple[int, int]  # page and column


class Area(Struct, frozen=True):
    """The text area of one column of a page, in points.

    Lines begin at ``left`` and end at ``right``, are set in ``em`` and follow one another at
    ``pitch``, baseline to baseline; 0 where nothing shows it. ``stepped``: some begin a first
    line's indent further in; ``firm``: many end just at ``right``.
    """

    left: float
    right: float
    em: float
    pitch: float
    stepped: bool = False
    firm: bool = False


def measure_areas(lines: Sequence[Line]) -> dict[Place, Area]:
    """The area of every page and column that holds any of `lines`."""
    groups: defaultdict[Place, list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.page, line.column].append(line)
    own = {place: _measure_area(group) for place, group in groups.items()}
    known = {place: area for place, area in own.items() if len(_list_body(groups[place], area.em)) >= _FEW}
    pitch = median([area.pitch for area in known.values() if area.pitch] or [0.0])
    return {place: _settle_area(place, area, known, pitch) for place, area in own.items()}


def is_body_size(line: Line, em: float) -> bool:
    """Is `line` set in about the size `em`?"""
    return abs(line.em - em) <= _BODY_SIZE * em


def find_main_size(lines: Sequence[Line]) -> float:
    """The type size of most of the text, in points."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.em * 2) / 2] += len(line.text)
    return max(max(weights, key=lambda size: (weights[size], size)), 1.0)


def _list_body(lines: Sequence[Line], em: float) -> list[Line]:
    return [line for line in lines if is_body_size(line, em)]


def _measure_area(lines: Sequence[Line]) -> Area:
    """The edges that enough body lines share."""
    em = find_main_size(lines)
    body = _list_body(lines, em) or list(lines)
    need = min(len(body), max(2, round(len(body) * _SHARE)))
    left = _find_edge(sorted(line.x0 for line in body), need, em * _LEFT_SPREAD)
    right = _find_edge(sorted((line.x1 for line in body), reverse=True), need, em * _RIGHT_SPREAD)
    first = sum(FIRST_LINE[0] <= (line.x0 - left) / em <= FIRST_LINE[1] for line in body)
    at_edge = sum(abs(line.x1 - right) <= _RIGHT_SPREAD * em for line in body)
    firm = at_edge >= max(_FEW, _FIRM * len(body))
    return Area(left, right, em, _measure_pitch(body, em), first > 1, firm)


def _find_edge(edges: Sequence[float], need: int, spread: float) -> float:
    """The outermost of `edges` (sorted inwards) that `need` lines share; there, the commonest."""
    for start in range(len(edges) - need + 1):
        if abs(edges[start + need - 1] - edges[start]) <= spread:
            near = [edge for edge in edges[start:] if abs(edge - edges[start]) <= spread]
            common = Counter(round(edge) for edge in near).most_common(1)[0][0]
            return median(edge for edge in near if round(edge) == common)
    return edges[0]


def _measure_pitch(body: Sequence[Line], em: float) -> float:
    """The smallest pitch that is usual: between the lines of one paragraph, not between two."""
    pitches: Counter[float] = Counter()
    for before, line in pairwise(body):
        pitch = line.bottom - before.bottom
        if 0.9 * em <= pitch <= 4 * em:
            pitches[round(pitch * 2) / 2] += 1
    usual = [pitch for pitch, count in pitches.items() if count >= max(2, 0.15 * pitches.total())]
    return min(usual, default=0.0)


def _settle_area(place: Place, own: Area, known: dict[Place, Area], pitch: float) -> Area:
    """A page's area, put right by the pages around it where its own lines tell too little.

    A page of nothing but first lines seems to begin further in, one without a full line to end
    earlier. Pages of the same side of the sheet come first: margins may be mirrored.
    """
    own = replace(own, pitch=own.pitch or pitch or _USUAL_PITCH * own.em)
    page, column = place
    others = {other[0]: area for other, area in known.items() if other[1] == column}
    same = [area for other, area in others.items() if (other - page) % 2 == 0]
    peers = same if len(same) > 1 else list(others.values())
    if not peers:
        return own
    left, right = median_low(area.left for area in peers), median_high(area.right for area in peers)
    if place not in known:
        return replace(own, left=left, right=right)
    if own.stepped or not FIRST_LINE[0] <= (own.left - left) / own.em <= FIRST_LINE[1]:
        left, right = own.left, own.left + right - left
    return replace(own, left=left, right=own.right if own.firm else max(right, own.right))
