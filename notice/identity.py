"""Identity: giving a notice another id, and everything named after it with it."""

import unicodedata

from msgspec.structs import replace

from notice.notice import Notice

_BRACKETS = str.maketrans("〔〕【】[]{}", "()()()()")


def fold_number(text: str) -> str:
    """发文字号 for comparing: one bracket family and width, no white space, no 第 before 号.

    ``奉政办发〔2018〕第50号`` and ``奉政办发[2018]50号`` fold to the same.
    """
    folded = "".join(unicodedata.normalize("NFKC", text).split()).translate(_BRACKETS)
    return folded.replace(")第", ")")


def rename_notice(notice: Notice, new: str) -> Notice:
    """`notice` under the id `new`; its task ids ``<old id>#…`` follow.

    A task id that does not start with the old id and ``#`` is kept. Heading ids are local to their
    notice and stay.
    """
    if new == notice.id:
        return notice
    prefix = f"{notice.id}#"
    tasks = (
        replace(task, id=f"{new}#{task.id.removeprefix(prefix)}") if task.id.startswith(prefix) else task
        for task in notice.tasks
    )
    return replace(notice, id=new, tasks=tuple(tasks))
