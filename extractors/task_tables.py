"""任务分解表: rows of a table with a text column and columns of responsibility → task drafts."""

from msgspec import Struct

from extractors.cell_statements import read_cell
from extractors.drafts import Draft
from extractors.finding import Statement
from extractors.numbering import read_marker
from extractors.roles import ROLES
from extractors.rules import first_rule, rule_for
from extractors.table_grid import TableGrid
from extractors.table_heads import Column, read_columns
from extractors.task_cards import read_card
from extractors.view import View
from notice.notice import Heading
from notice.source import Table
from notice.span import Span

# 一、 and （一） head sections; an arabic number is a row's own.
_SECTION_RANK = 40


class TableReading(Struct, frozen=True):
    """The tasks of a table, and the headings its section rows print (without ids)."""

    drafts: tuple[Draft, ...] = ()
    headings: tuple[Heading, ...] = ()


def read_table(table: Table, text: str, part: str | None) -> TableReading:
    """The tasks of a table, a row each; none without a column of responsibility and one of text.

    A head printed again (after a page break) is passed over.
    """
    grid = TableGrid(table, text)
    card = read_card(grid, part)
    if card:
        return TableReading((card,))
    body, columns = read_columns(grid)
    texts = [column for column in columns if column.use == "text"]
    if not texts or not any(column.use in ROLES for column in columns):
        return TableReading()
    drafts: list[Draft] = []
    total = rule_for("columns", "total")
    headings: list[Heading] = []
    for row in range(body, grid.rows):
        section = _read_section_row(grid, row)
        if section:
            headings.append(section)
            continue
        if all(grid.view(row, one.index).folded.startswith(one.head.folded) for one in columns):
            continue
        if any(first_rule("columns", cell) == total for cell in _first_words(grid, row)):
            continue
        draft = _read_row(grid, row, columns, texts, headings[-1] if headings else None, part)
        if draft and not (drafts and _same_task(drafts[-1], draft)):
            drafts.append(draft)
    return TableReading(tuple(drafts), tuple(headings))


def _first_words(grid: TableGrid, row: int) -> list[str]:
    """What a row prints in its first two columns."""
    return [grid.view(row, column).folded for column in range(min(2, grid.columns))]


def _same_task(one: Draft, other: Draft) -> bool:
    """A text cell over several rows with the same units is one task."""
    return one.span == other.span and one.statements == other.statements


def _read_section_row(grid: TableGrid, row: int) -> Heading | None:
    """A row that is one cell all across, or only 一、… in its first, is a heading for the rows below."""
    cells = grid.row_cells(row)
    filled = [cell for cell in cells if cell.span.end > cell.span.start]
    if not filled or (len(cells) > 1 and len(filled) > 1):
        return None
    span = filled[0].span
    printed = span.cut(grid.text)
    marker = read_marker(printed)
    is_wide = len(cells) == 1 or filled[0].columns >= max(2, grid.columns - 1)
    is_section = marker is not None and marker.rank <= _SECTION_RANK and marker.length < len(printed)
    if not is_wide and not (is_section and filled[0].column == 0):
        return None
    return Heading(
        id="",
        marker="".join(marker.text.split()) if marker else "",
        level=1,
        number=marker.number if marker else 0,
        title=printed[marker.length if marker else 0 :].strip(),
        span=span,
    )


def _read_row(
    grid: TableGrid,
    row: int,
    columns: list[Column],
    texts: list[Column],
    section: Heading | None,
    part: str | None,
) -> Draft | None:
    filled = [c for c in texts if len(grid.view(row, c.index))]
    if not filled:
        return None
    text = grid.view(row, filled[-1].index)
    cell = grid.places[row, filled[-1].index]
    titles = [c for c in filled if grid.places[row, c.index] is not cell]
    title = grid.view(row, titles[-1].index) if titles else None
    statements = _read_statements(grid, row, columns)
    number = next((grid.view(row, c.index).folded for c in columns if c.use == "number"), "")
    span, marker = _without_marker(text)
    above = (section.marker,) if section and section.marker else ()
    path = (*above, number.rstrip("、.")) if number else (*above, *marker)
    return Draft(
        path=path,
        headings=(section.title,) if section else (),
        above=section.span.start if section else None,
        part=part,
        title=title.span() if title else None,
        span=span,
        statements=statements,
    )


def _without_marker(view: View) -> tuple[Span, tuple[str, ...]]:
    """The text of a cell without the number printed in front of it."""
    printed = view.printed()
    marker = read_marker(printed)
    span = view.span()
    if marker is None or marker.length >= len(printed):
        return span, ()
    start = span.start + marker.length
    while view.text[start].isspace():
        start += 1
    return Span(start, span.end), ("".join(marker.text.split()),)


def _read_statements(grid: TableGrid, row: int, columns: list[Column]) -> tuple[Statement, ...]:
    """The statements of a row, one a filled column of responsibility, deadline or scope."""
    read = (read_cell(grid.view(row, one.index), one.use, one.rule, one.head, one.riders) for one in columns)
    return tuple(statement for statement in read if statement)
