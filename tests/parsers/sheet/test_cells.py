"""Cells of a sheet's XML as they are displayed."""

import pytest

from notice.errors import LimitExceeded
from parsers.limits import LIMITS
from parsers.sheet.cells import find_place, read_cells
from parsers.sheet.grid import Merge
from parsers.sheet.styles import Styles

STYLES = Styles(["General", "0%", 'yyyy"年"m"月"', "@"])
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def read_texts(rows: str) -> dict[tuple[int, int], str]:
    sheet, whole = read_cells(
        f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>".encode(),
        "甲",
        ["一", "二"],
        STYLES,
        1900,
    )
    assert whole
    return sheet.texts


@pytest.mark.parametrize(
    ("cell", "text", "why"),
    [
        ('<c r="A1" t="s"><v>1</v></c>', "二", "a shared string"),
        ('<c r="A1" t="s"><v>2</v></c>', None, "one that is not there"),
        ('<c r="A1" t="s"><v>-1</v></c>', None, "nor from the end"),
        ('<c r="A1"><v>7</v></c>', "7", "a number"),
        ('<c r="A1"><v>7.0</v></c>', "7", "a number written as a double"),
        ('<c r="A1"><v>0.30000000000000004</v></c>', "0.3", "as a person sees it"),
        ('<c r="A1" s="1"><v>0.95</v></c>', "95%", "under its format"),
        ('<c r="A1" s="2"><v>45107</v></c>', "2023年6月", "a date under its format"),
        ('<c r="A1" s="2" t="d"><v>2023-06-30T00:00:00</v></c>', "2023年6月", "a date in ISO 8601"),
        ('<c r="A1" t="d"><v>soon</v></c>', "soon", "none"),
        ('<c r="A1" s="99"><v>7.5</v></c>', "7.5", "a style that is not there"),
        ('<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', "3", "a formula's result"),
        ('<c r="A1"><f>SUM(B1:B2)</f></c>', None, "a formula never calculated"),
        ('<c r="A1" t="str"><f>A2</f><v>甲&#10;乙</v></c>', "甲\n乙", "a formula's text"),
        ('<c r="A1" t="str"><v>甲_x000D_乙_x5F_</v></c>', "甲\r乙_x5F_", "escaped characters"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE", "a truth value"),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", "an error"),
        (
            '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c>',
            "甲乙",
            "rich text in place, without the reading of its characters",
        ),
        ('<c r="A1" t="n"><v>nothing</v></c>', "nothing", "a number that is none"),
        ('<c r="A1" s="3"/>', None, "a style alone"),
    ],
)
def test_values(cell: str, text: str | None, why: str) -> None:
    assert read_texts(f'<row r="1">{cell}</row>') == ({} if text is None else {(0, 0): text}), why


def test_rows_and_cells_without_numbers_follow_each_other() -> None:
    rows = '<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    assert read_texts(rows) == {(2, 0): "1", (2, 3): "2", (2, 4): "3", (3, 0): "4"}


def test_prefixes_and_the_strict_namespace() -> None:
    data = '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    assert read_cells(data.encode(), "甲", [], STYLES, 1900)[0].texts == {(0, 0): "1"}


def test_merged_and_hidden() -> None:
    data = f"""<worksheet {MAIN}><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>
        <sheetData><row r="2" hidden="true"/><row r="3" hidden="0"/></sheetData>
        <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:A1"/><mergeCell ref="#REF!"/></mergeCells></worksheet>"""
    sheet, whole = read_cells(data.encode(), "甲", [], STYLES, 1900)
    assert whole
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({1}, {1, 2})
    assert sheet.merges == [Merge((0, 0), (1, 1))]


def test_a_sheet_cut_off_is_read_as_far_as_it_goes() -> None:
    rows = f"<worksheet {MAIN}><sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></ro"
    sheet, whole = read_cells(rows.encode(), "甲", [], STYLES, 1900)
    assert (sheet.texts, whole) == ({(0, 0): "1", (1, 0): "2"}, False)


def test_too_many_cells_are_refused_while_they_are_read() -> None:
    rows = "<row>" + "<c><v>1</v></c>" * 2 + "</row>"
    data = f"<worksheet {MAIN}><sheetData>{rows * (LIMITS.cells // 2 + 1)}</sheetData></worksheet>"
    with pytest.raises(LimitExceeded):
        read_cells(data.encode(), "甲", [], STYLES, 1900)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("A1", (0, 0)),
        ("b7", (6, 1)),
        ("$AA$10", (9, 26)),
        ("XFD1048576", (1048575, 16383)),
        ("XFE1", None),
        ("A1048577", None),
        ("A0", None),
        ("A", None),
        ("7", None),
        ("", None),
        ("Ａ１", None),
    ],
)
def test_names_of_cells(name: str, place: tuple[int, int] | None) -> None:
    assert find_place(name) == place
