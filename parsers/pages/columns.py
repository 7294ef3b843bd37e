"""分栏: pages set in two columns, as official gazettes are, read one column after the other."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from statistics import median

from msgspec import Struct

from parsers.pdf.chars import Glyph

_FEWEST = 6  # rows that part in the middle
_LONG = 10  # characters on the usual line of a column: running text, not a list of names
_CROSSING = 0.25  # of the rows on the page, at most: titles over both columns
_GUTTER = 1.0  # em left blank between the columns
_FULL = 0.5  # of a column's lines end at its right edge: running text, not a list
_NEAR_EDGE = 1.1  # em

_by_left = attrgetter("x0")
Row = Sequence[Glyph]


class ColumnRow(Struct, frozen=True):
    """A row of characters, or its part in one column: 0 both columns, 1 the left, 2 the right."""

    glyphs: list[Glyph]
    column: int


def part_columns(rows: Sequence[list[Glyph]]) -> list[ColumnRow]:
    """`rows` (top down, each from left to right) in reading order, those of two columns parted.

    A row over both columns stands between what is above and what is below it in either column.
    """
    splits = _find_splits(rows) if len(rows) >= _FEWEST else None
    if splits is None:
        return [ColumnRow(row, 0) for row in rows]
    ordered: list[ColumnRow] = []
    left: list[ColumnRow] = []
    right: list[ColumnRow] = []
    for row, split in zip(rows, splits, strict=True):
        if split is None:
            ordered += [*left, *right, ColumnRow(row, 0)]
            left, right = [], []
            continue
        if split > 0:
            left.append(ColumnRow(row[:split], 1))
        if split < len(row):
            right.append(ColumnRow(row[split:], 2))
    return [*ordered, *left, *right]


def _find_splits(rows: Sequence[list[Glyph]]) -> list[int | None] | None:
    """Where each row's right part begins, None for a row over both; None for a page of one column."""
    middle = (min(row[0].x0 for row in rows) + max(row[-1].x1 for row in rows)) / 2
    splits = [_find_split(row, middle) for row in rows]
    pairs = [(row, split) for row, split in zip(rows, splits, strict=True) if split is not None]
    both = [(row, split) for row, split in pairs if 0 < split < len(row)]
    if len(both) < _FEWEST or len(rows) - len(pairs) > _CROSSING * len(rows):
        return None
    left = [row[:split] for row, split in both]
    right = [row[split:] for row, split in both]
    return splits if _is_running(left) and _is_running(right) else None


def _find_split(row: Row, middle: float) -> int | None:
    split = bisect_left(row, middle, key=_by_left)
    if split and row[split - 1].x1 > middle:
        return None
    inside = 0 < split < len(row)
    if inside and row[split].x0 - row[split - 1].x1 < _GUTTER * row[split].print.em:
        return None
    return split


def _is_running(lines: Sequence[Row]) -> bool:
    """Are `lines` running text: long, and enough of them full?"""
    ends = sorted(line[-1].x1 for line in lines)
    edge = ends[-1 - len(ends) // 10]
    full = sum(abs(line[-1].x1 - edge) <= _NEAR_EDGE * line[-1].print.em for line in lines)
    return full >= _FULL * len(lines) and median(map(len, lines)) >= _LONG
