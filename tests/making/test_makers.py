"""The makers print what a record says: marks taken out, Word's numbers equal to the typed ones."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from tests.making.gold import make_gold, read_date
from tests.making.gold_tasks import list_assignments
from tests.making.marks import print_marked, split_names
from tests.making.office import convert, needs_office
from tests.making.plain import WIDTH, wrap_line
from tests.making.printed import Paragraph, Printed, print_record
from tests.making.record import read_records
from tests.making.word import write_docx
from tests.making.word_numbering import read_value

RECORDS = {record.name: record for record in read_records()}
# Plans whose numbers repeat, skip, run on over sections, or count rows of a table.
NUMBERED = (
    "澜溪区2021年重点工作任务分工方案",
    "澜溪区2022年重点工作任务分工方案",
    "澜溪区2023年重点工作任务分工方案",
    "澜溪区促进消费恢复提振行动方案",
)


def test_print_marked() -> None:
    assert (
        print_marked("*修路。*修路3公里。|（{R:责任单位}：{甲局、乙局}{E:等}）")
        == "修路。修路3公里。（责任单位：甲局、乙局等）"
    )


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("甲局、乙局，丙局", ["甲局", "乙局", "丙局"], "both separators"),
        ("各县（市、区）政府、甲局", ["各县（市、区）政府", "甲局"], "a separator in parentheses is no cut"),
        ("甲局（乙办）", ["甲局（乙办）"], "one name"),
    ],
)
def test_split_names(text: str, names: list[str], why: str) -> None:
    assert split_names(text) == names, why


@pytest.mark.parametrize(
    ("statement", "expected", "why"),
    [
        (
            "（{L:牵头单位}：{甲局}；{S:配合单位}：{乙局}）",
            [("lead", ["甲局"]), ("support", ["乙局"])],
            "labels",
        ),
        (
            "（{甲局}{L:牵头}，{乙局、丙局}{S:配合}）",
            [("lead", ["甲局"]), ("support", ["乙局", "丙局"])],
            "verbs",
        ),
        (
            "{L:牵头单位}:{甲局}\n{R:责任单位}:{乙局}",
            [("lead", ["甲局"]), ("responsible", ["乙局"])],
            "half-width",
        ),
        ("{S:配合单位}：", [], "an empty cell gives none"),
    ],
)
def test_list_assignments(statement: str, expected: list[Any], why: str) -> None:
    assert [(one["role"], one["units"]) for one in list_assignments(statement)] == expected, why


@pytest.mark.parametrize(
    ("marker", "value"),
    [("一、", 1), ("（十）", 10), ("（十六）", 16), ("（三十）", 30), ("二十一、", 21), ("12.", 12)],
)
def test_read_value(marker: str, value: int) -> None:
    assert read_value(marker) == value


@pytest.mark.parametrize(
    ("text", "date"),
    [("2022年3月1日印发", "2022-03-01"), ("二〇二三年十月二十日", "2023-10-20"), ("无日期", None)],
)
def test_read_date(text: str, date: str | None) -> None:
    assert read_date(text) == date


def test_wrap_line() -> None:
    lines = wrap_line("区" * WIDTH + "，" + "镇2" * 10)
    assert lines == ["区" * WIDTH + "，", "镇2" * 10]


@pytest.mark.parametrize("name", NUMBERED)
def test_automatic_numbers_are_not_typed(name: str) -> None:
    printed = print_record(RECORDS[name])
    typed = Document(BytesIO(write_docx(printed, automatic=True))).paragraphs
    items = [part for part in printed.parts if isinstance(part, Paragraph) and part.marker]
    numbered = [p.text for p in typed if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert numbered == [item.text.removeprefix(item.marker) for item in items]


@pytest.mark.office
@needs_office
def test_word_prints_the_same_numbers() -> None:
    """LibreOffice prints the automatic numbers exactly as the record types them."""
    printed = {name: print_record(RECORDS[name]) for name in NUMBERED}
    documents = {name: write_docx(notice, automatic=True) for name, notice in printed.items()}
    texts = convert(documents, "txt", "Text (encoded):UTF8")
    assert {name: _squeeze(text.decode("utf-8-sig")) for name, text in texts.items()} == {
        name: _squeeze(_join(notice)) for name, notice in printed.items()
    }


def test_sizes() -> None:
    """The samples are as many and as long as the tests that use them suppose."""
    tasks = {name: make_gold(record)["tasks"] for name, record in RECORDS.items()}
    assert len(RECORDS) == 12
    assert [len(tasks[name]) for name in NUMBERED[:3]] == [40, 37, 36]
    assert sum(map(len, tasks.values())) == 198


def _join(printed: Printed) -> str:
    return "".join(part.text for part in printed.parts if isinstance(part, Paragraph))


def _squeeze(text: str) -> str:
    return "".join(text.split())
