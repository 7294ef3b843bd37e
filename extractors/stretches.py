"""正文各段: the stretches of a notice that say something, and which task each place belongs to.

What GB/T 9704-2012 prints around the text (document number, addressees, signature, printing line)
is no stretch; a notice's own title is one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec import Struct

from extractors.drafts import Draft
from extractors.elements import Found
from extractors.lines import Line
from extractors.view import View
from notice.source import SourceText
from notice.span import Span


class Stretch(Struct, frozen=True):
    """A line or a table cell to be read; ``in_title``: of the notice's own title."""

    view: View
    in_title: bool = False


def list_stretches(source: SourceText, lines: tuple[Line, ...], found: Found) -> tuple[Stretch, ...]:
    """The notice's title, all lines but those of elements, then all cells, without the number in front.

    A title broken over lines is one stretch: what it cites may be broken with it.
    """
    titles = found.elements.spans.get("title", ())
    listed = found.elements.spans.get("attachments", ())
    spans = [
        line.body
        for index, line in enumerate(lines)
        if index not in found.lines or _touches(line.span, listed)
    ]
    spans += [cell.span for table in source.tables for cell in table.cells]
    views = (View.of(source.text, span.start, span.end) for span in spans)
    title = [Stretch(View.of(source.text, titles[0].start, titles[-1].end), True)] if titles else []
    return (*title, *(Stretch(view) for view in views if len(view)))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in others)


class Owners:
    """Which draft a place of the text belongs to: by its text, its title, or its row of a table."""

    def __init__(self, drafts: list[Draft], source: SourceText) -> None:
        own = [(draft.span, number) for number, draft in enumerate(drafts)]
        own += [(draft.title, number) for number, draft in enumerate(drafts) if draft.title]
        self._spans = sorted([*own, *_list_rows(own, source)])
        self._starts = [span.start for span, _ in self._spans]
        # How far any stretch up to each one reaches.
        self._reach = list(accumulate((span.end for span, _ in self._spans), max))

    def find(self, place: int) -> int | None:
        """The number of the draft whose smallest stretch holds `place`."""
        best: tuple[int, int] | None = None
        for index in range(bisect_right(self._starts, place) - 1, -1, -1):
            if self._reach[index] <= place:
                break
            span, number = self._spans[index]
            if place < span.end and (best is None or span.end - span.start < best[0]):
                best = (span.end - span.start, number)
        return best[1] if best else None


def _list_rows(own: list[tuple[Span, int]], source: SourceText) -> Iterator[tuple[Span, int]]:
    """The cells beside a task's text in its row, where the row holds no other task."""
    for table in source.tables:
        rows: dict[int, set[int]] = {}
        for cell in table.cells:
            for span, number in own:
                if span.start < cell.span.end and cell.span.start < span.end:
                    rows.setdefault(cell.row, set()).add(number)
        for cell in table.cells:
            numbers = rows.get(cell.row, set())
            if len(numbers) == 1 and cell.rows == 1 and cell.span.start < cell.span.end:
                yield cell.span, next(iter(numbers))
