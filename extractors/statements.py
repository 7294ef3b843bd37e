"""责任说明: statements of who leads, is responsible, supports; in a bracket or on its own line.

A statement is parsed from the text between its brackets (or its line) in one of three forms:
labelled (责任单位：A、B；完成时限：…), verbal (A牵头，B配合), bare (各有关单位). Whatever does not parse
completely is no statement: precision comes first.
"""

from typing import Literal

from msgspec import Struct

from extractors.labels import Label, find_labels, read_label
from extractors.riders import Rider, cut_riders
from extractors.roles import ROLES, as_role
from extractors.rules import first_rule
from extractors.unit_lists import Listed, split_units
from extractors.verbs import Clause, are_units, find_clauses
from extractors.view import View
from notice.notice import Role

Form = Literal["label", "verb", "bare", "prose"]

_EDGES = "，。；、：,;. "


class Group(Struct, frozen=True):
    """Units under one role. ``label`` is the label or verb as a view, None for a bare list."""

    role: Role
    rule: str
    label: View | None
    listed: Listed


class Content(Struct, frozen=True):
    """What a statement says."""

    form: Form
    groups: tuple[Group, ...]
    deadlines: tuple[View, ...] = ()
    scope: View | None = None
    riders: tuple[Rider, ...] = ()

    @property
    def assigns(self) -> bool:
        """Whether it says more than a person's name (责任人：…)."""
        return bool(self.groups or self.deadlines or self.scope)


def parse_labelled(view: View) -> Content | None:
    """The labelled form; None when `view` does not open with a label, or a standing body's list.

    A person's name (责任人：…) is read over; a content of nothing else does not assign.
    """
    content, riders = cut_riders(view)
    labels = find_labels(content)
    if not labels or labels[0].start > 0:
        return _parse_without_colon(content, riders)
    if any(label.rule.value == "standing" for label in labels):
        return None
    groups: list[Group] = []
    deadlines: list[View] = []
    scope: View | None = None
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start if following else len(content)
        body = content.cut(label.after, end).stripped(_EDGES)
        if label.rule.value == "deadline" and len(body):
            deadlines.append(body)
        elif label.rule.value == "scope" and len(body):
            scope = body
        elif label.rule.value in ROLES:
            groups.extend(
                _read_groups(
                    content.cut(label.start, label.end), label.rule.id, as_role(label.rule.value), body
                )
            )
    named = any(label.rule.value == "person" for label in labels)
    if not groups and not deadlines and not named:
        return None
    return Content("label", tuple(groups), tuple(deadlines), scope, riders)


def _parse_without_colon(content: View, riders: tuple[Rider, ...]) -> Content | None:
    """责任单位 区发改局: the colon was left out, a blank stands in its place."""
    for end in range(min(12, len(content) - 1), 3, -1):
        rule = read_label(content.folded[:end]) if content.has_gap(end) else None
        if rule and rule.value in ("lead", "responsible", "support"):
            groups = _read_groups(
                content.cut(0, end), rule.id, as_role(rule.value), content.cut(end, len(content))
            )
            if groups and all(are_units(group.listed) for group in groups):
                return Content("label", tuple(groups), riders=riders)
    return None


def _read_groups(label: View, rule: str, role: Role, body: View) -> list[Group]:
    """The groups under one label. A verb at the end of the list wins over the label."""
    clauses, rest = find_clauses(body)
    if clauses and all(are_units(clause.listed) for clause in clauses) and not len(rest):
        return [_group_of(clause) for clause in clauses]
    return [Group(role, rule, label, split_units(body))]


def _group_of(clause: Clause) -> Group:
    return Group(clause.role, clause.rule.id, clause.label, clause.listed)


def parse_verbal(view: View) -> Content | None:
    """The verbal form: every list closed by a verb and made of units; dates may follow."""
    content, riders = cut_riders(view)
    clauses, rest = find_clauses(content)
    if not clauses or not all(are_units(clause.listed) for clause in clauses):
        return None
    deadlines: tuple[View, ...] = ()
    if len(rest):
        if not first_rule("dates", rest.folded):
            return None
        deadlines = (rest,)
    return Content("verb", tuple(map(_group_of, clauses)), deadlines, riders=riders)


def parse_bare(view: View) -> Content | None:
    """The bare form: nothing but units (各有关单位)."""
    content, riders = cut_riders(view)
    listed = split_units(content.stripped(_EDGES))
    if not are_units(listed) or find_labels(content):
        return None
    return Content("bare", (Group("responsible", "bare", None, listed),), riders=riders)


def find_trailing_label(view: View) -> Label | None:
    """A role label after a full stop inside a line (…。责任单位：A、B), reaching to its end."""
    for label in find_labels(view):
        before = view.folded[label.start - 1] if label.start else "。"
        if before in "。；！）" and label.rule.value in ("lead", "responsible", "support"):
            return label
    return None
