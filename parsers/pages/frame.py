"""页面坐标: from a PDF's own space to points from the top left of the page as it is read."""

from typing import Any

from msgspec import Struct

Box = tuple[float, float, float, float]


class Frame(Struct, frozen=True):
    """Turns a point (x right, y up) into (x right, y down) from the top left corner.

    ``turn`` counts the quarter turns between the page as shown and the page as read: 0 but for
    pages whose text runs up or down the shown page. ``width`` and ``height`` are of the page as
    read, in points.
    """

    xx: float
    xy: float
    x: float
    yx: float
    yy: float
    y: float
    width: float
    height: float
    turn: int

    @property
    def is_plain(self) -> bool:
        """Neither turned nor mirrored: x only moves."""
        return self.xx == 1

    @property
    def left(self) -> float:
        """The page's left edge in the file's space, where the frame is plain."""
        return -self.x

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file's space as read."""
        return self.xx * x + self.xy * y + self.x, self.yx * x + self.yy * y + self.y

    def place_box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file's space as (x0, top, x1, bottom)."""
        x0, y0 = self.place(left, bottom)
        x1, y1 = self.place(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def show_box(self, box: Box) -> Box:
        """A box as read → on the page as shown."""
        x0, top, x1, bottom = box
        width, height = self.width, self.height
        return (
            box,
            (top, width - x1, bottom, width - x0),
            (width - x1, height - bottom, width - x0, height - top),
            (height - bottom, x0, height - top, x1),
        )[self.turn]


def turn_frame(page: Any, quarter: int) -> Frame:
    """The frame in which text whose baseline is turned `quarter` times anticlockwise stands upright."""
    left, bottom, right, top = page.get_bbox()
    turn = (quarter - page.get_rotation() // 90) % 4
    width, height = right - left, top - bottom
    if quarter == 0:
        return Frame(1, 0, -left, 0, -1, top, width, height, turn)
    if quarter == 1:
        return Frame(0, 1, -bottom, 1, 0, -left, height, width, turn)
    if quarter == 2:
        return Frame(-1, 0, right, 0, 1, -bottom, width, height, turn)
    return Frame(0, -1, top, -1, 0, right, height, width, turn)
