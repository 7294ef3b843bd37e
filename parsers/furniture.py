"""页面装饰: page numbers, running heads and feet, and what a browser prints around a page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct

from parsers.line_rules import load_line_rules
from parsers.lines import Line

_HEAD, _FOOT = 0.13, 0.86  # of the page's height: no furniture further in
_OUTER = 0.07  # of the page's height: where browsers print
_DEPTH = 3  # lines from the edge
_OFTEN = 0.4  # of the pages: heads of odd and even pages may differ
_STEADY = 6.0  # points by which a running line may move
_APART = 1.5  # times its type size: a lone number stands that far below the text
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")


class PrintedPage(Struct):
    """The lines of a page, and the page's height in points."""

    lines: list[Line]
    height: float


class _Edge(Struct, frozen=True):
    """A line near the head or foot of the page with index ``page``; ``kind`` by the rule table.

    ``text`` is without blanks; ``outer`` says that it stands at the very edge; ``gap`` is what is
    left blank between it and the line further in, in its type size.
    """

    page: int
    index: int
    text: str
    kind: str
    head: bool
    outer: bool
    top: float
    gap: float


def strip_furniture(pages: Sequence[PrintedPage]) -> list[list[Line]]:
    """The lines of each page without its furniture."""
    edges = [edge for number, page in enumerate(pages) for edge in _find_edges(number, page)]
    dropped = {(edge.page, edge.index) for edge in edges if edge.kind == "number"}
    dropped |= {(edge.page, edge.index) for edge in edges if edge.kind == "print" and edge.outer}
    for edge in (*_find_counting(edges), *_find_running(edges, len(pages))):
        dropped.add((edge.page, edge.index))
    return [
        [line for index, line in enumerate(page.lines) if (number, index) not in dropped]
        for number, page in enumerate(pages)
    ]


def _find_edges(number: int, page: PrintedPage) -> Iterator[_Edge]:
    rules = load_line_rules("furniture")
    height = page.height
    order = sorted(range(len(page.lines)), key=lambda index: page.lines[index].top)
    for rank, index in enumerate(order):
        line = page.lines[index]
        head = rank < _DEPTH and line.bottom <= _HEAD * height
        if not head and (rank < len(order) - _DEPTH or line.top < _FOOT * height):
            continue
        text = _BLANKS.sub("", line.text)
        rule = rules.match_whole(text)
        outer = line.bottom <= _OUTER * height or line.top >= (1 - _OUTER) * height
        inner = rank + 1 if head else rank - 1
        gap = height
        if 0 <= inner < len(order):
            other = page.lines[order[inner]]
            gap = other.top - line.bottom if head else line.top - other.bottom
        yield _Edge(number, index, text, rule.value if rule else "", head, outer, line.top, gap / line.em)


def _find_counting(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """Bare numbers that go up with the pages, or stand alone below the text."""
    bare = [edge for edge in edges if edge.kind == "bare"]
    steps = Counter(int(edge.text) - edge.page for edge in bare)
    for edge in bare:
        counts = steps[int(edge.text) - edge.page] > 1
        if counts or (len(bare) == 1 and not edge.head and edge.gap >= _APART):
            yield edge


def _find_running(edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """Lines that come back at the same place on many pages, their digits aside."""
    groups: defaultdict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.kind != "keep":
            groups[edge.head, _DIGITS.sub("#", edge.text)].append(edge)
    for group in groups.values():
        middle = median(edge.top for edge in group)
        steady = [edge for edge in group if abs(edge.top - middle) <= _STEADY]
        if len({edge.page for edge in steady}) >= max(2, _OFTEN * pages):
            yield from steady
