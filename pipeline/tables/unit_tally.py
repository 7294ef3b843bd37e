"""Unit tally: what a unit has to do across a batch."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from notice.notice import Notice, Role, Task
from notice.unit import Unit
from pipeline.tables.belonging import find_year
from pipeline.tables.bystanders import list_mentions


class UnitTally(Struct, kw_only=True):
    """One unit and its sums: ``forms`` counts how often each form was printed. Tasks are counted once a role, ``tasks`` once whatever the roles.

    ``mentions`` counts where running text names it without handing it work.
    ``unit`` bears the name that is printed most.
    """

    unit: Unit
    names: set[str]
    forms: Counter[str]
    members: set[str]
    years: set[int]
    notices: int = 0
    tasks: int = 0
    mentions: int = 0
    by_role: dict[Role, int]
    is_member: bool = False

    @property
    def is_bystander(self) -> bool:
        """Whether it is only mentioned: it has no task and is no member of a class that has."""
        return self.mentions > 0 and not self.tasks and not self.is_member

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other form it was printed in, sorted."""
        return tuple(sorted(self.names - {self.unit.name}))


def tally_units(notices: Iterable[Notice]) -> tuple[UnitTally, ...]:
    """The sums of every unit in `notices`: most tasks first, then by id."""
    tallies: dict[str, UnitTally] = {}
    borne: dict[str, dict[str, tuple[int, Unit]]] = defaultdict(dict)
    for notice in notices:
        for unit in notice.units:
            tally = tallies.get(unit.id)
            if tally is None:
                tally = _open_tally(unit)
                tallies[unit.id] = tally
            _note_name(borne[unit.id], unit)
            tally.forms.update(unit.alias_counts)
            tally.members.update(unit.members)
            tally.names |= {unit.name, *unit.aliases}
            tally.notices += 1
            if (year := find_year(notice)) is not None:
                tally.years.add(year)
        for task in notice.tasks:
            _count_task(task, tallies)
        for mention in list_mentions(notice):
            tallies[mention.unit].mentions += 1
        for member in {member for unit in notice.units for member in unit.members}:
            tallies[member].is_member = True
    for tally in tallies.values():
        names = borne[tally.unit.id].values()
        tally.unit = max(names, key=lambda one: (one[0], len(one[1].full_name), one[1].full_name))[1]
    return tuple(sorted(tallies.values(), key=lambda tally: (-tally.tasks, tally.unit.id)))


def _note_name(names: dict[str, tuple[int, Unit]], unit: Unit) -> None:
    """Count how often a unit is printed under the name of `unit`; the longest in full stands for it."""
    count, longest = names.get(unit.name, (0, unit))
    longest = max(longest, unit, key=lambda one: (len(one.full_name), one.full_name))
    names[unit.name] = count + sum(unit.alias_counts.values()), longest


def _open_tally(unit: Unit) -> UnitTally:
    return UnitTally(
        unit=unit,
        names=set(),
        forms=Counter(),
        members=set(),
        years=set(),
        by_role=defaultdict(int),
    )


def list_roles(task: Task) -> Iterator[tuple[str, Role]]:
    """The (unit id, role) pairs of `task`, each once, in printed order."""
    pairs = ((mention.unit, a.role) for a in task.assignments for mention in a.units)
    return iter(dict.fromkeys(pairs))


def _count_task(task: Task, tallies: dict[str, UnitTally]) -> None:
    pairs = list(list_roles(task))
    for unit, role in pairs:
        tallies[unit].by_role[role] += 1
    for unit in {unit for unit, _ in pairs}:
        tallies[unit].tasks += 1
