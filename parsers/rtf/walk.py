"""RTF 阅读: the tokens of an RTF file obeyed one by one, as a word processor does."""

from collections.abc import Callable
from copy import copy
from itertools import count

from parsers.docx.styles import find_heading, is_contents
from parsers.docx.tables import Block
from parsers.rtf.groups import Code, Ending, Group
from parsers.rtf.rows import RowReader
from parsers.rtf.text import TextWriter
from parsers.rtf.tokens import BYTES, CLOSE, OPEN, Tokens
from parsers.rtf.words import (
    BOXES,
    CENTRED,
    MARKERS,
    NUMBERS,
    OPEN_GROUPS,
    PARAGRAPH_ENDS,
    SCRIPTS,
    SETTINGS,
    SHAPES,
    SIGNS,
    SILENT,
    SWITCHES,
)
from parsers.word.signs import is_page_number, print_code
from parsers.word.story import Layout, Story

# Text boxes in text boxes; deeper ones are read as text of the one they stand in.
_MOST_STORIES = 16


class RtfReader:
    """Reads one file. ``cut`` says that its end is missing."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._text = TextWriter()
        self._rows = RowReader()
        self._notes: list[Block] = []
        self._fonts: tuple[int | None, int | None] = None, None
        self._group = Group(Story(self._numbers))
        self._stack: list[Group] = []
        self._words = self._list_words()
        self._tokens = Tokens(b"")
        self.cut = False

    @property
    def damaged(self) -> int:
        """How many places no code page could read."""
        return self._text.fonts.damaged

    def read(self, data: bytes) -> list[Block]:
        """Every line and table `data` prints, then its notes."""
        body, last = self._group, Layout()
        self._tokens = Tokens(data)
        for name, number, raw in self._tokens:
            if name == BYTES:
                self._text.take_bytes(raw)
                continue
            self._text.flush(self._group)
            if name == OPEN:
                self._stack.append(self._group)
                self._group = copy(self._group)
                self._group.ending = ""
            elif name == CLOSE:
                if len(self._stack) == 1:
                    last = self._read_layout()
                self._close_group()
                if not self._stack:
                    break
            else:
                self._obey(name, number)
        self._text.flush(self._group)
        if self._stack:
            self.cut, last = True, self._read_layout()
        while self._stack:
            self._close_group()
        return body.story.finish(last) + self._notes

    def _obey(self, name: str, number: int | None) -> None:
        group = self._group
        starred, group.starred = group.starred, name == "\\*"
        word = self._words.get(name)
        if word is not None:
            word(number)
        elif name in SIGNS:
            self._text.write(group, SIGNS[name])
        elif name in SWITCHES:
            setattr(group, SWITCHES[name], number != 0)
        elif name in SETTINGS:
            setattr(group, *SETTINGS[name])
        elif name in NUMBERS:
            setattr(group, NUMBERS[name], max(number or 0, 0))
        elif name in SCRIPTS:
            group.slot = name
        elif name in CENTRED:
            group.centred = CENTRED[name]
        elif name in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif name in BOXES:
            self._open_story("box")
        elif name in MARKERS and group.sink == "text":
            group.sink = "marker"
        elif name in SHAPES:
            group.sink = "none"
        elif name in SILENT or (starred and name not in OPEN_GROUPS):
            self._tokens.skip_group()
        else:
            self._rows.obey(name, number, group.nested)

    def _list_words(self) -> dict[str, Callable[[int | None], None]]:
        """What is done at the words that do more than set one property."""
        return {
            "u": lambda number: self._text.take_unicode(self._group, number or 0),
            "f": lambda number: self._group.set_font(number),
            "af": lambda number: self._group.set_far_font(number),
            "ab": lambda number: self._group.set_far_bold(number != 0),
            "deff": lambda number: setattr(self, "_fonts", (number, self._fonts[1])),
            "stshfdbch": lambda number: setattr(self, "_fonts", (self._fonts[0], number)),
            "ansicpg": lambda number: self._text.fonts.set_page(number or 0),
            "fcharset": lambda number: self._text.fonts.set_charset(self._group.font, number or 0),
            "plain": lambda _: self._group.reset_looks(*self._fonts),
            "pard": lambda _: self._group.reset_layout(),
            "sect": self._end_section,
            "cell": lambda _: self._end_cell(1),
            "nestcell": lambda _: self._end_cell(max(self._group.level, 2)),
            "row": lambda _: self._end_row(1),
            "nestrow": lambda _: self._end_row(max(self._group.level, 2)),
            "field": self._open_field,
            "fldrslt": self._open_result,
            "footnote": lambda _: self._open_story("note"),
            "upr": self._hide_ansi,
            "ud": lambda _: setattr(self._group, "sink", self._group.outer),
        }

    def _read_layout(self, level: int | None = None) -> Layout:
        """The layout of the paragraph that ends now."""
        group = self._group
        style = self._text.styles.get(group.style, "").rstrip("; ")
        named = find_heading(style) if group.outline is None else group.outline + 1
        heading = named if named and named <= 9 else None
        inside = max(group.level, int(group.in_table)) if level is None else level
        return Layout(inside, group.centred, heading, is_contents(style))

    # Paragraphs, cells and rows

    def _end_paragraph(self) -> None:
        group = self._group
        if group.sink != "text":
            return
        if group.hidden or group.deleted:
            group.story.join_paragraph(self._read_layout())
        else:
            group.story.end_paragraph(self._read_layout())

    def _end_section(self, _: int | None) -> None:
        if self._group.story.prints:
            self._end_paragraph()

    def _end_cell(self, level: int) -> None:
        if self._group.sink == "text":
            self._group.story.end_cell(self._read_layout(level))

    def _end_row(self, level: int) -> None:
        if self._group.sink == "text":
            self._group.story.end_row(level, self._rows.find_shape(level > 1))

    # Groups

    def _open_story(self, ending: Ending) -> None:
        """What follows in this group is a story of its own: a text box or a note."""
        group = self._group
        if group.stories >= _MOST_STORIES:
            return
        group.stories += 1
        place = group.story.locate(self._read_layout().level)
        group.story, group.ending, group.sink, group.code = (
            Story(self._numbers, place),
            ending,
            "text",
            Code(),
        )
        group.reset_layout()

    def _open_field(self, _: int | None) -> None:
        self._group.code, self._group.ending = Code(), "field"

    def _open_result(self, _: int | None) -> None:
        if is_page_number(self._group.code.text):
            self._tokens.skip_group()

    def _hide_ansi(self, _: int | None) -> None:
        """A group in two forms, the second of them (\\ud) in Unicode: the first is left out."""
        self._group.outer, self._group.sink = self._group.sink, "none"

    def _close_group(self) -> None:
        done = self._group
        self._group = self._stack.pop() if self._stack else Group(Story(self._numbers))
        if done.ending == "field":
            if not done.code.printed:
                self._text.write(self._group, print_code(done.code.text))
        elif done.ending:
            blocks = done.story.finish(Layout())
            if done.ending == "box":
                self._group.story.add_box(blocks)
            else:
                self._notes += blocks
