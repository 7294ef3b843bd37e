"""任务分解表: rows of a table with a text column and columns of responsibility → task drafts."""

from msgspec import Struct

from extractors.drafts import Draft
from extractors.finding import Statement
from extractors.labels import read_label
from extractors.numbering import read_marker
from extractors.roles import ROLES, as_role
from extractors.rules import first_rule
from extractors.statements import Content, Group
from extractors.unit_lists import is_named, split_units
from extractors.verbs import are_units, find_clauses
from extractors.view import View
from notice.source import Cell, Table
from notice.span import Span

_HEAD_ROWS = 4


class Column(Struct, frozen=True):
    """What a column holds: number, text, note, a role, deadline, scope or nothing known ("")."""

    index: int
    use: str
    rule: str
    head: View


class _Grid:
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


def read_table(table: Table, text: str, part: str | None) -> list[Draft]:
    """The tasks of a table; none when it has no column of responsibility or no text column."""
    grid = _Grid(table, text)
    body, columns = _read_head(grid)
    texts = [column for column in columns if column.use == "text"]
    if not texts or not any(column.use in ROLES for column in columns):
        return []
    drafts: list[Draft] = []
    section: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    for row in range(body, grid.rows):
        heading = _read_section_row(grid, row)
        if heading:
            section = heading
            continue
        draft = _read_row(grid, row, columns, texts, section, part)
        if draft and not (drafts and _same_task(drafts[-1], draft)):
            drafts.append(draft)
    return drafts


def _same_task(one: Draft, other: Draft) -> bool:
    """A text cell over several rows with the same units is one task."""
    return one.span == other.span and one.statements == other.statements


def _read_head(grid: _Grid) -> tuple[int, list[Column]]:
    """(first body row, columns) of the first row, among the first few, that names a role and a text."""
    for row in range(min(_HEAD_ROWS, grid.rows)):
        columns = [_read_column(grid, row, column) for column in range(grid.columns)]
        uses = {column.use for column in columns}
        if uses & set(ROLES) and "text" in uses:
            body = row + 1
            while body < grid.rows and all(
                grid.places.get((body, c)) is grid.places.get((row, c)) for c in range(2)
            ):
                columns = _refine(columns, [_read_column(grid, body, c) for c in range(grid.columns)])
                body += 1
            return body, columns
    return grid.rows, []


def _refine(columns: list[Column], below: list[Column]) -> list[Column]:
    """A head over two rows: the lower cell says more precisely what the column holds."""
    return [low if low.use else high for high, low in zip(columns, below, strict=True)]


def _read_column(grid: _Grid, row: int, index: int) -> Column:
    head = grid.view(row, index)
    words = head.folded
    rule = first_rule("columns", words) if words else None
    if rule and rule.value in ("number", "note"):
        return Column(index, rule.value, rule.id, head)
    label = read_label(words) if words else None
    if label and label.value != "standing":
        return Column(index, label.value, label.id, head)
    return Column(index, rule.value if rule else "", rule.id if rule else "", head)


def _read_section_row(grid: _Grid, row: int) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """A row that is one cell all across is a heading: (path, titles) for the rows below."""
    cells = grid.row_cells(row)
    filled = [cell for cell in cells if cell.span.end > cell.span.start]
    if len(cells) > 1 and not (len(filled) == 1 and filled[0].columns >= grid.columns - 1):
        return None
    if not filled:
        return ((), ())
    printed = filled[0].span.cut(grid.text)
    marker = read_marker(printed)
    if marker is None:
        return ((), (printed,))
    return (("".join(marker.text.split()),), (printed[marker.length :].strip(),))


def _read_row(
    grid: _Grid,
    row: int,
    columns: list[Column],
    texts: list[Column],
    section: tuple[tuple[str, ...], tuple[str, ...]],
    part: str | None,
) -> Draft | None:
    filled = [c for c in texts if len(grid.view(row, c.index))]
    if not filled:
        return None
    text = grid.view(row, filled[-1].index)
    title = grid.view(row, filled[-2].index) if len(filled) > 1 else None
    statements = _read_statements(grid, row, columns)
    if not statements:
        return None
    number = next((grid.view(row, c.index).folded for c in columns if c.use == "number"), "")
    span, marker = _without_marker(text)
    path = (*section[0], number.rstrip("、.")) if number else (*section[0], *marker)
    return Draft(
        path=path,
        headings=section[1],
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


def _read_statements(grid: _Grid, row: int, columns: list[Column]) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    for column in columns:
        view = grid.view(row, column.index)
        if not is_named(view.folded):
            continue
        if column.use in ROLES:
            content = Content("label", _read_groups(view, column))
        elif column.use == "deadline":
            content = Content("label", (), (view,))
        elif column.use == "scope":
            content = Content("label", (), scope=view)
        else:
            continue
        statements.append(Statement(content, view.span(), "table", True))
    return tuple(statements)


def _read_groups(view: View, column: Column) -> tuple[Group, ...]:
    """The units of a cell; verbs inside it (A牵头，B配合) say more than the head of the column."""
    clauses, rest = find_clauses(view)
    if clauses and not len(rest) and all(are_units(clause.listed) for clause in clauses):
        return tuple(Group(c.role, c.rule.id, c.label, c.listed) for c in clauses)
    return (Group(as_role(column.use), column.rule, column.head, split_units(view)),)
