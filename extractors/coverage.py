"""覆盖率: how much of what is printed was placed somewhere."""

from collections.abc import Iterable, Iterator

from extractors.parts import Part
from notice.notice import Elements, Heading, Task
from notice.source import SourceText
from notice.span import Span


def measure_coverage(
    source: SourceText,
    elements: Elements,
    parts: Iterable[Part],
    headings: Iterable[Heading],
    tasks: Iterable[Task],
    part_spans: Iterable[Span],
) -> float:
    """Characters inside an element, heading, task or attached text, over all printed ones (0..1)."""
    spans = [span for many in elements.spans.values() for span in many]
    spans.extend(part_spans)
    spans.extend(span for part in parts for span in part.spans)
    spans.extend(span for heading in headings for span in _heading_spans(heading))
    for task in tasks:
        spans.append(task.span)
        spans.extend(assignment.span for assignment in task.assignments)
        spans.extend(deadline.span for deadline in task.deadlines)
    seen = _count(source.text, [Span(0, len(source.text))])
    return round(_count(source.text, spans) / seen, 4) if seen else 0.0


def _heading_spans(heading: Heading) -> Iterator[Span]:
    yield heading.span
    for child in heading.children:
        yield from _heading_spans(child)


def _count(text: str, spans: list[Span]) -> int:
    """Printed characters covered by `spans`, each counted once."""
    total = end = 0
    for span in sorted(spans):
        start = max(span.start, end)
        if span.end > start:
            total += len("".join(text[start : span.end].split()))
            end = span.end
    return total
