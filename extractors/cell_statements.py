"""A cell of a column (or beside a label) of responsibility, read as a statement."""

from extractors.finding import Statement
from extractors.roles import ROLES, as_role
from extractors.statements import Content, Group
from extractors.unit_lists import is_named, split_units
from extractors.verbs import are_units, find_clauses
from extractors.view import View


def read_cell(view: View, use: str, rule: str, head: View) -> Statement | None:
    """The statement of a cell whose head means `use` (a role, deadline or scope); else None."""
    if not is_named(view.folded):
        return None
    if use in ROLES:
        content = Content("label", _read_groups(view, use, rule, head))
    elif use == "deadline":
        content = Content("label", (), (view,))
    elif use == "scope":
        content = Content("label", (), scope=view)
    else:
        return None
    return Statement(content, view.span(), "table", True)


def _read_groups(view: View, use: str, rule: str, head: View) -> tuple[Group, ...]:
    """The units of a cell; verbs inside it (A牵头，B配合) say more than its head."""
    clauses, rest = find_clauses(view)
    if clauses and not len(rest) and all(are_units(clause.listed) for clause in clauses):
        return tuple(Group(one.role, one.rule.id, one.label, one.listed) for one in clauses)
    return (Group(as_role(use), rule, head, split_units(view)),)
