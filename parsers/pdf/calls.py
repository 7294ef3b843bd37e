"""pdfium 直接调用: the calls made once a character, with plain integers for handles.

pypdfium2's own bindings build a pointer object a call and let go of the interpreter's lock each
time; at three calls a character that costs more than pdfium's whole text extraction. These are the
same functions of the same library.
"""

import ctypes
import struct
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int
_read_six = struct.Struct("6f").unpack
Rectangle = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


def bind(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A pdfium function that takes and gives handles as plain integers (None for no handle)."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_get_unicode = bind(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _INT)
_get_object = bind(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
_get_box = bind(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
_get_matrix = bind(pdfium.FPDFText_GetMatrix, _INT, _HANDLE, _INT, _HANDLE)
_get_origin = bind(pdfium.FPDFText_GetCharOrigin, _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
_get_size = bind(pdfium.FPDFTextObj_GetFontSize, _INT, _HANDLE, _HANDLE)
_get_font_name = bind(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, _HANDLE, ctypes.c_size_t)
_has_map_error = bind(pdfium.FPDFText_HasUnicodeMapError, _INT, _HANDLE, _INT)
_is_generated = bind(pdfium.FPDFText_IsGenerated, _INT, _HANDLE, _INT)
_get_font = bind(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
_get_render_mode = bind(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)


class TextCalls:
    """What pdfium knows about the characters of one page, by index in the page's order."""

    def __init__(self, textpage: Any) -> None:
        """`textpage` is a pypdfium2 PdfTextPage; it must outlive this object."""
        self._page = ctypes.cast(textpage.raw, ctypes.c_void_p).value
        self.count = max(textpage.count_chars(), 0)
        self._six = (ctypes.c_float * 6)()
        self._six_at = ctypes.addressof(self._six)
        self._size = ctypes.c_float()
        self._size_at = ctypes.addressof(self._size)

    def read_codes(self) -> Iterable[int]:
        """The code point of every character."""
        return map(_get_unicode, repeat(self._page), range(self.count))

    def read_objects(self) -> Iterable[int | None]:
        """The handle of every character's text object; None for what pdfium made up."""
        return map(_get_object, repeat(self._page), range(self.count))

    def read_boxes(self) -> Iterable[Rectangle]:
        """(left, top, right, bottom) of every character, in the file's space (y up)."""
        boxes = (ctypes.c_float * (4 * self.count))()
        start = ctypes.addressof(boxes)
        places = range(start, start + 16 * self.count, 16)
        for _ in map(_get_box, repeat(self._page), range(self.count), places):
            pass
        return struct.iter_unpack("4f", boxes)

    def read_look(self, handle: int | None, index: int) -> tuple[Matrix, float, int | None, int]:
        """A text object's matrix, type size before it, font handle and render mode.

        `index` is one of its characters. The matrix is (a, b, c, d, e, f); (e, f) is where the
        baseline starts.
        """
        _get_matrix(self._page, index, self._six_at)
        _get_size(handle, self._size_at)
        return _read_six(self._six), self._size.value, _get_font(handle), _get_render_mode(handle)

    def read_origin(self, index: int) -> tuple[float, float]:
        """Where the character stands on its baseline."""
        place = (ctypes.c_double * 2)()
        address = ctypes.addressof(place)
        _get_origin(self._page, index, address, address + 8)
        return place[0], place[1]

    def read_font_name(self, font: int) -> str:
        """The base font's name, "" for a Type 3 font."""
        name = ctypes.create_string_buffer(128)
        _get_font_name(font, ctypes.addressof(name), len(name))
        return name.value.decode("utf-8", "replace")

    def has_meaning(self, index: int) -> bool:
        """Does the font say which character this is?"""
        return bool(_has_map_error(self._page, index) != 1)

    def is_generated(self, index: int) -> bool:
        """Did pdfium add this character, because of a gap or a line's end?"""
        return bool(_is_generated(self._page, index) == 1)
