"""净化底色: a scanned page with its paper white, whatever the light, the paper and the noise."""

from typing import Any

_SMALLER = 8  # the paper is looked for on a picture so many times smaller
_AROUND, _WIDE = 9, 21  # of its pixels: text fills no square as large
_DARKEST = 60  # of 255; darker is no paper
_WHITE = 0.85  # of the paper's brightness
_BLUR = 0.6  # pixels


def whiten_paper(image: Any) -> Any:
    """`image` with what is about as bright as the paper around it made white.

    The engine loses small marks (、) where the paper has a tint or the scanner's noise on it.
    """
    import cv2
    import numpy

    height, width = image.shape[:2]
    small = cv2.resize(
        image, (max(width // _SMALLER, 1), max(height // _SMALLER, 1)), interpolation=cv2.INTER_AREA
    )
    around = numpy.ones((_AROUND, _AROUND), numpy.uint8)
    paper = cv2.medianBlur(cv2.dilate(small, around), _WIDE)
    paper = cv2.resize(numpy.maximum(paper, _DARKEST), (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(cv2.GaussianBlur(image, (0, 0), _BLUR), paper, scale=255 / _WHITE)
