"""OFD 页面内容: the objects of a page with the transformations they stand under."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from notice.errors import LimitExceeded
from parsers.ofd.xml import Element, find_child, name_element, parse_numbers

Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)

_OBJECTS = ("TextObject", "PathObject", "ImageObject")
_BLOCKS = ("Layer", "PageBlock")
_DEEP = 4  # composite units inside one another
_MOST_OBJECTS = 100_000  # of one page, those of composite units counted each time they are used
_HIDDEN = ("false", "0")

TOO_MANY = (
    "OFD 文件的一页上有超过 {most} 个对象（可能是恶意构造的文件），未予读取。请核实文件来源后重新取得。"
)


class PlacedObject(Struct, frozen=True):
    """A text, path or image object: ``kind`` is its name, ``matrix`` leads to the page's millimetres."""

    kind: str
    element: Element
    matrix: Matrix


def list_objects(content: Element | None, composites: Mapping[str, Element]) -> list[PlacedObject]:
    """The visible objects of a page's `content` in drawing order, those of composite units among them.

    Raises LimitExceeded when there are too many. Source: GB/T 33190-2016 §7.7, §8.5, §13.
    """
    found: list[PlacedObject] = []
    for steps, placed in enumerate(_walk(content, UNMOVED, composites, _DEEP)):
        if steps >= _MOST_OBJECTS:
            raise LimitExceeded(TOO_MANY.format(most=_MOST_OBJECTS))
        if placed.kind in _OBJECTS:
            found.append(placed)
    return found


def _walk(
    parent: Element | None, outer: Matrix, composites: Mapping[str, Element], deep: int
) -> Iterator[PlacedObject]:
    """Every object below `parent`, composite ones included."""
    for child in () if parent is None else parent:
        kind = name_element(child)
        if child.get("Visible", "").strip().lower() in _HIDDEN:
            continue
        if kind in _BLOCKS:
            yield from _walk(child, outer, composites, deep)
        elif kind in _OBJECTS:
            yield PlacedObject(kind, child, place_object(child, outer))
        elif kind == "CompositeObject" and deep:
            placed = PlacedObject(kind, child, place_object(child, outer))
            yield placed
            unit = find_child(composites.get(child.get("ResourceID", "")), "Content")
            yield from _walk(unit, placed.matrix, composites, deep - 1)


def place_object(element: Element, outer: Matrix) -> Matrix:
    """From the object's own space to the page's: first its CTM, then its Boundary, then `outer`."""
    a, b, c, d, e, f = parse_numbers(element.get("CTM"), 6) or UNMOVED
    box = parse_numbers(element.get("Boundary"), 4) or (0, 0, 0, 0)
    return combine((a, b, c, d, e + box[0], f + box[1]), outer)


def combine(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`; (a, b, c, d, e, f) turns (x, y) into (ax + cy + e, bx + dy + f)."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        p * a + r * b,
        q * a + s * b,
        p * c + r * d,
        q * c + s * d,
        p * e + r * f + t,
        q * e + s * f + u,
    )


def move(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    """`point` where `matrix` takes it."""
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
