"""How the terminal says places and numbers."""

import pytest

from notice.diagnostic import Severity
from notice.notice import Origin, Role
from notice.source import Locator
from pipeline.console.words import ORIGINS, ROLES, SEVERITIES, STATUSES, number_line, say_place
from pipeline.run.record import RecordStatus


@pytest.mark.parametrize(
    ("locator", "said"),
    [
        (Locator(), ""),
        (Locator(paragraph=12), "第12段"),
        (Locator(page=3, box=(80.0, 127.9, 352.04, 199.9)), "第3页(80,128)–(352,200)"),
        (Locator(page=3, table=2, row=1, column=4), "第3页表2第1行第4列"),
        (Locator(sheet="任务", cell="B7"), "工作表“任务”单元格B7"),
    ],
)
def test_place(locator: Locator, said: str) -> None:
    assert say_place(locator) == said


@pytest.mark.parametrize(
    ("marker", "line"),
    [
        ("一", "一、办理"),
        ("（一）", "（一）办理"),
        ("(1)", "(1)办理"),
        ("1", "1.办理"),
        ("１", "１.办理"),
        ("①", "①、办理"),
        ("第一章", "第一章办理"),
        ("", "办理"),
    ],
)
def test_number(marker: str, line: str) -> None:
    assert number_line(marker, "办理") == line


@pytest.mark.parametrize(
    ("kind", "words"), [(Role, ROLES), (Origin, ORIGINS), (Severity, SEVERITIES), (RecordStatus, STATUSES)]
)
def test_every_kind_has_its_word(kind: object, words: dict[str, str]) -> None:
    assert words.keys() == set(getattr(kind, "__args__", ()))
