"""CSV: delimiters, quotes, encodings, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded
from notice.source import Locator
from parsers.limits import LIMITS
from parsers.sheet.csv_text import looks_like_csv, read_csv

ROWS = "序号,任务,单位\n1,修路,区交通局\n2,植树,区林业局\n"


@pytest.mark.parametrize(
    ("text", "read", "why"),
    [
        (ROWS, "序号\t任务\t单位\n1\t修路\t区交通局\n2\t植树\t区林业局", "commas"),
        (ROWS.replace(",", "\t"), "序号\t任务\t单位\n1\t修路\t区交通局\n2\t植树\t区林业局", "tabs"),
        ("甲;乙\n1,5;2\n1,7;3\n", "甲\t乙\n1,5\t2\n1,7\t3", "semicolons, commas within"),
        ("sep=;\n甲;乙,丙,丁\n1;2,3,4\n", "甲\t乙,丙,丁\n1\t2,3,4", "a delimiter named as Excel does"),
        ('甲,乙\r\n"1,\r\n2","他说""好"""\r\n', '甲\t乙\n1,\n2\t他说"好"', "quoted commas, lines and quotes"),
        ("甲,乙\r1,2\r", "甲\t乙\n1\t2", "carriage returns alone"),
        ('甲,乙\n"1,2\n3,4\n', '甲\t乙\n"1\t2\n3\t4', "a quote never closed"),
        ('甲,乙\n"1"x,2\n"3\n4",5\n', '甲\t乙\n"1"x\t2\n3\n4\t5', "one that does not add up"),
        (
            "分工表,,\n序号,任务,单位\n1,修路,区交通局\n",
            "分工表\n序号\t任务\t单位\n1\t修路\t区交通局",
            "a title",
        ),
        ("一行文字\n", "一行文字", "no table"),
        ("甲,乙\n1,=1+2\n", "甲\t乙\n1\t=1+2", "formulas are text here"),
    ],
)
def test_tables(text: str, read: str, why: str) -> None:
    assert read_csv(text.encode()).text == read, why


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    source = read_csv(ROWS.encode(encoding))
    assert source.text.endswith("区林业局")
    assert len(source.tables) == 1
    assert [note.code for note in source.diagnostics] == (
        ["encoding-guessed"] if encoding == "gb18030" else []
    )


def test_cells_are_located_as_a_spreadsheet_names_them() -> None:
    source = read_csv(b"a,b\n\n1,2\n3,\n")
    names = ("A1", "B1", "A3", "B3", "A4", "B4")
    assert [block.locator for block in source.blocks] == [Locator(cell=name) for name in names]


@pytest.mark.parametrize(
    ("text", "is_table", "why"),
    [
        (ROWS, True, "three records of three fields"),
        (ROWS.replace(",", "，"), False, "commas of a text"),
        ("甲,乙\n1,2\n3,4\n5,6\n", False, "two fields: a list may look so"),
        ("a,b,c\n1,2,3\n", False, "two records"),
        ("Dear all,\nplease come, all of you, now.\nYours,\nX\n", False, "a letter"),
        ("一、加强领导\n二、抓好落实\n三、强化督查\n", False, "a notice"),
        (ROWS * 5000, True, "a long one, judged by its start"),
        (ROWS + "合计\n", False, "too short to be sure with a line that is no record"),
        ("", False, "nothing"),
    ],
)
def test_tables_are_told_from_texts(text: str, is_table: bool, why: str) -> None:
    assert looks_like_csv(text) is is_table, why


@pytest.mark.parametrize("data", [b"a" * 300_000, b'"' * 300_001, b'"a\n' * 3000])
def test_odd_lines_are_kept(data: bytes) -> None:
    assert len(read_csv(data).text) > 2000


def test_too_many_cells() -> None:
    with pytest.raises(LimitExceeded):
        read_csv(b"1,2\n" * (LIMITS.cells // 2 + 1))


@given(st.text(st.sampled_from('甲1,;\t"\n\r ='), max_size=60))
def test_nothing_printed_is_lost(text: str) -> None:
    data = f"字{text}".encode()
    kept = set("甲1=") & set(text)
    assert kept <= set(read_csv(data).text)
