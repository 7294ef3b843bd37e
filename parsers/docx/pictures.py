"""整页图片: pictures of a docx as large as a page, as scans are pasted into Word."""

import re
from collections.abc import Iterator

from notice.builder import TextBuilder
from notice.diagnostic import PICTURES_UNREAD
from notice.errors import UnreadableFile
from parsers.docx.parts import Package, Parts
from parsers.docx.xml import VML, Element
from parsers.pages.frame import Frame
from parsers.pages.writing import write_pages
from parsers.pdf.page import PageRead
from parsers.scan.image import CORRUPT, Picture, open_pictures
from parsers.scan.textless import read_textless

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LARGE = 300.0  # points, in width and in height
_EMU = 12_700  # of a point (ISO/IEC 29500-1 §20.1.10.16)
_SIDE = re.compile(r"(?:^|;)\s*(width|height):\s*([\d.]+)pt")


def find_large_pictures(document: Element) -> list[str]:
    """The identifiers of the large pictures of the main text, in order."""
    found: list[str] = []
    for element in document.iter(_DRAWING + "inline", _DRAWING + "anchor", VML + "shape"):
        if min(_measure(element)) >= _LARGE:
            found += _name_pictures(element)
    return list(dict.fromkeys(found))


def read_pictures(data: bytes, package: Package, names: list[str], builder: TextBuilder) -> int:
    """The large pictures `names` of the docx `data`, which has no text, read by OCR: each is a page.

    The number of pages. Raises UnreadableFile("no-text") when none shows any text, MissingTool
    without the OCR extra.
    """
    parts = Parts(data)
    linked = parts.find_linked(package.name)

    def draw(number: int) -> Picture:
        content = parts.unpack(linked.get(names[number - 1], ""))
        if content is None:
            raise UnreadableFile("corrupt", CORRUPT)
        return next(open_pictures(content))

    frame = Frame(1, 0, 0, 0, -1, 0, 0, 0, 0)
    blank = [PageRead(number, frame, [], [], True, False, 0) for number in range(1, len(names) + 1)]
    write_pages(read_textless(blank, draw, builder), builder)
    return len(names)


def note_pictures(names: list[str], builder: TextBuilder) -> None:
    """Notes the large pictures beside the text, whose own text is not read."""
    if names:
        builder.note(PICTURES_UNREAD, count=len(names))


def _measure(element: Element) -> tuple[float, float]:
    """Width and height of a drawing or a VML shape in points; 0 where it does not say."""
    if element.tag == VML + "shape":
        sides = {name: float(size.rstrip(".") or 0) for name, size in _SIDE.findall(element.get("style", ""))}
        return sides.get("width", 0.0), sides.get("height", 0.0)
    extent = element.find(_DRAWING + "extent")
    sizes = [] if extent is None else [extent.get("cx", ""), extent.get("cy", "")]
    if len(sizes) != 2 or not all(size.isascii() and size.isdecimal() and len(size) < 12 for size in sizes):
        return 0.0, 0.0
    return int(sizes[0]) / _EMU, int(sizes[1]) / _EMU


def _name_pictures(element: Element) -> Iterator[str]:
    for picture in element.iter(_PICTURE, VML + "imagedata"):
        name = picture.get(_RELATION + ("embed" if picture.tag == _PICTURE else "id"))
        if name:
            yield name
