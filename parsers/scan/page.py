"""扫描页: the picture of one page → its lines and tables, read by OCR."""

import math
from collections.abc import Sequence
from operator import mul
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from parsers.pages.frame import Frame
from parsers.pages.glyph_lines import build_lines
from parsers.pages.lines import Box
from parsers.pages.rulings import RuledGrid, find_grids
from parsers.pages.tables import PageTable, take_tables
from parsers.pdf.page import PageRead
from parsers.scan.doubts import is_bent, is_gapped, is_low, is_speckled, is_spread
from parsers.scan.engine import OcrEngine, load_engine
from parsers.scan.gaps import Character
from parsers.scan.image import Picture
from parsers.scan.ink import fade_red, keep_letterhead
from parsers.scan.marks import fold_marks, read_page_number
from parsers.scan.missed import find_missed
from parsers.scan.paper import whiten_paper
from parsers.scan.pose import (
    level_image,
    level_quad,
    measure_lean,
    stands_sideways,
    turn_point,
    turn_upright,
)
from parsers.scan.quads import Quad
from parsers.scan.rules import find_rules, fit_line, measure_rules
from parsers.scan.text import ReadLine, place_glyphs

_UPSIDE_DOWN = 0.75  # a page read the wrong way round scores 0.55, a poor one 0.9
_NOISE = 0.5  # lines read with less are no text
_ASKEW = math.radians(5)  # lines that lean by more than the page are a seal's or a watermark's
_DOUBTFUL = 0.9
_HEAD, _FOOT = 0.13, 0.86  # of the page's height: beyond stand page numbers


class ScanFrame(Frame, frozen=True):
    """The frame of a page that lay askew; ``lean`` is its angle in radians."""

    lean: float = 0.0

    def show_box(self, box: Box) -> Box:
        """A box as read → on the page as shown."""
        x0, top, x1, bottom = box
        corners = [
            turn_point(x, y, -self.lean, self.width, self.height) for x in (x0, x1) for y in (top, bottom)
        ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return super().show_box((min(xs), min(ys), max(xs), max(ys)))


class ScanRead(Struct, frozen=True):
    """A page read by OCR; ``doubtful`` says that much of it may be read wrongly."""

    page: PageRead
    doubtful: bool


class _View(Struct, frozen=True):
    """A picture set upright: its lines as read, and its drawn tables, in points."""

    frame: ScanFrame
    lines: list[ReadLine]
    grids: list[RuledGrid]
    score: float


def read_scan(picture: Picture, number: int) -> ScanRead:
    """识别一页: `picture` as page `number`; it may lie on its side, upside down or a little askew.

    Raises MissingTool when the OCR extra is not installed.
    """
    engine = load_engine()
    image, size = whiten_paper(picture.pixels), (picture.width, picture.height)
    found = engine.find_lines(image, picture.scale)
    if not found:
        return ScanRead(_leave_blank(size, number), False)
    first = 1 if stands_sideways(found) else 0
    view = _view_page(engine, image, size, first, found if first == 0 else None)
    if view.lines and view.score < _UPSIDE_DOWN:
        other = _view_page(engine, image, size, first + 2, None)
        view = max(view, other, key=lambda one: one.score)
    tables, glyphs = take_tables(view.grids, place_glyphs(view.lines), number)
    lines = build_lines(glyphs, number)
    page = PageRead(number, view.frame, lines, tables, not view.lines, False, 0)
    return ScanRead(page, bool(view.lines) and _is_doubtful(view, tables, picture))


def _is_doubtful(view: _View, tables: Sequence[PageTable], picture: Picture) -> bool:
    """May much of the page be read wrongly?"""
    quads = [line.quad for line in view.lines]
    return (
        view.score < _DOUBTFUL
        or is_low([quad.scale(picture.scale / picture.grown) for quad in quads])
        or is_bent(quads)
        or is_gapped(tables)
        or is_spread(quads, view.frame.width, view.frame.height)
        or is_speckled(picture.pixels, sum(len(line.text) for line in view.lines))
    )


def _leave_blank(size: tuple[float, float], number: int) -> PageRead:
    """A page on which nothing is read."""
    return PageRead(number, Frame(1, 0, 0, 0, -1, size[1], *size, 0), [], [], True, False, 0)


def _view_page(
    engine: OcrEngine, image: Any, size: tuple[float, float], quarter: int, found: list[Quad] | None
) -> _View:
    """The page read with its picture turned clockwise by `quarter` quarter turns."""
    width, height = size if quarter % 2 == 0 else size[::-1]
    image = turn_upright(image, quarter)
    scale = image.shape[1] / width
    found = engine.find_lines(image, scale) if found is None else found
    faded, red = fade_red(image), list[Quad]()
    if faded is not None:
        dark = engine.find_lines(faded, scale)
        found, red = dark, keep_letterhead(image, found, dark)
    black = image if faded is None else faded
    lean = measure_lean(found)
    lean += measure_rules(level_image(black, lean), scale)
    level, black = level_image(image, lean), level_image(black, lean)
    upright = [_level_lines(quads, lean, image.shape) for quads in (found, red)]
    grids = find_grids(find_rules(black, scale, upright[0]))
    upright[0] += find_missed(black, grids, upright[0], scale)
    lines = [
        line
        for picture, quads in zip((black, level), upright, strict=True)
        for quad in quads
        for part in fit_line(quad, grids, scale)
        if (line := _read_line(engine, picture, part, scale)).reading.characters
    ]
    frame = ScanFrame(1, 0, 0, 0, -1, height, width, height, quarter, lean)
    return _View(
        frame, [line for line in lines if line.reading.score >= _NOISE], grids, _measure_score(lines)
    )


def _level_lines(quads: Sequence[Quad], lean: float, shape: Sequence[int]) -> list[Quad]:
    """Those of `quads` that lean as the page does, as they stand on the levelled picture."""
    height, width = shape[:2]
    return [level_quad(quad, lean, width, height) for quad in quads if abs(quad.lean - lean) <= _ASKEW]


def _read_line(engine: OcrEngine, picture: Any, quad: Quad, scale: float) -> ReadLine:
    """The line at `quad` (pixels) read, its place in points."""
    reading = engine.read_line(picture, quad)
    texts = "".join(character.text for character in reading.characters)
    places = [character.place for character in reading.characters]
    foot = (quad.left[1] + quad.right[1]) / 2 / picture.shape[0]
    number = read_page_number(texts) if not _HEAD < foot < _FOOT else None
    if number:
        texts, places = number, [(index + 0.5) / len(number) for index in range(len(number))]
    folded = tuple(map(Character, fold_marks(texts), places))
    return ReadLine(quad.scale(1 / scale), replace(reading, characters=folded))


def _measure_score(lines: Sequence[ReadLine]) -> float:
    """How sure the engine is of the page: the mean over its characters."""
    weights = [len(line.text) for line in lines]
    scores = [line.reading.score for line in lines]
    return sum(map(mul, weights, scores)) / sum(weights) if lines else 0.0
