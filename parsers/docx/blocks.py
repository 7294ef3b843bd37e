"""正文: the body of a document walked in reading order."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from notice.source import Locator
from parsers.docx.lines import Line, build_lines
from parsers.docx.numbering import Numbering
from parsers.docx.parts import Package
from parsers.docx.runs import TRANSPARENT, Box, Content, Run, RunReader
from parsers.docx.styles import Layout, ParagraphStyle, RunLooks, StyleSheet, pick_layout
from parsers.docx.tables import Block, Table, read_table
from parsers.docx.xml import MC, VAL, Element, W, choose_alternative, find_child, is_on, map_children

_STYLE, _MARK, _HIDDEN = W + "pStyle", W + "rPr", W + "vanish"
_GONE = frozenset({W + "del", W + "moveFrom"})


class _Paragraph(Struct):
    """A paragraph as read, with those joined to it because their marks are deleted or hidden."""

    content: Content
    style: ParagraphStyle
    layout: Layout
    locator: Locator

    @property
    def prints(self) -> bool:
        return any(run.text.strip() for run in self.content.runs)


class BodyReader:
    """Reads a package once, in its order: counters, tables and paragraphs count along."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = StyleSheet(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._paragraphs = self._tables = 0
        self._notes: list[tuple[str, str, Locator]] = []

    def read(self) -> list[Block]:
        """Every line and table of the body, then the notes in the order they are referred to."""
        body = self._package.document.find(W + "body")
        blocks = [] if body is None else self._read_blocks(body, None)
        return blocks + self._read_notes()

    def _read_blocks(self, container: Element, place: Locator | None) -> list[Block]:
        """`place` locates all paragraphs of a cell, box or note; None: the body, which counts them."""
        blocks: list[Block] = []
        waiting: _Paragraph | None = None
        for element, listed in _iterate(container):
            if element.tag == W + "tbl":
                blocks += [*self._flush(waiting), self._read_table(element, place)]
                waiting = None
                continue
            if place is None:
                self._paragraphs += 1
            if listed:
                continue
            properties = map_children(find_child(element, "pPr"))
            paragraph = self._read_paragraph(
                element, properties, place or Locator(paragraph=self._paragraphs)
            )
            if paragraph.style.contents:
                continue
            waiting = paragraph if waiting is None else _merge(waiting, paragraph)
            if not _runs_on(properties.get(_MARK)):
                blocks += self._flush(waiting)
                waiting = None
        return blocks + self._flush(waiting)

    def _read_paragraph(
        self, element: Element, properties: Mapping[str, Element], locator: Locator
    ) -> _Paragraph:
        """``properties`` are the children of its w:pPr by tag."""
        named = properties.get(_STYLE)
        style = self._styles.find_paragraph(None if named is None else named.get(VAL))
        own = pick_layout(properties)
        layout = own.overlay(style.layout)
        if own.num_id is None and own.level is None and layout.num_id is not None:
            linked = self._numbering.find_level(layout.num_id, style.names)
            layout = layout if linked is None else replace(layout, level=linked)
        return _Paragraph(RunReader(self._styles, style).read(element), style, layout, locator)

    def _flush(self, paragraph: _Paragraph | None) -> list[Block]:
        """What a finished paragraph prints: its lines, between the boxes anchored in it."""
        if paragraph is None:
            return []
        content, place = paragraph.content, paragraph.locator
        self._notes += [(part, note, place) for part, note in content.notes]
        lines = self._build_lines(paragraph)
        early = [block for box in content.boxes if box.early for block in self._read_box(box, place)]
        late = [block for box in content.boxes if not box.early for block in self._read_box(box, place)]
        return [*early, *lines, *late]

    def _build_lines(self, paragraph: _Paragraph) -> list[Line]:
        layout, runs = paragraph.layout, paragraph.content.runs
        marker = ""
        if layout.num_id is not None:
            marker = self._numbering.print_marker(layout.num_id, layout.level or 0)
        outline = layout.outline
        heading = outline + 1 if outline is not None and 0 <= outline <= 8 else None
        return build_lines(runs, Line((), paragraph.locator, marker, bool(layout.centred), heading))

    def _read_box(self, box: Box, place: Locator) -> list[Block]:
        if isinstance(box.content, str):
            return [Line([Run(box.content, RunLooks())], place)]
        return self._read_blocks(box.content, place)

    def _read_table(self, element: Element, place: Locator | None) -> Table:
        nested = place is not None and place.table is not None
        self._tables += not nested
        inside = Locator(table=self._tables)
        return read_table(element, self._tables, lambda cell: self._read_blocks(cell, inside))

    def _read_notes(self) -> list[Block]:
        blocks: list[Block] = []
        parts = {"footnotes": self._package.footnotes, "endnotes": self._package.endnotes}
        found = {
            (part, note.get(W + "id", "")): note
            for part, root in parts.items()
            for note in (() if root is None else root)
        }
        # A note refers to no other note: what `_flush` adds while reading them is not followed.
        for part, name, place in list(dict.fromkeys(self._notes)):
            if (part, name) in found:
                blocks += self._read_blocks(found[part, name], place)
        return blocks


def _iterate(container: Element) -> Iterator[tuple[Element, bool]]:
    """Paragraphs and tables in order, and whether they stand in an automatic table of contents."""
    stack = [(iter(container), False)]
    while stack:
        children, listed = stack[-1]
        for child in children:
            if child.tag in (W + "p", W + "tbl"):
                yield child, listed
                continue
            inner = choose_alternative(child) if child.tag == MC + "AlternateContent" else child
            if inner is not None and (inner is not child or child.tag in TRANSPARENT):
                stack.append((iter(inner), listed or _is_contents(child)))
                break
        else:
            stack.pop()


def _is_contents(control: Element) -> bool:
    """目录: is this content control Word's table of contents?"""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(VAL) == "Table of Contents"


def _runs_on(mark: Element | None) -> bool:
    """Is a paragraph's mark (its w:rPr) deleted, moved away or hidden, so that the next one joins it?"""
    if mark is None:
        return False
    set_so = map_children(mark)
    return not _GONE.isdisjoint(set_so) or is_on(set_so.get(_HIDDEN))


def _merge(first: _Paragraph, second: _Paragraph) -> _Paragraph:
    """Two paragraphs printed as one, with the looks and number of the first that prints anything."""
    kept = first if first.prints else second
    content = first.content
    content.runs += second.content.runs
    content.boxes += second.content.boxes
    content.notes += second.content.notes
    return _Paragraph(content, kept.style, kept.layout, kept.locator)
