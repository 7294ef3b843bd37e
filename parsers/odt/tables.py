"""OpenDocument 表格: a table:table as rows of raw cells with what they hold."""

from collections.abc import Callable, Iterator

from parsers.docx.tables import Block, Table, flatten_blocks
from parsers.grid import RawCell
from parsers.odt.xml import TABLE, Element, read_count

_ROW, _CELL = TABLE + "table-row", TABLE + "table-cell"
# Writers repeat empty cells, if any: what holds more text, or too many, is an attack.
_LONGEST_COPY, _MOST_COPIES = 200, 10_000
_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))


class Copies:
    """How often rows and cells said to be repeated may still be, in the whole document."""

    def __init__(self) -> None:
        self._left = _MOST_COPIES

    def take(self, wanted: int, length: int) -> int:
        """How often something of `length` characters is read that is to be there `wanted` times."""
        granted = min(wanted - 1, self._left) if length <= _LONGEST_COPY else 0
        self._left -= granted
        return 1 + granted


def read_table(
    table: Element, number: int, copies: Copies, read_cell: Callable[[Element], list[Block]]
) -> Table:
    """The rows of `table`; `read_cell` gives what a table:table-cell holds.

    Covered cells print nothing and are left out.
    """
    rows: list[list[tuple[RawCell, list[Block]]]] = []
    for element in _iterate_rows(table):
        row = [cell for child in element if child.tag == _CELL for cell in _read(child, copies, read_cell)]
        length = sum(len(text) for cell, _ in row for text in cell.paragraphs)
        rows += [row] * copies.take(read_count(element, TABLE + "number-rows-repeated"), length)
    return Table(rows, number)


def _read(
    element: Element, copies: Copies, read_cell: Callable[[Element], list[Block]]
) -> list[tuple[RawCell, list[Block]]]:
    blocks = read_cell(element)
    texts = tuple(flatten_blocks(blocks))
    rows = read_count(element, TABLE + "number-rows-spanned")
    columns = read_count(element, TABLE + "number-columns-spanned")
    times = copies.take(read_count(element, TABLE + "number-columns-repeated"), sum(map(len, texts)))
    return [(RawCell(texts, rows, columns), blocks)] * times


def _iterate_rows(table: Element) -> Iterator[Element]:
    stack = [iter(table)]
    while stack:
        for child in stack[-1]:
            if child.tag == _ROW:
                yield child
            elif child.tag in _GROUPS:
                stack.append(iter(child))
                break
        else:
            stack.pop()
