"""Units review: pairs of units of one place that may be one, by how many edges hang on them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from extractors.identities import split_alias
from extractors.judgements import Judgements
from extractors.rules import rule_for
from notice.unit import Unit
from pipeline.unit_tally import UnitTally

_ALIKE = 0.6
_SHORTEST = 2


class Doubt(Struct, frozen=True):
    """存疑: two units of one place, why they may be one, and how many assignments both have."""

    left: str
    right: str
    why: str
    edges: int


def list_doubts(tallies: Sequence[UnitTally], judgements: Judgements) -> tuple[Doubt, ...]:
    """The doubtful pairs, those with most edges first, then by id.

    A pair judged the same or different is not doubtful; one judged unsure stays. The busier unit is
    the left one.
    """
    places: dict[str, list[UnitTally]] = defaultdict(list)
    for tally in tallies:
        if tally.unit.kind == "single":
            places[tally.unit.id.partition("/")[0]].append(tally)
    found = [doubt for same in places.values() for doubt in _doubt_place(same, judgements)]
    return tuple(sorted(found, key=lambda one: (-one.edges, one.left, one.right)))


def _doubt_place(tallies: list[UnitTally], judgements: Judgements) -> Iterator[Doubt]:
    for one, other in combinations(sorted(tallies, key=lambda t: (-t.tasks, t.unit.id)), 2):
        judgement = judgements.find(one.unit.id, other.unit.id)
        if judgement is not None and judgement.verdict != "unsure":
            continue
        why = _find_reason(one, other)
        if judgement is not None:
            why = judgement.why or "尚无定论"
        if why:
            yield Doubt(one.unit.id, other.unit.id, why, one.tasks + other.tasks)


def _find_reason(one: UnitTally, other: UnitTally) -> str | None:
    """Why two units may be one: a second name in brackets, one core with two bodies, like names."""
    for unit, forms in ((one.unit, other.forms), (other.unit, one.forms)):
        for form in sorted(forms):
            alias = split_alias(form)[1]
            if alias and _cut_head(alias) in {unit.name, *map(_cut_head, unit.aliases)}:
                return f"“{form}”的括号里是另一个单位的名称"
    first, second = _cut_body(one.unit), _cut_body(other.unit)
    if min(len(first), len(second)) < _SHORTEST:
        return None
    if first == second:
        return "名称主干相同，机构名不同"
    if first.startswith(second) or second.startswith(first):
        return "一个名称的主干是另一个的开头"
    return "名称相近" if measure_overlap(first, second) >= _ALIKE else None


def measure_overlap(one: str, other: str) -> float:
    """How much two names share: pairs of characters in both over those in either (Dice), 0..1."""
    pairs = [{name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other)]
    both = sum(map(len, pairs))
    return 2 * len(pairs[0] & pairs[1]) / both if both else 0.0


def _cut_head(name: str) -> str:
    """区物价局 → 物价局."""
    head = rule_for("regions", "head").applies(name)
    return name[head.end() :] if head else name


def _cut_body(unit: Unit) -> str:
    """A unit's field, without its body and without 党委 in front: 财政 of 财政局."""
    return rule_for("unit_fields", "body").regex.sub("", unit.name).removeprefix("党委")
