"""识别结果成字: lines read by OCR → characters with places, as the rebuild of lines wants them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from parsers.pages.wrapping import measure_width
from parsers.pdf.chars import Face, Glyph, Print
from parsers.scan.engine import Reading
from parsers.scan.quads import Quad

_SURE = 4  # pairs of ideographs side by side show how wide a line's characters are
_INK = 0.9  # of an em: how high a line of Chinese prints
_LOOSE = 1.3  # times the size its height shows: letters set apart
_ALIKE = 0.08  # share by which the sizes of two lines of one size seem to differ
_UNSURE = 0.25  # the same for a line too short to show its size
_BLANK, _THIN = 0.75, 0.4  # em left blank: between any two characters; between ideographs
_NEAR = 0.35  # em by which lines that end at one edge seem to differ
_SLIM = 0.25  # em to either side of its middle: no character is narrower
_MIDDLE = 0.38  # em above the baseline: the middle of a character
_IDEOGRAPH = re.compile("[\u3400-\u9fff〇]")
# Full-width marks whose ink fills the left or the right half of their place.
_LEFT_HALF = frozenset("，。、；：！？）》〉〕】」』”’")
_RIGHT_HALF = frozenset("（《〈〔【「『“‘")


class ReadLine(Struct, frozen=True):
    """A line of a level page as it was found (points) and read."""

    quad: Quad
    reading: Reading

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(character.text for character in self.reading.characters)

    @property
    def ink(self) -> float:
        """How high its ink is, in points."""
        return (self.reading.ink[3] - self.reading.ink[1]) * self.quad.height

    @property
    def pitch(self) -> float | None:
        """From one ideograph to the next, in points; None on a line with too few side by side."""
        span, steps = 0.0, 0
        for before, after in pairwise(self.reading.characters):
            if _IDEOGRAPH.match(before.text) and _IDEOGRAPH.match(after.text):
                span += after.place - before.place
                steps += 1
        return max(span * self.quad.width / steps, 1.0) if steps >= _SURE else None


def place_glyphs(lines: Sequence[ReadLine]) -> list[Glyph]:
    """The characters of `lines` with their places in points.

    OCR knows nothing of typefaces: all characters have one; their size is measured.
    """
    face = Face("", False)
    prints: dict[float, Print] = {}
    glyphs: list[list[Glyph]] = []
    for line, size in zip(lines, measure_sizes(lines), strict=True):
        look = prints.setdefault(size, Print(face, False, size, 0))
        glyphs.append(_place_line(line, look))
    return _align(glyphs)


def _align(lines: Sequence[list[Glyph]]) -> list[Glyph]:
    """The characters of all `lines`, those of lines that end about where most do brought to one edge.

    Ink ends a little short of where a character ends, by another amount for every character.
    """
    ends = [line[-1].x1 for line in lines if line]
    near = _NEAR * max((glyph.print.em for line in lines for glyph in line), default=0.0)
    edge = max(ends, key=lambda end: (sum(abs(end - other) <= near for other in ends), end), default=0.0)
    for line in lines:
        if line and abs(line[-1].x1 - edge) <= _NEAR * line[-1].print.em and line[-1].x0 < edge:
            line[-1].x1 = edge
    return [glyph for line in lines for glyph in line]


def measure_sizes(lines: Sequence[ReadLine]) -> list[float]:
    """字号: the type size of every line in points; lines of about one size get the same."""
    pitches = [line.pitch for line in lines]
    shares = [pitch / line.ink for line, pitch in zip(lines, pitches, strict=True) if pitch and line.ink]
    share = median(shares) if shares else 1 / _INK
    heights = [share * line.ink for line in lines]
    sure = [
        pitch is not None and pitch <= _LOOSE * height for pitch, height in zip(pitches, heights, strict=True)
    ]
    known = _gather_sizes(
        [
            (pitch, len(line.text))
            for pitch, line, one in zip(pitches, lines, sure, strict=True)
            if pitch and one
        ]
    )
    return [
        _choose_size(known, pitch, _ALIKE) if pitch and one else _choose_size(known, height, _UNSURE)
        for pitch, height, one in zip(pitches, heights, sure, strict=True)
    ]


def _gather_sizes(measured: Sequence[tuple[float, int]]) -> list[float]:
    """The sizes in use, that of most characters first; `measured` are sizes and characters of lines."""
    sizes: list[float] = []
    left = list(measured)
    while left:
        groups = {size: [one for one in left if _is_alike(one[0], size, _ALIKE)] for size, _ in left}
        size = max(groups, key=lambda size: (sum(weight for _, weight in groups[size]), -size))
        sizes.append(round(2 * median(one for one, weight in groups[size] for _ in range(weight))) / 2)
        left = [one for one in left if one not in groups[size]]
    return sizes


def _choose_size(known: Sequence[float], size: float, tolerance: float) -> float:
    """The one of `known` sizes nearest to `size`; `size` itself where none is near."""
    near = [one for one in known if _is_alike(one, size, tolerance)]
    return min(near, key=lambda one: abs(one - size)) if near else max(round(2 * size) / 2, 1.0)


def _is_alike(size: float, other: float, tolerance: float) -> bool:
    return abs(size - other) <= tolerance * max(size, other)


def _place_line(line: ReadLine, look: Print) -> list[Glyph]:
    """The characters of a line side by side, with a gap only where something is left blank."""
    characters, em = line.reading.characters, look.em
    if not characters:
        return []
    quad = line.quad
    start = quad.left[0] + line.reading.ink[0] * quad.width - _hang_left(line.text) * em
    end = quad.left[0] + line.reading.ink[2] * quad.width + _hang_right(line.text) * em
    base = round((quad.left[1] + quad.right[1]) / 2 + _MIDDLE * em, 2)
    middles = [quad.left[0] + character.place * quad.width for character in characters]
    # A thin 一 at an end of the line may show no ink.
    start, end = min(start, middles[0] - _SLIM * em), max(end, middles[-1] + _SLIM * em)
    pitch = line.pitch or em
    thin = (_THIN if line.pitch else _BLANK) * pitch
    halves = [measure_width(character.text) * pitch / 2 for character in characters]
    edges = [(start, start)]
    for index, (before, after) in enumerate(pairwise(middles)):
        end_before, start_after = before + halves[index], after - halves[index + 1]
        ideographs = all(_IDEOGRAPH.match(one.text) for one in characters[index : index + 2])
        gap, middle = start_after - end_before, (end_before + start_after) / 2
        half = gap / 2 if gap >= (thin if ideographs else _BLANK * pitch) else 0.0
        edges.append((middle - half, middle + half))
    edges.append((end, end))
    return [
        Glyph(character.text, edges[n][1], max(edges[n + 1][0], edges[n][1]), base, look)
        for n, character in enumerate(characters)
    ]


def _hang_left(text: str) -> float:
    return 0.5 if text[:1] in _RIGHT_HALF else 0.0


def _hang_right(text: str) -> float:
    return 0.5 if text[-1:] in _LEFT_HALF else 0.0
