"""公文要素: document elements per GB/T 9704-2012 §7, and from the fields of portal pages."""

import msgspec
from msgspec import Struct

from extractors.head import Head, read_head
from extractors.lines import Line
from extractors.portal import find_entries, list_entries, read_fields
from extractors.tail import Tail, read_tail
from extractors.view import View
from notice.diagnostic import DATE_MISSING, NUMBER_MISSING, TITLE_MISSING, Diagnostic
from notice.notice import Elements
from notice.source import SourceText
from notice.span import Span

_TOP_LINES = 20


class Found(Struct, frozen=True):
    """The elements, the lines they took up (indices into the lines), and what was missed.

    ``signed`` is the index of the notice's date line (the plan it carries begins after it).
    """

    elements: Elements
    lines: frozenset[int]
    signed: int | None
    diagnostics: tuple[Diagnostic, ...]


def read_elements(source: SourceText, lines: tuple[Line, ...]) -> Found:
    """Read the elements of a notice from its lines, then fill gaps from the portal's fields."""
    views = [View.of(source.text, line.span.start, line.span.end) for line in lines]
    head = read_head(lines, views)
    tail = read_tail(lines, views, head.end)
    elements = _fill_issuers(_merge(head, tail), head)
    printed = find_entries(views[: head.end or _TOP_LINES])
    elements = read_fields([*list_entries(source), *printed.values()], elements)
    missing = [
        finding.at()
        for finding, value in (
            (NUMBER_MISSING, elements.doc_number),
            (TITLE_MISSING, elements.title),
            (DATE_MISSING, elements.written_date),
        )
        if value is None
    ]
    return Found(elements, head.lines | tail.lines | set(printed), tail.signed, tuple(missing))


def _merge(head: Head, tail: Tail) -> Elements:
    """Head and tail together; what one does not have is None or empty in it."""
    merged = {**head.values, **tail.values}
    spans: dict[str, tuple[Span, ...]] = {**head.spans, **tail.spans}
    return msgspec.structs.replace(Elements(), **merged, spans=spans)


def _fill_issuers(elements: Elements, head: Head) -> Elements:
    """Without a signature the issuers are those that the title, then the letterhead, names."""
    if elements.issuers or not head.title_issuers:
        return elements
    names = tuple(name for name, _ in head.title_issuers)
    spans = tuple(span for _, span in head.title_issuers)
    return msgspec.structs.replace(elements, issuers=names, spans={**elements.spans, "issuers": spans})
