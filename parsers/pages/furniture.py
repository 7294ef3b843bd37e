"""页面装饰: page numbers, running heads and feet, and what a browser prints around a page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct

from parsers.line_rules import load_line_rules
from parsers.pages.lines import Line

_HEAD, _FOOT = 0.13, 0.86  # of the page's height: no furniture further in
_OUTER = 0.07  # of the page's height: where browsers print
_DEPTH = 3  # lines from the edge
_OFTEN = 0.4  # of the pages: heads of odd and even pages may differ
_STEADY = 6.0  # points by which a running line may move
_APART = 1.2  # times its type size: furniture stands that far from the text
_SMALL = 0.92  # times the type size of the text
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")


class PrintedPage(Struct):
    """The lines of a page, and the page's height in points."""

    lines: list[Line]
    height: float


class _Edge(Struct, frozen=True):
    """A line near the head or foot of the page with index ``page``; ``kind`` by the rule table.

    ``text`` is without blanks. ``inner`` is the line next to it on the side of the text (-1: none),
    ``gap`` what is left blank between the two, in its type size; ``small`` says that it is set
    smaller. ``outer``: it stands at the very edge.
    """

    page: int
    index: int
    text: str
    kind: str
    head: bool
    outer: bool
    top: float
    inner: int
    gap: float
    small: bool


def strip_furniture(pages: Sequence[PrintedPage]) -> list[list[Line]]:
    """The lines of each page without its furniture."""
    edges = [edge for number, page in enumerate(pages) for edge in _find_edges(number, page)]
    plain = [edge for edge in edges if edge.kind == "number" or (edge.kind == "print" and edge.outer)]
    found = [*plain, *_find_counting(edges), *_find_running(edges, len(pages))]
    dropped = {(edge.page, edge.index) for edge in found}
    return [
        [line for index, line in enumerate(page.lines) if (number, index) not in dropped]
        for number, page in enumerate(pages)
    ]


def _find_edges(number: int, page: PrintedPage) -> Iterator[_Edge]:
    order = sorted(range(len(page.lines)), key=lambda index: page.lines[index].top)
    for rank, index in enumerate(order):
        line = page.lines[index]
        head = rank < _DEPTH and line.bottom <= _HEAD * page.height
        if head or (rank >= len(order) - _DEPTH and line.top >= _FOOT * page.height):
            inwards = order[rank + 1 :] if head else reversed(order[:rank])
            beside = next((n for n in inwards if _is_below(line, page.lines[n])), -1)
            yield _describe_edge(number, page, index, head, beside)


def _is_below(line: Line, other: Line) -> bool:
    """Do the two stand one below the other, not in two columns?"""
    return line.column == other.column or not line.column or not other.column


def _describe_edge(number: int, page: PrintedPage, index: int, head: bool, inner: int) -> _Edge:
    line, height = page.lines[index], page.height
    text = _BLANKS.sub("", line.text)
    rule = load_line_rules("furniture").match_whole(text)
    outer = line.bottom <= _OUTER * height or line.top >= (1 - _OUTER) * height
    gap, small = height, False
    if inner >= 0:
        other = page.lines[inner]
        gap = (other.top - line.bottom if head else line.top - other.bottom) / line.em
        small = line.em <= _SMALL * other.em
    kind = rule.value if rule else ""
    return _Edge(number, index, text, kind, head, outer, line.top, inner, gap, small)


def _find_counting(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """Bare numbers that go up with the pages, or stand alone below the text."""
    bare = [edge for edge in edges if edge.kind == "bare"]
    steps = Counter(int(edge.text) - edge.page for edge in bare)
    for edge in bare:
        counts = steps[int(edge.text) - edge.page] > 1
        if counts or (len(bare) == 1 and not edge.head and edge.gap >= _APART):
            yield edge


def _find_running(edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """Lines that come back at the same place on many pages, their digits aside, apart from the text."""
    groups: defaultdict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.kind not in ("keep", "bare"):
            groups[edge.head, _DIGITS.sub("#", edge.text)].append(edge)
    running: dict[tuple[int, int], _Edge] = {}
    for group in groups.values():
        middle = median(edge.top for edge in group)
        steady = [edge for edge in group if abs(edge.top - middle) <= _STEADY]
        if len({edge.page for edge in steady}) >= max(2, _OFTEN * pages):
            running.update({(edge.page, edge.index): edge for edge in steady})
    for edge in running.values():
        if edge.small or edge.gap >= _APART or (edge.page, edge.inner) in running:
            yield edge
