"""OFD 页面图: the pictures of a page put together as the page shows them, for OCR (GB/T 33190-2016 §10)."""

import math
from collections.abc import Sequence
from typing import Any

from notice.errors import MissingTool, UnreadableFile
from parsers.ofd.content import PlacedObject, move
from parsers.ofd.package import OfdPackage
from parsers.ofd.sheet import POINTS, Sheet
from parsers.ofd.xml import parse_numbers
from parsers.pages.lines import Box
from parsers.scan.engine import MISSING
from parsers.scan.image import CORRUPT, Picture, open_pictures

_FINEST = 200 / 72  # pixels a point
_MOST = 16_000_000  # pixels: A2 at 200 dpi


def measure_picture(placed: PlacedObject) -> Box:
    """The (x0, top, x1, bottom) of an image object, in millimetres."""
    corners = [move(corner, placed.matrix) for corner in _list_corners(placed)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def draw_pictures(
    objects: Sequence[PlacedObject], members: dict[str, str], package: OfdPackage, sheet: Sheet
) -> Picture:
    """Those `objects` that are pictures on a white `sheet`; `members` are the files of the pictures.

    A picture that cannot be opened is left out. Raises UnreadableFile("corrupt") when none can,
    MissingTool without the OCR extra.
    """
    try:
        import numpy
    except ImportError as error:
        raise MissingTool(MISSING) from error
    scale = min(_FINEST, math.sqrt(_MOST / max(sheet.width * sheet.height, 1.0)))
    size = max(round(sheet.height * scale), 1), max(round(sheet.width * scale), 1)
    canvas = numpy.full((*size, 3), 255, numpy.uint8)
    drawn = 0
    for placed in objects:
        member = members.get(placed.element.get("ResourceID", "")) if placed.kind == "ImageObject" else None
        if member is None:
            continue
        try:
            picture = next(open_pictures(package.read(member)))
        except UnreadableFile:
            continue
        _paste(picture.pixels, placed, canvas, scale * POINTS)
        drawn += 1
    if not drawn:
        raise UnreadableFile("corrupt", CORRUPT)
    return Picture(canvas, sheet.width, sheet.height)


def _list_corners(placed: PlacedObject) -> list[tuple[float, float]]:
    """Top left, top right, bottom left and bottom right of a picture in its object's own space.

    A picture is the unit square that its CTM stretches; without one it fills its boundary.
    """
    element = placed.element
    box = parse_numbers(element.get("Boundary"), 4) or (0, 0, 0, 0)
    width, height = (1.0, 1.0) if parse_numbers(element.get("CTM"), 6) else (box[2], box[3])
    return [(0, 0), (width, 0), (0, height), (width, height)]


def _paste(pixels: Any, placed: PlacedObject, canvas: Any, scale: float) -> None:
    """Draw `pixels` on `canvas`, of `scale` pixels a millimetre, where `placed` stands."""
    import cv2
    import numpy

    shown = [move(corner, placed.matrix) for corner in _list_corners(placed)[:3]]
    origin, right, down = ((x * scale, y * scale) for x, y in shown)
    size = (max(round(math.dist(origin, right)), 1), max(round(math.dist(origin, down)), 1))
    if max(size) > 2 * max(canvas.shape):
        return
    fitted = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    corners = numpy.array([(0, 0), (size[0], 0), (0, size[1])], "float32")
    change = cv2.getAffineTransform(corners, numpy.array([origin, right, down], "float32"))
    cv2.warpAffine(fitted, change, canvas.shape[1::-1], canvas, cv2.INTER_LINEAR, cv2.BORDER_TRANSPARENT)
