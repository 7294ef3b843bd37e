"""文字: what one paragraph prints, run by run, and what is anchored in it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from parsers.docx.styles import ParagraphStyle, RunLooks, StyleSheet
from parsers.docx.xml import MATH, MC, VML, Element, W, choose_alternative, read_value
from parsers.word.signs import is_page_number, print_code, print_symbol

# Containers that print what they hold: tracked insertions, links, content controls, tags.
TRANSPARENT = frozenset(
    W + name
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
    )
)
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_PROPERTIES, _TEXT, _SYMBOL, _RUBY = W + "rPr", W + "t", W + "sym", W + "ruby"
_FIELD_SIGN, _FIELD_CODE = W + "fldChar", W + "instrText"
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object"})


class Run(Struct, frozen=True):
    """Characters that look alike; a line feed in ``text`` is a line break."""

    text: str
    looks: RunLooks


class Box(Struct, frozen=True):
    """文本框: a w:txbxContent, or the words of a VML WordArt. ``early``: no text stands before it."""

    content: Element | str
    early: bool


class Content(Struct):
    """A paragraph's runs, the boxes anchored in it, and (part, id) of its foot- and endnotes."""

    runs: list[Run]
    boxes: list[Box]
    notes: list[tuple[str, str]]


class _Field(Struct):
    code: str = ""
    shows: bool | None = None  # None: still in its instruction


class RunReader:
    """Reads one paragraph; fields that run on into the next paragraph print their result there."""

    def __init__(self, styles: StyleSheet, style: ParagraphStyle) -> None:
        self._styles, self._style = styles, style
        self._fields: list[_Field] = []
        self._content = Content([], [], [])

    def read(self, paragraph: Element) -> Content:
        """What `paragraph` (a w:p) prints, tracked changes accepted, hidden text left out."""
        for element in _iterate(paragraph):
            if element.tag == W + "r":
                self._read_run(element)
            elif element.tag in (MATH + "oMath", MATH + "oMathPara") and self._shows():
                self._content.runs.append(Run(_read_formula(element), self._style.run))
        return self._content

    def _shows(self) -> bool:
        return not self._fields or all(field.shows for field in self._fields)

    def _read_run(self, run: Element) -> None:
        looks, text = self._style.run, ""
        for piece in run:
            if piece.tag == _PROPERTIES:
                base = self._styles.combine_looks(self._style, read_value(piece, "rStyle"))
                looks = base.overlay(piece)
            else:
                text += self._read_piece(piece, looks.hidden)
        if text:
            self._content.runs.append(Run(text, looks))

    def _read_piece(self, piece: Element, hidden: bool) -> str:
        """The characters of one child of a run; fields, notes and boxes are taken note of."""
        tag = piece.tag
        if tag == _TEXT and not hidden and not self._fields:  # nearly every one
            return (piece.text or "").replace("\n", " ")
        if tag == _FIELD_SIGN:
            return self._turn_field(piece.get(W + "fldCharType", ""))
        if tag == _FIELD_CODE:
            if self._fields:
                self._fields[-1].code += piece.text or ""
        elif hidden or not self._shows():
            return ""
        elif tag == _TEXT:
            return (piece.text or "").replace("\n", " ")
        elif tag in _SIGNS:
            return _SIGNS[tag]
        elif tag == _SYMBOL:
            return _read_symbol(piece)
        elif tag in _NOTES:
            self._content.notes.append((_NOTES[tag], piece.get(W + "id", "")))
        elif tag in _DRAWN:
            early = not any(run.text.strip() for run in self._content.runs)
            self._content.boxes += [Box(content, early) for content in _find_boxes(piece)]
        elif tag == _RUBY or tag == MC + "AlternateContent":
            inner = piece.iterfind(f"{W}rubyBase/{W}r/*") if tag == _RUBY else choose_alternative(piece)
            return "".join(self._read_piece(part, hidden) for part in (() if inner is None else inner))
        return ""

    def _turn_field(self, kind: str) -> str:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = not is_page_number(self._fields[-1].code)
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.shows is None and self._shows():
                return print_code(field.code)
        return ""


def _iterate(parent: Element) -> Iterator[Element]:
    """The children, with transparent containers and the chosen alternatives opened in place."""
    stack = [iter(parent)]
    while stack:
        for child in stack[-1]:
            inner: Element | None = child
            if child.tag == MC + "AlternateContent":
                inner = choose_alternative(child)
            elif child.tag not in TRANSPARENT or is_page_number(child.get(W + "instr", "")):
                yield child
                continue
            if inner is not None:
                stack.append(iter(inner))
                break
        else:
            stack.pop()


def _find_boxes(drawn: Element) -> list[Element | str]:
    found: list[Element | str] = []
    stack: list[Element] = [drawn]
    while stack:
        element = stack.pop()
        if element.tag == W + "txbxContent":
            found.append(element)
        elif element.tag == VML + "textpath":
            found.append(element.get("string", ""))
        elif element.tag == MC + "AlternateContent":
            chosen = choose_alternative(element)
            stack += [] if chosen is None else [chosen]
        else:
            stack += reversed(element)
    return found


def _read_symbol(symbol: Element) -> str:
    code = symbol.get(W + "char", "")
    if not re.fullmatch("[0-9A-Fa-f]{1,5}", code):
        return ""
    return print_symbol(int(code, 16), symbol.get(W + "font", ""))


def _read_formula(formula: Element) -> str:
    words = (
        "/" if element.tag == MATH + "den" else element.text or ""
        for element in formula.iter(MATH + "t", MATH + "den")
    )
    return "".join(words)
