"""工作簿: sheets → SourceText; the lines around a sheet's tables as paragraphs, its tables cell by cell."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct, field

from notice.builder import GridCell, TextBuilder
from notice.diagnostic import FILE_TRUNCATED, SHEET_HIDDEN
from notice.errors import UnreadableFile
from notice.source import Locator, SourceText
from parsers.limits import LIMITS, Limits, check_cells, check_text_size
from parsers.sheet.blocks import Caption, SheetTable, split_grid
from parsers.sheet.grid import Grid, Place, Sheet, show_grid

NOTHING_LEFT = "表格已损坏，没有读出任何内容。请用 WPS 或 Excel 打开后另存为 .xlsx，或重新取得文件后再试。"
ALL_HIDDEN = "表格的内容都是隐藏的，没有可见的文字。请用 WPS 或 Excel 取消隐藏后另存再试。"


class Workbook(Struct):
    """The visible sheets of a file; the names of ``hidden`` ones; what, for the user, was ``lost``."""

    sheets: list[Sheet] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def write_workbook(workbook: Workbook, format: str, limits: Limits = LIMITS) -> SourceText:
    """The text of `workbook`, sheet after sheet. Raises UnreadableFile: limit, corrupt, empty.

    Hidden sheets, rows and columns are left out and noted. Cells are located as the sheet names
    them ("B7"); the text of a merged cell stands once.
    """
    builder = TextBuilder(format, "sheet")
    if workbook.lost:
        builder.note(FILE_TRUNCATED, detail="、".join(workbook.lost))
    hidden = [f"工作表“{name}”" for name in workbook.hidden]
    tables = cells = characters = 0
    for sheet in workbook.sheets:
        hidden += _name_hidden(sheet)
        grid = show_grid(sheet, limits)
        cells += len(grid.row_places) * len(grid.column_places)
        characters += sum(len(cell.text) for row in grid.rows for cell in row)
        check_cells(cells, limits)
        check_text_size(characters, limits)
        tables = _write_grid(builder, grid, sheet.name, tables)
    if hidden:
        builder.note(SHEET_HIDDEN, what="、".join(hidden))
    if not builder.length and workbook.lost:
        raise UnreadableFile("corrupt", NOTHING_LEFT)
    if not builder.length and hidden:
        raise UnreadableFile("empty", ALL_HIDDEN)
    return builder.build()


def name_cell(place: Place) -> str:
    """The name of a cell: (6, 1) is B7."""
    return f"{_name_column(place[1])}{place[0] + 1}"


@cache
def _name_column(column: int) -> str:
    """A … Z, AA … for a column from 0."""
    return (_name_column(column // 26 - 1) if column > 25 else "") + chr(ord("A") + column % 26)


def _name_hidden(sheet: Sheet) -> Iterator[str]:
    """What of `sheet` is hidden and holds a text."""
    rows = {row for row, _ in sheet.texts} & sheet.hidden_rows
    columns = {column for _, column in sheet.texts} & sheet.hidden_columns
    counts = [f"{len(rows)} 行"] * bool(rows) + [f"{len(columns)} 列"] * bool(columns)
    if counts:
        yield f"工作表“{sheet.name}”的 {'、'.join(counts)}"


def _write_grid(builder: TextBuilder, grid: Grid, name: str | None, tables: int) -> int:
    """Appends the captions and tables of `grid`; the number of tables so far."""
    for block in split_grid(grid):
        if isinstance(block, Caption):
            place = Locator(sheet=name, cell=name_cell(block.cells[0].place))
            for line in "".join(cell.text for cell in block.cells).split("\n"):
                builder.add_paragraph(line, place)
        else:
            tables += 1
            builder.add_table(_place_cells(block, grid, name), tables)
    return tables


def _place_cells(table: SheetTable, grid: Grid, name: str | None) -> Iterator[GridCell]:
    """The cells of `table` over the rows and columns in which one of its cells begins, empty ones too."""
    rows = [row[0].row for row in table.rows]
    columns = sorted({cell.column for row in table.rows for cell in row})
    columns_at = {number: at for at, number in enumerate(columns)}
    covered: set[Place] = set()
    for down, row in enumerate(table.rows):
        for cell in row:
            across = columns_at[cell.column]
            height = bisect_left(rows, cell.row + cell.rows) - down if cell.rows > 1 else 1
            width = bisect_left(columns, cell.column + cell.columns) - across if cell.columns > 1 else 1
            covered.update((r, c) for r in range(down, down + height) for c in range(across, across + width))
            place = Locator(sheet=name, cell=name_cell(cell.place))
            yield GridCell(cell.text.split("\n"), down, across, height, width, place)
    for r, row_number in enumerate(rows):
        for c, column_number in enumerate(columns):
            if (r, c) not in covered:
                empty = name_cell((grid.row_places[row_number], grid.column_places[column_number]))
                yield GridCell((), r, c, locator=Locator(sheet=name, cell=empty))
