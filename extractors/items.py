"""任务: numbered items and their statements → task drafts.

The task is the smallest numbered item that has a statement of its own; an item with several
statements gives one task a statement; a leaf without any is a task with no assignments; a
statement of a whole section is passed down to its items.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from extractors.drafts import Draft
from extractors.finding import Statement, are_adjacent, find_prose, find_statements
from extractors.lines import Line
from extractors.numbering import FINE_RANK
from extractors.outline import Node, Outline, lead_span, title_span, trimmed
from notice.span import Span


class Items(Struct, frozen=True):
    """Drafts in printed order, and statements that belong to no item.

    A section's statement belongs to none when each of its items has a statement of its own.
    """

    drafts: tuple[Draft, ...]
    unplaced: tuple[Statement, ...]


class _Reader:
    """Reads the items of one outline; holds the statements of every line, found once."""

    def __init__(self, outline: Outline, lines: tuple[Line, ...], text: str) -> None:
        self.part = outline.part.title
        self.lines, self.text = lines, text
        self.found: dict[int, list[Statement]] = {}
        self.unplaced: list[Statement] = []

    def statements(self, indices: list[int]) -> list[Statement]:
        """The statements printed on these lines."""
        for index in indices:
            if index not in self.found:
                self.found[index] = find_statements(self.lines[index], self.text)
        found = [statement for index in indices for statement in self.found[index]]
        return found if any(statement.content.assigns for statement in found) else []

    def read_node(self, node: Node, inherited: tuple[Statement, ...] = ()) -> list[Draft]:
        """The drafts of `node` and all below it."""
        own = self.statements([node.line, *node.lines])
        if not node.children:
            return self._read_leaf(node, own, inherited)
        if node.children[0].marker.rank >= FINE_RANK:
            whole = self._read_fine(node, own)
            if whole:
                return whole
        passed = (*inherited, *own) if own else inherited
        section = self._section_statement(node)
        if section:
            passed = (*passed, *section)
        drafts = [draft for child in node.children for draft in self.read_node(child, passed)]
        handed = {one.span for draft in drafts for one in draft.statements}
        self.unplaced.extend(one for one in own if one.span not in handed)
        return drafts

    def _read_fine(self, node: Node, own: list[Statement]) -> list[Draft]:
        """An item whose fine points （1）① share one statement: the item is the task."""
        points = [self.statements(_lines_below(child)) for child in node.children]
        with_statement = [bool(found) for found in points]
        if own and not any(with_statement):
            return self._cut_tasks(node, own, _lines_below(node))
        if not own and with_statement[-1] and not any(with_statement[:-1]):
            return self._cut_tasks(node, points[-1], _lines_below(node))
        return []

    def _section_statement(self, node: Node) -> tuple[Statement, ...]:
        """A statement on lines of its own below the last of several items without any: the section's."""
        children = node.children
        if len(children) < 2 or any(child.children for child in children):
            return ()
        if any(self.statements(_lines_below(child)) for child in children[:-1]):
            return ()
        last = children[-1]
        found = self.statements(_lines_below(last))
        trailing = self.statements(last.lines)
        if not found or found != trailing or not all(statement.alone for statement in found):
            return ()
        last.lines[:] = [index for index in last.lines if not self.found[index]]
        return tuple(found)

    def _read_leaf(self, node: Node, own: list[Statement], inherited: tuple[Statement, ...]) -> list[Draft]:
        indices = [node.line, *node.lines]
        if not own:
            own = [one for index in indices for one in find_prose(self.lines[index], self.text)]
            if own:
                return [self._whole(node, indices, tuple(own))]
        if not own:
            return [self._whole(node, indices, hand_down(inherited))]
        drafts = self._cut_tasks(node, own, indices)
        if any(statement.content.groups for statement in own):
            return drafts
        return [_with_more(draft, hand_down(inherited, units_only=True)) for draft in drafts]

    def _whole(self, node: Node, indices: list[int], statements: tuple[Statement, ...]) -> Draft:
        """The node as one task, up to its last line."""
        title, start = self._title_of(node)
        end = self.lines[indices[-1]].span.end
        span = trimmed(Span(start, end), self.text)
        if span.start >= span.end:
            span = trimmed(self.lines[node.line].body, self.text)
            title = None
        return self._draft(node, title, span, statements)

    def _title_of(self, node: Node) -> tuple[Span | None, int]:
        """(title, where the text begins): a heading line stands apart, a bold lead stays in the text."""
        line = self.lines[node.line]
        body = trimmed(line.body, self.text)
        if node.lines and is_heading_line(body.cut(self.text)):
            return body, self.lines[node.lines[0]].span.start
        return lead_span(line, self.text), body.start

    def _cut_tasks(self, node: Node, statements: list[Statement], indices: list[int]) -> list[Draft]:
        """One draft a group of neighbouring statements; the text runs up to each group."""
        title, start = self._title_of(node)
        drafts: list[Draft] = []
        for group in _group_neighbours(statements, self.text):
            first, last = group[0].span, group[-1].span
            begin = self._skip_points(start)
            end = first.start
            span = trimmed(Span(min(begin, end), end), self.text)
            if span.start >= span.end:
                if drafts:
                    drafts[-1] = _with_more(drafts[-1], group)
                    start = last.end
                    continue
                span, title = self._text_after(node, last.end, indices, title)
            drafts.append(self._draft(node, title, span, tuple(group)))
            start = max(start, last.end)
        return drafts

    def _text_after(
        self, node: Node, start: int, indices: list[int], title: Span | None
    ) -> tuple[Span, Span | None]:
        """The text below a statement that stands on the heading line; the heading itself when none."""
        end = self.lines[indices[-1]].span.end
        span = trimmed(Span(self._skip_points(start), max(start, end)), self.text)
        if span.start < span.end:
            return span, title
        heading = title or title_span(node, self.lines, self.text)
        return heading, None

    def _skip_points(self, start: int) -> int:
        while start < len(self.text) and self.text[start] in "。；，;,. \u3000\n":
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
            above=self.lines[node.parent.line].span.start if node.parent else None,
            part=self.part,
            title=title,
            span=span,
            statements=statements,
        )

    def _headings(self, node: Node) -> tuple[str, ...]:
        titles: list[str] = []
        above = node.parent
        while above:
            titles.append(title_span(above, self.lines, self.text).cut(self.text))
            above = above.parent
        return tuple(reversed(titles))


def read_items(outline: Outline, lines: tuple[Line, ...], text: str) -> Items:
    """The task drafts of one part."""
    reader = _Reader(outline, lines, text)
    _drop_afterword(outline, lines, text)
    drafts = [draft for node in outline.roots for draft in reader.read_node(node)]
    loose = [index for index in outline.opening if reader.statements([index])]
    if outline.roots:
        return Items(tuple(drafts), (*reader.statements(loose), *reader.unplaced))
    return Items(tuple(_read_unnumbered(outline, reader, loose)), ())


def _drop_afterword(outline: Outline, lines: tuple[Line, ...], text: str) -> None:
    """Where every item is one paragraph, what follows the last one belongs to the whole text."""
    leaves = [leaf for root in outline.roots for leaf in root.leaves()]
    plain = [leaf for leaf in leaves if not is_heading_line(trimmed(lines[leaf.line].body, text).cut(text))]
    if len(plain) < 3 or plain[-1] is not leaves[-1] or any(leaf.lines for leaf in plain[:-1]):
        return
    if not any(find_statements(lines[index], text) for index in plain[-1].lines):
        plain[-1].lines.clear()


def _read_unnumbered(outline: Outline, reader: _Reader, indices: list[int]) -> list[Draft]:
    """A part without any number: a paragraph with a statement is a task without a path."""
    drafts: list[Draft] = []
    for index in indices:
        statements = reader.statements([index])
        start = reader.lines[index].span.start
        if statements[0].alone and index - 1 in outline.opening:
            start = reader.lines[index - 1].span.start
        span = trimmed(Span(start, statements[0].span.start), reader.text)
        if span.start < span.end:
            drafts.append(
                Draft(
                    path=(),
                    headings=(),
                    above=None,
                    part=outline.part.title,
                    title=None,
                    span=span,
                    statements=tuple(statements),
                )
            )
    return drafts


def is_heading_line(printed: str) -> bool:
    """Whether the line of a number is a heading: short, one sentence at the most."""
    sentence = printed.rstrip("。：:")
    return (
        len(sentence) <= 60
        and not any(char in sentence for char in "。；！")
        and len(printed) - len(sentence) <= 1
    )


def hand_down(statements: tuple[Statement, ...], *, units_only: bool = False) -> tuple[Statement, ...]:
    """A section's statements as its items have them; an item with a deadline of its own takes the units."""
    if units_only:
        statements = tuple(
            replace(one, content=replace(one.content, deadlines=()))
            for one in statements
            if one.content.groups
        )
    return tuple(replace(one, origin="inherited") for one in statements)


def _lines_below(node: Node) -> list[int]:
    """All lines of a node, its children's included, in printed order."""
    below = [index for child in node.children for index in _lines_below(child)]
    return [node.line, *node.lines, *below]


def _group_neighbours(statements: list[Statement], text: str) -> list[list[Statement]]:
    """Statements with only punctuation between them belong together; names of persons alone do not count."""
    groups: list[list[Statement]] = []
    for statement in statements:
        if groups and are_adjacent(groups[-1][-1], statement, text):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return [group for group in groups if any(one.content.assigns for one in group)]


def _with_more(draft: Draft, statements: Iterable[Statement]) -> Draft:
    return replace(draft, statements=(*draft.statements, *statements))
