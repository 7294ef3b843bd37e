"""PDF 图形对象: the paths and pictures of a page, also inside forms, with where they stand."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import islice, repeat
from typing import Any

import pypdfium2.raw as pdfium

from parsers.pages.frame import Box
from parsers.pdf.calls import bind

PATH, IMAGE = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE
_FORM = pdfium.FPDF_PAGEOBJ_FORM
_DEEP = 4  # forms inside one another
MOST_OBJECTS = 20_000  # of one kind on a page; more is a drawing

_H, _I = ctypes.c_void_p, ctypes.c_int
_count_page = bind(pdfium.FPDFPage_CountObjects, _I, _H)
_get_page = bind(pdfium.FPDFPage_GetObject, _H, _H, _I)
_count_form = bind(pdfium.FPDFFormObj_CountObjects, _I, _H)
_get_form = bind(pdfium.FPDFFormObj_GetObject, _H, _H, ctypes.c_ulong)
_get_type = bind(pdfium.FPDFPageObj_GetType, _I, _H)
_get_matrix = bind(pdfium.FPDFPageObj_GetMatrix, _I, _H, _H)

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


def count_objects(page: Any) -> int:
    """How many objects of any kind a pypdfium2 page holds at its top."""
    return int(_count_page(_handle_of(page)))


def find_objects(page: Any, kind: int) -> list[tuple[int, Matrix]]:
    """The objects of `kind` on a pypdfium2 page, each with what moves it into the page's space.

    At most `MOST_OBJECTS` are given.
    """
    handle = _handle_of(page)
    objects = map(_get_page, repeat(handle), range(_count_page(handle)))
    found = islice(_walk(objects, kind, _UNMOVED, 0), MOST_OBJECTS)
    return [(handle, combine(read_matrix(handle), outer)) for handle, outer in found]


def _handle_of(page: Any) -> int | None:
    return ctypes.cast(page.raw, ctypes.c_void_p).value


def _walk(objects: Iterable[int], kind: int, matrix: Matrix, deep: int) -> Iterator[tuple[int, Matrix]]:
    handles = list(objects)
    for handle, found in zip(handles, map(_get_type, handles), strict=True):
        if found == kind:
            yield handle, matrix
        elif found == _FORM and deep < _DEEP:
            inner = map(_get_form, repeat(handle), range(_count_form(handle)))
            yield from _walk(inner, kind, combine(read_matrix(handle), matrix), deep + 1)


def read_matrix(handle: int) -> Matrix:
    """An object's own matrix (a, b, c, d, e, f)."""
    numbers = (ctypes.c_float * 6)(*_UNMOVED)
    _get_matrix(handle, ctypes.addressof(numbers))
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def combine(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that moves by `inner` first, then by `outer`."""
    a, b, c, d, e, f = inner
    turn: Matrix = (*outer[:4], 0, 0)
    return (*move((a, b), turn), *move((c, d), turn), *move((e, f), outer))


def move(point: Point, matrix: Matrix) -> Point:
    """`point` moved by `matrix`."""
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def measure_picture(matrix: Matrix) -> Box:
    """The (left, bottom, right, top) of a picture: the unit square moved by its matrix."""
    corners = [move(corner, matrix) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
