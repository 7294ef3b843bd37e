"""fengong.xlsx: the sheets of a small batch, read back by openpyxl."""

from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from notice.facts import Target
from notice.span import Span
from pipeline.sinks.workbook import write_workbook
from pipeline.sinks.workbook.tasks_sheet import say_target
from tests.making.office import convert, needs_office
from tests.pipeline.batches import make_harvest


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("book")
    write_workbook(make_harvest(), folder, "en")
    return openpyxl.load_workbook(folder / "fengong.xlsx")


def read_sheet(book: Any, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet under its header."""
    head, *rows = book[name].values
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_sheets_in_the_order_a_clerk_uses_them(book: Any) -> None:
    assert book.sheetnames == [
        "任务清单",
        "责任单位清单",
        "单位任务明细",
        "单位×任务 2023",
        "单位×任务 2024",
        "时限日历",
        "疑点",
        "公文清单",
        "说明",
    ]


def test_every_task_has_a_row(book: Any) -> None:
    rows = read_sheet(book, "任务清单")
    assert [row["序号"] for row in rows] == [1, 2, 3]
    first = rows[0]
    assert (first["公文"], first["编号"], first["章节"]) == (
        "澄政办发〔2023〕5号",
        "一/（一）/1",
        "健全制度\n完善办法",
    )
    assert first["牵头单位"] == "区司法局"
    assert first["配合单位"] == "区财政局；各镇（街道）"
    assert first["最迟日期"].date().isoformat() == "2023-12-31"
    assert rows[1]["任务内容"] == "=清理河道3条", "as printed, not run"


@pytest.mark.parametrize(
    ("measure", "text", "expected"),
    [("参保率", "达到95%", "参保率达到95%"), (None, "9次", "9次"), ("参保率", "参保率95%", "参保率95%")],
)
def test_a_target_says_what_is_measured(measure: str | None, text: str, expected: str) -> None:
    assert say_target(Target(text, measure, "ge", 95.0, "%", Span(0, 1))) == expected


def test_units_that_carry_work_the_busiest_first(book: Any) -> None:
    rows = read_sheet(book, "责任单位清单")
    counts = [row["任务数"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert 0 not in counts


def test_a_unit_with_two_roles_in_one_task_has_two_rows(book: Any) -> None:
    rows = [
        row for row in read_sheet(book, "单位任务明细") if row["单位"] == "区司法局" and row["年份"] == 2024
    ]
    assert sorted(row["角色"] for row in rows) == ["牵头", "责任"]


def test_the_matrix_shows_roles_where_unit_and_task_meet(book: Any) -> None:
    sheet = book["单位×任务 2024"]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert rows == {"区司法局": (1, "牵责"), "区财政局": (1, "责")}
    assert [sheet.cell(row, 3).value for row in (2, 3)] == ["一", 3], (
        "its printed number, its row in 任务清单"
    )


def test_the_calendar_has_one_row_a_deadline(book: Any) -> None:
    (row,) = read_sheet(book, "时限日历")
    assert (row["类别"], row["月份"], row["时限原文"]) == ("有日期", "2023-12", "年底前")


def test_doubts_say_what_to_do(book: Any) -> None:
    rows = read_sheet(book, "疑点")
    assert rows
    assert all(row["怎么办"] and row["级别"] in ("有误", "核对", "提示") for row in rows)


def test_the_copy_of_a_notice_is_no_notice_of_its_own(book: Any) -> None:
    rows = read_sheet(book, "公文清单")
    assert [row["来源文件"] for row in rows] == ["2023/a.txt", "2024/b.docx;2024/b.pdf"]


@pytest.mark.office
@needs_office
def test_libreoffice_prints_it(tmp_path: Path) -> None:
    write_workbook(make_harvest(), tmp_path, "en")
    made = convert({"book": (tmp_path / "fengong.xlsx").read_bytes()}, "pdf", source="xlsx")["book"]
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]
    assert "任务内容" in pages[0]
    assert "修订公示办法" in pages[0]
    assert f"共 {len(pages)} 页" in pages[-1], "the foot counts pages"
