"""时限日历: every deadline by date, then what recurs, then what names no date."""

from collections.abc import Iterator

from notice.facts import Deadline
from notice.notice import Task
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book, Column
from pipeline.sinks.workbook.notices_sheet import Names
from pipeline.tables.listing import list_tasks

_DATED, _RECURRING, _OPEN = "有日期", "按周期", "未写明日期"
_ORDER = (_DATED, _RECURRING, _OPEN)

_COLUMNS = (
    Column("类别", 11, "mark"),
    Column("月份", 9, "mark"),
    Column("最迟日期", 12, "date"),
    Column("起始日期", 12, "date"),
    Column("时限原文", 18),
    Column("周期", 8, "mark"),
    Column("任务内容", 56),
    Column("牵头单位", 20),
    Column("责任单位", 26),
    Column("编号", 14),
    Column("公文", 26),
)


def add_calendar(book: Book, harvest: Harvest, names: Names) -> None:
    """Sheet 时限日历: one row a deadline of a task."""
    book.add_table("时限日历", _COLUMNS, _list_rows(harvest, names), fixed=3)


def _list_rows(harvest: Harvest, names: Names) -> Iterator[list[Cell]]:
    rows = {row["task_id"]: row for row in list_tasks(harvest)}
    found: list[tuple[Deadline, Task]] = [
        (deadline, task)
        for notice in harvest.originals()
        for task in notice.tasks
        for deadline in task.deadlines
    ]
    for deadline, task in sorted(
        found, key=lambda pair: (_ORDER.index(_sort_deadline(pair[0])), pair[0].latest or "")
    ):
        row = rows[task.id]
        yield [
            _sort_deadline(deadline),
            deadline.latest[:7] if deadline.latest else None,
            deadline.latest,
            deadline.earliest,
            deadline.text,
            deadline.recurrence,
            row["text"],
            row["lead_units"],
            row["responsible_units"],
            row["path"],
            names[row["notice_id"]],
        ]


def _sort_deadline(deadline: Deadline) -> str:
    if deadline.latest:
        return _DATED
    return _RECURRING if deadline.recurrence else _OPEN
