"""Word 97 表格行: the definition of a row, from the modifiers of the mark that ends it ([MS-DOC] §2.6.3)."""

from parsers.word.table_flow import CellShape, RowShape
from parsers.word97.bytes import read_number, read_u16
from parsers.word97.properties import iterate_all

_DEFINE, _MERGE, _MERGE_DOWN = 0xD608, 0x5624, 0xD62B
_CELL = 20  # bytes of a TC80
_JOINED = 0x3  # TCGRF.horzMerge
_DOWN, _RESTART = 0x20, 0x40  # TCGRF.vertMerge: part of a merged cell, the first one of it


def read_shape(group: bytes, data: bytes) -> RowShape:
    """The edges and merged cells of a row (TDefTableOperand §2.9.322); an empty shape without any."""
    edges: list[int] = []
    across: list[int] = []
    down: list[bool] = []
    for modifier, operand in iterate_all(group, data):
        if modifier == _DEFINE and operand:
            count = operand[0]
            edges = [read_number(operand, 1 + 2 * index, 2, signed=True) for index in range(count + 1)]
            flags = [read_u16(operand, 3 + 2 * count + _CELL * index) for index in range(count)]
            across = [flag & _JOINED for flag in flags]
            down = [bool(flag & _DOWN) and not flag & _RESTART for flag in flags]
        elif modifier == _MERGE and len(operand) == 2:
            first, end = operand[0], min(operand[1], len(across))
            across[first:end] = [1, *[2] * (end - first - 1)] if first < end else []
        elif modifier == _MERGE_DOWN and len(operand) == 2 and operand[0] < len(down):
            down[operand[0]] = operand[1] == 1
    joins = _find_joined(across)
    cells = [CellShape(edges[index + 1], joins[index], down[index]) for index in range(len(across))]
    return RowShape(edges[0] if edges else 0, cells)


def _find_joined(flags: list[int]) -> list[bool]:
    """Which cells continue the one before them.

    Word 97 marks the first cell of a merged set 1 and the others 2; §2.9.317 says 2 and 1. Either
    way the first of a run tells which mark begins a set.
    """
    joined: list[bool] = []
    begins = 0
    for flag in flags:
        begins = 0 if not flag else begins or flag
        joined.append(bool(flag) and flag != begins)
    return joined
