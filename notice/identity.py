"""Identity: giving a notice another id, and everything named after it with it."""

from msgspec.structs import replace

from notice.notice import Heading, Notice


def rename_notice(notice: Notice, new: str) -> Notice:
    """`notice` under the id `new`; task and heading ids ``<old id>#…`` follow.

    Ids that do not start with the old id and ``#`` are kept as they are.
    """
    if new == notice.id:
        return notice
    old = notice.id
    return replace(
        notice,
        id=new,
        tasks=tuple(replace(task, id=rename_part(task.id, old, new)) for task in notice.tasks),
        outline=tuple(_rename_heading(heading, old, new) for heading in notice.outline),
    )


def rename_part(part: str, old: str, new: str) -> str:
    """The id `part` of a task or heading of notice `old`, for the same notice named `new`."""
    return f"{new}#{part[len(old) + 1 :]}" if part.startswith(f"{old}#") else part


def _rename_heading(heading: Heading, old: str, new: str) -> Heading:
    children = tuple(_rename_heading(child, old, new) for child in heading.children)
    return replace(heading, id=rename_part(heading.id, old, new), children=children)
