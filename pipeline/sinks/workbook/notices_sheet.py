"""公文清单: the notices the workbook was made from."""

from collections.abc import Iterator, Mapping

from pipeline.console.words import STATUSES, say_value
from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell
from pipeline.sinks.workbook.book import Book, Column
from pipeline.tables.listing import list_notices

# What each notice is called, by its id.
Names = Mapping[Cell, str]

_COLUMNS = (
    Column("序号", 5, "number"),
    Column("年份", 6, "number"),
    Column("发文字号", 20),
    Column("标题", 46),
    Column("发文机关", 22),
    Column("成文日期", 11, "date"),
    Column("任务数", 7, "number"),
    Column("单位数", 7, "number"),
    Column("疑点数", 7, "number"),
    Column("读取", 6, "mark"),
    Column("来源文件", 34),
)


def name_notices(harvest: Harvest) -> Names:
    """How a clerk calls each notice: its number, without one its title, else its file."""
    return {
        row["notice_id"]: str(row["doc_number"] or row["title"] or row["source_path"])
        for row in list_notices(harvest)
    }


def add_notices(book: Book, harvest: Harvest) -> None:
    """Sheet 公文清单."""
    book.add_table("公文清单", _COLUMNS, _list_rows(harvest), fixed=1)


def _list_rows(harvest: Harvest) -> Iterator[list[Cell]]:
    for number, row in enumerate(list_notices(harvest), 1):
        yield [
            number,
            row["year"],
            row["doc_number"],
            row["title"],
            row["issuer"],
            row["written_date"],
            row["tasks"],
            row["units"],
            row["diagnostics"],
            say_value(STATUSES, row["status"]),
            row["source_path"],
        ]
