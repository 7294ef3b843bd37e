"""Word 97 文字: the characters of one paragraph, run by run, with fields, notes and text boxes."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from parsers.docx.styles import RunLooks
from parsers.docx.tables import Block
from parsers.word.signs import is_page_number, print_code, print_symbol
from parsers.word.story import Story
from parsers.word97.links import Links, Span
from parsers.word97.pages import Runs
from parsers.word97.pieces import Text
from parsers.word97.properties import Character, change_character
from parsers.word97.styles import ParagraphStyle, StyleSheet

# Characters that stand for something else (§2.4.1 and sprmCFSpec).
_SIGNS = {"\t": "\t", "\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": ""}
_BEGIN, _SEPARATOR, _END = "\x13", "\x14", "\x15"
_ANCHOR, _DRAWN_FROM_FONT = "\x08", "("
_SYMBOLS = re.compile("[\uf000-\uf0ff]")
_PIECES = re.compile("[\x00-\x1f(]|[^\x00-\x1f(]+")


class _Field(Struct):
    code: str = ""
    shows: bool | None = None  # None: still in its instruction


class TextReader:
    """Reads paragraphs; `read_box` gives what a text box prints that is anchored in a story."""

    def __init__(self, text: Text, runs: Runs, styles: StyleSheet, links: Links) -> None:
        self._text, self._runs, self._styles, self._links = text, runs, styles, links
        self._characters: dict[tuple[int, bytes], Character] = {}
        self._looks: dict[Character, RunLooks] = {}

    def find_character(self, position: int, number: int, style: ParagraphStyle) -> Character:
        """How the character at CP `position` is set, in a paragraph of `style`, which is `number`."""
        piece = self._text.find_piece(position)
        run = self._runs.find(piece.offset + (position - piece.start) * piece.width)
        return self._find(run.group + piece.group, number, style)

    def read(
        self,
        story: Story,
        start: int,
        end: int,
        number: int,
        style: ParagraphStyle,
        read_box: Callable[[Span], list[Block]],
    ) -> list[Span]:
        """Write what CPs `start` to `end` print into `story`; the notes referred to there."""
        fields: list[_Field] = []
        notes: list[Span] = []
        for position, words, character in self._iterate(start, end, number, style):
            if character.deleted:
                continue
            shown = self._turn_field(fields, words, character)
            if shown is None:
                shown = self._print(words, character)
                if position in self._links.notes:
                    notes.append(self._links.notes[position])
                if words == _ANCHOR:
                    for box in self._links.boxes.get(position, ()):
                        story.add_box(read_box(box))
            if shown:
                story.add_text(shown, self._find_looks(character))
        return notes

    def _iterate(
        self, start: int, end: int, number: int, style: ParagraphStyle
    ) -> Iterator[tuple[int, str, Character]]:
        """(CP, characters set alike or one that means something, how they are set)."""
        for piece, at, stop in self._text.iterate_pieces(start, end):
            while at < stop:
                offset = piece.offset + (at - piece.start) * piece.width
                run = self._runs.find(offset)
                after = min(stop, at + max((run.end - offset) // piece.width, 1))
                character = self._find(run.group + piece.group, number, style)
                for found in _PIECES.finditer(self._text.characters, at, after):
                    yield found.start(), found[0], character
                at = after

    def _find(self, group: bytes, number: int, style: ParagraphStyle) -> Character:
        key = number, group
        if key not in self._characters:
            found = change_character(style.character, group, style.character)
            if found.style:
                base = self._styles.combine(style, found.style)
                found = change_character(base, group, style.character)
            self._characters[key] = found
        return self._characters[key]

    def _find_looks(self, character: Character) -> RunLooks:
        if character not in self._looks:
            font = self._styles.find_font(character.font)
            self._looks[character] = RunLooks(character.bold, font)
        return self._looks[character]

    def _print(self, words: str, character: Character) -> str:
        if words == _DRAWN_FROM_FONT and character.symbol is not None:
            font, point = character.symbol
            return print_symbol(point, self._styles.find_font(font))
        if words < " ":
            return _SIGNS.get(words, "")
        font_name = self._styles.find_font(character.west)
        return _SYMBOLS.sub(lambda found: print_symbol(ord(found[0]), font_name), words)

    def _turn_field(self, fields: list[_Field], words: str, character: Character) -> str | None:
        """What is printed because of a field: "" for what it hides, None where none is concerned."""
        if words == _BEGIN:
            fields.append(_Field())
        elif words == _SEPARATOR and fields:
            fields[-1].shows = not is_page_number(fields[-1].code)
        elif words == _END and fields:
            field = fields.pop()
            visible = not character.hidden and all(outer.shows for outer in fields)
            return print_code(field.code) if field.shows is None and visible else ""
        elif fields and fields[-1].shows is None:
            fields[-1].code += words
        elif not character.hidden and all(field.shows for field in fields):
            return None
        return ""
