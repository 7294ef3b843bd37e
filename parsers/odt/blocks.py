"""OpenDocument 正文: the text of a document walked in reading order."""

from collections.abc import Iterator

from notice.source import Locator
from parsers.docx.lines import Line, build_lines
from parsers.docx.tables import Block, Table
from parsers.odt.numbering import Counter, Numbering
from parsers.odt.parts import Package
from parsers.odt.runs import RunReader, find_boxes
from parsers.odt.styles import StyleSheet
from parsers.odt.tables import Copies, read_table
from parsers.odt.xml import DRAW, LIST, PARAGRAPHS, TABLES, TEXT, Element, read_number

_HEADING, _CONTENTS, _SECTION = TEXT + "h", TEXT + "table-of-content", TEXT + "section"
_ITEM = TEXT + "list-item"
_DELETED = TEXT + "tracked-changes"  # deleted text is kept apart, in front of the text
_DEEPEST_HEADING = 9


class BodyReader:
    """Reads a package once, in its order: counters, tables and paragraphs count along."""

    def __init__(self, package: Package) -> None:
        self._body = package.body
        self._styles = StyleSheet(package.roots)
        self._numbering = Numbering(package.roots)
        self._copies = Copies()
        self._paragraphs = self._tables = 0
        self._notes: list[tuple[Element, Locator]] = []

    def read(self) -> list[Block]:
        """Every line and table of the text, then the notes in the order they are referred to."""
        blocks = self._read_blocks(self._body, None)
        # A note refers to no other note: what is added while reading them is not followed.
        for body, place in list(self._notes):
            blocks += self._read_blocks(body, place)
        return blocks

    def _read_blocks(self, container: Element, place: Locator | None) -> list[Block]:
        """`place` locates all paragraphs of a cell, box or note; None: the body, which counts them."""
        return [block for child in container for block in self._read_child(child, place)]

    def _read_child(self, child: Element, place: Locator | None, marker: str | None = None) -> list[Block]:
        """What one element prints; `marker` is the number of the list item that starts with it."""
        if child.tag in PARAGRAPHS:
            return self._read_paragraph(child, self._locate(place), marker)
        if child.tag == LIST:
            counter = self._numbering.open_list(child)
            style = child.get(TEXT + "style-name") or counter.style
            return list(self._read_list(child, place, counter, style, 1))
        if child.tag == TABLES:
            return [self._read_table(child, place)]
        if child.tag == _DELETED:
            return []
        if child.tag == _CONTENTS or _is_hidden(child):
            self._paragraphs += 0 if place else sum(1 for _ in child.iter(*PARAGRAPHS))
            return []
        if isinstance(child.tag, str) and child.tag.startswith(DRAW):
            at = place or Locator(paragraph=self._paragraphs + 1)
            return [block for box in find_boxes(child) for block in self._read_blocks(box, at)]
        return self._read_blocks(child, place)

    def _locate(self, place: Locator | None) -> Locator:
        if place is not None:
            return place
        self._paragraphs += 1
        return Locator(paragraph=self._paragraphs)

    def _read_list(
        self, element: Element, place: Locator | None, counter: Counter, style: str | None, level: int
    ) -> Iterator[Block]:
        """The blocks of a text:list: the first paragraph of each item bears its number."""
        for item in element:
            marked = item.tag != _ITEM
            for child in item:
                if child.tag == LIST:
                    inner = child.get(TEXT + "style-name") or style
                    yield from self._read_list(child, place, counter, inner, level + 1)
                    continue
                marker = ""
                if child.tag in PARAGRAPHS and not marked:
                    marked = True
                    start = read_number(item, TEXT + "start-value")
                    own = item.get(TEXT + "style-override") or style
                    marker = self._numbering.print_marker(counter, own, level, start)
                yield from self._read_child(child, place, marker)

    def _read_paragraph(self, element: Element, place: Locator, marker: str | None) -> list[Block]:
        """What a paragraph prints: its lines, between the boxes anchored in it."""
        style = self._styles.find_paragraph(element.get(TEXT + "style-name"))
        if style.contents:
            return []
        content = RunReader(self._styles).read(element, style.looks)
        level = read_number(element, TEXT + "outline-level") if element.tag == _HEADING else None
        if marker is None:
            marker = self._number_heading(element, level)
        heading = level if level and level <= _DEEPEST_HEADING else None
        self._notes += [(note, place) for note in content.notes]
        lines = build_lines(content.runs, Line((), place, marker, style.centred, heading))
        early, late = (
            [
                block
                for box, early in content.boxes
                if early is wanted
                for block in self._read_blocks(box, place)
            ]
            for wanted in (True, False)
        )
        return [*early, *lines, *late]

    def _number_heading(self, element: Element, level: int | None) -> str:
        if level is None or element.get(TEXT + "is-list-header") == "true":
            return ""
        restarts = element.get(TEXT + "restart-numbering") == "true"
        start = (read_number(element, TEXT + "start-value") or 1) if restarts else None
        return self._numbering.print_heading(level, start)

    def _read_table(self, element: Element, place: Locator | None) -> Table:
        nested = place is not None and place.table is not None
        self._tables += not nested
        inside = Locator(table=self._tables)
        return read_table(element, self._tables, self._copies, lambda cell: self._read_blocks(cell, inside))


def _is_hidden(element: Element) -> bool:
    return element.tag == _SECTION and element.get(TEXT + "display") == "none"
