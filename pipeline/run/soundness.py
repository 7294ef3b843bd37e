"""Soundness: references inside a notice hold, so that one file's mistake cannot break a batch."""

from collections.abc import Iterable, Iterator

from notice.notice import Heading, Notice


def verify_notice(notice: Notice) -> None:
    """Check that task ids are unique and that the units and the section a task names are listed.

    Raises ValueError saying what does not hold; at the per-file wall this is our bug.
    """
    known = {unit.id for unit in notice.units}
    sections = set(_list_ids(notice.outline))
    seen: set[str] = set()
    for task in notice.tasks:
        if task.id in seen:
            raise ValueError(f"task id {task.id} stands twice")
        seen.add(task.id)
        if task.section is not None and task.section not in sections:
            raise ValueError(f"task {task.id} stands under an unlisted section {task.section}")
        named = {mention.unit for a in task.assignments for mention in a.units}
        named |= {mention.unit for mention in task.mentions}
        if unlisted := sorted(named - known):
            raise ValueError(f"task {task.id} names unlisted units {unlisted}")
    if unlisted := sorted({mention.unit for mention in notice.mentions} - known):
        raise ValueError(f"the notice names unlisted units {unlisted}")


def _list_ids(headings: Iterable[Heading]) -> Iterator[str]:
    for heading in headings:
        yield heading.id
        yield from _list_ids(heading.children)
