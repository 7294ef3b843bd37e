"""字符: the characters of a PDF page with their places, read through pdfium."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from parsers.pages.frame import Frame, turn_frame
from parsers.pages.radicals import restore_character
from parsers.pdf.calls import TextCalls

_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
# Latin letters with accents are what bytes of GBK look like where a font gives no better meaning.
_MEANINGLESS = re.compile(
    "[\x00-\x1f\xaa\xb5\xb8-\xd6\xd8-\xf6\xf8-\xff\ue000-\uf8ff\ufff0-\uffff\U000f0000-\U0010ffff]"
)
_STROKED, _INVISIBLE = (1, 2), 3  # PDF 32000-1 §9.3.6: stroke, fill and stroke; neither
_UPRIGHT = math.radians(2)  # a line of text may lean by this and still count as upright
# pdfium writes U+0002 for a hyphen at a line's end; fonts without U+2010 map theirs to U+00AD.
_HYPHENS = frozenset({0x02, 0xAD})
_BLANKS = frozenset({0x09, 0x20, 0xA0})
_SAMPLE = 16  # characters of a font asked for their meaning


class Face(Struct):
    """字体: a font of the page. ``sampled`` and ``missing`` count characters asked for a meaning."""

    name: str
    bold: bool
    sampled: int = 0
    missing: int = 0


class Print(Struct, frozen=True):
    """The look of characters: their face and their type size ``em`` in points.

    ``quarter`` counts the quarter turns (anticlockwise) at which they stand, None when oblique.
    """

    face: Face
    bold: bool
    em: float
    quarter: int | None


_Placed = tuple[Print, float, float]  # a look, and where its text object's baseline starts


class Glyph(Struct, gc=False):
    """A printed character: ``x0``, ``x1`` and the baseline ``base`` in points from the top left."""

    text: str
    x0: float
    x1: float
    base: float
    print: Print


class PageText(Struct):
    """The upright characters of a page in the file's order.

    ``frame`` turns the file's space into reading space; ``turned`` counts characters that stand
    at an angle to the others (watermarks, side notes) and are left out; ``garbled`` those whose
    font does not say what they are; ``hidden`` those that are not printed, as in the text layer
    of a scan.
    """

    glyphs: list[Glyph]
    frame: Frame
    turned: int
    garbled: int
    hidden: int


def read_page_text(page: Any, textpage: Any) -> PageText:
    """The characters of a pypdfium2 page and its text page."""
    calls = TextCalls(textpage)
    reader = _PrintReader(calls)
    placed = reader.read_all()
    upright, turned = 0, 0
    if reader.quarters != {0}:
        quarters = Counter([entry[0].quarter for entry in placed if entry is not None])
        upright = max((q for q in quarters if q is not None), key=lambda q: quarters[q], default=0)
        placed = [entry if entry and entry[0].quarter == upright else None for entry in placed]
        turned = quarters.total() - quarters[upright]
    frame = turn_frame(page, upright)
    if frame.is_plain and not reader.has_nameless:
        glyphs = _place_plain(calls, placed, frame)
    else:
        glyphs = _place_any(calls, placed, frame)
    hidden = sum(id(glyph.print) in reader.hidden for glyph in glyphs) if reader.hidden else 0
    return PageText(glyphs, frame, turned, _count_garbled(glyphs, reader.faces), hidden)


def _place_plain(calls: TextCalls, placed: Sequence[_Placed | None], frame: Frame) -> list[Glyph]:
    """The common case: an upright page, and fonts that give every character its box."""
    read, right, down = _CHARACTERS, frame.x, frame.y
    return [
        Glyph(read[code], box[0] + right, box[2] + right, down - entry[2], entry[0])
        for code, box, entry in zip(calls.read_codes(), calls.read_boxes(), placed, strict=True)
        if entry is not None and box[1] > box[3]  # without height: pdfium's own blanks
    ]


def _place_any(calls: TextCalls, placed: Sequence[_Placed | None], frame: Frame) -> list[Glyph]:
    glyphs: list[Glyph] = []
    characters = zip(calls.read_codes(), calls.read_boxes(), placed, strict=True)
    for index, (code, (left, top, right, bottom), entry) in enumerate(characters):
        if entry is None or (top <= bottom and (code not in _BLANKS or calls.is_generated(index))):
            continue  # a Type 3 font's own blank has no height either
        text, (look, x, y) = _CHARACTERS[code], entry
        x0, _, x1, _ = frame.place_box(left, bottom, right, top)
        if not look.face.name:
            # A Type 3 font gives the box of the ink; an ideograph always takes a whole em. Two
            # characters of one glyph (——) share an origin: the second keeps its half of the box.
            origin = frame.place(*calls.read_origin(index))[0]
            x0 = x0 if glyphs and glyphs[-1].x0 == origin else origin
            x1 = max(x1, x0 + look.em) if text >= "\u3400" else x1
        glyphs.append(Glyph(text, x0, x1, frame.place(x, y)[1], look))
    return glyphs


class _Characters(dict[int, str]):
    """Code points as they are to be read."""

    def __missing__(self, code: int) -> str:
        self[code] = text = self._read(code)
        return text

    @staticmethod
    def _read(code: int) -> str:
        if code in _HYPHENS:
            return "-"
        return " " if code in _BLANKS else restore_character(code)


_CHARACTERS = _Characters()


class _PrintReader:
    """Reads every text object of a page once; equal looks are one object."""

    def __init__(self, calls: TextCalls) -> None:
        self._calls = calls
        self._faces: dict[int | None, Face] = {}
        self._prints: dict[tuple[float | None, ...], Print] = {}
        self.hidden: set[int] = set()  # of the looks, by id, those that print nothing

    def read_all(self) -> list[_Placed | None]:
        """For every character its look and where its baseline starts; None for pdfium's own."""
        known: dict[int | None, _Placed | None] = {None: None}
        placed: list[_Placed | None] = []
        for index, handle in enumerate(self._calls.read_objects()):
            try:
                placed.append(known[handle])
            except KeyError:
                known[handle] = entry = self._read_object(handle, index)
                placed.append(entry)
        return placed

    @property
    def faces(self) -> Iterable[Face]:
        """The fonts met."""
        return self._faces.values()

    @property
    def quarters(self) -> set[int | None]:
        """The quarter turns met."""
        return {look.quarter for look in self._prints.values()}

    @property
    def has_nameless(self) -> bool:
        """Was a font without a name met (Type 3)?"""
        return any(not look.face.name for look in self._prints.values())

    def _read_object(self, handle: int | None, index: int) -> _Placed:
        (a, b, c, d, x, y), size, font, mode = self._calls.read_look(handle, index)
        key = (a, b, c, d, size, font, mode)
        look = self._prints.get(key)
        if look is None:
            em = round(abs(size * (math.hypot(c, d) if c else d)), 2)
            face = self._faces.get(font) or self._faces.setdefault(font, self._read_face(font))
            quarter = _find_quarter(a, b) if b or a < 0 else 0
            look = self._prints[key] = Print(face, face.bold or mode in _STROKED, em, quarter)
            if mode == _INVISIBLE:
                self.hidden.add(id(look))
        face = look.face
        if face.sampled < _SAMPLE:
            face.sampled += 1
            face.missing += not self._calls.has_meaning(index)
        return look, x, y

    def _read_face(self, font: int | None) -> Face:
        name = "" if font is None else _SUBSET.sub("", self._calls.read_font_name(font))
        return Face(name, bool(_BOLD.search(name)))


def _find_quarter(a: float, b: float) -> int | None:
    """How often a quarter turn (anticlockwise) the baseline (a, b) stands at; None when oblique."""
    turns = math.atan2(b, a) / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) * math.pi / 2 <= _UPRIGHT else None


def _count_garbled(glyphs: Sequence[Glyph], faces: Iterable[Face]) -> int:
    """Characters without a meaning: private use, control, or of a font that mostly gives none."""
    meaningless = len(_MEANINGLESS.findall("".join([glyph.text for glyph in glyphs])))
    unknown = {id(face) for face in faces if face.missing * 4 > face.sampled}
    return max(meaningless, sum(id(glyph.print.face) in unknown for glyph in glyphs) if unknown else 0)
