"""A cell of a column (or beside a label) of responsibility, read as a statement."""

from extractors.finding import Statement
from extractors.groups import read_groups
from extractors.roles import ROLES, as_role
from extractors.statements import Content
from extractors.unit_lists import is_named
from extractors.view import View


def read_cell(view: View, use: str, rule: str, head: View) -> Statement | None:
    """The statement of a cell whose head means `use` (a role, deadline or scope); else None."""
    if not is_named(view.folded):
        return None
    if use in ROLES:
        content = Content("label", tuple(read_groups(head, rule, as_role(use), view)))
    elif use == "deadline":
        content = Content("label", (), (view,))
    elif use == "scope":
        content = Content("label", (), scope=view)
    else:
        return None
    return Statement(content, view.span(), "table", True)
