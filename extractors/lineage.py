"""沿革: what became of a unit in the reforms of later years, by the rows of `extractors.reforms`.

Precision first. A unit matches a row only by its whole name behind the level or place in front of
it, only at the row's level and in its region; forms of one name are one (环保局, 环境保护局). A
region's own row (a user's, too) overrides the typical ones for that body. A row older than the last
year the unit is still printed in is contradicted by print and does not count.
"""

from collections.abc import Sequence

from msgspec import Struct

from extractors.reformed_names import (
    cut_name,
    level_of_head,
    list_forms,
    match_body,
    name_canonically,
    naming_level,
    shorten_region,
)
from extractors.reforms import Certainty, Reform
from notice.unit import Unit

_WEIGHTS: dict[Certainty, int] = {"decided": 2, "typical": 1, "possible": 0}


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
    cuts, place = cut_name(unit), shorten_region(unit.region)
    rows = [one for one in reforms if one.certainty == "possible" and _in_region(one, unit)]
    rows = [one for one in rows if not one.levels or unit.level in one.levels]

    def stands_in(forms: tuple[str, ...]) -> bool:
        return match_body(cuts, list_forms(forms, place, naming_level(unit))) is not None

    before = frozenset(one.id for one in rows if stands_in(one.before))
    after = frozenset(one.id for one in rows if any(stands_in(forms) for forms in one.after))
    return before, after


def find_origins(unit: Unit, reforms: Sequence[Reform], years: range) -> tuple[Origin, ...]:
    """沿革: the rows of `years` whose successor `unit` is, those of its own region before typical ones.

    Rows that are only possible do not count.
    """
    cuts, place = cut_name(unit), shorten_region(unit.region)
    matches: list[_Match] = []
    for reform in reforms:
        if reform.year not in years or reform.certainty == "possible" or not _in_region(reform, unit):
            continue
        for forms in reform.after:
            ends = match_body(cuts, list_forms(forms, place, naming_level(unit)))
            if ends is not None and _at_level(match := _Match(reform, *ends), unit):
                matches.append(match)
    return tuple(_make_origin(one, unit) for one in _prefer_own(matches))


def _make_origin(match: _Match, unit: Unit) -> Origin:
    forms = match.reform.before
    bodies = dict.fromkeys(name_canonically(form, naming_level(unit)) for form in forms)
    listed = list_forms(forms, shorten_region(unit.region), naming_level(unit))
    names = (f"{match.head}{form}{match.tail}" for form in listed)
    return Origin(match.reform, tuple(bodies), tuple(names))


def _list_matches(unit: Unit, reforms: Sequence[Reform]) -> list[_Match]:
    cuts, place = cut_name(unit), shorten_region(unit.region)
    found = (
        (reform, match_body(cuts, list_forms(reform.before, place, naming_level(unit))))
        for reform in reforms
        if _in_region(reform, unit)
    )
    matches = [_Match(reform, *ends) for reform, ends in found if ends is not None]
    return [one for one in matches if _at_level(one, unit)]


def _in_region(reform: Reform, unit: Unit) -> bool:
    return reform.region is None or (unit.region or "").startswith(reform.region)


def _at_level(match: _Match, unit: Unit) -> bool:
    levels = match.reform.levels
    return not levels or (level_of_head(match.head) or unit.level) in levels


def _prefer_own(matches: list[_Match]) -> list[_Match]:
    """The rows of the innermost region that has any; of those the most certain ones."""
    ranks = [(len(one.reform.region or ""), _WEIGHTS[one.reform.certainty]) for one in matches]
    return [one for one, rank in zip(matches, ranks, strict=True) if rank == max(ranks)]


def _name_successor(forms: tuple[str, ...], match: _Match, unit: Unit) -> tuple[str, ...]:
    """The names of a successor; empty when the place they need is unknown."""
    place = shorten_region(unit.region)
    placed = tuple(form for form in forms if "{place}" in form)
    plain = tuple(form for form in forms if "{place}" not in form)
    return (
        *(f"{match.head}{form}{match.tail}" for form in list_forms(plain, place, naming_level(unit))),
        *list_forms(placed, place, naming_level(unit)),
    )
