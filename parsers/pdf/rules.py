"""框线: the straight horizontal and vertical lines drawn on a PDF page, read through pdfium."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from parsers.pages.frame import Frame
from parsers.pages.rulings import Rule, see_bar, see_stroke
from parsers.pdf.calls import bind
from parsers.pdf.objects import MOST_OBJECTS, PATH, Matrix, Point, find_objects, move

_MOST_SEGMENTS = 60_000  # of one page; more is a drawing
_MOST_RULES = 3000  # of one page, too
_FEWEST_PATHS = 4  # a table has at least that many; a red line under a letterhead has one

_MOVE, _CURVE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_BEZIERTO
_H, _I = ctypes.c_void_p, ctypes.c_int
_get_mode = bind(pdfium.FPDFPath_GetDrawMode, _I, _H, _H, _H)
_count_segments = bind(pdfium.FPDFPath_CountSegments, _I, _H)
_get_segment = bind(pdfium.FPDFPath_GetPathSegment, _H, _H, _I)
_get_point = bind(pdfium.FPDFPathSegment_GetPoint, _I, _H, _H, _H)
_get_segment_type = bind(pdfium.FPDFPathSegment_GetType, _I, _H)
_get_close = bind(pdfium.FPDFPathSegment_GetClose, _I, _H)


def read_rules(page: Any, frame: Frame) -> list[Rule]:
    """The lines of a pypdfium2 page, placed by `frame`; none where too few are drawn for a table."""
    paths = find_objects(page, PATH)
    segments = sum(_count_segments(path) for path, _ in paths)
    if len(paths) < _FEWEST_PATHS and segments < 4 * _FEWEST_PATHS:
        return []
    if len(paths) >= MOST_OBJECTS or segments > _MOST_SEGMENTS:
        return []
    rules: list[Rule] = []
    for path, matrix in paths:
        rules.extend(_read_path(path, matrix, frame))
        if len(rules) > _MOST_RULES:
            return []
    return rules


def _read_path(path: int, matrix: Matrix, frame: Frame) -> Iterator[Rule]:
    """The lines of a path: its strokes, and filled shapes too thin to be anything else."""
    modes = (ctypes.c_int * 2)()
    address = ctypes.addressof(modes)
    _get_mode(path, address, address + 4)
    filled, stroked = modes[0] != 0, modes[1] != 0
    for shape in _read_shapes(path):
        points = [frame.place(*move(point, matrix)) for point in shape]
        if filled and (rule := see_bar(points)):
            yield rule
        elif stroked:
            yield from filter(None, map(see_stroke, points, points[1:]))


def _read_shapes(path: int) -> list[list[Point]]:
    """The subpaths of a path as corner points; a closed one comes back to its start."""
    shapes: list[list[Point]] = []
    numbers = (ctypes.c_float * 2)()
    address = ctypes.addressof(numbers)
    for number in range(_count_segments(path)):
        segment = _get_segment(path, number)
        kind = _get_segment_type(segment)
        if kind == _CURVE:
            return []
        _get_point(segment, address, address + 4)
        if kind == _MOVE or not shapes:
            shapes.append([])
        shapes[-1].append((numbers[0], numbers[1]))
        if _get_close(segment) and shapes[-1][0] != shapes[-1][-1]:
            shapes[-1].append(shapes[-1][0])
    return shapes
