"""Word 97 样式: the style sheet ([MS-DOC] §2.9.271, STSH) and the font table (§2.9.286)."""

from msgspec import Struct
from msgspec.structs import replace

from parsers.docx.styles import find_heading, is_contents
from parsers.word97.bytes import read_number, read_u16
from parsers.word97.file import Part, WordFile
from parsers.word97.properties import Character, Paragraph, change_character, change_paragraph

_PARAGRAPH, _CHARACTER = 1, 2
_NOTHING = 0x0FFF  # an istd that stands for no style
_HEADINGS, _CONTENTS = range(1, 10), range(19, 28)  # sti of heading 1…9 and of toc 1…9
_NAME_AT = 40  # where a font's name stands behind its measures (FFN §2.9.85)


class Style(Struct, frozen=True):
    """A row of the style sheet: ``paragraph`` and ``character`` hold its own modifiers."""

    kind: int
    built_in: int
    base: int
    name: str
    paragraph: bytes = b""
    character: bytes = b""


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style with all it is based on; ``chain`` lists their numbers, nearest first."""

    paragraph: Paragraph
    character: Character
    contents: bool
    chain: tuple[int, ...]


class StyleSheet:
    """The styles of a file; unknown and circular ones count as none."""

    def __init__(self, file: WordFile) -> None:
        self._data = file.data
        sheet = file.cut(Part.STYLES)
        header = read_u16(sheet, 0)
        self._base = Character(font=read_u16(sheet, 2 + 14))
        self._styles = _read_styles(sheet, 2 + header, read_u16(sheet, 4))
        self._paragraphs: dict[int, ParagraphStyle] = {}
        self._fonts = _read_fonts(file.cut(Part.FONTS))

    def find_font(self, number: int) -> str:
        """The typeface of font `number`; the number itself where there is none."""
        return self._fonts.get(number) or str(number)

    def find_paragraph(self, number: int) -> ParagraphStyle:
        """The paragraph style `number`."""
        if number not in self._paragraphs:
            self._paragraphs[number] = self._build(number)
        return self._paragraphs[number]

    def combine(self, style: ParagraphStyle, number: int) -> Character:
        """Characters of the character style `number` in a paragraph of `style`."""
        looks = style.character
        for style_number in reversed(self._find_chain(number, _CHARACTER)):
            looks = change_character(looks, self._styles[style_number].character, style.character)
        return looks

    def _find_chain(self, number: int, kind: int) -> list[int]:
        """The style and those it is based on, nearest first."""
        chain: list[int] = []
        while number not in chain and number in self._styles and self._styles[number].kind == kind:
            chain.append(number)
            number = self._styles[number].base
        return chain

    def _build(self, number: int) -> ParagraphStyle:
        chain = self._find_chain(number, _PARAGRAPH)
        paragraph, character = Paragraph(style=number), self._base
        for style in (self._styles[found] for found in reversed(chain)):
            paragraph = change_paragraph(paragraph, style.paragraph, self._data)
            character = change_character(character, style.character, character)
        styles = [self._styles[found] for found in chain]
        heading = next(filter(None, map(_find_level, styles)), None)
        if heading and paragraph.outline is None:
            paragraph = replace(paragraph, outline=heading - 1)
        contents = any(style.built_in in _CONTENTS or is_contents(style.name) for style in styles)
        return ParagraphStyle(replace(paragraph, style=number), character, contents, tuple(chain))


def _find_level(style: Style) -> int | None:
    return style.built_in if style.built_in in _HEADINGS else find_heading(style.name)


def _read_styles(sheet: bytes, at: int, base_size: int) -> dict[int, Style]:
    styles: dict[int, Style] = {}
    number = 0
    while at + 2 <= len(sheet):
        size = read_u16(sheet, at)
        if size:
            styles[number] = _read_style(sheet[at + 2 : at + 2 + size], base_size)
        at += 2 + size
        number += 1
    return styles


def _read_style(entry: bytes, base_size: int) -> Style:
    """One STD (§2.9.258): fixed part, name, then its modifiers, each padded to an even place."""
    kinds, bases = read_u16(entry, 2), read_u16(entry, 4)
    length = read_u16(entry, base_size)
    name = entry[base_size + 2 : base_size + 2 + 2 * length].decode("utf-16-le", "replace")
    at = base_size + 2 + 2 * length + 2
    groups: list[bytes] = []
    for _ in range(bases & 0xF):
        size = read_u16(entry, at)
        groups.append(entry[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    kind, base = kinds & 0xF, kinds >> 4
    built_in = read_u16(entry, 0) & 0x0FFF
    if kind == _PARAGRAPH and groups:
        character = groups[1] if len(groups) > 1 else b""
        return Style(kind, built_in, base, name, groups[0][2:], character)
    return Style(kind, built_in, base, name, b"", groups[0] if groups else b"")


def _read_fonts(table: bytes) -> dict[int, str]:
    fonts: dict[int, str] = {}
    at, number = 4, 0
    while at < len(table):
        size = read_number(table, at, 1)
        name = table[at + _NAME_AT : at + 1 + size].decode("utf-16-le", "replace")
        fonts[number] = name.partition("\0")[0]
        at += 1 + size
        number += 1
    return fonts
