"""Word 97 阅读: the stories of a .doc walked character by character, as Word prints them."""

import re
from itertools import count

from msgspec.structs import replace

from notice.source import Locator
from parsers.docx.tables import Block
from parsers.word.story import Layout, Story
from parsers.word97.file import WordFile
from parsers.word97.links import Span, read_links
from parsers.word97.lists import Lists
from parsers.word97.pages import read_character_runs, read_paragraph_runs
from parsers.word97.pieces import Text
from parsers.word97.properties import Paragraph, change_paragraph
from parsers.word97.rows import read_shape
from parsers.word97.styles import ParagraphStyle, StyleSheet
from parsers.word97.text import TextReader

_MARK = re.compile("[\r\x07\x0c]")
_CELL, _SECTION = "\x07", "\x0c"


class WordReader:
    """Reads a file once, in its order: counters, tables and paragraphs count along."""

    def __init__(self, file: WordFile) -> None:
        """Raises UnreadableFile: corrupt, limit."""
        self._file = file
        self._text = Text(file)
        self._paragraph_runs = read_paragraph_runs(file)
        self._styles = StyleSheet(file)
        self._lists = Lists(file)
        self._links = read_links(file)
        self._reader = TextReader(self._text, read_character_runs(file), self._styles, self._links)
        self._numbers = count(1)
        self._notes: list[tuple[Span, Locator]] = []

    @property
    def whole(self) -> bool:
        """Are all the characters there that the header counts?"""
        counts = self._file.counts
        told = counts.body + counts.footnotes + counts.headers + counts.endnotes + counts.boxes
        return len(self._text.characters) >= told + counts.macros + counts.comments

    def read(self) -> list[Block]:
        """Every line and table of the body, then boxes without an anchor, then the notes in the order
        they are referred to."""
        blocks = self._read_story((0, self._file.counts.body), None)
        for span in self._links.loose:
            blocks += self._read_story(span, Locator())
        # A note refers to no other note: what is added while reading them is not followed.
        for span, place in list(self._notes):
            blocks += self._read_story(span, place)
        return blocks

    def _read_story(self, span: Span, place: Locator | None) -> list[Block]:
        """`place` locates all paragraphs of a box or note; None: the body, which counts them."""
        story = Story(self._numbers, place)
        at, end = span[0], min(span[1], len(self._text.characters))
        while at < end:
            mark = self._find_mark(at, end)
            self._read_paragraph(story, at, mark)
            at = mark + 1
        return story.finish(Layout())

    def _find_mark(self, start: int, end: int) -> int:
        """The CP of the mark that ends the paragraph at `start`; `end` where it has none."""
        for found in _MARK.finditer(self._text.characters, start, end):
            if found[0] != _SECTION or self._ends_run(found.start()):
                return found.start()
        return end

    def _ends_run(self, position: int) -> bool:
        """Does a paragraph end behind this character? A page break may stand inside one."""
        piece = self._text.find_piece(position)
        offset = piece.offset + (position - piece.start) * piece.width
        return self._paragraph_runs.find(offset).end == offset + piece.width

    def _read_paragraph(self, story: Story, start: int, mark: int) -> None:
        piece = self._text.find_piece(mark)
        run = self._paragraph_runs.find(piece.offset + (mark - piece.start) * piece.width)
        style = self._styles.find_paragraph(run.style)
        group = run.group + piece.group
        paragraph = change_paragraph(style.paragraph, group, self._file.data)
        if paragraph.style != run.style:
            style = self._styles.find_paragraph(paragraph.style)
            paragraph = change_paragraph(style.paragraph, group, self._file.data)
        if paragraph.row_end or paragraph.inner_row_end:
            level = max(paragraph.nesting, 2 if paragraph.inner_row_end else 1)
            story.end_row(level, read_shape(run.group, self._file.data))
            return
        layout = self._read_layout(paragraph, style)
        place = story.locate(layout.level)
        notes = self._reader.read(
            story, start, mark, paragraph.style, style, lambda box: self._read_story(box, place)
        )
        self._notes += [(note, place) for note in notes]
        self._end_paragraph(story, mark, paragraph, style, layout)

    def _read_layout(self, paragraph: Paragraph, style: ParagraphStyle) -> Layout:
        outline = paragraph.outline
        heading = outline + 1 if outline is not None and outline <= 8 else None
        level = paragraph.level
        if level is None:
            level = self._lists.find_level(paragraph.list, style.chain)
        number = (0, 0) if style.contents else (paragraph.list, level)
        return Layout(paragraph.nesting, paragraph.centred, heading, style.contents, number)

    def _end_paragraph(
        self, story: Story, mark: int, paragraph: Paragraph, style: ParagraphStyle, layout: Layout
    ) -> None:
        """End the paragraph at its mark; a hidden or deleted mark joins it to the next one."""
        is_cell = self._text.characters[mark : mark + 1] == _CELL or paragraph.cell_end
        end = self._reader.find_character(mark, paragraph.style, style)
        if (end.hidden or end.deleted) and not is_cell:
            story.join_paragraph(layout)
            return
        story.set_marker(self._lists.print_marker(*story.choose_layout(layout).number))
        if is_cell:
            story.end_cell(replace(layout, level=max(layout.level, 1)))
        else:
            story.end_paragraph(layout)
