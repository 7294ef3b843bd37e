"""PDF 页面图: a page of a PDF as the picture it prints, for OCR."""

import math
from typing import Any

import pypdfium2

from notice.errors import UnreadableFile
from parsers.scan.image import CORRUPT, Picture

_FINEST = 200 / 72  # pixels a point
_MOST = 16_000_000  # pixels: A2 at 200 dpi


def draw_page(document: Any, number: int) -> Picture:
    """Page `number` (from 1) of a pypdfium2 document as it is shown, without annotations such as stamps.

    Raises UnreadableFile("corrupt") when it cannot be drawn.
    """
    try:
        page = document[number - 1]
        try:
            width, height = page.get_size()
            scale = min(_FINEST, math.sqrt(_MOST / max(width * height, 1.0)))
            bitmap = page.render(scale=scale, draw_annots=False, rev_byteorder=False)
            pixels = bitmap.to_numpy()[:, :, :3].copy()
        finally:
            page.close()
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile("corrupt", CORRUPT) from error
    return Picture(pixels, width, height)
