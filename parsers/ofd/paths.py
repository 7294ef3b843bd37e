"""OFD 图形: the straight lines of path objects, as tables are drawn (GB/T 33190-2016 §9)."""

from collections.abc import Iterator, Sequence

from parsers.ofd.content import PlacedObject, move
from parsers.ofd.sheet import Sheet
from parsers.ofd.xml import Element, parse_number, read_location
from parsers.pages.rulings import Point, Rule, see_bar, see_stroke

# How many numbers follow each operator of AbbreviatedData (table 38); the last two are where it leads.
_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
_BEGIN, _CURVES, _CLOSE = ("S", "M"), ("Q", "B", "A"), "C"
_MOST_STEPS = 2000  # of one path; more is a drawing
_MOST_RULES = 3000  # of one page
_YES = ("true", "1")


def read_rules(objects: Sequence[PlacedObject], sheet: Sheet, quarter: int) -> list[Rule]:
    """The lines that those `objects` draw that are paths, in points of the page as read."""
    rules: list[Rule] = []
    for placed in objects:
        if placed.kind == "PathObject":
            rules.extend(_read_path(placed, sheet, quarter))
        if len(rules) > _MOST_RULES:
            return []
    return rules


def _read_path(placed: PlacedObject, sheet: Sheet, quarter: int) -> Iterator[Rule]:
    element = placed.element
    filled = element.get("Fill", "false").lower() in _YES
    stroked = element.get("Stroke", "true").lower() in _YES
    for shape in _read_shapes(element):
        points = [sheet.turn(*move(point, placed.matrix), quarter) for point in shape]
        if filled and (rule := see_bar(points)):
            yield rule
        elif stroked:
            yield from filter(None, map(see_stroke, points, points[1:]))


def _read_shapes(element: Element) -> list[list[Point]]:
    """The subpaths as corner points; a closed one comes back to its start. None of a curved path."""
    tokens = read_location(element, "AbbreviatedData").split()
    shapes: list[list[Point]] = []
    if len(tokens) > 3 * _MOST_STEPS:
        return []
    position = 0
    while position < len(tokens):
        operator = tokens[position]
        count = _OPERANDS.get(operator, 0)
        numbers = [parse_number(token) for token in tokens[position + 1 : position + 1 + count]]
        position += 1 + count
        if operator in _CURVES or len(numbers) < count:
            return []
        if operator in _BEGIN:
            shapes.append([(numbers[0], numbers[1])])
        elif operator == "L" and shapes:
            shapes[-1].append((numbers[0], numbers[1]))
        elif operator == _CLOSE and shapes and shapes[-1][0] != shapes[-1][-1]:
            shapes[-1].append(shapes[-1][0])
    return shapes
