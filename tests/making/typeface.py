"""字体: the one Chinese typeface that pictures in tests are set in."""

import shutil
import subprocess
from functools import cache

from PIL import Image, ImageDraw, ImageFont


@cache
def find_typeface() -> str | None:
    """The file of a Chinese typeface on this machine, None without one."""
    if shutil.which("fc-match") is None:
        return None
    asked = ["fc-match", "-f", "%{file}", "Noto Serif CJK SC:lang=zh-cn"]
    found = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout
    return found if "CJK" in found else None


def set_lines(
    lines: list[str], size: int = 32, margin: int = 60, pitch: int = 58, width: int = 900
) -> Image.Image:
    """`lines` printed one below the other on white, all in pixels."""
    page = Image.new("RGB", (width, 2 * margin + pitch * len(lines)), "white")
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        pen.text((margin, margin + number * pitch), line, "black", choose_font(size))
    return page


@cache
def choose_font(size: int) -> ImageFont.FreeTypeFont:
    """The typeface at `size` pixels. Raises FileNotFoundError without one."""
    file = find_typeface()
    if file is None:
        raise FileNotFoundError("no Chinese typeface")
    return ImageFont.truetype(file, size, index=_find_face(file))


def _find_face(file: str) -> int:
    """The simplified Chinese face of a collection of typefaces."""
    for index in range(12):
        try:
            if ImageFont.truetype(file, 10, index=index).getname()[0].endswith(" SC"):
                return index
        except OSError:
            break
    return 0
