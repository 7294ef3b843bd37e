"""Heirs: the units of a batch and what the reforms made of them, inside the batch or outside it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.lineage import Origin, Succession, find_origins, find_succession
from extractors.reformed_names import bare_name, naming_level
from extractors.reforms import Reform, ReformKind
from extractors.unit_kinds import choose_type
from extractors.unit_names import find_name
from notice.unit import Unit
from pipeline.tables.unit_tally import UnitTally

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

    @property
    def key(self) -> tuple[str, str, str]:
        """The unit, the date and the successor: what heirs are sorted by."""
        return self.unit.id, self.reform.date, self.successor.id if self.successor else ""


class Batch:
    """The units of a batch: by name, and the years each is printed in."""

    def __init__(self, tallies: Sequence[UnitTally]) -> None:
        self.years = {tally.unit.id: frozenset(tally.years) for tally in tallies}
        self._names: dict[str, list[Unit]] = defaultdict(list)
        for tally in sorted(tallies, key=lambda tally: tally.unit.id):
            unit = tally.unit
            if unit.kind == "single":
                for name in {bare_name(unit.name, unit.region), unit.id.partition("/")[2]}:
                    self._names[name].append(unit)

    def find(self, unit: Unit, names: Sequence[str]) -> Unit | None:
        """The unit that bears one of `names`, of the region of `unit`, else of one around it."""
        for name in names:
            near = [one for one in self._names.get(name, ()) if _is_around(one, unit)]
            if near:
                return max(near, key=lambda one: len(one.region or ""))
        return None

    def find_later(self, unit: Unit, names: Sequence[str]) -> tuple[Unit, int] | None:
        """As `find`, with the year it is first printed in, if only when `unit` is no more."""
        found = self.find(unit, names)
        years, last = (self.years[found.id] if found else ()), max(self.years.get(unit.id, ()), default=None)
        if found is None or not years or last is None or min(years) <= last:
            return None
        return found, min(years)


def trace_heirs(tallies: Sequence[UnitTally], reforms: Sequence[Reform]) -> tuple[Heir, ...]:
    """Every step of every unit's lineage, by unit id, then date; also the steps of successors.

    A unit printed in the batch is asked from the last year it is printed in, a successor that is
    not from the reform it came from. A change that is only possible counts where its successor is
    printed, and only after the unit was printed last; its date is the year of that first print.
    """
    batch = Batch(tallies)
    pending = [(tally.unit, max(tally.years, default=None), "") for tally in tallies]
    seen = {tally.unit.id for tally in tallies}
    heirs: list[Heir] = []
    while pending:
        unit, since, after = pending.pop()
        succession = find_succession(unit, reforms, since, after)
        if succession is None:
            continue
        for heir in _list_heirs(unit, succession, batch):
            heirs.append(heir)
            if heir.successor is not None and heir.successor.id not in seen:
                seen.add(heir.successor.id)
                pending.append((heir.successor, None, heir.reform.date))
    return tuple(sorted(heirs, key=lambda heir: heir.key))


def trace_origins(
    tallies: Sequence[UnitTally], reforms: Sequence[Reform], year: int
) -> tuple[tuple[Heir, bool], ...]:
    """What the units first printed after `year` were before the reforms since, and whether it is sure.

    Sure is a renaming that alone led to the unit and has one earlier name, in the table or in the
    batch. A unit formed by a merger has no earlier name; its rows are told, none is sure.
    """
    batch = Batch(tallies)
    found: list[tuple[Heir, bool]] = []
    for tally in tallies:
        if tally.unit.kind == "single" and tally.years and min(tally.years) > year:
            found.extend(_go_back(tally.unit, range(year + 1, min(tally.years) + 1), reforms, batch))
    return tuple(sorted(found, key=lambda one: one[0].key))


def _go_back(
    unit: Unit, years: range, reforms: Sequence[Reform], batch: Batch
) -> Iterator[tuple[Heir, bool]]:
    """The steps of `years` that led to `unit`, from the last to the first; they end where one is unsure."""
    while origins := find_origins(unit, reforms, years):
        heirs = [_make_origin(unit, origin, batch) for origin in origins]
        first, known = heirs[0]
        sure = known and len(heirs) == 1 and first.reform.kind == "renamed"
        yield from ((heir, sure) for heir, _ in heirs)
        if not sure:
            return
        unit, years = first.unit, range(years.start, first.reform.year)


def _make_origin(unit: Unit, origin: Origin, batch: Batch) -> tuple[Heir, bool]:
    """The earlier unit of `unit`, and whether there is only one it can be."""
    printed = batch.find(unit, origin.names)
    single = len(origin.bodies) == 1
    before = printed or _invent_unit(unit, origin.names[0])
    return Heir(before, unit, origin.reform, True), printed is not None or single


def _list_heirs(unit: Unit, succession: Succession, batch: Batch) -> Iterator[Heir]:
    """One heir for each successor; one without a successor for an abolished unit."""
    reform = succession.reform
    if not succession.successors:
        yield Heir(unit, None, reform, False)
    for names in succession.successors:
        if reform.certainty == "possible":
            later = batch.find_later(unit, names)
            if later is not None:
                yield Heir(unit, later[0], replace(reform, date=str(later[1])), True)
            continue
        known = batch.find(unit, names)
        if known is None:
            yield Heir(unit, _invent_unit(unit, names[0]), reform, False)
        elif known.id != unit.id:
            yield Heir(unit, known, reform, True)


def _is_around(other: Unit, unit: Unit) -> bool:
    if other.region == unit.region:
        return True
    return other.region is not None and (unit.region or "").startswith(other.region)


def _invent_unit(unit: Unit, name: str) -> Unit:
    """The unit of that name in the region of `unit`."""
    place = unit.id.partition("/")[0]
    full = unit.full_name.removesuffix(unit.name) + name if unit.full_name.endswith(unit.name) else ""
    return replace(
        unit,
        id=f"{place}/{name}",
        name=name,
        full_name=full,
        type=choose_type(name, find_name(name, naming_level(unit))),
        aliases=(),
        alias_counts={},
        members=(),
    )
