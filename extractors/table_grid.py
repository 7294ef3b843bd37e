"""表格: the cells of a table by place."""

from extractors.view import View
from notice.source import Cell, Table
from notice.span import Span


class TableGrid:
    """The cells of a table by place; a merged cell answers for every place it covers."""

    def __init__(self, table: Table, text: str) -> None:
        self.places: dict[tuple[int, int], Cell] = {}
        for cell in table.cells:
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self.places[row, column] = cell
        self.rows = max(row for row, _ in self.places) + 1
        self.columns = max(column for _, column in self.places) + 1
        self.text = text

    def view(self, row: int, column: int) -> View:
        cell = self.places.get((row, column))
        span = cell.span if cell else Span(0, 0)
        return View.of(self.text, span.start, span.end)

    def row_cells(self, row: int) -> list[Cell]:
        """The distinct cells of a row, left to right."""
        cells: list[Cell] = []
        for column in range(self.columns):
            cell = self.places.get((row, column))
            if cell and (not cells or cells[-1] is not cell):
                cells.append(cell)
        return cells
