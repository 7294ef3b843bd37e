"""角色: the four roles a unit can have in a task."""

from typing import get_args

from notice.notice import Role

ROLES: tuple[Role, ...] = get_args(Role)


def as_role(value: str) -> Role:
    """The role a rule's ``value`` names. Raises ValueError when it names none."""
    for role in ROLES:
        if role == value:
            return role
    raise ValueError(f"no role: {value!r}")
