"""Units review: pairs of units of one place that may be one, by how many edges hang on them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from extractors.identities import split_alias
from extractors.judgements import Judgements
from extractors.lineage import find_possible
from extractors.reforms import Reform, load_reforms
from extractors.rules import rule_for
from extractors.unit_names import find_name
from notice.unit import Unit
from pipeline.tables.unit_tally import UnitTally

_ALIKE = 0.6
_SHORTEST = 2


class Doubt(Struct, frozen=True):
    """存疑: two units of one place, why they may be one, and how many assignments both have."""

    left: str
    right: str
    why: str
    edges: int


class Card(Struct, frozen=True):
    """A unit as it is compared: its field, whether the table knows it, the office it is a part of,
    and the ids of the possible changes it was before and after."""

    tally: UnitTally
    field: str
    known: bool
    office: str | None
    before: frozenset[str]
    after: frozenset[str]

    @property
    def unit(self) -> Unit:
        """The unit itself."""
        return self.tally.unit


def list_doubts(
    tallies: Sequence[UnitTally], judgements: Judgements, reforms: Sequence[Reform] | None = None
) -> tuple[Doubt, ...]:
    """The doubtful pairs, those with most edges first, then by id.

    A pair judged the same or different is not doubtful; one judged unsure stays. The busier unit is
    the left one.
    """
    rows = load_reforms() if reforms is None else reforms
    places: dict[str, list[Card]] = defaultdict(list)
    for tally in sorted(tallies, key=lambda tally: (-tally.tasks, tally.unit.id)):
        if tally.unit.kind == "single":
            places[tally.unit.id.partition("/")[0]].append(_make_card(tally, rows))
    found = [doubt for same in places.values() for doubt in _doubt_place(same, judgements)]
    return tuple(sorted(found, key=lambda one: (-one.edges, one.left, one.right)))


def _make_card(tally: UnitTally, reforms: Sequence[Reform]) -> Card:
    unit = tally.unit
    before, after = find_possible(unit, reforms)
    return Card(
        tally,
        _cut_body(unit),
        find_name(unit.name, unit.level) is not None,
        _find_office(unit),
        before,
        after,
    )


def _doubt_place(cards: list[Card], judgements: Judgements) -> Iterator[Doubt]:
    for one, other in combinations(cards, 2):
        judgement = judgements.find(one.unit.id, other.unit.id)
        if judgement is not None and judgement.verdict != "unsure":
            continue
        why = _find_reason(one, other)
        if judgement is not None:
            why = judgement.why or "尚无定论"
        if why:
            yield Doubt(one.unit.id, other.unit.id, why, one.tally.tasks + other.tally.tasks)


def _find_reason(one: Card, other: Card) -> str | None:
    """Why two units may be one; None for two bodies, and for a body and a part of it."""
    if form := _find_bracket(one.tally, other.tally) or _find_bracket(other.tally, one.tally):
        return f"“{form}”的括号里是另一个单位的名称"
    if _is_part(one, other):
        return None
    if one.before & other.after or one.after & other.before:
        return "有的地方机构改革以后由一个变成另一个"
    if min(len(one.field), len(other.field)) < _SHORTEST or "mass" in {one.unit.type, other.unit.type}:
        return None
    if one.field == other.field:
        return "名称主干相同，机构名不同"
    if _abbreviates(one.field, other.field) or _abbreviates(other.field, one.field):
        return "一个名称的主干像是另一个的简称"
    both = one.known and other.known
    return "名称相近" if not both and measure_overlap(one.field, other.field) >= _ALIKE else None


def _find_bracket(one: UnitTally, other: UnitTally) -> str | None:
    """The form of `other` whose brackets hold the name of `one`: 区发改局（物价局） and 区物价局."""
    names = {one.unit.name, *map(_cut_head, one.unit.aliases)}
    for form in sorted(other.forms):
        alias = split_alias(form)[1]
        if alias and _cut_head(alias) in names:
            return form
    return None


def _is_part(one: Card, other: Card) -> bool:
    """Whether one is a part of the other (公安局, 公安局交警支队), or both are parts of one office."""
    names = one.unit.name, other.unit.name
    return (
        names[0].startswith(names[1])
        or names[1].startswith(names[0])
        or (one.office is not None and one.office == other.office)
    )


def _find_office(unit: Unit) -> str | None:
    """The known body that a name begins with: 卫生健康委员会 of 卫生健康委员会医政处."""
    ends = range(len(unit.name) - 1, _SHORTEST, -1)
    return next((unit.name[:end] for end in ends if find_name(unit.name[:end], unit.level)), None)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in order, the first of both the same: 国资, 国有资产监督."""
    rest = iter(long)
    return short[0] == long[0] and all(char in rest for char in short.replace("和", ""))


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
