"""印章与红头: telling red ink from black, so that a seal does not hide what it stands on."""

from collections.abc import Sequence
from typing import Any

from parsers.scan.quads import Quad, crop_quad

_REDDER = 45  # of 255: how much more red than green or blue is red ink
_DARK = 70  # of 255 below the paper
_FEW = 0.0004  # of the page's pixels; less is the noise of a colour scan
_MOSTLY = 0.5  # of the ink in a line


def fade_red(image: Any) -> Any | None:
    """红章消隐: `image` as if it had no red ink; None where there is none."""
    red = _find_red(image)
    if red.mean() < _FEW:
        return None
    faded = image.copy()
    faded[red] = image[red][:, 2:3]  # red ink is bright in the red channel, black under it is not
    return faded


def keep_letterhead(image: Any, red_lines: Sequence[Quad], dark_lines: Sequence[Quad]) -> list[Quad]:
    """Those of `red_lines` that are printed in red (a letterhead), and not the writing of a seal.

    A seal stands over or beside dark lines.
    """
    return [
        line
        for line in red_lines
        if _is_red(crop_quad(image, line)) and not any(_is_near(line, dark) for dark in dark_lines)
    ]


def _find_red(image: Any) -> Any:
    blue, green, red = (image[:, :, channel].astype("int16") for channel in range(3))
    return (red - green > _REDDER) & (red - blue > _REDDER)


def _is_red(crop: Any) -> bool:
    gray = crop.min(axis=2)
    ink = gray < int(gray.max()) - _DARK
    return bool((_find_red(crop) & ink).sum() >= _MOSTLY * max(int(ink.sum()), 1))


def _is_near(line: Quad, other: Quad) -> bool:
    """Does `other` stand within a line's height above, below or upon `line`?"""
    (left, top), (right, bottom) = line.top_left, line.bottom_right
    beside = other.right[0] < left or other.left[0] > right
    height = line.height
    apart = (
        other.left[1] + other.height / 2 < top - height or other.left[1] - other.height / 2 > bottom + height
    )
    return not beside and not apart
