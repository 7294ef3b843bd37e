"""单位×任务: one sheet a year, a row a unit, a column a task, the role where they meet."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

from pipeline.console.words import ROLES, say_value
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book
from pipeline.sinks.workbook.notices_sheet import Names
from pipeline.tables.listing import list_assignments, list_tasks, list_units

# Columns of a sheet (ECMA-376 leaves the number to the application).
_MOST_TASKS = 16_384 - 2
_HEAD_ROWS = 3
_FILLS: dict[str, str] = {
    "lead": "#F8CBAD",
    "responsible": "#DDEBF7",
    "support": "#EDEDED",
    "other": "#FFFFFF",
}


class _Task(Struct, frozen=True):
    """A column: its number in 任务清单, its own number as printed, and its notice."""

    number: int
    id: Cell
    path: str
    notice: str


def add_matrix(book: Book, harvest: Harvest, names: Names) -> None:
    """Sheets 单位×任务 YEAR. Tasks beyond what a sheet can hold are left out; a note says so."""
    marks = _list_marks(harvest)
    formats = {role: book.add_format(align="center", bg_color=fill) for role, fill in _FILLS.items()}
    for year, tasks in _list_years(harvest, names):
        columns = tasks[:_MOST_TASKS]
        sheet = book.add_page(f"单位×任务 {year or '年份不明'}", paper="A3")
        left_out = len(tasks) - len(columns)
        _write_head(book, sheet, columns, f"另有 {left_out} 项任务放不下，见任务清单" if left_out else "单位")
        rows = [
            (str(unit["full_name"]), [marks.get((unit["unit_id"], task.id)) for task in columns])
            for unit in list_units(harvest)
        ]
        busy = sorted((row for row in rows if any(row[1])), key=lambda row: -sum(map(bool, row[1])))
        for row, (name, found) in enumerate(busy, _HEAD_ROWS):
            _write_unit(book, sheet, row, name, found, formats)
        sheet.freeze_panes(_HEAD_ROWS, 2)
        sheet.repeat_rows(0, _HEAD_ROWS - 1)
        sheet.repeat_columns(0, 1)
        sheet.fit_to_pages(0, 0)


def _list_marks(harvest: Harvest) -> dict[tuple[Cell, Cell], list[str]]:
    """The roles of every unit in every task it has one in, each once."""
    marks: dict[tuple[Cell, Cell], list[str]] = {}
    for row in list_assignments(harvest):
        roles = marks.setdefault((row["unit_id"], row["task_id"]), [])
        role = str(row["role"])
        if role not in roles:
            roles.append(role)
    return marks


def _list_years(harvest: Harvest, names: Names) -> Iterator[tuple[Cell, list[_Task]]]:
    """The tasks of every year, in printed order."""
    years: dict[Cell, list[_Task]] = {}
    for number, task in enumerate(list_tasks(harvest), 1):
        column = _Task(number, task["task_id"], str(task["path"]), names[task["notice_id"]])
        years.setdefault(task["year"], []).append(column)
    return iter(sorted(years.items(), key=lambda item: str(item[0] or "9999")))


def _write_head(book: Book, sheet: Any, tasks: Sequence[_Task], corner: str) -> None:
    """Three rows: the notices, the printed numbers, the numbers in 任务清单."""
    upright = book.add_format(bold=True, rotation=90, align="center", bg_color="#DCE6F1")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 7)
    sheet.set_column(2, len(tasks) + 1, 3.6, book.body)
    sheet.set_row(0, 44)
    sheet.set_row(1, 90)
    for row, words in enumerate(("公文", "编号", "序号")):
        sheet.write_string(row, 0, words if row < _HEAD_ROWS - 1 else corner, book.head)
        sheet.write_string(row, 1, "任务数" if row == _HEAD_ROWS - 1 else "", book.head)
        if row == 0:
            _write_notices(sheet, tasks, book.head)
        else:
            for place, task in enumerate(tasks, 2):
                if row == 1:
                    sheet.write_string(row, place, task.path, upright)
                else:
                    sheet.write_number(row, place, task.number, book.head)


def _write_notices(sheet: Any, tasks: Sequence[_Task], format: Any) -> None:
    """Each notice's name over its tasks."""
    place = 2
    for notice, group in groupby(tasks, key=lambda task: task.notice):
        width = len(list(group))
        if width > 1:
            sheet.merge_range(0, place, 0, place + width - 1, notice, format)
        else:
            sheet.write_string(0, place, notice, format)
        place += width


def _write_unit(
    book: Book, sheet: Any, row: int, name: str, found: Sequence[list[str] | None], formats: dict[str, Any]
) -> None:
    """One unit's row: its name, its number of tasks, and 牵 责 配 其 where it has a role."""
    sheet.write_string(row, 0, name, book.body)
    sheet.write_number(row, 1, sum(map(bool, found)), book.number)
    for place, roles in enumerate(found, 2):
        if roles:
            sheet.write_string(
                row, place, "".join((say_value(ROLES, role) or role)[0] for role in roles), formats[roles[0]]
            )
