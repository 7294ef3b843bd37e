"""图像文件: the pages of a picture file (png, jpg, tiff, bmp, gif, webp), upright as they are shown."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from msgspec import Struct

from notice.errors import LimitExceeded, MissingTool, UnreadableFile
from parsers.limits import check_pages, check_pixels
from parsers.ocr import MISSING

_A4 = 595.3  # points: the width of a sheet that does not say how large it is
_USUAL = (250.0, 1300.0)  # points a sheet is wide; the dpi that say otherwise are not to be believed
_FINEST = 200 / 72  # pixels a point; more shows OCR nothing new

CORRUPT = "图像文件已损坏或不完整，无法打开。请重新扫描，或重新取得文件后再试。"
TOO_LARGE = "图像过大（可能是恶意构造的文件），未予读取。请以 200–300 dpi 重新扫描后再试。"


class Picture(Struct, frozen=True):
    """A page: its ``pixels`` (height × width × 3: blue, green, red) and its size in points."""

    pixels: Any
    width: float
    height: float


def open_pictures(data: bytes) -> Iterator[Picture]:
    """The pages of the picture file `data`, in order; one, but for .tiff.

    Raises UnreadableFile (corrupt, limit), MissingTool when the OCR extra is not installed.
    """
    try:
        from PIL import Image, ImageSequence
    except ImportError as error:
        raise MissingTool(MISSING) from error
    try:
        with Image.open(BytesIO(data)) as image:
            several = image.format == "TIFF"  # the other frames of a .gif move, a phone's .jpg has a preview
            check_pages(getattr(image, "n_frames", 1) if several else 1)
            for frame in ImageSequence.Iterator(image):
                check_pixels(frame.width * frame.height)
                yield read_picture(frame)
                if not several:
                    break
    except Image.DecompressionBombError as error:
        raise LimitExceeded(TOO_LARGE) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnreadableFile("corrupt", CORRUPT) from error


def read_picture(image: Any) -> Picture:
    """A Pillow image as a page: turned as its EXIF data say, on white, no finer than 200 dpi.

    Its size is that of its dpi where they make a sheet of paper of it, else it is A4 in width.
    """
    import numpy
    from PIL import Image, ImageOps

    dots = image.info.get("dpi", (0, 0))
    image = _flatten(ImageOps.exif_transpose(image))
    dpi = float(dots[0] or 0)
    width = image.width * 72 / dpi if dpi > 0 else 0.0
    if not _USUAL[0] <= width <= _USUAL[1]:
        width = _A4 * max(image.width / image.height, 1.0)
    height = width * image.height / image.width
    shrink = image.width / width / _FINEST
    if shrink > 1:
        size = (max(round(image.width / shrink), 1), max(round(image.height / shrink), 1))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return Picture(numpy.ascontiguousarray(numpy.asarray(image)[:, :, ::-1]), width, height)


def _flatten(image: Any) -> Any:
    """`image` in red, green and blue, what is transparent in it white."""
    import numpy
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # sixteen bits and more
        values = numpy.asarray(image, dtype="float32")
        image = Image.fromarray((values / max(float(values.max()), 1.0) * 255).astype("uint8"))
    if image.has_transparency_data:
        shown = image.convert("RGBA")
        paper = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(paper, shown).convert("RGB")
    return image.convert("RGB")
