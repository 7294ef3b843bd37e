"""OFD 文字: text objects → characters with their places (GB/T 33190-2016 §11)."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from parsers.ofd.content import Matrix, PlacedObject, move
from parsers.ofd.resources import OfdResources
from parsers.ofd.sheet import POINTS, Sheet
from parsers.ofd.xml import Element, expand_deltas, find_children, parse_number
from parsers.pages.radicals import restore_character
from parsers.pdf.chars import Glyph, Print

_BOLD_WEIGHT = 600
_UPRIGHT = math.radians(2)  # a line of text may lean by this and still count as upright
_MOST_GLYPHS = 10_000  # of one character, or characters of one text object
_NARROW = ("Na", "H", "N")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_DROPPED = re.compile("[\x00-\x1f\x7f]")
# Where a character has no Unicode, writers put ¤ or a private one and give glyph numbers only.
_MEANINGLESS = re.compile("[\u00a4\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")


class OfdText(Struct):
    """The characters of a page in drawing order, each placed as its own baseline reads.

    ``garbled`` counts those of which only the glyph is known.
    """

    glyphs: list[Glyph]
    garbled: int


class TextReader:
    """Reads the text objects of a document; equal looks are one `Print`."""

    def __init__(self, resources: OfdResources) -> None:
        self._resources = resources
        self._prints: dict[tuple[object, ...], Print] = {}

    def read(self, objects: Sequence[PlacedObject], sheet: Sheet) -> OfdText:
        """The characters of those `objects` that are text, in points on `sheet`."""
        glyphs: list[Glyph] = []
        for placed in objects:
            if placed.kind == "TextObject":
                glyphs.extend(self._read_object(placed, sheet))
        return OfdText(glyphs, sum(_MEANINGLESS.match(glyph.text) is not None for glyph in glyphs))

    def _read_object(self, placed: PlacedObject, sheet: Sheet) -> Iterator[Glyph]:
        element, matrix = placed.element, placed.matrix
        size = parse_number(element.get("Size"))
        stretch = parse_number(element.get("HScale"), 1.0) or 1.0
        look = self._read_look(element, matrix, size)
        scale = math.hypot(matrix[0], matrix[1]) * POINTS
        for text, x, y, width in _place_characters(element, size * stretch):
            left, base = sheet.turn(*move((x, y), matrix), look.quarter or 0)
            yield Glyph(text, left, left + width * scale, base, look)

    def _read_look(self, element: Element, matrix: Matrix, size: float) -> Print:
        a, b, c, d = matrix[:4]
        face = self._resources.find_face(element.get("Font", ""))
        bold = face.bold or parse_number(element.get("Weight")) >= _BOLD_WEIGHT
        em = max(round(abs(size) * math.hypot(c, d) * POINTS, 2), 0.01)
        lean = math.radians(parse_number(element.get("CharDirection")))
        turns = (-math.atan2(b, a) - lean) / (math.pi / 2)
        quarter = round(turns) % 4 if abs(turns - round(turns)) * math.pi / 2 <= _UPRIGHT else None
        key = (face.name, bold, em, quarter)
        return self._prints.setdefault(key, Print(face, bold, em, quarter))


def _place_characters(element: Element, em: float) -> Iterator[tuple[str, float, float, float]]:
    """Every character with where it starts on its baseline, and its width, in the object's space."""
    x = y = 0.0
    position = 0
    counts = _count_glyphs(element)
    for code in find_children(element, "TextCode"):
        text = _DROPPED.sub("", "".join(map(str, code.itertext())))
        x, y = parse_number(code.get("X"), x), parse_number(code.get("Y"), y)
        glyphs = [counts.get(position + index, 1) for index in range(len(text))]
        across, down = (_measure_steps(code.get(name), glyphs) for name in ("DeltaX", "DeltaY"))
        left, base = x, y
        for index, character in enumerate(text):
            width = (0.5 if unicodedata.east_asian_width(character) in _NARROW else 1.0) * em
            step = across[index] if across else (0.0 if down else width)
            yield _read_character(character), left, base, _fit_width(width, step, em)
            left += step
            base += down[index] if down else 0.0
        position += len(text)


def _fit_width(width: float, step: float, em: float) -> float:
    """How wide a character prints: a narrow one fills its step unless something is left blank."""
    if step <= 0:
        return width
    return step if step < width or (width < em and step <= em) else width


def _measure_steps(deltas: str | None, glyphs: Sequence[int]) -> list[float]:
    """How far the next character stands from each, 0 behind the last; empty where nothing is given.

    Where too few steps are given the last goes on. `glyphs` are what each character prints: the
    steps count glyphs where as many are given.
    """
    count, total = len(glyphs), sum(glyphs)
    given = expand_deltas(deltas, max(count, total) - 1)
    if not any(given):
        return []
    if total != count and len(given) == total - 1:
        ends = [0, *accumulate(glyphs)]
        return [sum(given[start:end]) for start, end in pairwise(ends)]
    filled = given + [given[-1]] * (count - 1 - len(given))
    return [*filled[: count - 1], 0.0]


def _count_glyphs(element: Element) -> dict[int, int]:
    """How many glyphs a character prints, by its place in the text object, where it is not one.

    Source: GB/T 33190-2016 §11.4.1.
    """
    counts: dict[int, int] = {}
    for change in find_children(element, "CGTransform"):
        start, codes, glyphs = (
            int(min(max(parse_number(change.get(name), least), least), _MOST_GLYPHS))
            for name, least in (("CodePosition", 0), ("CodeCount", 1), ("GlyphCount", 1))
        )
        if codes != glyphs:
            counts |= {start: glyphs} | dict.fromkeys(range(start + 1, start + codes), 0)
    return counts


def _read_character(character: str) -> str:
    return " " if _BLANKS.match(character) else restore_character(ord(character))
