"""框线成表: drawn lines → the grids of tables, with merged cells. Any reader of pages may use it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from parsers.pages.lines import Box

_SNAP = 3.0  # points; lines nearer are one (double borders, shares of one border)
_TOUCH = 3.0  # points by which a line may miss the one it ends at
_THIN = 3.0  # points; a filled shape no wider is a line
_SHORT = 4.0  # points; shorter strokes are part of a drawing
_STRAIGHT = 0.7  # points by which the ends of a line may differ
_OPEN = 8.0  # points by which lines must reach beyond the outermost to show an open side
_COVER = 0.6  # of a place's side that must be drawn
_MOST_PLACES = 20_000  # of one grid; more is a drawing
_MOST_PAIRS = 250_000  # of lines that might touch; more is a drawing

Point = tuple[float, float]


class Rule(Struct, frozen=True):
    """A line: horizontal or not, where (y or x), and from where to where along it, in points."""

    horizontal: bool
    at: float
    start: float
    end: float


class RuledCell(Struct, frozen=True):
    """A cell of a grid: its place from 0, how many places it covers, and its box."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


class RuledGrid(Struct, frozen=True):
    """A drawn table: the edges of its columns (x) and rows (y), and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[RuledCell, ...]

    @property
    def box(self) -> Box:
        """(x0, top, x1, bottom)."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def see_bar(points: Sequence[Point]) -> Rule | None:
    """A thin filled shape, given by its corners, as the line along its middle; None for any other."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if bottom - top <= min(_THIN, x1 - x0):
        return Rule(True, (top + bottom) / 2, x0, x1) if x1 - x0 >= _SHORT else None
    if x1 - x0 <= _THIN:
        return Rule(False, (x0 + x1) / 2, top, bottom) if bottom - top >= _SHORT else None
    return None


def see_stroke(start: Point, end: Point) -> Rule | None:
    """A stroke as a line; None when it is oblique or short."""
    (x0, y0), (x1, y1) = start, end
    if abs(y1 - y0) <= _STRAIGHT and abs(x1 - x0) >= _SHORT:
        return Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if abs(x1 - x0) <= _STRAIGHT and abs(y1 - y0) >= _SHORT:
        return Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None


def find_grids(rules: Iterable[Rule]) -> list[RuledGrid]:
    """表格: the grids that `rules` draw, from the top down.

    A grid has two columns and two cells or more; frames around text, rules under headings and
    boxes set one above the other are none. Sides left open are taken where the lines end.
    """
    merged = _merge_rules(rules)
    grids = [_build_grid(group) for group in _connect_rules(merged)]
    found = [grid for grid in grids if grid is not None]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _merge_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Lines in one another's prolongation as one."""
    merged: list[Rule] = []
    by_place = sorted(rules, key=attrgetter("horizontal", "at", "start"))
    group: list[Rule] = []
    for rule in by_place:
        if group and (rule.horizontal != group[0].horizontal or rule.at - group[0].at > _SNAP):
            merged.extend(_join_rules(group))
            group = []
        group.append(rule)
    merged.extend(_join_rules(group))
    return merged


def _join_rules(group: Sequence[Rule]) -> list[Rule]:
    joined: list[Rule] = []
    at = sum(rule.at for rule in group) / len(group) if group else 0.0
    for rule in sorted(group, key=attrgetter("start")):
        if joined and rule.start <= joined[-1].end + _TOUCH:
            last = joined[-1]
            joined[-1] = Rule(last.horizontal, at, last.start, max(last.end, rule.end))
        else:
            joined.append(Rule(rule.horizontal, at, rule.start, rule.end))
    return joined


def _connect_rules(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules that touch one another, directly or through others."""
    across = [rule for rule in rules if rule.horizontal]
    upright = [rule for rule in rules if not rule.horizontal]
    if len(across) * len(upright) > _MOST_PAIRS:
        return []
    owner = {id(rule): [rule] for rule in rules}
    for row in across:
        for column in upright:
            if _touches(row, column) and owner[id(row)] is not owner[id(column)]:
                group = owner[id(row)]
                group.extend(owner[id(column)])
                for rule in owner[id(column)]:
                    owner[id(rule)] = group
    groups = {id(group): group for group in owner.values()}
    return list(groups.values())


def _touches(row: Rule, column: Rule) -> bool:
    return (
        row.start - _TOUCH <= column.at <= row.end + _TOUCH
        and column.start - _TOUCH <= row.at <= column.end + _TOUCH
    )


def _build_grid(rules: Sequence[Rule]) -> RuledGrid | None:
    across = [rule for rule in rules if rule.horizontal]
    upright = [rule for rule in rules if not rule.horizontal]
    if len(across) < 2 or not upright:
        return None
    xs = _list_edges(upright, across)
    ys = _list_edges(across, upright)
    if len(xs) < 3 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _MOST_PLACES:
        return None
    cells = _merge_places(xs, ys, across, upright)
    if len({cell.column for cell in cells}) < 2:
        return None
    return RuledGrid(tuple(xs), tuple(ys), tuple(cells))


def _list_edges(rules: Sequence[Rule], crossing: Sequence[Rule]) -> list[float]:
    """Where `rules` stand, and the ends of `crossing` where they reach beyond (an open side)."""
    edges = sorted({rule.at for rule in rules})
    first, last = min(rule.start for rule in crossing), max(rule.end for rule in crossing)
    if edges[0] - first > _OPEN:
        edges.insert(0, first)
    if last - edges[-1] > _OPEN:
        edges.append(last)
    return edges


def _merge_places(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], upright: Sequence[Rule]
) -> list[RuledCell]:
    """The places of the grid, those without a line between them as one cell."""
    below = _find_walls(ys, xs, across)
    right = _find_walls(xs, ys, upright)
    free = {(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)}
    cells: list[RuledCell] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) not in free:
                continue
            width = 1
            while (row, column + width) in free and (column + width, row) not in right:
                width += 1
            height = 1
            while all(
                (row + height, c) in free and (row + height, c) not in below
                for c in range(column, column + width)
            ):
                height += 1
            covered = {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            free -= covered
            box = (xs[column], ys[row], xs[column + width], ys[row + height])
            cells.append(RuledCell(row, column, height, width, box))
    return cells


def _find_walls(
    edges: Sequence[float], crossing: Sequence[float], rules: Sequence[Rule]
) -> set[tuple[int, int]]:
    """(edge, place along it) for every side of a place that is drawn."""
    numbers = {edge: number for number, edge in enumerate(edges)}
    walls: set[tuple[int, int]] = set()
    for rule in rules:
        number = numbers[rule.at]
        for place, (start, end) in enumerate(pairwise(crossing)):
            drawn = min(end, rule.end) - max(start, rule.start)
            if drawn >= _COVER * (end - start):
                walls.add((number, place))
    return walls
