"""XML spreadsheets of Excel 2003."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from parsers import read_bytes
from parsers.limits import LIMITS
from parsers.sheet.xml import read_sheet_xml

HEAD = """<?xml version="1.0" encoding="{}"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
<Style ss:ID="m"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>
"""


def text(words: str, more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="String">{words}</Data></Cell>'


def make(*rows: str, encoding: str = "utf-8", more: str = "") -> bytes:
    table = "".join(row if row.startswith(("<Row", "<Column")) else f"<Row>{row}</Row>" for row in rows)
    book = f'<Worksheet ss:Name="分工"><Table>{table}</Table>{more}</Worksheet></Workbook>'
    return (HEAD.format(encoding) + book).encode(encoding)


ROWS = (
    text("分工表", 'ss:MergeAcross="2"'),
    text("任务") + text("牵头单位") + text("时限"),
    text("修路")
    + text("区交通局", 'ss:MergeDown="1"')
    + '<Cell ss:StyleID="m"><Data ss:Type="DateTime">2023-06-30T00:00:00.000</Data></Cell>',
    text("植树") + text("7月", 'ss:Index="3"'),
)
READ = "分工表\n任务\t牵头单位\t时限\n修路\t区交通局\t2023年6月\n植树\t7月"


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_tables(encoding: str) -> None:
    source = read_bytes(make(*ROWS, encoding=encoding), "分工.xls")
    assert (source.text, source.format) == (READ, "sheetxml")
    assert source.blocks[-1].locator.cell == "C4"
    assert len(source.tables) == 1


@pytest.mark.parametrize(
    ("row", "read", "why"),
    [
        ('<Cell><Data ss:Type="Number">1</Data></Cell>', "1", "a number"),
        ('<Cell ss:StyleID="d"><Data ss:Type="Number">45107</Data></Cell>', "2023/6/30", "a named format"),
        ('<Cell><Data ss:Type="Number">x</Data></Cell>', "x", "a number that is none"),
        ('<Cell><Data ss:Type="Boolean">1</Data></Cell>', "TRUE", "a truth value"),
        (
            text('甲<B xmlns="x">乙</B><html:Font html:Color="#F00">丙</html:Font>丁'),
            "甲乙丙丁",
            "fonts within",
        ),
        (text("甲&#10;乙"), "甲\n乙", "lines"),
        (
            '<Cell><Data ss:Type="String">甲</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>'
            + text("乙"),
            "甲\n乙",
            "without comments",
        ),
        ('<Row ss:Hidden="1">' + text("甲") + "</Row><Row>" + text("乙") + "</Row>", "乙", "a hidden row"),
        (
            '<Column ss:Index="2" ss:Hidden="1"/><Row>' + text("甲") + text("乙") + "</Row>",
            "甲",
            "a hidden column",
        ),
        (text("甲", 'ss:Index="99999999"') + text("乙", 'ss:Index="3"'), "乙", "beyond the sheet"),
    ],
)
def test_cells(row: str, read: str, why: str) -> None:
    assert read_sheet_xml(make(row)).text == read, why


def test_hidden_sheets() -> None:
    options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
    shown = f'<Worksheet ss:Name="二"><Table><Row>{text("乙")}</Row></Table>'
    source = read_sheet_xml(make(text("甲"), more=options + shown))
    assert source.text == "乙"
    assert [note.message for note in source.diagnostics] == ["表格中有隐藏的内容，未读入：工作表“分工”"]


def test_cut_off() -> None:
    source = read_sheet_xml(make(*ROWS)[:-200])
    assert READ.startswith(source.text)
    assert [note.code for note in source.diagnostics] == ["file-truncated"]


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (HEAD.format("utf-8").encode(), "corrupt", "no sheets"),
        (
            make(*ROWS).replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY e "e">]><Workbook', 1),
            "corrupt",
            "a DTD",
        ),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_sheet_xml(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


def test_too_many_cells() -> None:
    with pytest.raises(LimitExceeded):
        read_sheet_xml(make(*["<Cell><Data>1</Data></Cell>" * 2] * (LIMITS.cells // 2 + 1)))


GOOD = make(*ROWS)


@given(st.integers(0, len(GOOD)), st.binary(max_size=8))
def test_changed_bytes_never_crash(place: int, garbage: bytes) -> None:
    with suppress(UnreadableFile):
        read_sheet_xml(GOOD[:place] + garbage + GOOD[place + 3 :])
