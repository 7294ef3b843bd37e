"""责任分组: the units behind one label or verb, under their role."""

import re

from msgspec import Struct

from extractors.brackets import find_brackets
from extractors.labels import find_labels, read_label
from extractors.roles import as_role
from extractors.rules import Rule, rule_for
from extractors.unit_lists import Listed, looks_like_unit, split_units
from extractors.verbs import Clause, are_units, find_clauses, read_verb
from extractors.view import View
from notice.notice import Role

_NAME = re.compile(r"（?(?P<name>[一-龥]{2,4})）?")


class Group(Struct, frozen=True):
    """Units under one role. ``label`` is the label or verb as a view, None for a bare list."""

    role: Role
    rule: str
    label: View | None
    listed: Listed


def read_groups(label: View | None, rule: str, role: Role, body: View) -> list[Group]:
    """The groups under one label. What is printed nearer to a unit wins over the label.

    Nearer is a verb that closes the list (责任单位：A牵头，B配合), or a bracket behind one unit
    (责任单位：A（牵头）、B).
    """
    clauses, rest = find_clauses(body)
    left = split_units(rest) if len(rest) else Listed(())
    if not clauses or (len(rest) and not are_units(left)):
        return _read_marked(label, rule, role, split_units(body))
    own, first = _cut_before_verb(clauses[0], role, body)
    groups = [group_of(first), *map(group_of, clauses[1:])]
    if own:
        groups.insert(0, Group(role, rule, label, Listed(own)))
    if left.units:
        groups.extend(_read_marked(label, rule, role, left))
    return groups


def group_of(clause: Clause) -> Group:
    """The group of a clause: its units under its verb."""
    return Group(clause.role, clause.rule.id, clause.label, clause.listed)


def _cut_before_verb(clause: Clause, role: Role, body: View) -> tuple[tuple[View, ...], Clause]:
    """牵头单位：A，B配合: A stands under the label, only B under the verb."""
    units = clause.listed.units
    if clause.role == role:
        return (), clause
    for number in range(len(units) - 1, 0, -1):
        before = body.at.index(units[number].at[0]) - 1
        if body.folded[before] in "，；":
            kept = Listed(units[number:], clause.listed.open_ended)
            return units[:number], Clause(clause.rule, clause.label, kept, clause.role)
    return (), clause


def _read_marked(label: View | None, rule: str, role: Role, listed: Listed) -> list[Group]:
    """The units of a list, those with a role in a bracket behind them in groups of their own."""
    groups: list[Group] = []
    named = label is not None and rule_for("labels", "person").applies(label.folded) is not None
    for unit in (_without_person(one, named=named) for one in listed.units):
        made = _read_mark(unit) or Group(role, rule, label, Listed((unit,)))
        before = groups[-1] if groups else None
        if before and (before.role, before.rule) == (made.role, made.rule):
            groups[-1] = Group(
                before.role, before.rule, before.label, Listed((*before.listed.units, *made.listed.units))
            )
        else:
            groups.append(made)
    if not groups:
        return [Group(role, rule, label, listed)]
    last = groups[-1]
    groups[-1] = Group(last.role, last.rule, last.label, Listed(last.listed.units, listed.open_ended))
    return groups


def _read_mark(unit: View) -> Group | None:
    """区发改局（牵头）: the unit alone under the role its bracket names; None without such a bracket."""
    start = _last_bracket(unit)
    inside = unit.cut(start + 1, len(unit) - 1) if start else None
    rule = _role_rule(inside.folded) if inside else None
    if rule is None:
        return None
    return Group(as_role(rule.value), rule.id, inside, Listed((unit.cut(0, start),)))


def _without_person(unit: View, *, named: bool) -> View:
    """区发改局（责任人：张某） → 区发改局; where the label is one of units and persons (``named``), a bare
    name behind a unit too: 镇水利站 张某, 镇水利站（张某）.
    """
    start = _last_bracket(unit)
    if named:
        edge = start or max((at for at in range(1, len(unit)) if unit.has_gap(at)), default=0)
        person = _NAME.fullmatch(unit.folded, edge)
        if edge and person and looks_like_unit(unit.folded[:edge]) and not looks_like_unit(person["name"]):
            return unit.cut(0, edge)
    labels = find_labels(unit.cut(start + 1, len(unit) - 1)) if start else []
    return unit.cut(0, start) if labels and labels[0].rule.value == "person" else unit


def _last_bracket(unit: View) -> int:
    """Where the bracket that ends the name opens; 0 when there is none behind a name."""
    bracket = next((one for one in find_brackets(unit.folded) if one.close == len(unit) - 1), None)
    return bracket.open if bracket and bracket.open < len(unit) - 2 else 0


def _role_rule(words: str) -> Rule | None:
    """The verb or label that names a role, else None."""
    verb, label = read_verb(words), read_label(words)
    return verb or (label if label and label.value in ("lead", "responsible", "support") else None)
