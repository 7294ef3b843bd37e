"""One part of a notice read: its outline, and the tasks of its items and tables."""

from msgspec import Struct

from extractors.drafts import Draft
from extractors.finding import find_half_read, find_statements
from extractors.flat_tables import read_flat_tables
from extractors.items import read_items
from extractors.lines import Line
from extractors.outline import build_outline, to_headings
from extractors.parts import Part
from extractors.task_tables import read_table
from notice.diagnostic import STATEMENT_DOUBTED, STATEMENT_UNPLACED, Diagnostic
from notice.notice import Heading
from notice.source import SourceText, Table
from notice.span import Span

_STATEMENTS = 2


class PartReading(Struct, frozen=True):
    """What one part gives, in printed order; the headings have no ids yet."""

    headings: tuple[Heading, ...]
    drafts: tuple[Draft, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_part(
    part: Part, parts: tuple[Part, ...], lines: tuple[Line, ...], skipped: frozenset[int], source: SourceText
) -> PartReading:
    """Read one part. A regulation (第X条) has an outline but no tasks.

    若干措施 that hand out most of their articles in statements are no regulation.
    """
    flat = read_flat_tables(lines, part.body, part.last, source.text, part.title)
    outline = build_outline(part, lines, skipped.union(*(one.lines for one in flat)))
    drafts: list[Draft] = [draft for one in flat for draft in one.drafts]
    diagnostics = list(outline.diagnostics)
    headings = list(to_headings(outline.roots, lines, source.text))
    if not part.regulation or _hands_out(part, lines, source.text):
        items = read_items(outline, lines, source.text)
        drafts.extend(items.drafts)
        diagnostics.extend(STATEMENT_UNPLACED.at(one.span) for one in items.unplaced)
        body = lines[part.body : part.last]
        diagnostics.extend(
            STATEMENT_DOUBTED.at(span) for line in body for span in find_half_read(line, source.text)
        )
    for table in _tables_of(part, parts, lines, source):
        reading = read_table(table, source.text, part.title)
        drafts.extend(reading.drafts)
        headings.extend(reading.headings)
    drafts.sort(key=lambda draft: draft.span)
    headings.sort(key=lambda heading: heading.span)
    return PartReading(tuple(headings), tuple(drafts), tuple(diagnostics))


def _hands_out(part: Part, lines: tuple[Line, ...], text: str) -> bool:
    """Whether at least half of the articles have a statement."""
    inside = lines[part.body : part.last]
    articles = sum(1 for line in inside if line.marker and line.marker.use == "article")
    handed = sum(any(one.content.assigns for one in find_statements(line, text)) for line in inside)
    return handed >= _STATEMENTS and 2 * handed >= articles


def part_span(part: Part, lines: tuple[Line, ...]) -> Span:
    """From the first to the last line of a part."""
    return Span(lines[part.first].span.start, lines[part.last - 1].span.end)


def _tables_of(
    part: Part, parts: tuple[Part, ...], lines: tuple[Line, ...], source: SourceText
) -> list[Table]:
    """The tables printed between the start of `part` and the start of the next one."""
    start = lines[part.first].span.start if part is not parts[0] else 0
    following = parts.index(part) + 1
    end = lines[parts[following].first].span.start if following < len(parts) else len(source.text) + 1
    return [table for table in source.tables if start <= table.span.start < end]
