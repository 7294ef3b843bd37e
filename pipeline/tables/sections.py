"""Sections: which headings of the outline a task stands under."""

from collections.abc import Iterator, Sequence

from notice.notice import Heading, Notice

Chain = tuple[Heading, ...]


def find_sections(notice: Notice) -> dict[str, Chain]:
    """For each task id the headings above it, outermost first."""
    chains = {chain[-1].id: chain for chain in _walk(notice.outline, ())}
    return {task.id: chains[task.section] if task.section else () for task in notice.tasks}


def _walk(headings: Sequence[Heading], above: Chain) -> Iterator[Chain]:
    for heading in headings:
        chain = (*above, heading)
        yield chain
        yield from _walk(heading.children, chain)
