"""扫描仪: a printed .pdf as a scanner hands it on, with all that goes wrong on the glass.

poppler (pdftoppm) makes the pictures; Pillow and numpy spoil them. Nothing is random: the noise has a seed.
"""

import math
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy
import pypdfium2
from msgspec import Struct
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.making.typeface import choose_font

_SEAL_MM, _SEAL_TEXT = 42, "澜溪区人民政府办公室"
_INK = (214, 46, 42)
_POINTS_MM = 72 / 25.4


class Glass(Struct, frozen=True):
    """How a page is scanned.

    ``lean`` is in degrees, positive where the page lies turned clockwise; ``noise`` is the standard
    deviation of the sensor's grain (of 255), ``blur`` the radius of its softness in pixels, ``paper``
    the brightness of the paper at its darker edge, ``quality`` that of the JPEG. ``seal`` stamps a red
    seal over what `sealed` names.
    """

    dpi: int = 150
    lean: float = 0.0
    noise: float = 6.0
    blur: float = 0.5
    paper: int = 225
    quality: int = 75
    sealed: str = ""


def has_poppler() -> bool:
    """Whether poppler can be called."""
    return shutil.which("pdftoppm") is not None


def scan_pdf(pdf: bytes, glass: Glass = Glass()) -> list[Image.Image]:
    """The pages of `pdf` as they come off the glass, every other page leaning the other way."""
    pages = rasterise(pdf, glass.dpi)
    for number, place in (_find_words(pdf, glass.sealed) if glass.sealed else {}).items():
        pages[number] = stamp_seal(pages[number], place, glass.dpi)
    return [scan_page(page, number, glass) for number, page in enumerate(pages)]


def write_pictures(pages: Sequence[Image.Image], format: str, dpi: int) -> bytes:
    """`pages` as one file of a `format` that Pillow writes (PDF, TIFF; of others the first page)."""
    out = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if format in ("PDF", "TIFF") else {}
    resolution = {"resolution": float(dpi)} if format == "PDF" else {"dpi": (dpi, dpi)}
    pages[0].save(out, format, **more, **resolution)
    return out.getvalue()


def rasterise(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages of `pdf` as poppler draws them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.pdf").write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", str(dpi), "in.pdf", "page"],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=300,
        )
        return [Image.open(BytesIO(path.read_bytes())) for path in sorted(folder.glob("page*.ppm"))]


def _find_words(pdf: bytes, words: str) -> dict[int, tuple[float, float]]:
    """The middle of the last place of `words` on the first page that has them, in points from the top left."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            textpage = page.get_textpage()
            searcher = textpage.search(words)
            found = None
            while (place := searcher.get_next()) is not None:
                found = place
            if found is not None:
                left, bottom, right, top = textpage.get_rect(textpage.count_rects(*found) - 1)
                return {number: ((left + right) / 2, page.get_height() - (bottom + top) / 2)}
    return {}


def scan_page(page: Image.Image, number: int, glass: Glass) -> Image.Image:
    """A drawn `page` as it comes off the glass; `number` chooses its grain and which way it leans."""
    lean = glass.lean if number % 2 == 0 else -glass.lean
    page = page.rotate(-lean, Image.Resampling.BICUBIC, fillcolor="white")
    page = _tint(page, glass.paper)
    page = page.filter(ImageFilter.GaussianBlur(glass.blur * glass.dpi / 150))
    grain = numpy.random.default_rng(number).normal(0, glass.noise, (page.height, page.width, 3))
    grained = numpy.clip(numpy.asarray(page) + grain, 0, 255).astype("uint8")
    out = BytesIO()
    Image.fromarray(grained).save(out, "JPEG", quality=glass.quality, dpi=(glass.dpi, glass.dpi))
    return Image.open(BytesIO(out.getvalue()))


def _tint(page: Image.Image, darkest: int) -> Image.Image:
    """`page` on greyish paper that gets darker to the right, as beside a book's fold."""
    shade = numpy.linspace(255, darkest, page.width).astype("uint8")
    paper = Image.fromarray(numpy.tile(shade, (page.height, 1)))
    return ImageChops.multiply(page, Image.merge("RGB", [paper, paper, ImageChops.offset(paper, 0)]))


def stamp_seal(page: Image.Image, middle: tuple[float, float], dpi: int) -> Image.Image:
    """`page` with a round red seal, its ink uneven, about `middle` (points): a ring, a star, a name."""
    pixels = dpi / 72
    radius = _SEAL_MM * _POINTS_MM / 2 * pixels
    x, y = middle[0] * pixels, middle[1] * pixels
    ink = Image.new("L", page.size, 0)
    pen = ImageDraw.Draw(ink)
    width = max(round(radius / 16), 1)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=230, width=width)
    points = [
        (x + size * math.sin(turn * math.pi / 5), y - size * math.cos(turn * math.pi / 5))
        for turn in range(10)
        for size in [radius * (0.33 if turn % 2 == 0 else 0.13)]
    ]
    pen.polygon(points, fill=230)
    _write_round(ink, (x, y), radius)
    grain = numpy.random.default_rng(7).uniform(0.75, 1.0, (page.height, page.width))
    mask = Image.fromarray((numpy.asarray(ink) * grain).astype("uint8"))
    stamped = page.copy()
    stamped.paste(Image.new("RGB", page.size, _INK), mask=mask)
    return ImageChops.darker(stamped, page)


def _write_round(ink: Image.Image, middle: tuple[float, float], radius: float) -> None:
    """The office's name along the ring, from the left over the top to the right."""
    size = max(round(radius / 4), 4)
    for number, character in enumerate(_SEAL_TEXT):
        turn = math.radians(-115 + 230 * number / (len(_SEAL_TEXT) - 1))
        letter = Image.new("L", (2 * size, 2 * size), 0)
        ImageDraw.Draw(letter).text((size, size), character, 230, choose_font(size), anchor="mm")
        letter = letter.rotate(-math.degrees(turn), Image.Resampling.BICUBIC)
        x = middle[0] + 0.76 * radius * math.sin(turn) - size
        y = middle[1] - 0.76 * radius * math.cos(turn) - size
        ink.paste(letter, (round(x), round(y)), letter)
