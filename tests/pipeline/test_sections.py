"""Which headings a task stands under."""

import pytest
from msgspec.structs import replace

from notice.notice import Heading, Notice
from notice.span import Span
from pipeline.sections import find_sections
from tests.pipeline.samples import make_notice


def place(*tasks: tuple[tuple[str, ...], int], outline: tuple[Heading, ...]) -> list[str]:
    """The innermost heading id above each task, given as (path, offset)."""
    notice: Notice = make_notice(*((path, "办理。", {}) for path, _ in tasks))
    moved = tuple(
        replace(task, id=str(number), span=Span(start, start + 1))
        for number, (task, (_, start)) in enumerate(zip(notice.tasks, tasks, strict=True))
    )
    found = find_sections(replace(notice, tasks=moved, outline=outline))
    return [found[str(number)][-1].id if found[str(number)] else "" for number in range(len(tasks))]


def heading(name: str, marker: str, start: int, *children: Heading, level: int = 1) -> Heading:
    return Heading(name, marker, level, 1, "标题", Span(start, start + 2), children)


REPEATED = (
    heading(
        "五",
        "五",
        0,
        heading("五/（二）", "（二）", 10, level=2),
        heading("五/（二）~2", "（二）", 30, level=2),
    ),
)
PARTS = (
    heading("一", "一", 0, heading("一/（一）", "（一）", 5, level=2)),
    heading("2:一", "一", 50),
)


@pytest.mark.parametrize(
    ("outline", "path", "start", "expected", "why"),
    [
        (REPEATED, ("五", "（二）", "1"), 20, "五/（二）", "the number before the task"),
        (REPEATED, ("五", "（二）", "1"), 40, "五/（二）~2", "of repeated numbers the nearest"),
        (REPEATED, ("五", "（三）"), 40, "五", "its own heading is missing"),
        (REPEATED, ("五", "（二）"), 30, "五", "a task's own heading is not above it"),
        (REPEATED, ("六", "1"), 40, "", "no heading has its number"),
        (REPEATED, (), 40, "", "a task without a number"),
        (PARTS, ("一", "（一）", "1"), 8, "一/（一）", "the body"),
        (PARTS, ("一", "1"), 60, "2:一", "an attachment that starts again at 一"),
        (PARTS, ("一", "（一）", "1"), 60, "2:一", "never a subsection of the part before"),
    ],
)
def test_section(
    outline: tuple[Heading, ...], path: tuple[str, ...], start: int, expected: str, why: str
) -> None:
    assert place((path, start), outline=outline) == [expected], why
