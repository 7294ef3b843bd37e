"""Sections: which headings of the outline a task stands under."""

from collections.abc import Iterator, Sequence

from notice.notice import Heading, Notice, Task

Chain = tuple[Heading, ...]


def find_sections(notice: Notice) -> dict[str, Chain]:
    """For each task id the headings above it, outermost first; a task's own heading is not one.

    A heading is above a task when its markers, from the outermost on, begin the task's path and it
    is printed before the task; of repeated numbers the nearest before the task counts.
    """
    chains = sorted(_walk(notice.outline, ()), key=lambda chain: chain[-1].span.start)
    return {task.id: _find_chain(task, chains) for task in notice.tasks}


def _walk(headings: Sequence[Heading], above: Chain) -> Iterator[Chain]:
    for heading in headings:
        chain = (*above, heading)
        yield chain
        yield from _walk(heading.children, chain)


def _find_chain(task: Task, chains: Sequence[Chain]) -> Chain:
    best: Chain = ()
    for chain in chains:
        if chain[-1].span.start > task.span.start:
            break
        markers = tuple(heading.marker for heading in chain)
        if len(chain) < len(task.path) and markers == task.path[: len(chain)]:
            best = chain
    return best
