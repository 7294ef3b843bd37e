"""疑点: every finding with what to do, the grave ones first."""

from collections.abc import Iterator

from notice.diagnostic import FINDINGS
from pipeline.console.words import SEVERITIES, say_value
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book, Column
from pipeline.sinks.workbook.notices_sheet import Names
from pipeline.tables.listing import list_diagnostics

_COLUMNS = (
    Column("序号", 6, "number"),
    Column("级别", 7, "mark"),
    Column("疑点", 40),
    Column("原文", 40),
    Column("怎么办", 40),
    Column("公文", 28),
    Column("代码", 22, "text"),
    Column("核对结果", 18),
)


def add_doubts(book: Book, harvest: Harvest, names: Names) -> None:
    """Sheet 疑点; 核对结果 is left to the clerk."""
    book.add_table("疑点", _COLUMNS, _list_rows(harvest, names), fixed=2)


def _list_rows(harvest: Harvest, names: Names) -> Iterator[list[Cell]]:
    advice = {finding.code: finding.advice for finding in FINDINGS}
    order: dict[object, int] = {severity: place for place, severity in enumerate(SEVERITIES)}
    found = sorted(list_diagnostics(harvest), key=lambda row: order[row["severity"]])
    for number, row in enumerate(found, 1):
        yield [
            number,
            say_value(SEVERITIES, row["severity"]),
            row["message"],
            row["text"],
            advice[str(row["code"])],
            names[row["notice_id"]],
            row["code"],
            None,
        ]
