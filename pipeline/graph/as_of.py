"""As of: notices with their units under the names they bore at the end of a year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from notice.facts import Mention
from notice.notice import Assignment, Notice
from notice.unit import Unit
from pipeline.graph.heirs import ONE_TO_ONE, Heir


def map_units(heirs: Sequence[Heir], year: int, *, possible: bool = False) -> dict[str, Unit]:
    """For each unit id that had one successor by the end of `year`, the last such successor.

    Splits and abolished units are left as they are, and so is a unit whose change is only possible,
    unless such changes are asked for: who has the work now is never guessed.
    """
    steps: dict[str, Unit] = {}
    for heir in heirs:
        if heir.successor is not None and is_carried(heir, year, possible=possible):
            steps[heir.unit.id] = heir.successor
    return {unit: _follow(unit, steps) for unit in steps}


def is_carried(heir: Heir, year: int, *, possible: bool = False) -> bool:
    """Whether the unit stands under its successor's name at the end of `year`."""
    reform = heir.reform
    return reform.kind in ONE_TO_ONE and reform.year <= year and (possible or reform.certainty != "possible")


def restore_units(origins: Iterable[tuple[Heir, bool]]) -> dict[str, Unit]:
    """For each unit id whose earlier name is sure, the unit of that name."""
    steps = {heir.successor.id: heir.unit for heir, sure in origins if sure and heir.successor is not None}
    return {unit: _follow(unit, steps) for unit in steps}


def _follow(unit: str, steps: dict[str, Unit]) -> Unit:
    seen = {unit}
    found = steps[unit]
    while found.id in steps and found.id not in seen:
        seen.add(found.id)
        found = steps[found.id]
    return found


class NoticesAsOf:
    """`notices` with every unit in `mapping` replaced by its successor; iterable again and again.

    Mentions keep what was printed; the successor lists the old names among its aliases.
    """

    def __init__(self, notices: Iterable[Notice], mapping: dict[str, Unit]) -> None:
        self._notices, self._mapping = notices, mapping

    def __iter__(self) -> Iterator[Notice]:
        return (carry_units(notice, self._mapping) for notice in self._notices)


def carry_units(notice: Notice, mapping: dict[str, Unit]) -> Notice:
    """`notice` with its units carried forward along `mapping` (unit id → successor)."""
    if not any(unit.id in mapping for unit in notice.units):
        return notice
    tasks = tuple(
        replace(
            task,
            assignments=tuple(_carry_assignment(a, mapping) for a in task.assignments),
            mentions=_carry_mentions(task.mentions, mapping),
        )
        for task in notice.tasks
    )
    mentions = _carry_mentions(notice.mentions, mapping)
    return replace(notice, tasks=tasks, mentions=mentions, units=_merge_units(notice.units, mapping))


def _carry_assignment(assignment: Assignment, mapping: dict[str, Unit]) -> Assignment:
    mentions = (
        replace(mention, unit=mapping[mention.unit].id) if mention.unit in mapping else mention
        for mention in assignment.units
    )
    return replace(assignment, units=tuple(mentions))


def _carry_mentions(mentions: tuple[Mention, ...], mapping: dict[str, Unit]) -> tuple[Mention, ...]:
    return tuple(
        replace(mention, unit=mapping[mention.unit].id) if mention.unit in mapping else mention
        for mention in mentions
    )


def _merge_units(units: tuple[Unit, ...], mapping: dict[str, Unit]) -> tuple[Unit, ...]:
    """The units after `mapping`, by id, with the names of those that went into them as aliases."""
    found: dict[str, Unit] = {unit.id: unit for unit in units if unit.id not in mapping}
    names: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        successor = mapping.get(unit.id)
        if successor is not None:
            found.setdefault(successor.id, successor)
            names[successor.id] |= {unit.name, *unit.aliases}
    return tuple(
        replace(unit, aliases=tuple(sorted({*unit.aliases, *names[unit.id]} - {unit.name})))
        if unit.id in names
        else unit
        for _, unit in sorted(found.items())
    )
