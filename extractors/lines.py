"""行: the printed lines of a notice, split virtually where paragraph breaks were lost.

A line is a range of the canonical text; nothing is rewritten. A paragraph that holds
several numbered items (text flattened to one line, 第一章　总则　　第一条) gives one line an item.
"""

import re

from msgspec import Struct

from extractors.brackets import find_brackets
from extractors.inline_markers import find_inline_markers
from extractors.labels import starts_label
from extractors.numbering import Marker, read_marker
from extractors.view import load_folds
from notice.source import SourceText, Style
from notice.span import Span

_BLANK = re.compile(r"[ \u3000]+")
_CLOSED = "。！？；：）)］]〕】”》"
_LONG = 400


class Line(Struct, frozen=True):
    """One line: where it stands, its number if it starts with one, and how it looks.

    ``split`` says that the line was cut out of a longer paragraph.
    """

    span: Span
    marker: Marker | None
    style: Style = Style()
    split: bool = False

    @property
    def body(self) -> Span:
        """What follows the marker, without the blanks between."""
        length = self.marker.length if self.marker else 0
        return Span(min(self.span.start + length, self.span.end), self.span.end)


def split_lines(source: SourceText) -> tuple[Line, ...]:
    """The lines of the paragraphs of `source`; tables and portal fields are not lines."""
    lines: list[Line] = []
    for block in source.blocks:
        if block.kind != "paragraph":
            continue
        cuts = _find_cuts(source.text, block.span)
        starts = [block.span.start, *cuts]
        for start, end in zip(starts, [*cuts, block.span.end], strict=True):
            lines.append(_make_line(source.text, start, end, block.style, bool(cuts)))
    return tuple(lines)


def _make_line(text: str, start: int, end: int, style: Style, split: bool) -> Line:
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    looks = Style() if split else style
    return Line(Span(start, end), read_marker(text[start:end]), looks, split)


def _find_cuts(text: str, span: Span) -> list[int]:
    """Offsets inside the paragraph where a new line starts, ascending."""
    paragraph = span.cut(text)
    markers = find_inline_markers(paragraph, long=len(paragraph) > _LONG)
    flat = len(paragraph) > _LONG and len(markers) >= 3
    first, last = (min(markers), max(markers)) if markers else (0, 0)
    cuts = set(markers)
    inside = _find_bracketed(paragraph)
    for blank in _BLANK.finditer(paragraph):
        at, before = blank.end(), paragraph[blank.start() - 1]
        if at in inside:
            continue
        lost_break = flat and (before in _CLOSED or at < first or at > last)
        if lost_break or starts_label(paragraph[at : at + 16]):
            cuts.add(at)
    return [span.start + cut for cut in sorted(cuts)]


def _find_bracketed(paragraph: str) -> set[int]:
    """Places inside a bracket that is closed again: no line begins there."""
    folded = paragraph.translate(load_folds())
    pairs = (one for one in find_brackets(folded) if one.close is not None and one.depth == 0)
    return {place for one in pairs for place in range(one.open + 1, one.close or 0)}
