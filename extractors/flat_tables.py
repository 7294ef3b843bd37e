"""拍平的表格: a task table whose cells were printed as lines when its text was copied.

Either each cell is a line of its own (several for several units), or each row is a line with
blanks between its cells. A row counts only when every cell of it reads as its column says.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from extractors.cell_statements import read_cell
from extractors.drafts import Draft
from extractors.finding import Statement
from extractors.lines import Line
from extractors.numbering import read_marker
from extractors.roles import ROLES
from extractors.rules import first_rule
from extractors.table_heads import Column, read_column
from extractors.unit_lists import split_units
from extractors.verbs import are_units
from extractors.view import View

_HEAD_LENGTH, _HEAD_LINE = 12, 60
_LEAST_COLUMNS, _LEAST_ROWS = 3, 2


class FlatTable(Struct, frozen=True):
    """The tasks of one flattened table, and the lines it stands on."""

    drafts: tuple[Draft, ...]
    lines: frozenset[int]


class _Row(Struct, frozen=True):
    """A row: its printed number, the views of its text, what its other cells say, its last line."""

    number: View
    text: View
    statements: tuple[Statement, ...]
    last: int


def read_flat_tables(
    lines: tuple[Line, ...], first: int, last: int, text: str, part: str | None
) -> list[FlatTable]:
    """The flattened tables on the lines ``first``…``last`` (exclusive)."""
    views = [View.of(text, line.span.start, line.span.end) for line in lines[first:last]]
    tables: list[FlatTable] = []
    index = 0
    while index < len(views):
        rows = _read_by_cells(views, index) or _read_by_rows(views, index)
        if len(rows) >= _LEAST_ROWS:
            drafts = tuple(_make_draft(row, part) for row in rows)
            tables.append(FlatTable(drafts, frozenset(range(first + index, first + rows[-1].last + 1))))
            index = rows[-1].last
        index += 1
    return tables


def _are_heads(columns: list[Column]) -> bool:
    """A number first, one text, and at least one role."""
    uses = [column.use for column in columns]
    is_task_table = len(uses) >= _LEAST_COLUMNS and uses[0] == "number" and uses.count("text") == 1
    return is_task_table and bool(set(uses) & set(ROLES))


def _read_by_cells(views: list[View], start: int) -> list[_Row]:
    """The rows below a head of one column a line."""
    columns: list[Column] = []
    for at in range(start, len(views)):
        view = views[at]
        is_head = len(view) <= _HEAD_LENGTH and read_marker(view.folded) is None
        column = read_column(view, len(columns)) if is_head else None
        if column is None or not column.use:
            break
        columns.append(column)
    if not _are_heads(columns):
        return []
    rows: list[_Row] = []
    at = start + len(columns)
    while at < len(views):
        at += _is_section(views, at)
        expected = int(rows[-1].number.folded) + 1 if rows else 1
        follows = at < len(views) and views[at].folded in ("1", str(expected))
        row = _read_cells(views, at, columns[1:]) if follows else None
        if row is None:
            break
        rows.append(row)
        at = row.last + 1
    return rows


def _is_section(views: list[View], at: int) -> bool:
    """Whether a heading (二、改善民生) stands between two rows."""
    below = views[at + 1].folded if at + 1 < len(views) else ""
    return below.isdigit() and read_marker(views[at].folded) is not None


def _read_cells(views: list[View], number: int, columns: list[Column]) -> _Row | None:
    """The row whose number stands on line `number`; None unless its cells fit the columns."""
    at, text = number + 1, None
    statements: list[Statement] = []
    for column in columns:
        taken = at
        while taken < len(views) and _fits(views[taken], column, taken - at):
            taken += 1
        if column.use == "text":
            taken = at + 1
            text = views[at] if at < len(views) else None
        elif taken > at and column.use in (*ROLES, "deadline"):
            cell = View.of(views[at].text, views[at].at[0], views[taken - 1].at[-1] + 1)
            statements.extend(filter(None, [read_cell(cell, column.use, column.rule, column.head)]))
        at = taken
    assigned = any(statement.content.groups for statement in statements)
    return _Row(views[number], text, tuple(statements), at - 1) if text and assigned else None


def _fits(view: View, column: Column, taken: int) -> bool:
    """Whether a line goes into `column`, which has `taken` lines already."""
    if column.use in ROLES:
        return are_units(split_units(view))
    return column.use == "deadline" and not taken and first_rule("dates", view.folded) is not None


def _read_by_rows(views: list[View], start: int) -> list[_Row]:
    """The rows below a head printed on one line, a line a row, blanks between the cells."""
    pieces = _split_gaps(views[start]) if len(views[start]) <= _HEAD_LINE else []
    columns = [read_column(piece, at) for at, piece in enumerate(_join_heads(pieces))]
    if not _are_heads(columns) or columns[1].use != "text":
        return []
    rows: list[_Row] = []
    for at in range(start + 1, len(views)):
        row = _read_pieces(_split_gaps(views[at]), columns, at)
        if row is None or row.number.folded != str(len(rows) + 1):
            break
        rows.append(row)
    return rows


def _read_pieces(pieces: list[View], columns: list[Column], line: int) -> _Row | None:
    behind = columns[2:]
    if len(pieces) < len(columns) or not pieces[0].folded.isdigit():
        return None
    cells = pieces[len(pieces) - len(behind) :]
    if not all(_fits(cell, column, 0) for cell, column in zip(cells, behind, strict=True)):
        return None
    made = (read_cell(cell, one.use, one.rule, one.head) for cell, one in zip(cells, behind, strict=True))
    text = View.of(pieces[0].text, pieces[1].at[0], pieces[-len(behind) - 1].at[-1] + 1)
    return _Row(pieces[0], text, tuple(one for one in made if one), line)


def _split_gaps(view: View) -> list[View]:
    """The pieces of a line between its blanks."""
    cuts = [0, *(at for at in range(1, len(view)) if view.has_gap(at)), len(view)]
    return [view.cut(start, end) for start, end in pairwise(cuts)]


def _join_heads(pieces: list[View]) -> Iterator[View]:
    """Pieces of a head line with the letters of a spaced word (任 务) together again."""
    at = 0
    while at < len(pieces):
        for end in range(len(pieces), at, -1):
            whole = View.of(pieces[at].text, pieces[at].at[0], pieces[end - 1].at[-1] + 1)
            if len(whole) <= _HEAD_LENGTH and (end == at + 1 or _is_spaced(pieces[at:end])):
                yield whole
                at = end
                break
        else:
            yield pieces[at]
            at += 1


def _is_spaced(pieces: list[View]) -> bool:
    return all(len(piece) == 1 for piece in pieces)


def _make_draft(row: _Row, part: str | None) -> Draft:
    return Draft(
        path=(row.number.folded,),
        headings=(),
        above=None,
        part=part,
        title=None,
        span=row.text.span(),
        statements=row.statements,
    )
