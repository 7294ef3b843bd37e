"""单位类型: the sort of body a name stands for, and the class a collective names."""

from typing import get_args

from extractors.rules import first_rule
from extractors.unit_names import FoundName
from notice.unit import UnitType

DIVISION = "division"


def choose_type(core: str, known: FoundName | None) -> UnitType | None:
    """The type of one unit by its name without the place; None when nothing tells."""
    if known is not None:
        return known.row.type
    rule = first_rule("unit_types", core)
    if rule is None:
        return None
    return "government" if rule.value == DIVISION else next(t for t in get_args(UnitType) if t == rule.value)


def is_division(core: str) -> bool:
    """内设机构: whether a name is that of a part of a department (医政处)."""
    rule = first_rule("unit_types", core)
    return rule is not None and rule.value == DIVISION


def choose_group(name: str) -> str | None:
    """The class that a collective names (各镇（街道） → townships); None when no row knows it."""
    rule = first_rule("unit_groups", name)
    return rule.value if rule else None
