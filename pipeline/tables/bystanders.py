"""只提及的单位: units that running text names and that nothing is handed to."""

from collections.abc import Iterator

from notice.facts import Mention
from notice.notice import Notice
from notice.unit import Unit


def list_mentions(notice: Notice) -> Iterator[Mention]:
    """Every mention of a notice: those in its tasks, then those outside."""
    for task in notice.tasks:
        yield from task.mentions
    yield from notice.mentions


def list_carriers(notice: Notice) -> tuple[Unit, ...]:
    """The units that have work in the notice, or stand as members of a class that has."""
    handed = {one.unit for task in notice.tasks for a in task.assignments for one in a.units}
    handed.update(member for unit in notice.units for member in unit.members)
    mentioned = {one.unit for one in list_mentions(notice)} - handed
    return tuple(unit for unit in notice.units if unit.id not in mentioned)
