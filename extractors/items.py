"""任务: numbered items and their statements → task drafts.

The task is the smallest numbered item that has a statement of its own; an item with several
statements gives one task a statement; a leaf without any is a task with no assignments; a
statement of a whole section is passed down to its items.
"""

from msgspec import Struct
from msgspec.structs import replace

from extractors.cutting import TaskCutter, add_statements, group_neighbours, is_heading_line
from extractors.drafts import Draft
from extractors.finding import Statement, find_prose, find_statements, hands_out_in_prose, lists_members
from extractors.lines import Line
from extractors.numbering import FINE_RANK
from extractors.outline import Node, Outline, trimmed
from notice.span import Span


class Items(Struct, frozen=True):
    """Drafts in printed order, and statements that belong to no item.

    A section's statement belongs to none when each of its items has a statement of its own.
    """

    drafts: tuple[Draft, ...]
    unplaced: tuple[Statement, ...]


class _Reader:
    """Reads the items of one outline."""

    def __init__(self, outline: Outline, lines: tuple[Line, ...], text: str) -> None:
        self.cutter = TaskCutter(outline.part.title, lines, text)
        self.lines, self.text = lines, text
        self.unplaced: list[Statement] = []

    def statements(self, indices: list[int]) -> list[Statement]:
        """The statements printed on these lines."""
        found = [statement for index in indices for statement in self._find(index)]
        return found if any(statement.content.assigns for statement in found) else []

    def _find(self, index: int) -> tuple[Statement, ...]:
        """The statements of one line; those of a standing body hand out nothing."""
        return () if self._is_standing(index) else find_statements(self.lines[index], self.text)

    def _is_standing(self, index: int) -> bool:
        """Whether a line next to this one lists the members of a standing body (成员单位：…)."""
        around = (at for at in (index - 1, index + 1) if 0 <= at < len(self.lines))
        return self.lines[index].marker is None and any(
            lists_members(self.lines[at], self.text) for at in around
        )

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
            return self.cutter.cut_tasks(node, own, _lines_below(node))
        if not own and with_statement[-1] and not any(with_statement[:-1]):
            return self.cutter.cut_tasks(node, points[-1], _lines_below(node))
        return []

    def _section_statement(self, node: Node) -> tuple[Statement, ...]:
        """A statement on lines of its own below the last of several items that hand out nothing: the section's."""
        children = node.children
        if len(children) < 2 or any(child.children for child in children):
            return ()
        if any(self._has_own(_lines_below(child)) for child in children[:-1]):
            return ()
        last = children[-1]
        found = self.statements(_lines_below(last))
        trailing = self.statements(last.lines)
        if not found or found != trailing or not all(statement.alone for statement in found):
            return ()
        last.lines[:] = [index for index in last.lines if not self._find(index)]
        return tuple(found)

    def _has_own(self, indices: list[int]) -> bool:
        """Whether these lines hand out work themselves, in a statement or in running text."""
        return bool(self.statements(indices)) or any(
            hands_out_in_prose(self.lines[index], self.text) for index in indices
        )

    def _read_leaf(self, node: Node, own: list[Statement], inherited: tuple[Statement, ...]) -> list[Draft]:
        indices = [node.line, *node.lines]
        if not own:
            own = [one for index in indices for one in find_prose(self.lines[index], self.text)]
            if own:
                return [self.cutter.take_whole(node, indices, tuple(own))]
        if not own:
            return [self.cutter.take_whole(node, indices, hand_down(inherited))]
        drafts = self.cutter.cut_tasks(node, own, indices)
        if any(statement.content.groups for statement in own):
            return drafts
        return [add_statements(draft, hand_down(inherited, units_only=True)) for draft in drafts]


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
    """A part without any number: a paragraph with statements is a task a statement, without a path."""
    drafts: list[Draft] = []
    for index in indices:
        groups = group_neighbours(reader.statements([index]), reader.text)
        start, end = reader.lines[index].span.start, reader.lines[index].span.end
        if groups[0][0].alone and index - 1 in outline.opening:
            start = reader.lines[index - 1].span.start
        behind = reader.cutter.find_behind(groups[0][-1].span.end, end) if len(groups) == 1 else None
        for group in groups:
            span = reader.cutter.trim_points(Span(start, group[0].span.start))
            start = group[-1].span.end
            if span.start >= span.end:
                continue
            drafts.append(
                Draft(
                    path=(),
                    headings=(),
                    above=None,
                    part=outline.part.title,
                    title=None,
                    span=Span(span.start, behind.end) if behind else span,
                    statements=tuple(group),
                )
            )
    return drafts


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
