"""印行: printed lines with their places, as every reader of laid-out pages hands them on."""

from msgspec import Struct

Box = tuple[float, float, float, float]


class Run(Struct, frozen=True, gc=False):
    """A stretch of a line in one typeface: how many characters, which face, whether bold."""

    length: int
    face: str
    bold: bool


class Line(Struct, frozen=True, gc=False):
    """A printed line.

    ``x0``, ``top``, ``x1``, ``bottom`` are points from the top left of its page as read; ``em`` is
    the type size in points. ``column`` counts the text columns of a page from 0. ``runs`` cover
    `text`; empty when the reader knows nothing of typefaces.
    """

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    em: float
    runs: tuple[Run, ...] = ()
    column: int = 0

    @property
    def box(self) -> Box:
        """(x0, top, x1, bottom)."""
        return self.x0, self.top, self.x1, self.bottom
