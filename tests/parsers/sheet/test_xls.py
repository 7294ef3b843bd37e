"""Excel 97-2003 workbooks as xlwt writes them, record by record, and broken."""

import struct
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from parsers.sheet.xls import read_xls
from parsers.sheet.xlsx import read_xlsx
from tests.parsers.sheet.book_maker import Page, lay_rows, make_xls, make_xlsx
from tests.parsers.sheet.xls_maker import make_ole2, make_stream, record, text

ROWS = lay_rows(
    ["序号", "任务", "牵头单位", "完成时限", "比例"],
    [1, "修路\n植树", "区交通局", date(2023, 6, 1), 0.95],
    [2, "治水", None, date(2023, 6, 30), 1234.5],
    [3, "隐藏的任务", "区水利局", "年底前", -7],
    [4, "é latin", "区林业局", "12月底", 30_000_000_000],
    start=2,
)
FORMATS = {"D3": 'yyyy"年"m"月"', "D4": "yyyy-mm-dd", "E3": "0%", "E4": "#,##0.00"}
PAGE = Page("分工", {"A1": "澄江区分工表"} | ROWS, FORMATS, ["A1:E1", "C3:C4"], [5], ["E"])
PAGES = (PAGE, Page("藏", {"A1": "无"}, hidden=True), Page("空", {}), Page("二", {"B3": "说明", "C3": True}))
GOOD = make_xls(*PAGES)
WHOLE = read_xls(GOOD).text


def cell(row: int, column: int, rest: bytes = b"") -> bytes:
    return struct.pack("<3H", row, column, 0) + rest


def test_the_same_as_xlsx() -> None:
    source, modern = read_xls(GOOD), read_xlsx(make_xlsx(*PAGES))
    assert source.text == modern.text
    assert [b.locator for b in source.blocks] == [b.locator for b in modern.blocks]
    assert source.tables == modern.tables
    assert source.diagnostics == modern.diagnostics
    assert source.format == "xls"
    assert "1\t修路\n植树\t区交通局\t2023年6月\n2\t治水\t2023-06-30\n4\té latin" in source.text


def test_long_strings_over_many_records() -> None:
    words = [f"{number}{'推进' * number}{'a' * number}" for number in range(1, 300)]
    source = read_xls(make_xls(Page("甲", {f"A{row}": word for row, word in enumerate(words, 1)})))
    assert source.text.split("\n") == words


@pytest.mark.parametrize(
    ("cells", "shown", "why"),
    [
        (record(0x203, cell(0, 0, struct.pack("<d", 2.5))), "2.5", "a number"),
        (record(0x27E, cell(0, 0, struct.pack("<i", (7 << 2) | 2))), "7", "an integer in short"),
        (record(0x27E, cell(0, 0, struct.pack("<i", (-7 << 2) | 2))), "-7", "a negative one"),
        (record(0x27E, cell(0, 0, struct.pack("<i", (123 << 2) | 3))), "1.23", "hundredths"),
        (record(0x27E, cell(0, 0, struct.pack("<I", 0x40040000))), "2.5", "half a double"),
        (
            record(
                0xBD,
                struct.pack("<2H", 0, 0) + struct.pack("<Hi", 0, 6) + struct.pack("<Hi", 0, 10) + b"\1\0",
            ),
            "1\n2",
            "several in a row",
        ),
        (record(0x204, cell(0, 0, text("甲"))), "甲", "a text in its cell"),
        (record(0x205, cell(0, 0, b"\1\0")), "TRUE", "a truth value"),
        (record(0x205, cell(0, 0, b"\x2a\1")), "#N/A", "an error"),
        (record(0x06, cell(0, 0, struct.pack("<d", 3) + bytes(8))), "3", "a formula's number"),
        (
            record(0x06, cell(0, 0, b"\0" * 6 + b"\xff\xff" + bytes(8))) + record(0x207, text("乙")),
            "乙",
            "a formula's text",
        ),
        (record(0x06, cell(0, 0, b"\1\0\0\0\0\0\xff\xff" + bytes(8))), "FALSE", "a formula's truth value"),
        (record(0x06, cell(0, 0, b"\2\0\x07\0\0\0\xff\xff" + bytes(8))), "#DIV/0!", "a formula's error"),
        (
            record(0x06, cell(0, 0, b"\3\0\0\0\0\0\xff\xff" + bytes(8)))
            + record(0x204, cell(1, 0, text("丙"))),
            "丙",
            "an empty one",
        ),
        (
            record(0xFD, cell(0, 0, struct.pack("<I", 9))) + record(0x204, cell(1, 0, text("丁"))),
            "丁",
            "a string that is not there",
        ),
    ],
)
def test_records(cells: bytes, shown: str, why: str) -> None:
    assert read_xls(make_ole2(make_stream(cells))).text == shown, why


def test_excel_5_with_its_code_page() -> None:
    words = "澄江区".encode("gb18030")
    label = record(0x204, cell(0, 0, struct.pack("<H", len(words)) + words))
    dated = record(0x203, struct.pack("<3Hd", 1, 0, 0, 45107))
    shape = record(0x41E, struct.pack("<HB", 200, 6) + b"yyyy.m")
    page = record(0x42, struct.pack("<H", 936))
    stream = make_stream(
        label + dated,
        page,
        shape,
        record(0xE0, struct.pack("<2H", 0, 200)),
        version=0x500,
        name=b"\2" + "表".encode("gb18030"),
    )
    source = read_xls(make_ole2(stream, "Book"))
    assert source.text == "澄江区\n2023.6"
    assert source.blocks[0].locator.sheet == "表"


def test_dates_from_1904() -> None:
    shape = record(0x41E, struct.pack("<H", 200) + text("yyyy/m/d"))
    stream = make_stream(
        record(0x203, struct.pack("<3Hd", 0, 0, 0, 43645)),
        record(0x22, b"\1\0"),
        shape,
        record(0xE0, struct.pack("<2H", 0, 200)),
    )
    assert read_xls(make_ole2(stream)).text == "2023/6/30"


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "no bytes"),
        (GOOD[:600], "corrupt", "the header alone"),
        (make_ole2(b""), "corrupt", "an empty stream"),
        (make_ole2(GOOD, "Workbook"), "corrupt", "no records"),
        (make_ole2(make_stream(b"", record(0x2F, bytes(54)))), "encrypted", "a password"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_xls(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


def test_a_broken_record_ends_the_sheet_and_is_noted() -> None:
    cells = (
        record(0x204, cell(0, 0, text("甲"))) + record(0x203, b"\1") + record(0x204, cell(1, 0, text("乙")))
    )
    source = read_xls(make_ole2(make_stream(cells)))
    assert source.text == "甲"
    assert [note.code for note in source.diagnostics] == ["file-truncated"]


def test_cells_at_the_far_end_cost_nothing() -> None:
    """One changed byte moves a cell 65,535 rows away."""
    cells = record(0x204, cell(0, 0, text("甲"))) + record(0x204, cell(0xFFFF, 0xFFFF, text("乙")))
    assert read_xls(make_ole2(make_stream(cells))).text == "甲\n乙"


def test_too_many_cells() -> None:
    rows = b"".join(
        record(0xBD, struct.pack("<2H", row, 0) + struct.pack("<Hi", 0, 6) * 1000 + b"\xe7\3")
        for row in range(201)
    )
    data = make_ole2(make_stream(rows[: 4096 * 10]))
    assert len(read_xls(data).tables) == 1
    with pytest.raises(LimitExceeded):
        read_xls(make_long(make_stream(rows)))


def make_long(stream: bytes) -> bytes:
    """xlwt's compound file holds a stream of any length."""
    from io import BytesIO

    from xlwt.CompoundDoc import XlsDoc

    file = BytesIO()
    XlsDoc().save(file, stream)
    return file.getvalue()


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(GOOD)
    data[place] = value
    with suppress(UnreadableFile):
        assert len(read_xls(bytes(data)).text) < 5000


@given(st.integers(512, len(GOOD)))
def test_cut_off_anywhere(end: int) -> None:
    with suppress(UnreadableFile):
        source = read_xls(GOOD[:end])
        noted = any(note.code == "file-truncated" for note in source.diagnostics)
        assert noted or source.text == WHOLE
