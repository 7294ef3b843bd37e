"""责任说明: statements of who leads, is responsible, supports; in a bracket or on its own line.

A statement is parsed from the text between its brackets (or its line) in one of three forms:
labelled (责任单位：A、B；完成时限：…), verbal (A牵头，B配合), bare (各有关单位). Whatever does not parse
completely is no statement: precision comes first.
"""

from itertools import zip_longest
from typing import Literal

from msgspec import Struct

from extractors.groups import Group, group_of, read_groups
from extractors.labels import Label, find_labels, read_label
from extractors.riders import Rider, cut_riders
from extractors.roles import ROLES, as_role
from extractors.rules import first_rule, rule_for
from extractors.unit_lists import begins_with_level, looks_like_unit, split_units
from extractors.verbs import are_units, find_clauses, read_as_units
from extractors.view import View

Form = Literal["label", "verb", "bare", "prose"]

_LABEL_LENGTH = 12
_EDGES = "，。；、：,;. "


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
    for label, following in zip_longest(labels, labels[1:]):
        end = following.start if following else len(content)
        body = content.cut(label.after, end).stripped(_EDGES)
        if label.rule.value == "deadline" and len(body):
            deadlines.append(body)
        elif label.rule.value == "scope" and len(body):
            scope = body
        elif label.rule.value in ROLES:
            body, dates = _cut_dates(_cut_unknown(body))
            deadlines.extend(dates)
            words = content.cut(label.first, label.end)
            groups.extend(read_groups(words, label.rule.id, as_role(label.rule.value), body))
    if any(label.loose for label in labels) and not all(are_units(group.listed) for group in groups):
        return None
    named = any(label.rule.value == "person" for label in labels)
    if not groups and not deadlines and not named:
        return None
    return Content("label", tuple(groups), tuple(deadlines), scope, riders)


def _parse_without_colon(content: View, riders: tuple[Rider, ...]) -> Content | None:
    """责任单位 区发改局: the colon was left out or misprinted; only units may follow."""
    for end in range(min(_LABEL_LENGTH, len(content) - 1), 3, -1):
        rule = read_label(content.folded[:end])
        if rule is None or rule.value not in ("lead", "responsible", "support"):
            continue
        body = content.cut(end, len(content)).stripped(_EDGES)
        apart = content.has_gap(end) or content.folded[end] in _EDGES
        if not len(body) or not (apart or begins_with_level(body.folded)):
            continue
        groups = read_groups(content.cut(0, end), rule.id, as_role(rule.value), body)
        units = [unit.folded for group in groups for unit in group.listed.units]
        if units and all(looks_like_unit(unit) and not read_label(unit) for unit in units):
            return Content("label", tuple(groups), riders=riders)
    return None


def _cut_dates(body: View) -> tuple[View, list[View]]:
    """A list without the time limits printed behind its units (A、B，2023年底前完成)."""
    dates: list[View] = []
    while (cut := max(body.folded.rfind(mark) for mark in "，；。")) > 0:
        piece = body.cut(cut + 1, len(body)).stripped(_EDGES)
        if looks_like_unit(piece.folded) or not first_rule("dates", piece.folded):
            break
        dates.insert(0, piece)
        body = body.cut(0, cut)
    return body, dates


def _cut_first_date(content: View) -> tuple[View, tuple[View, ...]]:
    """A statement without the time limit printed before its units (2023年底前完成，A负责)."""
    cut = min((place for mark in "，；" if (place := content.folded.find(mark)) > 0), default=0)
    piece = content.cut(0, cut)
    if not cut or looks_like_unit(piece.folded) or not first_rule("dates", piece.folded):
        return content, ()
    return content.cut(cut + 1, len(content)), (piece,)


def _cut_unknown(body: View) -> View:
    """A list up to the first label that no row knows (A、B；资金来源：…)."""
    colon = body.folded.find("：")
    cut = max(body.folded.rfind(mark, 0, colon) for mark in "，；、。") if colon > 0 else 0
    if cut <= 0 or looks_like_unit(body.folded[cut + 1 : colon]):
        return body
    return body.cut(0, cut)


def parse_verbal(view: View, *, bracketed: bool = False) -> Content | None:
    """The verbal form: every list closed by a verb and made of units; dates or labels may follow.

    In a bracket (``bracketed``), where nothing but a list can stand, names without the ending of a unit
    may stand between units.
    """
    content, riders = cut_riders(view)
    content, early = _cut_first_date(content)
    clauses, rest = find_clauses(content, read_as_units if bracketed else are_units)
    if not clauses:
        return None
    later, middle = _cut_first_date(rest)
    more, behind = find_clauses(later, read_as_units if bracketed else are_units) if middle else ([], rest)
    if more and not len(behind):
        clauses, early, rest = [*clauses, *more], (*early, *middle), behind
    groups = tuple(map(group_of, clauses))
    if not len(rest):
        return Content("verb", groups, early, riders=riders)
    if first_rule("dates", rest.folded):
        return Content("verb", groups, (*early, rest), riders=riders)
    labelled = parse_labelled(rest)
    if labelled and all(are_units(group.listed) for group in labelled.groups):
        deadlines = (*early, *labelled.deadlines)
        return Content("verb", (*groups, *labelled.groups), deadlines, labelled.scope, riders)
    duty = _read_duty(rest)
    if duty:
        return Content("verb", (*groups, duty), early, riders=riders)
    left = split_units(rest)
    if not are_units(left):
        return None
    return Content("bare", (*groups, Group("responsible", "bare", None, left)), riders=riders)


def _read_duty(rest: View) -> Group | None:
    """Y负责资金保障 behind X牵头: units with a share of the work named behind their verb."""
    rule = rule_for("shares", "responsible")
    found = rule.applies(rest.folded)
    if not found:
        return None
    listed = split_units(rest.cut(found.start("units"), found.end("units")))
    label = rest.cut(found.start("verb"), found.end("verb"))
    return Group("responsible", rule.id, label, listed) if are_units(listed) else None


def parse_bare(view: View) -> Content | None:
    """The bare form: nothing but units (各有关单位)."""
    content, riders = cut_riders(view)
    printed, dates = _cut_dates(content.stripped(_EDGES))
    if not are_units(split_units(printed)) or "：" in content.folded or find_labels(content):
        return None
    if read_label(printed.folded):
        return None
    groups = read_groups(None, "bare", "responsible", printed)
    return Content("bare", tuple(groups), tuple(dates), riders=riders)


def find_trailing_label(view: View) -> Label | None:
    """A role label, or a time limit right before one, after a stop in a line, reaching to its end."""
    labels = find_labels(view)
    for label, following in zip_longest(labels, labels[1:]):
        before = view.folded[label.start - 1] if label.start else "。"
        if before not in "。；！），—":
            continue
        if label.rule.value in ("lead", "responsible", "support"):
            return label
        if label.rule.value == "deadline" and following:
            body = view.cut(label.after, following.start).stripped(_EDGES)
            if "。" not in body.folded:
                return label
    return None
