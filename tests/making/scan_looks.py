"""扫描件的样子: what offices' scans look like beside a clean page on a clean scanner.

Each look spoils pictures of pages (Pillow images at `dpi`) before or after the scanner. Nothing is random.
"""

import math
from collections.abc import Callable, Sequence

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.making.scanner import Glass, scan_page, stamp_seal
from tests.making.typeface import choose_font

Pages = Sequence[Image.Image]
_BLUE = (40, 60, 160)


def lie_flat(pages: Pages, dpi: int) -> list[Image.Image]:
    """As the scanner gives them: turned by a degree and a half, grain, JPEG."""
    return [scan_page(page, number, Glass(dpi, lean=1.5)) for number, page in enumerate(pages)]


def seal_edges(pages: Pages, dpi: int) -> list[Image.Image]:
    """骑缝章: every page carries a slice of a seal at its right edge."""
    width, height = (side * 72 / dpi for side in pages[0].size)
    return lie_flat([stamp_seal(page, (width, height / 2), dpi) for page in pages], dpi)


def sign(pages: Pages, dpi: int) -> list[Image.Image]:
    """手写签批: a leader's remark in blue ink, slanting, at the head of the first page."""
    note = Image.new("L", (6 * dpi, dpi), 0)
    pen = ImageDraw.Draw(note)
    pen.text((20, 20), "请分管领导阅处", 255, choose_font(dpi // 3))
    for stroke in range(5):
        points = [(4 * dpi + x, dpi / 2 + dpi / 5 * math.sin(x / 9 + stroke)) for x in range(0, dpi, 3)]
        pen.line(points, 255, max(dpi // 60, 1))
    note = note.rotate(9, Image.Resampling.BICUBIC, expand=True)
    first = pages[0].copy()
    first.paste(Image.new("RGB", note.size, _BLUE), (dpi // 2, dpi // 5), note)
    return lie_flat([first, *pages[1:]], dpi)


def shine_through(pages: Pages, dpi: int) -> list[Image.Image]:
    """透印: the back page shows faintly, mirrored."""
    backs = [*pages[1:], pages[0]]
    faint = [
        back.transpose(Image.Transpose.FLIP_LEFT_RIGHT).point(lambda v: 215 + v * 40 // 255) for back in backs
    ]
    return lie_flat([ImageChops.darker(page, back) for page, back in zip(pages, faint, strict=True)], dpi)


def frame_black(pages: Pages, dpi: int) -> list[Image.Image]:
    """黑边和装订孔: the scanner's lid left open, two punched holes."""
    framed = []
    for page in lie_flat(pages, dpi):
        sheet = Image.new("RGB", (page.width + dpi // 2, page.height + dpi // 2), (25, 25, 25))
        sheet.paste(page, (dpi // 3, dpi // 5))
        for y in (0.4, 0.6):
            middle = (dpi * 0.75, sheet.height * y)
            ImageDraw.Draw(sheet).circle(middle, dpi * 0.11, (35, 35, 35))
        framed.append(sheet)
    return framed


def photograph(pages: Pages, dpi: int) -> list[Image.Image]:
    """手机拍照: from a little below and to the side, lit from one corner."""
    shots = []
    for number, page in enumerate(pages):
        width, height = page.size
        near = (-0.03 * width, -0.02 * height, -0.01 * width, height * 1.01)
        far = (width * 1.02, height * 1.03, width * 1.05, -0.03 * height)
        shot = page.transform(
            page.size, Image.Transform.QUAD, near + far, Image.Resampling.BICUBIC, fillcolor="gray"
        )
        rows, columns = numpy.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
        light = (255 - 110 * (rows + columns) / 2).astype("uint8")
        shade = Image.fromarray(light)
        shot = ImageChops.multiply(shot, Image.merge("RGB", [shade] * 3))
        shots.append(scan_page(shot, number, Glass(dpi, noise=7, blur=0.8, paper=250, quality=70)))
    return shots


def copy_often(pages: Pages, dpi: int) -> list[Image.Image]:
    """多次复印: black and white, strokes eaten and swollen, specks."""
    copies = []
    for number, page in enumerate(pages):
        grain = numpy.random.default_rng(number).normal(0, 45, (page.height, page.width))
        grey = numpy.asarray(page.convert("L").filter(ImageFilter.GaussianBlur(0.9 * dpi / 150)), "float32")
        copies.append(Image.fromarray(grey + grain > 150))
    return copies


def halve(pages: Pages, dpi: int) -> list[Image.Image]:
    """粗扫: half the pixels."""
    small = [page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS) for page in pages]
    return [scan_page(page, number, Glass(dpi // 2, lean=0.5, noise=4)) for number, page in enumerate(small)]


def open_spread(pages: Pages, dpi: int) -> list[Image.Image]:
    """A3 对开: two pages side by side on one picture."""
    spreads = []
    for left, right in zip(pages[::2], [*pages[1::2], pages[-1]], strict=False):
        sheet = Image.new("RGB", (left.width + right.width, left.height), "white")
        sheet.paste(left)
        sheet.paste(right, (left.width, 0))
        spreads.append(sheet)
    return lie_flat(spreads, dpi)


LOOKS: dict[str, Callable[[Pages, int], list[Image.Image]]] = {
    "平放，歪 1.5°": lie_flat,
    "骑缝章": seal_edges,
    "手写签批": sign,
    "背面透印": shine_through,
    "黑边、装订孔": frame_black,
    "手机拍照": photograph,
    "多次复印（黑白）": copy_often,
    "粗扫（一半的点数）": halve,
    "A3 对开": open_spread,
}
