"""责任单位清单 and 单位任务明细: what each unit carries, summed up and one by one."""

from collections.abc import Iterator

from pipeline.console.words import KINDS, LEVELS, ROLES, UNIT_TYPES, say_value
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book, Column
from pipeline.sinks.workbook.notices_sheet import Names
from pipeline.sinks.workbook.tasks_sheet import join_lines
from pipeline.tables.listing import list_assignments, list_tasks, list_units

_UNITS = (
    Column("序号", 6, "number"),
    Column("单位", 30),
    Column("地区", 14),
    Column("层级", 8, "mark"),
    Column("类别", 8, "mark"),
    Column("类型", 10, "mark"),
    Column("任务数", 8, "number"),
    Column("牵头", 7, "number"),
    Column("责任", 7, "number"),
    Column("配合", 7, "number"),
    Column("公文数", 8, "number"),
    Column("最早年份", 9, "number"),
    Column("最近年份", 9, "number"),
    Column("其他写法", 40),
)

_WORK = (
    Column("单位", 26),
    Column("角色", 8, "mark"),
    Column("年份", 7, "number"),
    Column("任务内容", 60),
    Column("原文写法", 22),
    Column("最迟日期", 12, "date"),
    Column("编号", 14),
    Column("公文", 26),
)


def add_units(book: Book, harvest: Harvest, names: Names) -> None:
    """Sheet 责任单位清单, the busiest first, and 单位任务明细, in the same order of units."""
    book.add_table("责任单位清单", _UNITS, _list_units(harvest), fixed=2)
    book.add_table("单位任务明细", _WORK, _list_work(harvest, names), fixed=1)


def _list_units(harvest: Harvest) -> Iterator[list[Cell]]:
    busy = (unit for unit in list_units(harvest) if unit["tasks"])
    for number, unit in enumerate(busy, 1):
        yield [
            number,
            unit["full_name"],
            unit["region"],
            say_value(LEVELS, unit["level"]),
            say_value(KINDS, unit["kind"]),
            say_value(UNIT_TYPES, unit["type"]),
            unit["tasks"],
            unit["lead_tasks"],
            unit["responsible_tasks"],
            unit["support_tasks"],
            unit["notices"],
            unit["first_year"],
            unit["last_year"],
            unit["aliases"],
        ]


def _list_work(harvest: Harvest, names: Names) -> Iterator[list[Cell]]:
    """One row a task of a unit and a role; the units as in 责任单位清单, their tasks in printed order."""
    order = {unit["unit_id"]: (place, unit["full_name"]) for place, unit in enumerate(list_units(harvest))}
    tasks = {task["task_id"]: task for task in list_tasks(harvest)}
    seen: dict[tuple[Cell, Cell, Cell], Cell] = {}
    for row in list_assignments(harvest):
        seen.setdefault((row["unit_id"], row["task_id"], row["role"]), row["mention"])
    for (unit, task_id, role), mention in sorted(seen.items(), key=lambda item: order[item[0][0]][0]):
        task = tasks[task_id]
        yield [
            order[unit][1],
            say_value(ROLES, role),
            task["year"],
            join_lines(task["title"] if task["title"] != task["text"] else None, task["text"]),
            mention,
            task["deadline_latest"],
            task["path"],
            names[task["notice_id"]],
        ]
