"""Heirs: the units of a batch and what the reforms made of them, inside the batch or outside it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.lineage import Succession, bare_name, find_succession
from extractors.reforms import Reform, ReformKind
from notice.unit import Unit
from pipeline.unit_tally import UnitTally

# What leads to exactly one successor, so that a network may put it in the old unit's place.
ONE_TO_ONE: frozenset[ReformKind] = frozenset({"renamed", "merged", "moved"})


class Heir(Struct, frozen=True):
    """沿革: `unit` became `successor` in `reform`; None when it was abolished.

    ``printed`` says whether the successor is named in the batch.
    """

    unit: Unit
    successor: Unit | None
    reform: Reform
    printed: bool


def trace_heirs(tallies: Sequence[UnitTally], reforms: Sequence[Reform]) -> tuple[Heir, ...]:
    """Every step of every unit's lineage, by unit id, then date; also the steps of successors.

    A unit printed in the batch is asked from the last year it is printed in, a successor that is
    not from the reform it came from.
    """
    printed = _index_names(tallies)
    pending = [(tally.unit, max(tally.years, default=None), "") for tally in tallies]
    seen = {tally.unit.id for tally in tallies}
    heirs: list[Heir] = []
    while pending:
        unit, since, after = pending.pop()
        succession = find_succession(unit, reforms, since, after)
        if succession is None:
            continue
        for heir in _list_heirs(unit, succession, printed):
            heirs.append(heir)
            if heir.successor is not None and heir.successor.id not in seen:
                seen.add(heir.successor.id)
                pending.append((heir.successor, None, heir.reform.date))
    return tuple(sorted(heirs, key=_sort_key))


def _sort_key(heir: Heir) -> tuple[str, str, str]:
    return heir.unit.id, heir.reform.date, heir.successor.id if heir.successor else ""


def _list_heirs(unit: Unit, succession: Succession, printed: dict[str, list[Unit]]) -> Iterator[Heir]:
    """One heir for each successor; one without a successor for an abolished unit."""
    if not succession.successors:
        yield Heir(unit, None, succession.reform, False)
    for names in succession.successors:
        known = _find_printed(unit, names, printed)
        if known is None:
            yield Heir(unit, _invent_unit(unit, names[0]), succession.reform, False)
        elif known.id != unit.id:
            yield Heir(unit, known, succession.reform, True)


def _index_names(tallies: Sequence[UnitTally]) -> dict[str, list[Unit]]:
    """Single units by their name without the place in front."""
    index: dict[str, list[Unit]] = defaultdict(list)
    for tally in sorted(tallies, key=lambda tally: tally.unit.id):
        if tally.unit.kind == "single":
            index[bare_name(tally.unit.name, tally.unit.region)].append(tally.unit)
    return index


def _find_printed(unit: Unit, names: tuple[str, ...], printed: dict[str, list[Unit]]) -> Unit | None:
    """The unit of the batch that bears one of `names`, of the same region, else of one around it."""
    for name in names:
        near = [one for one in printed.get(name, ()) if _is_around(one, unit)]
        if near:
            return max(near, key=lambda one: len(one.region or ""))
    return None


def _is_around(other: Unit, unit: Unit) -> bool:
    if other.region == unit.region:
        return True
    return other.region is not None and (unit.region or "").startswith(other.region)


def _invent_unit(unit: Unit, name: str) -> Unit:
    """The successor as a unit of its predecessor's region, level and type."""
    place = unit.id.partition("/")[0]
    full = unit.full_name.removesuffix(unit.name) + name if unit.full_name.endswith(unit.name) else ""
    return replace(
        unit, id=f"{place}/{name}", name=name, full_name=full, aliases=(), alias_counts={}, members=()
    )
