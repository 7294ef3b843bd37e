"""Sheets as one text with the places of its cells."""

import pytest

from notice.errors import LimitExceeded, UnreadableFile
from notice.source import Cell, Locator
from notice.span import Span
from parsers.limits import Limits
from parsers.sheet.book import Workbook, name_cell, write_workbook
from parsers.sheet.grid import Merge, Sheet

TASKS = Sheet(
    "分工",
    {
        (0, 0): "澄江区分工表",
        (1, 0): "任务",
        (1, 1): "单位",
        (1, 3): "备注",
        (2, 0): "修路",
        (2, 1): "区交通局\n区水利局",
        (3, 0): "植树",
    },
    [Merge((0, 0), (0, 3)), Merge((2, 1), (3, 2))],
)


@pytest.mark.parametrize(
    ("place", "name"),
    [((0, 0), "A1"), ((6, 1), "B7"), ((0, 25), "Z1"), ((9, 26), "AA10"), ((0, 16383), "XFD1")],
)
def test_cells_are_named_as_on_the_screen(place: tuple[int, int], name: str) -> None:
    assert name_cell(place) == name


def test_text_and_places() -> None:
    source = write_workbook(Workbook([TASKS, Sheet("空"), Sheet("说明", {(4, 2): "另行通知"})]), "xlsx")
    assert source.text == "澄江区分工表\n任务\t单位\t备注\n修路\t区交通局\n区水利局\t\n植树\t\n另行通知"
    assert source.tables[0].cells[3:] == (
        Cell(Span(16, 18), 1, 0),
        Cell(Span(19, 28), 1, 1, 2, 1),
        Cell(Span(29, 29), 1, 2),
        Cell(Span(30, 32), 2, 0),
        Cell(Span(33, 33), 2, 2),
    )
    places = {
        source.text[b.span.start : b.span.end]: b.locator for b in source.blocks if b.span.start < b.span.end
    }
    assert places["澄江区分工表"] == Locator(sheet="分工", cell="A1")
    assert places["区交通局\n区水利局"] == Locator(sheet="分工", cell="B3")
    assert places["另行通知"] == Locator(sheet="说明", cell="C5")
    assert (source.format, source.parser, source.diagnostics) == ("xlsx", "sheet", ())


def test_lines_of_a_title_are_paragraphs() -> None:
    source = write_workbook(Workbook([Sheet("甲", {(0, 0): "澄江区\n\n分工表"})]), "xls")
    assert source.text == "澄江区\n分工表"
    assert [block.kind for block in source.blocks] == ["paragraph", "paragraph"]


def test_what_is_hidden_or_lost_is_noted() -> None:
    sheet = Sheet("甲", {(0, 0): "a", (1, 0): "b", (2, 0): "c", (0, 1): "d"}, [], {1, 2, 9}, {1})
    source = write_workbook(Workbook([sheet], ["乙"], ["xl/styles.xml"]), "xlsx")
    assert source.text == "a"
    assert [(note.code, note.message.partition("：")[2]) for note in source.diagnostics] == [
        ("file-truncated", "xl/styles.xml"),
        ("sheet-hidden", "工作表“乙”、工作表“甲”的 2 行、1 列"),
    ]


@pytest.mark.parametrize(
    ("book", "kind"),
    [
        (Workbook([Sheet("甲")], lost=["xl/worksheets/sheet1.xml"]), "corrupt"),
        (Workbook([Sheet("甲", {(0, 0): "a"}, [], {0})]), "empty"),
        (Workbook([], ["甲"]), "empty"),
    ],
)
def test_nothing_to_read(book: Workbook, kind: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        write_workbook(book, "xlsx")
    assert caught.value.kind == kind
    assert "请" in caught.value.message


@pytest.mark.parametrize("limits", [Limits(cells=15), Limits(text_bytes=40)])
def test_limits_hold_for_all_sheets_together(limits: Limits) -> None:
    assert write_workbook(Workbook([TASKS]), "xlsx", limits).text
    with pytest.raises(LimitExceeded):
        write_workbook(Workbook([TASKS] * 2), "xlsx", limits)
