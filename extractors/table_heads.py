"""表头: what the columns of a task table hold."""

import re

from msgspec import Struct

from extractors.labels import read_head
from extractors.riders import Rider, cut_riders
from extractors.roles import ROLES
from extractors.rules import first_rule
from extractors.table_grid import TableGrid
from extractors.view import View

_HEAD_ROWS = 4
_SENTENCE = 8
_FIGURE = re.compile(r"(?:[≥≤><+±~—-]?[0-9][0-9.,，]*(?:[%‰]|[一-龥]{0,3})|[—/-]?)")


class Column(Struct, frozen=True):
    """What a column holds: number, text, note, a role, deadline, scope or nothing known ("").

    ``riders`` are the rules its head sets (责任单位（排名第一的牵头）).
    """

    index: int
    use: str
    rule: str
    head: View
    riders: tuple[Rider, ...] = ()


def read_columns(grid: TableGrid) -> tuple[int, list[Column]]:
    """(first body row, columns) of the first row, among the first few, that names a role and a text.

    Where no row names a text, the longest column under a head that no row knows is the text.
    """
    rows = [
        (row, [read_column(grid.view(row, column), column) for column in range(grid.columns)])
        for row in range(min(_HEAD_ROWS, grid.rows))
    ]
    with_role = [(row, columns) for row, columns in rows if any(one.use in ROLES for one in columns)]
    for row, columns in with_role:
        if any(one.use == "text" for one in columns):
            body, columns = _read_lower_head(grid, row, columns)
            return body, _pass_figures(grid, body, columns)
    for row, columns in with_role:
        longest = _find_longest_unknown(grid, row, columns)
        if longest:
            named = [Column(one.index, "text", "", one.head) if one is longest else one for one in columns]
            return _read_lower_head(grid, row, named)
    return grid.rows, []


def _read_lower_head(grid: TableGrid, row: int, columns: list[Column]) -> tuple[int, list[Column]]:
    """A head over two rows or more: its first columns reach down as far as the head does."""
    body = row + 1
    while body < grid.rows and all(grid.places.get((body, c)) is grid.places.get((row, c)) for c in range(2)):
        columns = _refine(columns, [read_column(grid.view(body, c), c) for c in range(grid.columns)])
        body += 1
    return body, columns


def _pass_figures(grid: TableGrid, body: int, columns: list[Column]) -> list[Column]:
    """Columns of figures (全年目标：85) are no text of a task where another column says what is counted."""
    texts = [one for one in columns if one.use == "text"]
    below = range(body, grid.rows)
    figures = {
        one.index for one in texts if all(_FIGURE.fullmatch(grid.view(at, one.index).folded) for at in below)
    }
    if not below or len(figures) == len(texts):
        return columns
    return [Column(one.index, "note", one.rule, one.head) if one.index in figures else one for one in columns]


def _find_longest_unknown(grid: TableGrid, row: int, columns: list[Column]) -> Column | None:
    """The unknown column with the most text below its head, when its cells read as work, not as names."""
    unknown = [one for one in columns if not one.use and len(one.head)]
    below = range(row + 1, grid.rows)
    lengths = {one.index: sum(len(grid.view(at, one.index)) for at in below) for one in unknown}
    longest = max(unknown, key=lambda one: lengths[one.index], default=None)
    if longest is None or lengths[longest.index] < _SENTENCE * len(below):
        return None
    return longest


def _refine(columns: list[Column], below: list[Column]) -> list[Column]:
    """A head over two rows: the lower cell says more precisely what the column holds."""
    return [low if low.use else high for high, low in zip(columns, below, strict=True)]


def read_column(head: View, index: int) -> Column:
    """The column `index` under `head`."""
    words = head.folded
    rule = first_rule("columns", words) if words else None
    if rule and rule.value in ("number", "note"):
        return Column(index, rule.value, rule.id, head)
    plain, riders = cut_riders(head)
    plain = plain.stripped("（，；") if riders else plain
    label = read_head(plain.folded) if len(plain) else None
    if label and label.value != "standing":
        return Column(index, label.value, label.id, plain, riders)
    return Column(index, rule.value if rule else "", rule.id if rule else "", head)
