"""时限取舍: which of a task's deadlines count for its columns, its node and its comparison."""

from notice.facts import Deadline
from notice.notice import Task


def list_due(task: Task) -> tuple[Deadline, ...]:
    """Those behind a label or in a column; without any, those of the task's own prose."""
    labelled = tuple(one for one in task.deadlines if one.origin != "prose")
    return labelled or task.deadlines
