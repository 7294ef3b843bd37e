"""Marks: brackets and points as they are printed, whatever width OCR gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.scan.marks import fold_marks, read_page_number


@pytest.mark.parametrize(
    ("read", "printed", "why"),
    [
        ("澄政办发[2022]17号", "澄政办发〔2022〕17号", "a document number"),
        ("澄政办发(2022)17号", "澄政办发（2022）17号", "round as they are"),
        ("澄政办发〔2022]17号", "澄政办发〔2022〕17号", "one of two read half-width"),
        ("澄政办发（2022〕17号", "澄政办发〔2022〕17号", "a year between: one square makes both square"),
        ("(一)加强监测", "（一）加强监测", "a number in Chinese"),
        ("(责任单位:区水利局", "（责任单位：区水利局", "no closing bracket on this line"),
        ("区应急局)", "区应急局）", "no opening bracket on this line"),
        ("[责任单位:区教育局(区体育局)]", "〔责任单位：区教育局（区体育局）〕", "brackets within brackets"),
        ("一是加强宣传;二是严格执法!", "一是加强宣传；二是严格执法！", "behind Chinese"),
        ("电话:0571-1234567,88", "电话：0571-1234567,88", "between digits a comma stays"),
        ("1·加强监测", "1．加强监测", "a dot behind a number"),
        ("12•加强监测", "12．加强监测", "two digits"),
        ("123·45", "123·45", "no number of an item"),
        ("GB/T (9704)", "GB/T (9704)", "Latin on both sides"),
        ("", "", "nothing"),
    ],
)
def test_fold(read: str, printed: str, why: str) -> None:
    assert fold_marks(read) == printed, why


@given(st.text(alphabet="()[]（）〔〕一2018:;·,区a"))
def test_folding_keeps_every_place(text: str) -> None:
    folded = fold_marks(text)
    marks = "()[]（）〔〕:：;；·．,，"
    assert [a == b or (a in marks and b in marks) for a, b in zip(text, folded, strict=True)] == [True] * len(
        text
    )


@pytest.mark.parametrize(
    ("read", "expected", "why"),
    [
        ("—3—", "—3—", "whole"),
        ("一12", "—12—", "a dash taken for 一, the other lost"),
        ("3-", "—3—", "one dash left"),
        ("·7·", "—7—", "dots"),
        ("3", None, "a bare number may be a table's"),
        ("一、", None, "an item's number"),
        ("-12345-", None, "no book is so long"),
    ],
)
def test_page_numbers(read: str, expected: str | None, why: str) -> None:
    assert read_page_number(read) == expected, why
