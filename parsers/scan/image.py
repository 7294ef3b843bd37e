"""图像文件: the pages of a picture file (png, jpg, tiff, bmp, gif, webp), upright as they are shown."""

import math
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from msgspec import Struct

from notice.errors import LimitExceeded, MissingTool, UnreadableFile
from parsers.limits import check_pages, check_pixels
from parsers.scan.engine import MISSING

_A4 = 595.3  # points: the width of a sheet that does not say how large it is
_USUAL = (390.0, 1300.0)  # points a sheet is wide; the dpi that say otherwise are not to be believed
_COARSEST, _FINEST = 150 / 72, 200 / 72  # pixels a point; more shows OCR nothing new
_ICON = 400  # pixels: what is narrower is not enlarged
_MOST = 16_000_000  # pixels of what is enlarged
_SMALLEST, _LONGEST = 16, 60  # pixels of the short side, and times it that the long side has
_OBLONG = 3.0  # a fax has two to three times as many pixels across as down

CORRUPT = "图像文件已损坏或不完整，无法打开。请重新扫描，或重新取得文件后再试。"
TOO_LARGE = "图像过大（可能是恶意构造的文件），未予读取。请以 200–300 dpi 重新扫描后再试。"
NO_TEXT = "图像里没有识别出文字。请核对是否为公文扫描件，或以 300 dpi 重新扫描后再试。"


class Picture(Struct, frozen=True):
    """A page: its ``pixels`` (height × width × 3: blue, green, red) and its size in points.

    ``whole`` is False where the file breaks off within it; ``grown`` is how many times larger it was
    made than it came.
    """

    pixels: Any
    width: float
    height: float
    whole: bool = True
    grown: float = 1.0

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return float(self.pixels.shape[1]) / self.width


def open_pictures(data: bytes) -> Iterator[Picture]:
    """The pages of the picture file `data`, in order; one, but for .tiff.

    Raises UnreadableFile (corrupt, no-text, limit), MissingTool when the OCR extra is not installed.
    """
    try:
        from PIL import Image, ImageSequence
    except ImportError as error:
        raise MissingTool(MISSING) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # sizes are checked here
            with Image.open(BytesIO(data)) as image:
                several = image.format == "TIFF"  # a .gif moves, a phone's .jpg has a preview
                check_pages(getattr(image, "n_frames", 1) if several else 1)
                for frame in ImageSequence.Iterator(image):
                    check_pixels(frame.width * frame.height)
                    yield read_picture(frame)
                    if not several:
                        break
    except UnreadableFile:
        raise
    except Image.DecompressionBombError as error:
        raise LimitExceeded(TOO_LARGE) from error
    except Exception as error:  # Pillow's decoders raise anything on bytes made up to break them
        raise UnreadableFile("corrupt", CORRUPT) from error


def read_picture(image: Any) -> Picture:
    """A Pillow image as a page: turned as its EXIF data say, on white, with 150 to 200 dpi.

    Its size is that of its dpi where they make a sheet of paper of it, else it is A4 in width.
    Raises UnreadableFile("no-text") for what is too narrow to hold a line.
    """
    import numpy
    from PIL import Image, ImageOps

    across, down = _read_dpi(image)
    short, long = sorted(image.size)
    if short < _SMALLEST or long > _LONGEST * short:
        raise UnreadableFile("no-text", NO_TEXT)
    whole = _load(image)
    upright = ImageOps.exif_transpose(image)
    if upright.size != image.size:
        across, down = down, across
    image = _flatten(upright)
    if across != down:
        image = image.resize((image.width, round(image.height * across / down)), Image.Resampling.BICUBIC)
    width = image.width * 72 / across if across else 0.0
    if not _USUAL[0] <= width <= _USUAL[1]:
        width = _A4 * max(image.width / image.height, 1.0)
    height = width * image.height / image.width
    scale = image.width / width
    change = min(_FINEST / scale, 1.0)
    if scale < _COARSEST and image.width >= _ICON:
        change = max(min(_COARSEST / scale, math.sqrt(_MOST / (image.width * image.height))), 1.0)
    if change != 1:
        size = (max(round(image.width * change), 1), max(round(image.height * change), 1))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    pixels = numpy.ascontiguousarray(numpy.asarray(image)[:, :, ::-1])
    return Picture(pixels, width, height, whole, max(change, 1.0))


def _read_dpi(image: Any) -> tuple[float, float]:
    """Pixels an inch across and down, as the file says; equal unless it is as oblong as a fax."""
    across, down = (float(dots or 0) for dots in image.info.get("dpi", (0, 0)))
    oblong = across > 0 and down > 0 and 1 / _OBLONG <= across / down <= _OBLONG
    return (across, down) if oblong else (across, across)


def _load(image: Any) -> bool:
    """Decodes `image`; False when its data end too early, and the rest of it is blank."""
    from PIL import ImageFile

    try:
        image.load()
    except OSError:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            image.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        return False
    return True


def _flatten(image: Any) -> Any:
    """`image` in red, green and blue, what is transparent in it white."""
    import numpy
    from PIL import Image

    if image.mode.startswith(("I", "F")):  # sixteen bits and more
        values = numpy.nan_to_num(numpy.asarray(image, dtype="float32"))
        grey = numpy.clip(values / max(float(values.max()), 1.0) * 255, 0, 255)
        return Image.fromarray(grey.astype("uint8")).convert("RGB")
    if image.has_transparency_data:
        shown = image.convert("RGBA")
        paper = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(paper, shown).convert("RGB")
    return image.convert("RGB")
