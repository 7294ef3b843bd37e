"""Statements: the responsibility statements of a task as they are printed, with their units marked."""

from collections.abc import Sequence

from msgspec import Struct

from notice.notice import Role, Task
from notice.span import Span


class Mark(Struct, frozen=True):
    """A unit inside a statement: ``printed.text[start:end]`` is how it is printed there."""

    unit: str
    role: Role
    start: int
    end: int


class Printed(Struct, frozen=True):
    """责任说明 of a task: every place that makes units responsible, one a line, and their marks."""

    text: str
    marks: tuple[Mark, ...]


def print_statements(task: Task, text: str) -> Printed:
    """What the notice `text` says of who does `task`, in printed order; empty when it says nothing.

    Statements of several roles in one bracket are that one bracket.
    """
    places = _join_places([assignment.span for assignment in task.assignments])
    offsets: dict[Span, int] = {}
    length = 0
    for place in places:
        offsets[place] = length - place.start
        length += place.end - place.start + 1
    marks: dict[Mark, None] = {}
    for assignment in task.assignments:
        for mention in assignment.units:
            span, around = mention.span, _find_place(places, mention.span)
            if around is not None:
                shift = offsets[around]
                marks[Mark(mention.unit, assignment.role, span.start + shift, span.end + shift)] = None
    return Printed("\n".join(place.cut(text) for place in places), tuple(marks))


def _join_places(spans: Sequence[Span]) -> list[Span]:
    """`spans` sorted, overlapping ones as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _find_place(places: Sequence[Span], span: Span) -> Span | None:
    return next((one for one in places if one.start <= span.start and span.end <= one.end), None)
