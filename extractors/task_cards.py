"""任务卡片: a table that prints one task as label and value (重点工作：…｜牵头单位：…)."""

from extractors.cell_statements import read_cell
from extractors.drafts import Draft
from extractors.finding import Statement
from extractors.labels import read_label
from extractors.roles import ROLES
from extractors.rules import first_rule
from extractors.table_grid import TableGrid
from extractors.view import View


def read_card(grid: TableGrid, part: str | None) -> Draft | None:
    """The task of a card; None unless labels stand left of values, a task and a role among them.

    A label where a value should stand means a table with a head row, not a card, and so do more rows that
    begin with anything than with a label.
    """
    statements: list[Statement] = []
    texts: list[View] = []
    roles = known = 0
    for row in range(grid.rows):
        cells = grid.row_cells(row)
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            head = View.of(grid.text, label.span.start, label.span.end).stripped("：")
            body = View.of(grid.text, value.span.start, value.span.end)
            if read_label(body.folded):
                return None
            known += label is cells[0] and _is_head(head.folded)
            rule = read_label(head.folded) if len(head) else None
            if rule and rule.value != "standing":
                statement = read_cell(body, rule.value, rule.id, head)
                statements.extend([statement] if statement else [])
                roles += rule.value in ROLES
            elif len(body) and len(head) and _is_text_head(head.folded):
                texts.append(body)
    if (
        len(texts) != 1
        or not roles
        or 2 * known <= grid.rows
        or any(len(grid.row_cells(row)) > 4 for row in range(grid.rows))
    ):
        return None
    return Draft(
        path=(),
        headings=(),
        above=None,
        part=part,
        title=None,
        span=texts[0].span(),
        statements=tuple(statements),
    )


def _is_head(words: str) -> bool:
    """Whether `words` are a label or the head of any column."""
    return bool(words) and (read_label(words) is not None or first_rule("columns", words) is not None)


def _is_text_head(words: str) -> bool:
    rule = first_rule("columns", words)
    return rule is not None and rule.value == "text"
