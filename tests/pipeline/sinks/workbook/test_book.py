"""Cells and rows of the workbook: text stays text, heights show all lines, bytes repeat."""

from pathlib import Path

import openpyxl
import pytest

from pipeline.sinks.workbook.book import LONGEST, Column, count_lines, fit_cell, measure_row, open_book


@pytest.mark.parametrize(
    ("value", "width", "lines", "why"),
    [
        ("", 10, 1, "an empty cell is a line"),
        (7, 4, 1, "a number is never wrapped"),
        ("区财政局", 10, 1, "four characters are eight wide"),
        ("区财政局区人社局", 10, 2, "sixteen wide"),
        ("abcdefgh", 10, 1, "Latin letters are one wide"),
        ("甲\n乙\n", 10, 3, "line breaks count, also a last one"),
        ("甲" * 50, 3, 50, "a column is never narrower than one character"),
    ],
)
def test_lines_of_a_cell(value: str | int, width: float, lines: int, why: str) -> None:
    assert count_lines(value, width) == lines, why


def test_a_row_is_as_high_as_its_highest_wrapped_cell() -> None:
    columns = (Column("甲", 10), Column("乙", 10, "text"))
    one, two = measure_row(columns, ("短", "长" * 99)), measure_row(columns, ("长" * 9, "短"))
    assert one < two
    assert measure_row(columns, ("长" * 99_999, None)) == 409, "Excel's highest row"


def test_a_long_text_ends_with_a_sign_that_it_goes_on() -> None:
    assert fit_cell("字" * LONGEST) == "字" * LONGEST
    cut = fit_cell("字" * (LONGEST + 1))
    assert len(cut) == LONGEST
    assert cut.endswith("…")


def write_rows(path: Path, *values: str | int | None) -> None:
    with open_book(path) as book:
        book.add_table(
            "表", (Column("列", 10), Column("日期", 10, "date")), [(value, None) for value in values]
        )


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+86",
        "-3",
        "@SUM(A1)",
        "＝1",
        "http://example.invalid/",
        "0571",
        "{=1}",
        "\x07铃",
        "internal:表!A1",
    ],
)
def test_text_is_never_run(tmp_path: Path, text: str) -> None:
    write_rows(tmp_path / "a.xlsx", text)
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx")["表"]["A2"]
    assert cell.data_type == "s"
    assert cell.value == text.replace("\x07", "_x0007_")
    assert cell.hyperlink is None


def test_dates_are_dates_where_the_calendar_has_them(tmp_path: Path) -> None:
    with open_book(tmp_path / "a.xlsx") as book:
        book.add_table("表", (Column("日期", 10, "date"),), [("2018-12-31",), ("1899-01-01",), (None,)])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["表"]
    assert sheet["A2"].is_date
    assert sheet["A3"].value == "1899-01-01"
    assert sheet["A4"].value is None


def test_same_rows_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_rows(tmp_path / name, "甲", 3, None)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_table_prints_with_its_header_on_every_page(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.xlsx", "甲", "乙")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["表"]
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0), "one page wide"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet.freeze_panes == "A2"
