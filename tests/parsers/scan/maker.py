"""Pictures for tests: written in any format, with whatever the format can go wrong in."""

import os
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from tests.making.typeface import find_typeface

needs_typeface = pytest.mark.skipif(
    find_typeface() is None and "CI" not in os.environ, reason="no Chinese typeface is installed"
)


def write(image: Image.Image, format: str = "PNG", **more: Any) -> bytes:
    """`image` as a file of a `format` of Pillow."""
    out = BytesIO()
    image.save(out, format, **more)
    return out.getvalue()
