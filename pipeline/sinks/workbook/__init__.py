"""工作簿: ``fengong.xlsx``, what a clerk opens, filters and prints as it is.

One module a sheet; `write_workbook` puts them in order.
"""

from pathlib import Path

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.sinks.workbook.book import open_book
from pipeline.sinks.workbook.calendar_sheet import add_calendar
from pipeline.sinks.workbook.doubts_sheet import add_doubts
from pipeline.sinks.workbook.guide_sheet import add_guide
from pipeline.sinks.workbook.matrix_sheet import add_matrix
from pipeline.sinks.workbook.notices_sheet import add_notices, name_notices
from pipeline.sinks.workbook.tasks_sheet import add_tasks
from pipeline.sinks.workbook.units_sheet import add_units

__all__ = ["write_workbook"]


def write_workbook(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write ``fengong.xlsx``; its headers are Chinese whatever the CSV's are."""
    names = name_notices(harvest)
    with open_book(folder / "fengong.xlsx") as book:
        add_tasks(book, harvest, names)
        add_units(book, harvest, names)
        add_matrix(book, harvest, names)
        add_calendar(book, harvest, names)
        add_doubts(book, harvest, names)
        add_notices(book, harvest)
        add_guide(book, harvest)
