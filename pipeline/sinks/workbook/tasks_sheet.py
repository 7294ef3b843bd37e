"""任务清单: one row a task, as it is handed to those who follow it up."""

from collections.abc import Iterator

from notice.facts import Target
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book, Column
from pipeline.sinks.workbook.notices_sheet import Names
from pipeline.tables.listing import list_tasks

_COLUMNS = (
    Column("序号", 5, "number"),
    Column("年份", 6, "number"),
    Column("公文", 18),
    Column("编号", 11),
    Column("章节", 16),
    Column("任务内容", 48),
    Column("牵头单位", 15),
    Column("责任单位", 19),
    Column("配合单位", 19),
    Column("其他单位", 10),
    Column("时限", 12),
    Column("最迟日期", 11, "date"),
    Column("目标", 20),
    Column("引文", 14),
    Column("办理情况", 12),
)


def add_tasks(book: Book, harvest: Harvest, names: Names) -> None:
    """Sheet 任务清单, in the order of notices and tasks; 办理情况 is left to the clerk."""
    book.add_table("任务清单", _COLUMNS, _list_rows(harvest, names), fixed=1, paper="A3")


def join_lines(*values: Cell) -> str | None:
    """The `values` that say something, one a line."""
    return "\n".join(str(value) for value in values if value) or None


def say_target(target: Target) -> str:
    """A target with what is measured before it, unless it is printed in it: 参保率达到95%."""
    measure = target.measure or ""
    return target.text if measure in target.text else measure + target.text


def _list_rows(harvest: Harvest, names: Names) -> Iterator[list[Cell]]:
    read = (task for notice in harvest.originals() for task in notice.tasks)
    for number, (task, whole) in enumerate(zip(list_tasks(harvest), read, strict=True), 1):
        title = task["title"] if not str(task["text"]).startswith(str(task["title"])) else None
        yield [
            number,
            task["year"],
            names[task["notice_id"]],
            task["path"],
            join_lines(task["part"], task["section"], task["subsection"]),
            join_lines(title, task["text"]),
            *(task[f"{role}_units"] for role in ("lead", "responsible", "support", "other")),
            task["deadline_text"],
            task["deadline_latest"],
            join_lines(*map(say_target, whole.targets)),
            task["citations"],
            None,
        ]
