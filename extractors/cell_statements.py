"""A cell of a column (or beside a label) of responsibility, read as a statement."""

from extractors.finding import Statement
from extractors.groups import read_groups
from extractors.riders import Rider
from extractors.roles import ROLES, as_role
from extractors.statements import Content, parse_labelled
from extractors.unit_lists import is_named
from extractors.view import View


def read_cell(
    view: View, use: str, rule: str, head: View, riders: tuple[Rider, ...] = ()
) -> Statement | None:
    """The statement of a cell whose head means `use` (a role, deadline or scope); else None.

    Labels inside the cell (牵头单位：…) say more than its head. `riders` are the head's own.
    """
    if not is_named(view.folded):
        return None
    if use in ROLES:
        labelled = parse_labelled(view)
        groups = tuple(read_groups(head, rule, as_role(use), view))
        content = labelled or Content("label", groups, riders=riders)
    elif use == "deadline":
        content = Content("label", (), (view,))
    elif use == "scope":
        content = Content("label", (), scope=view)
    else:
        return None
    return Statement(content, view.span(), "table", True)
