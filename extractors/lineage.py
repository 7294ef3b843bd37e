"""沿革: what became of a unit in the reforms of later years, by the rows of `extractors.reforms`.

Precision first. A unit matches a row only by its whole name behind the level or place in front of
it, only at the row's level and in its region; forms of one name are one (环保局, 环境保护局). A
region's own row (a user's, too) overrides the typical ones for that body. A row older than the last
year the unit is still printed in is contradicted by print and does not count.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from extractors.reforms import Certainty, Reform
from extractors.unit_names import find_name
from notice.unit import Level, Unit

# In front of a unit's own name: 区, 县 … alone, or places that end in one (云溪市澄江区).
_HEAD = re.compile(
    r"(?:[\u4e00-\u9fff]{2,9}?(?:自治区|自治州|自治县|地区|省|市|区|县|州|旗|盟)){0,3}"
    r"|自治区|自治州|自治县|[省市区县州旗盟]|[我本全][省市区县州旗]"
)
# Behind it: the place of a branch (市国土资源局澄江分局).
_TAIL = re.compile(r"(?:[\u4e00-\u9fff]{1,5}(?:分局|支局))?")
# One place of a region (云溪市, then 澄江区).
_STEP = re.compile(r"[^省市区县州盟旗]{1,9}?(?:自治区|自治州|自治县|地区|新区|省|市|州|盟|区|县|旗)")
_ASIDE = re.compile(r"（[^（）]*）")
_WEIGHTS: dict[Certainty, int] = {"decided": 2, "typical": 1, "possible": 0}
_HEAD_LEVELS: tuple[tuple[str, Level], ...] = (
    ("自治区", "province"), ("自治州", "city"), ("自治县", "county"), ("省", "province"), ("市", "city"),
    ("州", "city"), ("盟", "city"), ("区", "county"), ("县", "county"), ("旗", "county"),
)  # fmt: skip


class Succession(Struct, frozen=True):
    """A row that applies to a unit, and its successors' names: forms, the most usual first."""

    reform: Reform
    successors: tuple[tuple[str, ...], ...]


class Origin(Struct, frozen=True):
    """A row that led to a unit: the earlier bodies' canonical names, and every form of them."""

    reform: Reform
    bodies: tuple[str, ...]
    names: tuple[str, ...]


class _Match(Struct, frozen=True):
    reform: Reform
    head: str
    tail: str


def find_succession(
    unit: Unit, reforms: Sequence[Reform], since: int | None, after: str = ""
) -> Succession | None:
    """沿革: the first reform that changed `unit`; None when no row says so.

    ``since`` is the last year the unit is printed in, ``after`` the ISO date of the reform it came
    from. A collective (各镇) has no lineage.
    """
    if unit.kind == "collective":
        return None
    matches = _prefer_own(_list_matches(unit, reforms))
    later = [one for one in matches if _is_later(one.reform, since, after)]
    first = min(later, key=lambda one: one.reform.date, default=None)
    if first is None or first.reform.kind == "kept":
        return None
    names = [_name_successor(forms, first, unit) for forms in first.reform.after]
    return Succession(first.reform, tuple(names)) if all(names) else None


def _is_later(reform: Reform, since: int | None, after: str) -> bool:
    """Whether print and the unit's own beginning leave room for `reform`; only print dates a possible one."""
    if reform.certainty == "possible":
        return True
    return reform.date > after and (since is None or reform.year >= since)


def find_possible(unit: Unit, reforms: Sequence[Reform]) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the rows, possible only, that `unit` stands in before and after the change."""
    cuts, place = _cut_name(unit), _short_place(unit.region)
    rows = [one for one in reforms if one.certainty == "possible" and _in_region(one, unit)]
    rows = [one for one in rows if not one.levels or unit.level in one.levels]

    def stands_in(forms: tuple[str, ...]) -> bool:
        return _match_body(cuts, _list_forms(forms, place, unit.level)) is not None

    before = frozenset(one.id for one in rows if stands_in(one.before))
    after = frozenset(one.id for one in rows if any(stands_in(forms) for forms in one.after))
    return before, after


def find_origins(unit: Unit, reforms: Sequence[Reform], years: range) -> tuple[Origin, ...]:
    """沿革: the rows of `years` whose successor `unit` is, those of its own region before typical ones.

    Rows that are only possible do not count.
    """
    cuts, place = _cut_name(unit), _short_place(unit.region)
    matches: list[_Match] = []
    for reform in reforms:
        if reform.year not in years or reform.certainty == "possible" or not _in_region(reform, unit):
            continue
        for forms in reform.after:
            ends = _match_body(cuts, _list_forms(forms, place, unit.level))
            if ends is not None and _at_level(match := _Match(reform, *ends), unit):
                matches.append(match)
    return tuple(_make_origin(one, unit) for one in _prefer_own(matches))


def _make_origin(match: _Match, unit: Unit) -> Origin:
    forms = match.reform.before
    bodies = dict.fromkeys(_name_canonically(form, unit.level) for form in forms)
    listed = _list_forms(forms, _short_place(unit.region), unit.level)
    names = (f"{match.head}{form}{match.tail}" for form in listed)
    return Origin(match.reform, tuple(bodies), tuple(names))


def bare_name(name: str, region: str | None) -> str:
    """`name` with its region in front cut to the level, what stands in brackets left out.

    云溪市澄江区财政局 in 云溪市澄江区 → 区财政局; 财政局（国资办） → 财政局.
    """
    name, steps = _ASIDE.sub("", name), _STEP.findall(region or "")
    for first in range(len(steps)):
        for last in range(len(steps), first, -1):
            place = "".join(steps[first:last])
            if name.startswith(place) and name != place:
                return place[-1] + name.removeprefix(place)
    return name


def _list_matches(unit: Unit, reforms: Sequence[Reform]) -> list[_Match]:
    cuts, place = _cut_name(unit), _short_place(unit.region)
    found = (
        (reform, _match_body(cuts, _list_forms(reform.before, place, unit.level)))
        for reform in reforms
        if _in_region(reform, unit)
    )
    matches = [_Match(reform, *ends) for reform, ends in found if ends is not None]
    return [one for one in matches if _at_level(one, unit)]


def _cut_name(unit: Unit) -> list[tuple[str, str, str]]:
    """Every way to cut the level or place off a unit's name: what is cut, the rest, its canonical form."""
    name, place = bare_name(unit.name, unit.region), _short_place(unit.region)
    cuts = [(name[:at], name[at:]) for at in range(len(name))]
    return [
        (head, rest, _name_canonically(rest, unit.level))
        for head, rest in cuts
        if _HEAD.fullmatch(head) or head == place
    ]


def _match_body(cuts: list[tuple[str, str, str]], forms: Sequence[str]) -> tuple[str, str] | None:
    """What stands in front of and behind a body's name; None when it is another body."""
    for head, rest, name in cuts:
        if name in forms:
            return head, ""
        for form in forms:
            if rest.startswith(form) and _TAIL.fullmatch(rest[len(form) :]):
                return head, rest[len(form) :]
    return None


@cache
def _list_forms(patterns: tuple[str, ...], place: str | None, level: Level | None) -> tuple[str, ...]:
    """The forms of a body at a place: each canonical, then as the row writes it."""
    known = [one.replace("{place}", place or "") for one in patterns if place or "{place}" not in one]
    return tuple(dict.fromkeys(name for one in known for name in (_name_canonically(one, level), one)))


def _name_canonically(form: str, level: Level | None) -> str:
    found = find_name(form, level)
    return found.name if found else form


def _in_region(reform: Reform, unit: Unit) -> bool:
    return reform.region is None or (unit.region or "").startswith(reform.region)


def _at_level(match: _Match, unit: Unit) -> bool:
    levels = match.reform.levels
    printed = next((level for end, level in _HEAD_LEVELS if match.head.endswith(end)), None)
    return not levels or (printed or unit.level) in levels


def _prefer_own(matches: list[_Match]) -> list[_Match]:
    """The rows of the innermost region that has any; of those the most certain ones."""
    ranks = [(len(one.reform.region or ""), _WEIGHTS[one.reform.certainty]) for one in matches]
    return [one for one, rank in zip(matches, ranks, strict=True) if rank == max(ranks)]


def _name_successor(forms: tuple[str, ...], match: _Match, unit: Unit) -> tuple[str, ...]:
    """The names of a successor; empty when the place they need is unknown."""
    place = _short_place(unit.region)
    placed = tuple(form for form in forms if "{place}" in form)
    plain = tuple(form for form in forms if "{place}" not in form)
    return (
        *(f"{match.head}{form}{match.tail}" for form in _list_forms(plain, place, unit.level)),
        *_list_forms(placed, place, unit.level),
    )


def _short_place(region: str | None) -> str | None:
    """云溪市澄江区 → 澄江; None when the region is unknown or its name is one character long."""
    steps = _STEP.findall(region or "")
    short = re.sub("(?:自治[区州县]|新区|[省市区县州旗盟])$", "", steps[-1]) if steps else ""
    return short if len(short) > 1 else None
