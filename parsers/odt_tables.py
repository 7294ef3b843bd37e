"""OpenDocument 表格: a table:table as rows of raw cells with what they hold."""

from collections.abc import Callable, Iterator

from parsers.docx_tables import Block, Table, flatten_blocks
from parsers.grid import MAX_SPAN, RawCell
from parsers.odt_xml import TABLE, Element, read_count

_ROW, _CELL = TABLE + "table-row", TABLE + "table-cell"
_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))


def read_table(table: Element, number: int, read_cell: Callable[[Element], list[Block]]) -> Table:
    """The rows of `table`; `read_cell` gives what a table:table-cell holds.

    Covered cells print nothing and are left out. A row or cell said to be repeated is read so
    often, at most `MAX_SPAN` times.
    """
    rows: list[list[tuple[RawCell, list[Block]]]] = []
    for row in _iterate_rows(table):
        for _ in range(min(read_count(row, TABLE + "number-rows-repeated"), MAX_SPAN)):
            rows.append(
                [cell for element in row if element.tag == _CELL for cell in _read(element, read_cell)]
            )
    return Table(rows, number)


def _read(
    element: Element, read_cell: Callable[[Element], list[Block]]
) -> Iterator[tuple[RawCell, list[Block]]]:
    rows = read_count(element, TABLE + "number-rows-spanned")
    columns = read_count(element, TABLE + "number-columns-spanned")
    for _ in range(min(read_count(element, TABLE + "number-columns-repeated"), MAX_SPAN)):
        blocks = read_cell(element)
        yield RawCell(tuple(flatten_blocks(blocks)), rows, columns), blocks


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
