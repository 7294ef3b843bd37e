"""OFD 版面: from the page's millimetres to points as the page is read (GB/T 33190-2016 §5.3)."""

from msgspec import Struct

from parsers.ofd.xml import Element, find_child, parse_numbers
from parsers.pages.frame import Frame

POINTS = 72 / 25.4  # of a millimetre

_A4 = (210.0, 297.0)


class Sheet(Struct, frozen=True):
    """A page as shown: ``width`` and ``height`` in points."""

    width: float
    height: float

    def turn(self, x: float, y: float, quarter: int) -> tuple[float, float]:
        """A point in millimetres as points from the top left of the page as read.

        `quarter` counts the quarter turns (anticlockwise) at which the text that is read stands.
        """
        x, y = x * POINTS, y * POINTS
        if quarter == 0:
            return x, y
        if quarter == 1:
            return self.height - y, x
        return (self.width - x, self.height - y) if quarter == 2 else (y, self.width - x)

    def frame(self, quarter: int) -> Frame:
        """The frame that leads back from the page as read at `quarter` to the page as shown."""
        width, height = (self.width, self.height) if quarter % 2 == 0 else (self.height, self.width)
        return Frame(1, 0, 0, 0, -1, height, width, height, quarter)


def read_sheet(area: Element | None, usual: Sheet | None = None) -> Sheet:
    """The sheet of an Area or PageArea; `usual` (A4 without it) where it gives no PhysicalBox."""
    box = find_child(area, "PhysicalBox")
    numbers = parse_numbers(box.text, 4) if box is not None else None
    if numbers is not None and numbers[2] > 0 and numbers[3] > 0:
        return Sheet(numbers[2] * POINTS, numbers[3] * POINTS)
    return usual or Sheet(_A4[0] * POINTS, _A4[1] * POINTS)
