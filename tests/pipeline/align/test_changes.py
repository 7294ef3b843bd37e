"""Differences made readable, and deadlines that move."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notice.facts import Deadline
from notice.notice import Task
from notice.span import Span
from pipeline.align.changes import Dated, compare_tasks, mark_changes, strip_title
from tests.pipeline.samples import make_notice

MARKED = [
    ("改造小区18个。", "改造小区22个。", "改造小区[-18-]{+22+}个。", "a number changes as a whole"),
    ("清理河道。", "清理河道。", "清理河道。", "the same"),
    ("", "清理。", "{+清理。+}", "nothing before"),
    ("清理。", "", "[-清理。-]", "nothing after"),
]


@pytest.mark.parametrize(("before", "after", "expected", "why"), MARKED)
def test_marks(before: str, after: str, expected: str, why: str) -> None:
    assert mark_changes(before, after) == expected, why


@given(st.text("河道清理，。123", max_size=80), st.text("河道清理，。123", max_size=80))
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    marked = mark_changes(before, after)
    assert re.sub(r"\{\+.*?\+\}", "", marked).replace("[-", "").replace("-]", "") == before
    assert re.sub(r"\[-.*?-\]", "", marked).replace("{+", "").replace("+}", "") == after


def test_a_very_long_text_is_marked_by_sentences() -> None:
    before = "清理河道一处。" * 400
    assert mark_changes(before, before + "另建闸门。") == before + "{+另建闸门。+}"


def make_task(*dates: tuple[str | None, str | None, str | None], title: str | None = None) -> Task:
    task = make_notice((("一",), "清理河道。", {})).tasks[0]
    deadlines = tuple(Deadline("期限", one, other, "day", again, Span(0, 2)) for one, other, again in dates)
    return replace(task, deadlines=deadlines, title=title)


MOVED = [
    ((None, "2023-12-31", None), (None, "2024-12-31", None), False, "year's end of each year"),
    ((None, "2023-06-30", None), (None, "2024-09-30", None), True, "another month"),
    ((None, "2023-12-31", None), (None, "2025-06-30", None), True, "the year after"),
    ((None, "2023-12-31", None), (None, "2024-06-30", None), True, "earlier in the year"),
    ((None, "2023-12-31", None), (None, "2025-12-31", None), True, "one year more"),
    ((None, None, None), ("2024-01-01", "2024-12-31", None), False, "the whole year goes without saying"),
    ((None, None, "每季度"), (None, None, "每月"), True, "another rhythm"),
    ((None, None, None), (None, None, None), False, "nothing resolved"),
]


@pytest.mark.parametrize(("before", "after", "moved", "why"), MOVED, ids=[row[3] for row in MOVED])
def test_deadlines(
    before: tuple[str | None, str | None, str | None],
    after: tuple[str | None, str | None, str | None],
    moved: bool,
    why: str,
) -> None:
    found = compare_tasks(Dated(make_task(before), 2023), Dated(make_task(after), 2024), {})
    assert ("moved-deadline" in found.changes) is moved, why


def test_a_heading_in_front_is_no_rewording() -> None:
    titled = replace(make_task(title="整治水系。"), text="整治水系。清理河道。")
    assert strip_title(titled) == "清理河道。"
    assert compare_tasks(Dated(make_task(), 2023), Dated(titled, 2024), {}).changes == ()
