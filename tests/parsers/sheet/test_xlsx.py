"""Excel workbooks as openpyxl writes them, and as nobody should."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from parsers.limits import LIMITS
from parsers.sheet.xlsx import read_xlsx
from tests.parsers.docx.maker import make_zip
from tests.parsers.sheet.book_maker import Page, lay_rows, make_xlsx, share_strings

ROWS = lay_rows(["序号", "任务", "牵头单位"], [1, "修路\n植树", "区交通局"], [2, "治水", "区水利局"], start=2)
PAGE = Page("分工", {"A1": "澄江区分工表"} | ROWS, merges=["A1:C1"])
GOOD = share_strings(make_xlsx(PAGE))
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
TEXT = "澄江区分工表\n序号\t任务\t牵头单位\n1\t修路\n植树\t区交通局\n2\t治水\t区水利局"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def repack(changed: Mapping[str, bytes | None], data: bytes = GOOD) -> bytes:
    """The zip with members changed, by the last part of their names; None leaves one out."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    new = {name: changed.get(name.rpartition("/")[2], content) for name, content in files.items()}
    return make_zip({name: content for name, content in new.items() if content is not None})


def unpack(name: str) -> bytes:
    with ZipFile(BytesIO(GOOD)) as archive:
        return archive.read(name)


def test_text() -> None:
    source = read_xlsx(GOOD)
    assert (source.text, source.format, source.diagnostics) == (TEXT, "xlsx", ())


def test_sheets_in_order_hidden_and_empty_ones_left_out() -> None:
    pages = [
        Page("乙", {"B2": "二"}),
        Page("空", {}),
        Page("藏", {"A1": "三"}, hidden=True),
        Page("甲", {"A1": "一"}),
    ]
    source = read_xlsx(make_xlsx(*pages))
    assert source.text == "二\n一"
    assert [(block.locator.sheet, block.locator.cell) for block in source.blocks] == [
        ("乙", "B2"),
        ("甲", "A1"),
    ]
    assert [note.message for note in source.diagnostics] == ["表格中有隐藏的内容，未读入：工作表“藏”"]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (date(2023, 6, 1), 'yyyy"年"m"月"', "2023年6月"),
        (date(2023, 6, 30), "yyyy-mm-dd", "2023-06-30"),
        (date(2023, 6, 30), "mm-dd-yy", "2023/6/30"),
        (0.95, "0%", "95%"),
        (1.0, "General", "1"),
        (True, "General", "TRUE"),
    ],
)
def test_values_as_displayed(value: float, code: str, shown: str) -> None:
    """The built-in short date, which openpyxl names mm-dd-yy, is the system's."""
    assert read_xlsx(make_xlsx(Page("甲", {"A1": value}, {"A1": code}))).text == shown


def test_dates_from_1904() -> None:
    book = unpack("xl/workbook.xml").replace(b"<workbookPr", b'<workbookPr date1904="1"', 1)
    data = make_xlsx(Page("甲", {"A1": 43645}, {"A1": "yyyy/m/d"}))
    assert read_xlsx(repack({"workbook.xml": book}, data)).text == "2023/6/30"


@pytest.mark.parametrize(
    ("changed", "lost", "text", "why"),
    [
        ({"styles.xml": None}, "xl/styles.xml", TEXT, "no styles"),
        ({"styles.xml": b"<styleSheet>"}, "xl/styles.xml", TEXT, "broken styles"),
        (
            {"sharedStrings.xml": None},
            "xl/sharedStrings.xml",
            "1\n2",
            "no strings: only the numbers are left",
        ),
        (
            {"sharedStrings.xml": unpack(STRINGS).rpartition(b"<si>")[0]},
            "xl/sharedStrings.xml",
            TEXT.removesuffix("区水利局"),
            "strings cut off",
        ),
        ({"sheet1.xml": unpack(SHEET)[:-300]}, "xl/worksheets/sheet1.xml", None, "a sheet cut off"),
    ],
)
def test_missing_and_broken_parts_are_named(
    changed: dict[str, bytes | None], lost: str, text: str | None, why: str
) -> None:
    source = read_xlsx(repack(changed))
    assert [note.code for note in source.diagnostics] == ["file-truncated"], why
    assert lost in source.diagnostics[0].message
    assert TEXT.startswith(source.text) if text is None else source.text == text


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "no bytes"),
        (GOOD[: len(GOOD) // 2], "corrupt", "cut in half"),
        (make_zip({"a.txt": "x"}), "corrupt", "a zip, but no workbook"),
        (repack({"workbook.xml": b"<workbook/>"}), "corrupt", "no sheets"),
        (repack({"workbook.xml": b"PK"}), "corrupt", "no XML"),
        (
            repack({"sheet1.xml": b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'}),
            "corrupt",
            "XXE",
        ),
        (
            repack({"sheet1.xml": f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><w a="&l9;">&l9;</w>'.encode()}),
            "corrupt",
            "a billion laughs",
        ),
        (
            repack({"sheet1.xml": '<!DOCTYPE w [<!ENTITY x "x">]><w>&x;</w>'.encode("utf-16")}),
            "corrupt",
            "a DTD in UTF-16",
        ),
        (
            make_zip({"xl/workbook.bin": "", "_rels/.rels": unpack("_rels/.rels").replace(b".xml", b".bin")}),
            "unsupported",
            "xlsb",
        ),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_xlsx(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        (b" " * (LIMITS.text_bytes + 1), "a bomb of blanks"),
        (b"<row><c><v>1</v></c><c><v>1</v></c></row>" * 100_001, "a hundred thousand rows"),
    ],
)
def test_limits(sheet: bytes, why: str) -> None:
    with pytest.raises(LimitExceeded):
        read_xlsx(repack({"sheet1.xml": b"<worksheet>" + sheet + b"</worksheet>"}))
    assert why


def test_a_string_shown_a_hundred_thousand_times_is_refused() -> None:
    """A file of a few kilobytes would give gigabytes of text."""
    strings = f"<sst><si><t>{'长' * 32_767}</t></si></sst>".encode()
    sheet = b"<worksheet>" + b'<row><c t="s"><v>0</v></c></row>' * 100_000 + b"</worksheet>"
    with pytest.raises(LimitExceeded):
        read_xlsx(repack({"sharedStrings.xml": strings, "sheet1.xml": sheet}))


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    cell = b'<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'
    data = repack({"sheet1.xml": unpack(SHEET).replace(b"</sheetData>", cell)})
    assert read_xlsx(data).text.endswith("区水利局\n7")


def test_names_in_another_case_with_backslashes() -> None:
    with ZipFile(BytesIO(GOOD)) as archive:
        files = {name.replace("/", "\\").upper(): archive.read(name) for name in archive.namelist()}
    assert read_xlsx(make_zip(files)).text == TEXT


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(GOOD)
    data[place] = value
    with suppress(UnreadableFile):
        assert len(read_xlsx(bytes(data)).text) <= len(TEXT)


@given(st.sampled_from([SHEET, STRINGS, STYLES]), st.integers(0, 900), st.binary(max_size=30))
def test_garbage_in_a_part_never_crashes(name: str, place: int, garbage: bytes) -> None:
    part = unpack(name)
    with suppress(UnreadableFile):
        text = read_xlsx(repack({name.rpartition("/")[2]: part[:place] + garbage + part[place:]})).text
        assert len(text) <= len(TEXT) + len(garbage) + 400
