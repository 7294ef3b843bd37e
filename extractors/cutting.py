"""Cutting an item into tasks: where each one's title and text begin and end."""

from collections.abc import Iterable

from msgspec.structs import replace

from extractors.brackets import is_bracket
from extractors.drafts import Draft
from extractors.finding import Statement, are_adjacent
from extractors.lines import Line
from extractors.numbering import begins_point
from extractors.outline import Node, heading_span, lead_span, title_span, trimmed
from extractors.view import View
from notice.span import Span

_POINTS = "。；，;,. \u3000\n"
_STOPS = "。；：;"
_HEADING = 60
_SHORTEST = 4


class TaskCutter:
    """Cuts the items of one part; ``part`` is its title."""

    def __init__(self, part: str | None, lines: tuple[Line, ...], text: str) -> None:
        self._part, self._lines, self._text = part, lines, text

    def take_whole(self, node: Node, indices: list[int], statements: tuple[Statement, ...]) -> Draft:
        """The node as one task, up to its last line."""
        title, start = self._title_of(node)
        end = self._lines[indices[-1]].span.end
        span = trimmed(Span(start, end), self._text)
        if span.start >= span.end:
            span = trimmed(self._lines[node.line].body, self._text)
            title = None
        return self._draft(node, title, span, statements)

    def _title_of(self, node: Node) -> tuple[Span | None, int]:
        """(title, where the text begins): a heading line stands apart, a bold lead stays in the text."""
        line = self._lines[node.line]
        heading = heading_span(line, self._text)
        if node.lines and is_heading_line(heading.cut(self._text)):
            return heading, self._lines[node.lines[0]].span.start
        return lead_span(line, self._text), trimmed(line.body, self._text).start

    def cut_tasks(self, node: Node, statements: list[Statement], indices: list[int]) -> list[Draft]:
        """One draft a group of neighbouring statements; the text runs up to each group.

        A line with a statement of its own is no heading when another one follows below.
        """
        groups = group_neighbours(statements, self._text)
        around = self._take_around(node, groups[0], indices) if len(groups) == 1 else None
        if around:
            return [around]
        line = self._lines[node.line]
        title, start = self._title_of(node)
        if len(groups) > 1 and groups[0][0].span.start < line.span.end:
            title, start = lead_span(line, self._text), trimmed(line.body, self._text).start
        drafts: list[Draft] = []
        for group in groups:
            first, last = group[0].span, group[-1].span
            span = self.trim_points(Span(start, first.start))
            if span.start >= span.end:
                if drafts:
                    drafts[-1] = add_statements(drafts[-1], group)
                    start = last.end
                    continue
                span, title = self._text_after(node, last.end, indices, title)
            drafts.append(self._draft(node, title, span, tuple(group)))
            start = max(start, last.end)
        return drafts

    def _take_around(self, node: Node, group: list[Statement], indices: list[int]) -> Draft | None:
        """The task whose only statement has more text behind it on its line; None without such text.

        A heading before the statement is the title and what follows the text, as where the text begins
        on a line of its own. Any other text is kept whole, the statement in its middle.
        """
        first, last = group[0].span, group[-1].span
        at = next(index for index in indices if last.start < self._lines[index].span.end)
        after = self.find_behind(last.end, self._lines[at].span.end)
        if after is None:
            return None
        lead = trimmed(Span(self._lines[node.line].body.start, first.start), self._text)
        if lead.start >= lead.end:
            return None
        apart = self._text[lead.end - 1] in _STOPS or self._text[last.end] in _STOPS
        if at == node.line and apart and is_heading_line(lead.cut(self._text)):
            end = self._lines[indices[-1]].span.end
            return self._draft(node, lead, trimmed(Span(after.start, end), self._text), tuple(group))
        title, start = self._title_of(node)
        return self._draft(node, title, trimmed(Span(start, after.end), self._text), tuple(group))

    def find_behind(self, start: int, end: int) -> Span | None:
        """The text between `start`, the end of a statement, and `end`.

        None where a new point begins there, or nothing stands there but a remark in a bracket (详见附件).
        """
        after = trimmed(Span(self._skip_points(start), end), self._text)
        view = View.of(self._text, after.start, max(after.start, after.end))
        if len(view) < _SHORTEST or is_bracket(view.folded.rstrip(_POINTS)):
            return None
        return None if begins_point(after.cut(self._text)) else after

    def _text_after(
        self, node: Node, start: int, indices: list[int], title: Span | None
    ) -> tuple[Span, Span | None]:
        """The text below a statement that stands on the heading line; the heading itself when none."""
        end = self._lines[indices[-1]].span.end
        span = trimmed(Span(self._skip_points(start), max(start, end)), self._text)
        if span.start < span.end:
            return span, title
        heading = title or title_span(node, self._lines, self._text)
        return heading, None

    def trim_points(self, span: Span) -> Span:
        """`span` without the stops before it and without blanks."""
        return trimmed(Span(min(self._skip_points(span.start), span.end), span.end), self._text)

    def _skip_points(self, start: int) -> int:
        while start < len(self._text) and self._text[start] in _POINTS:
            start += 1
        return start

    def _draft(
        self,
        node: Node,
        title: Span | None,
        span: Span,
        statements: tuple[Statement, ...],
    ) -> Draft:
        return Draft(
            path=node.path,
            headings=self._headings(node),
            above=self._lines[node.parent.line].span.start if node.parent else None,
            part=self._part,
            title=title,
            span=span,
            statements=statements,
        )

    def _headings(self, node: Node) -> tuple[str, ...]:
        titles: list[str] = []
        above = node.parent
        while above:
            titles.append(title_span(above, self._lines, self._text).cut(self._text))
            above = above.parent
        return tuple(reversed(titles))


def add_statements(draft: Draft, statements: Iterable[Statement]) -> Draft:
    """`draft` with more statements."""
    return replace(draft, statements=(*draft.statements, *statements))


def is_heading_line(printed: str) -> bool:
    """Whether the line of a number is a heading: short, one sentence at the most."""
    sentence = printed.rstrip("。：:")
    return (
        len(sentence) <= _HEADING
        and not any(char in sentence for char in "。；！")
        and len(printed) - len(sentence) <= 1
    )


def group_neighbours(statements: list[Statement], text: str) -> list[list[Statement]]:
    """Statements with only punctuation between them belong together; names of persons alone do not count."""
    groups: list[list[Statement]] = []
    for statement in statements:
        if groups and are_adjacent(groups[-1][-1], statement, text):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return [group for group in groups if any(one.content.assigns for one in group)]
