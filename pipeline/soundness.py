"""Soundness: references inside a notice hold, so that one file's mistake cannot break a batch."""

from notice.notice import Notice


def verify_notice(notice: Notice) -> None:
    """Check that task ids are unique and that every unit a task names is listed.

    Raises ValueError saying what does not hold; at the per-file wall this is our bug.
    """
    known = {unit.id for unit in notice.units}
    seen: set[str] = set()
    for task in notice.tasks:
        if task.id in seen:
            raise ValueError(f"task id {task.id} stands twice")
        seen.add(task.id)
        named = {mention.unit for a in task.assignments for mention in a.units}
        if unlisted := sorted(named - known):
            raise ValueError(f"task {task.id} names unlisted units {unlisted}")
