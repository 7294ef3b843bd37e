"""定年: what tells the year of a date printed without one."""

from datetime import date

import pytest

from extractors.anchors import Anchor, find_year, make_anchor
from notice.notice import DocNumber, Elements


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("澄江区2023年重点工作任务分工方案", 2023),
        ("二〇二三年工作要点", 2023),
        ("澄江区 2023 年工作要点", 2023),
        ("三年行动计划（2018—2020年）", None),
        ("2018年至2020年行动计划", None),
        ("关于2022年总结和2023年计划的通知", None),
        ("关于做好供水工作的通知", None),
    ],
)
def test_the_year_a_title_is_about(title: str, year: int | None) -> None:
    assert find_year(title) == year


def test_the_anchor_of_a_notice() -> None:
    number = DocNumber("澄政发〔2019〕3号", "澄政发", 2019, 3)
    assert make_anchor(Elements()) == Anchor(None)
    assert make_anchor(Elements(doc_number=number)) == Anchor(2019)
    dated = Elements(doc_number=number, written_date="2018-12-28", title="2019年工作要点")
    assert make_anchor(dated) == Anchor(2018, date(2018, 12, 28), 2019)


@pytest.mark.parametrize(
    ("title", "month", "year"),
    [
        ("关于做好2020年项目申报工作的通知", 11, 2019),
        ("关于做好2020年项目申报工作的通知", 3, 2020),
        ("2020年工作要点", 11, 2020),
    ],
)
def test_what_prepares_a_year_is_done_before_it(title: str, month: int, year: int) -> None:
    anchor = make_anchor(Elements(written_date="2019-10-28", title=title))
    assert anchor.place_month(month) == year
    assert anchor.tell_year("明年") == 2020


@pytest.mark.parametrize("title", ["关于2018年度考核情况的通知", "2030年远景目标"])
def test_a_title_of_another_time_sets_no_year(title: str) -> None:
    dated = Elements(written_date="2019-01-10", title=title)
    assert make_anchor(dated) == Anchor(2019, date(2019, 1, 10))


def test_an_attachment_may_be_about_another_year() -> None:
    anchor = Anchor(2018, date(2018, 12, 28))
    assert anchor.of_part("2019年任务分解表").titled == 2019
    assert anchor.of_part("任务分解表") == anchor.of_part(None) == anchor


@pytest.mark.parametrize(
    ("words", "carried", "year"),
    [("今年", None, 2019), ("本年度", None, 2019), ("明年", None, 2020), ("后年", None, 2021), ("次年", 2022, 2023),
     ("次年", None, 2020), ("当年", 2022, 2022), ("当年", None, 2019), ("明年", 2022, 2020)],
)  # fmt: skip
def test_told_years(words: str, carried: int | None, year: int) -> None:
    assert Anchor(2019).tell_year(words, carried) == year


def test_this_year_in_a_plan_for_the_next_one_may_mean_either() -> None:
    assert Anchor(2018, date(2018, 12, 28), 2019).tell_year("今年") is None


def test_nothing_is_told_without_a_year() -> None:
    assert Anchor(None).tell_year("今年") is None
    assert Anchor(None).place_month(6) is None
