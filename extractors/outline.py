"""层次: the numbered outline of a part, kept as printed."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from extractors.finding import find_statements
from extractors.lines import Line
from extractors.numbering import Marker
from extractors.parts import Part
from notice.diagnostic import NUMBER_REPEATED, NUMBER_SKIPPED, Diagnostic
from notice.notice import Heading
from notice.span import Span

_HEADING = 60
_LEAD = 40


class Node:
    """An item of the outline: its line, the unnumbered lines below it, and its children."""

    __slots__ = ("children", "line", "lines", "marker", "parent")

    def __init__(self, marker: Marker, line: int, parent: "Node | None") -> None:
        self.marker = marker
        self.line = line
        self.lines: list[int] = []
        self.children: list[Node] = []
        self.parent = parent

    @property
    def path(self) -> tuple[str, ...]:
        """Markers as printed, outermost first."""
        above = self.parent.path if self.parent else ()
        return (*above, "".join(self.marker.text.split()))

    def leaves(self) -> Iterator["Node"]:
        """The nodes below (or this one) that have no children."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


class Outline:
    """The nodes of one part, and the unnumbered lines above the first of them."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.roots: list[Node] = []
        self.opening: list[int] = []
        self.diagnostics: list[Diagnostic] = []


def build_outline(part: Part, lines: tuple[Line, ...], skipped: frozenset[int]) -> Outline:
    """The outline of `part`; lines in `skipped` (document elements, closings) stand outside it."""
    outline = Outline(part)
    open_nodes: list[Node] = []
    counted: dict[tuple[int, str, str], dict[int, Marker]] = {}
    for index in range(part.body, part.last):
        if index in skipped:
            continue
        marker = lines[index].marker
        if marker is None or marker.use == "part":
            (open_nodes[-1].lines if open_nodes else outline.opening).append(index)
            continue
        while open_nodes and open_nodes[-1].marker.rank >= marker.rank:
            open_nodes.pop()
        parent = open_nodes[-1] if open_nodes else None
        node = Node(marker, index, parent)
        (parent.children if parent else outline.roots).append(node)
        series = counted.setdefault((id(parent), *_series_of(marker)), {})
        outline.diagnostics.extend(_check_number(marker, series, lines[index].span))
        open_nodes.append(node)
    return outline


def _check_number(marker: Marker, series: dict[int, Marker], span: Span) -> list[Diagnostic]:
    """Repeated and skipped numbers among siblings; numbers that run on through sections are fine.

    `series` holds the siblings' markers by number, the last printed last, and takes this one in.
    """
    before = next(reversed(series.values()), None)
    repeated = series.pop(marker.number, None)
    series[marker.number] = marker
    if repeated:
        return [NUMBER_REPEATED.at(span, marker=marker.text)]
    if before and marker.number > before.number + 1:
        return [NUMBER_SKIPPED.at(span, before=before.text, marker=marker.text)]
    return []


def _series_of(marker: Marker) -> tuple[str, str]:
    """What a number counts on in: its style and, for 2.1, the 2."""
    return marker.style, unicodedata.normalize("NFKC", marker.text).rpartition(".")[0]


def title_span(node: Node, lines: tuple[Line, ...], text: str) -> Span:
    """The heading of a node: its whole line when short, else the bold or first sentence of it."""
    body = heading_span(lines[node.line], text)
    if (node.children or node.lines) and body.end - body.start <= _HEADING:
        return body
    lead = lead_span(lines[node.line], text)
    if lead:
        return lead
    end = min(body.end, body.start + _LEAD)
    stop = text.find("。", body.start, end)
    return Span(body.start, stop + 1 if stop >= 0 else end)


def heading_span(line: Line, text: str) -> Span:
    """What a numbered line says, up to a statement printed behind it."""
    body = trimmed(line.body, text)
    found = find_statements(line, text)
    end = found[0].span.start if found and found[0].span.start > body.start else body.end
    return trimmed(Span(body.start, end), text)


def lead_span(line: Line, text: str) -> Span | None:
    """The lead sentence set in bold (or another typeface) at the start of a numbered line."""
    end = line.span.start + line.style.lead
    body = trimmed(line.body, text)
    if line.style.lead and body.start < end < body.end:
        return trimmed(Span(body.start, end), text)
    return None


def trimmed(span: Span, text: str) -> Span:
    """`span` without blanks at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def to_headings(nodes: list[Node], lines: tuple[Line, ...], text: str) -> tuple[Heading, ...]:
    """The outline as records, still without ids."""
    return tuple(_to_heading(node, lines, text) for node in nodes)


def _to_heading(node: Node, lines: tuple[Line, ...], text: str) -> Heading:
    span = title_span(node, lines, text)
    return Heading(
        id="",
        marker=node.path[-1],
        level=len(node.path),
        number=node.marker.number,
        title=span.cut(text),
        span=Span(lines[node.line].span.start, span.end),
        children=to_headings(node.children, lines, text),
    )


def name_headings(headings: Iterable[Heading], above: str = "") -> tuple[Heading, ...]:
    """`headings` with ids ``<id above>/<marker>``; one that would repeat gets ~2, ~3 …"""
    seen: Counter[str] = Counter()
    named: list[Heading] = []
    for heading in headings:
        name = above + (heading.marker or heading.title)
        seen[name] += 1
        unique = name if seen[name] == 1 else f"{name}~{seen[name]}"
        children = name_headings(heading.children, f"{unique}/")
        named.append(replace(heading, id=unique, children=children))
    return tuple(named)
