"""责任说明: printed statements, and the (role, unit) pairs they hand out."""

from collections.abc import Sequence

from hypothesis import strategies as st
from msgspec import Struct

from tests.properties.words import UNITS

LABELS = {
    "lead": ("牵头单位", "牵头部门", "主办单位"),
    "responsible": ("责任单位", "责任部门", "落实单位"),
    "support": ("配合单位", "参与单位", "协办单位"),
}
VERBS = {
    "lead": ("牵头", "牵头负责"),
    "responsible": ("负责", "按职责分工负责", "分别负责"),
    "support": ("配合", "参与", "按职责分工配合"),
}
ORDERS = (("responsible",), ("lead", "support"), ("lead", "responsible"), ("lead", "responsible", "support"))
Pair = tuple[str, str]


class Said(Struct, frozen=True):
    """A statement as its parts are printed, one a role, and what it hands out."""

    parts: tuple[str, ...]
    pairs: tuple[Pair, ...]
    labelled: bool

    def in_bracket(self) -> str:
        """The statement in a bracket."""
        return "（" + ("；" if self.labelled else "，").join(self.parts) + "）"


@st.composite
def draw_units(draw: st.DrawFn) -> list[tuple[str, list[str]]]:
    """Roles in a usual order, each with some units; no unit twice."""
    order = draw(st.sampled_from(ORDERS))
    units = draw(st.lists(st.sampled_from(UNITS), min_size=len(order), max_size=len(order) + 4, unique=True))
    cuts = [*range(1, len(order)), len(units)]
    starts = [0, *range(1, len(order))]
    return [(role, units[a:b]) for role, a, b in zip(order, starts, cuts, strict=True)]


@st.composite
def draw_statement(draw: st.DrawFn, labelled: bool | None = None) -> Said:
    """A statement in one of the forms; `labelled` fixes which."""
    groups = draw(draw_units())
    with_labels = draw(st.booleans()) if labelled is None else labelled
    separator = draw(st.sampled_from("、，")) if with_labels else "、"
    opened = draw(st.sampled_from(["", "", "等", "等部门"])) if with_labels else ""
    parts = [_print_part(draw, role, units, separator, with_labels) for role, units in groups]
    parts[-1] += opened if not parts[-1].endswith(tuple(VERBS["responsible"])) else ""
    return Said(tuple(parts), _pair(groups), with_labels)


def _print_part(draw: st.DrawFn, role: str, units: Sequence[str], separator: str, labelled: bool) -> str:
    listed = separator.join(units)
    if labelled:
        return f"{draw(st.sampled_from(LABELS[role]))}：{listed}"
    return listed + draw(st.sampled_from(VERBS[role]))


def _pair(groups: Sequence[tuple[str, Sequence[str]]]) -> tuple[Pair, ...]:
    return tuple((role, unit) for role, units in groups for unit in units)
