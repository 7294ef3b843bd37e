"""时限: anchored to the notice, null when unknown."""

import pytest

from extractors.anchors import Anchor
from extractors.deadlines import read_deadline
from tests.extractors.printed import fold, read, read_plan

Said = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("2021年6月30日前", ("2021-06-30", "day", None), "a day"),
        ("二〇二一年六月三十日", ("2021-06-30", "day", None), "Han numerals"),
        ("9月15日前完成", ("2020-09-15", "day", None), "the notice's own year"),
        ("2021年2月底前", ("2021-02-28", "month", None), "the end of February"),
        ("2024年2月", ("2024-02-29", "month", None), "a leap year"),
        ("12月底前", ("2020-12-31", "month", None), "a month of the notice's year"),
        ("2021年第一季度", ("2021-03-31", "quarter", None), "a quarter"),
        ("三季度末", ("2020-09-30", "quarter", None), "a quarter of the notice's year"),
        ("2021年上半年", ("2021-06-30", "half", None), "the first half"),
        ("下半年", ("2020-12-31", "half", None), "the second half"),
        ("2021年底前", ("2021-12-31", "year", None), "the end of a year"),
        ("年底前", ("2020-12-31", "year", None), "the end of the notice's year"),
        ("2021年", ("2021-12-31", "year", None), "a year"),
        ("长期坚持", (None, "open", None), "no end"),
        ("立行立改", (None, "relative", None), "at once"),
        ("每季度末", (None, "open", "每季度"), "again and again"),
        ("年内持续推进", ("2020-12-31", "year", None), "within the notice's year"),
        ("2021.6.30前", ("2021-06-30", "day", None), "points in a date"),
        ("2021-06", ("2021-06-30", "month", None), "a month with a stroke"),
        ("6月中旬", ("2020-06-20", "day", None), "the second third of a month"),
        ("立即整改，2021年底前完成", ("2021-12-31", "year", None), "the clause that names a day"),
        ("2021年起每年底", (None, "open", "每年"), "a beginning is no end"),
        ("2021年2月30日", (None, "day", None), "no such day"),
        ("2021年13月", (None, "month", None), "no such month"),
        ("2021年6月底前完成方案，12月底前完成建设", ("2021-12-31", "month", None), "of two dates the last"),
        ("2021年6月底前，并长期坚持", ("2021-06-30", "month", None), "a date and no end"),
        ("适时启动", (None, None, None), "no date"),
    ],
)
def test_read_deadline(printed: str, expected: Said, why: str) -> None:
    found = read_deadline(fold(printed), Anchor(2020))
    assert (found.latest, found.precision, found.recurrence) == expected, why
    assert (found.text, found.earliest) == (printed, None)


@pytest.mark.parametrize(
    ("printed", "earliest", "latest", "why"),
    [
        ("2021年6月至12月", "2021-06-01", "2021-12-31", "the year of the first month"),
        ("6-9月", "2020-06-01", "2020-09-30", "a unit that both numbers share"),
        ("2021—2023年", "2021-01-01", "2023-12-31", "years"),
        ("2021年6月1日至9月30日", "2021-06-01", "2021-09-30", "days"),
        ("自2021年6月起至2022年5月底", "2021-06-01", "2022-05-31", "with 自 and 起"),
        ("2021年第一季度至第三季度", "2021-01-01", "2021-09-30", "quarters"),
        ("2021年6月底前报送至区政府", None, "2021-06-30", "至 behind something else"),
        ("2021年10月至次年3月", "2021-10-01", "2022-03-31", "the year behind the printed one"),
    ],
)
def test_ranges(printed: str, earliest: str | None, latest: str | None, why: str) -> None:
    found = read_deadline(fold(printed), Anchor(2020))
    assert (found.earliest, found.latest) == (earliest, latest), why
    assert found.precision == ("period" if earliest else "month" if latest else None)


@pytest.mark.parametrize(
    ("printed", "precision"),
    [("6月底前", "month"), ("年底前", "year"), ("上半年", "half"), ("9月15日", "day")],
)
def test_without_an_anchor_nothing_is_guessed(printed: str, precision: str) -> None:
    found = read_deadline(fold(printed), Anchor(None))
    assert (found.text, found.latest, found.precision) == (printed, None, precision)


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("今年6月底前", ("2020-06-30", "month", None), "not the year's end"),
        ("明年6月底前完成", ("2021-06-30", "month", None), "what follows says no more"),
        ("十个工作日内", (None, "relative", None), "counted from an event"),
        ("“十四五”期间", ("2025-12-31", "period", None), "a five-year plan"),
        ("每月5日前", (None, "open", "每月"), "a cycle with its day"),
        ("立行立改，长期坚持", (None, "open", None), "at once, and then without an end"),
        ("6月底前完成方案，明年3月底前完成建设", ("2021-03-31", "month", None), "of two years the last"),
    ],
)
def test_what_running_text_says_too_is_read_alike(printed: str, expected: Said, why: str) -> None:
    found = read_deadline(fold(printed), Anchor(2020))
    assert (found.latest, found.precision, found.recurrence) == expected, why
    assert (found.text, found.origin) == (printed, "label")


@pytest.mark.parametrize(
    ("head", "latest", "why"),
    [
        ("澄政发〔2019〕3号\n关于做好工作的通知\n各镇：\n", "2019-06-30", "the year of the number"),
        ("关于做好工作的通知\n各镇：\n", None, "no year anywhere"),
    ],
)
def test_the_anchor_of_a_notice(head: str, latest: str | None, why: str) -> None:
    notice = read(head + "一、修路。（责任单位：区交通局；完成时限：6月底前）\n二、建桥。")
    assert notice.tasks[0].deadlines[0].latest == latest, why


def test_the_written_date_is_the_first_anchor() -> None:
    notice = read_plan("一、修路。（责任单位：区交通局；完成时限：6月底前）")
    assert notice.tasks[0].deadlines[0].latest == "2021-06-30"
