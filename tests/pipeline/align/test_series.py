"""Which notices are of the same kind."""

import pytest

from notice.notice import Notice
from pipeline.align.series import find_series, name_kind
from tests.pipeline.samples import make_notice


def make_year(year: int, title: str, unit: str = "区水利局") -> Notice:
    return make_notice(
        (("一",), "清理河道。", {"responsible": [unit]}),
        path=f"{year}{title}.txt",
        number=("澄政办发", year, len(title)),
        title=title,
        date=f"{year}-02-01",
    )


KINDS = [
    ("关于印发2023年河道整治任务分工的通知", "关于印发河道整治任务分工的通知", "a year"),
    ("关于印发二〇二三年度河道整治分工的通知", "关于印发河道整治分工的通知", "a year in characters"),
    ("关于印发《河道整治分工》的通知", "关于印发河道整治分工的通知", "book-title marks"),
]


@pytest.mark.parametrize(("title", "expected", "why"), KINDS, ids=[row[2] for row in KINDS])
def test_kinds(title: str, expected: str, why: str) -> None:
    assert name_kind(make_year(2023, title)) == expected, why


SERIES = [
    ("2022年河道整治任务分工", "2023年河道整治任务分工", True, "the same but for the year"),
    ("2022年河道整治任务分工", "2023年道路整治任务分工", False, "a subject like it"),
    ("2022年河道整治任务分工", "2023年营商环境优化措施", False, "another subject"),
]


@pytest.mark.parametrize(("first", "second", "same", "why"), SERIES, ids=[row[3] for row in SERIES])
def test_series(first: str, second: str, same: bool, why: str) -> None:
    found = find_series([make_year(2023, second), make_year(2022, first)])
    assert bool(found) is same, why


def test_a_year_without_a_notice_is_passed_over() -> None:
    title = "{}年河道整治任务分工"
    (series,) = find_series([make_year(year, title.format(year)) for year in (2024, 2020, 2021)])
    assert list(series.steps()) == [(2020, 2021), (2021, 2024)]


def test_notices_without_tasks_or_in_one_year_are_no_series() -> None:
    one = make_year(2023, "2023年河道整治任务分工")
    assert find_series([one, one]) == []
