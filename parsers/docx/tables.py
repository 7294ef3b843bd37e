"""表格: a w:tbl as rows of raw cells with what they hold."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from notice.builder import GridCell
from notice.source import Locator
from parsers.docx.lines import Line
from parsers.docx.xml import Element, W, find_child, read_number
from parsers.grid import RawCell, is_layout, place_cells

_OPEN = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


class Table(Struct):
    """``rows`` pairs each cell with what it holds; ``number`` counts the tables of the text from 1.

    A table kept inside another one is located by the cell it stands in (``within``).
    """

    rows: list[list[tuple[RawCell, list["Block"]]]]
    number: int
    within: Locator | None = None

    def place(self) -> list[GridCell]:
        """The printed cells in the grid."""
        cells = place_cells([[cell for cell, _ in row] for row in self.rows])
        return [replace(cell, locator=self.within) for cell in cells] if self.within else cells

    def is_layout(self) -> bool:
        """版式表格: does it only place text on the page?"""
        return is_layout(self.place())

    def open(self) -> list["Block"]:
        """What its cells hold, in reading order, each located by row and place in the row."""
        opened: list[Block] = []
        for row, cells in enumerate(self.rows, 1):
            for column, (_, blocks) in enumerate(cells, 1):
                place = self.within or Locator(table=self.number, row=row, column=column)
                opened += [
                    replace(block, locator=place) if isinstance(block, Line) else replace(block, within=place)
                    for block in blocks
                ]
        return opened


Block = Line | Table


def read_table(table: Element, number: int, read_cell: Callable[[Element], list[Block]]) -> Table:
    """The rows of `table`; `read_cell` gives what a w:tc holds.

    Deleted rows and cells are left out; the hidden content of merged cells is not read (nothing of
    it is printed, its automatic numbers do not count).
    """
    rows: list[list[tuple[RawCell, list[Block]]]] = []
    for row in _iterate(table, W + "tr"):
        properties = find_child(row, "trPr")
        if find_child(properties, "del") is not None:
            continue
        before = read_number(properties, "gridBefore") or 0
        rows.append(_read_row(row, before, bool(rows), read_cell))
    return Table(rows, number)


def _read_row(
    row: Element, before: int, has_above: bool, read_cell: Callable[[Element], list[Block]]
) -> list[tuple[RawCell, list[Block]]]:
    cells: list[tuple[RawCell, list[Block]]] = []
    for element in _iterate(row, W + "tc"):
        properties = find_child(element, "tcPr")
        if find_child(properties, "cellDel") is not None:
            continue
        columns = max(read_number(properties, "gridSpan") or 1, 1)
        if cells and _continues(properties, "hMerge"):
            last, blocks = cells[-1]
            cells[-1] = (replace(last, columns=last.columns + columns), blocks)
            continue
        continues = has_above and _continues(properties, "vMerge")
        blocks = [] if continues else read_cell(element)
        texts = tuple(flatten_blocks(blocks))
        cells.append((RawCell(texts, 1, columns, 0 if cells else before, continues), blocks))
    return cells


def flatten_blocks(blocks: list[Block]) -> Iterator[str]:
    """单元格文字: the paragraphs of a cell; those of a table inside it in their order."""
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            yield from flatten_blocks(block.open())


def _continues(properties: Element | None, merge: str) -> bool:
    element = find_child(properties, merge)
    return element is not None and element.get(W + "val", "continue") == "continue"


def _iterate(parent: Element, tag: str) -> Iterator[Element]:
    """The children with `tag`, also inside content controls and tracked insertions."""
    stack = [iter(parent)]
    while stack:
        for child in stack[-1]:
            if child.tag == tag:
                yield child
            elif child.tag in _OPEN:
                stack.append(iter(child))
                break
        else:
            stack.pop()
