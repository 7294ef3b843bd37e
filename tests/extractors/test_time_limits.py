"""行文中的时限: what is printed, anchored to the notice; what tells a story is no limit."""

from datetime import date

import pytest

from extractors.anchors import Anchor
from extractors.time_limits import find_limits
from extractors.view import View

# A notice written on 5 March 2019 whose title names no year.
MARCH = Anchor(2019, date(2019, 3, 5))


def said(printed: str, anchor: Anchor = MARCH, carried: int | None = None) -> list[tuple[str | None, ...]]:
    """(text, earliest, latest, precision) of every limit; the text is cut by its span."""
    found = [one.deadline for one in find_limits(View.of(printed, 0, len(printed)), anchor, carried)]
    assert all(one.origin == "prose" and one.text == one.span.cut(printed) for one in found)
    return [(one.text, one.earliest, one.latest, one.precision) for one in found]


@pytest.mark.parametrize(
    ("printed", "text", "latest", "precision", "why"),
    [
        ("须在2019年6月30日前报送", "2019年6月30日前", "2019-06-30", "day", "a day"),
        ("应于 6 月 30 日 前 报送", "6 月 30 日 前", "2019-06-30", "day", "blanks inside"),
        ("请于3月15日下班前报送。", "3月15日下班前", "2019-03-15", "day", "a time of the day"),
        ("二〇一九年六月三十日前完成", "二〇一九年六月三十日前", "2019-06-30", "day", "Han numerals"),
        ("12月底前完成", "12月底前", "2019-12-31", "month", "a month of the notice's year"),
        ("十二月底前完成", "十二月底前", "2019-12-31", "month", "a month in Han numerals"),
        ("9月中旬组织检查", "9月中旬", "2019-09-20", "day", "the second third"),
        ("9月下旬组织检查", "9月下旬", "2019-09-30", "month", "the last third ends with the month"),
        ("2020年2月完成", "2020年2月", "2020-02-29", "month", "a leap year"),
        ("2019年第一季度出台", "2019年第一季度", "2019-03-31", "quarter", "a quarter"),
        ("前三季度完成", "前三季度", "2019-09-30", "quarter", "up to the third quarter"),
        ("上半年开展培训", "上半年", "2019-06-30", "half", "a half-year"),
        ("年底前全面完成", "年底前", "2019-12-31", "year", "the end of the notice's year"),
        ("今年底建成", "今年底", "2019-12-31", "year", "this year's end"),
        ("次年3月底前总结", "次年3月底前", "2020-03-31", "month", "the year behind the notice's"),
        ("明年6月底前完成", "明年6月底前", "2020-06-30", "month", "next year"),
        ("年内开工", "年内", "2019-12-31", "year", "within the year"),
        ("本月25日前报送", "本月25日前", "2019-03-25", "day", "a day of that month"),
        ("月底前报送", "月底前", "2019-03-31", "month", "the month the notice was written in"),
        ("到2025年，覆盖率达到90%", "到2025年", "2025-12-31", "year", "到 belongs to it"),
        ("2025年前建成", "2025年前", "2025-12-31", "year", "the year itself is meant too"),
        ("全年新增就业5000人", "全年", "2019-12-31", "year", "the notice's year"),
        ("2019年普惠贷款增速不低于10%", "2019年", "2019-12-31", "year", "a year at the head of a clause"),
        ("到“十四五”末，建成", "到“十四五”末", "2025-12-31", "period", "the end of a plan"),
    ],
)
def test_the_last_day(printed: str, text: str, latest: str, precision: str, why: str) -> None:
    assert said(printed) == [(text, None, latest, precision)], why


@pytest.mark.parametrize(
    ("printed", "text", "earliest", "latest", "why"),
    [
        ("2019—2021年实施", "2019—2021年", "2019-01-01", "2021-12-31", "years"),
        ("2023年3月至5月开展", "2023年3月至5月", "2023-03-01", "2023-05-31", "the year of the first month"),
        ("2019年3―5月开展", "2019年3―5月", "2019-03-01", "2019-05-31", "a bar, and the unit of the end"),
        ("2019年10月――2020年2月开展", "2019年10月――2020年2月", "2019-10-01", "2020-02-29", "two bars"),
        ("5月6—20日集中整治", "5月6—20日", "2019-05-06", "2019-05-20", "days of one month"),
        ("一至三季度完成", "一至三季度", "2019-01-01", "2019-09-30", "quarters"),
        ("1—3月完成前期工作", "1—3月", "2019-01-01", "2019-03-31", "begun before the notice"),
        ("6-9月集中整治", "6-9月", "2019-06-01", "2019-09-30", "a shared unit"),
        ("6月1日至15日公示", "6月1日至15日", "2019-06-01", "2019-06-15", "a shared month"),
        ("2019年10月至2020年3月", "2019年10月至2020年3月", "2019-10-01", "2020-03-31", "over a year's end"),
        ("即日起至12月底", "即日起至12月底", "2019-03-05", "2019-12-31", "from the day it was written"),
        ("“十四五”期间，", "“十四五”期间", "2021-01-01", "2025-12-31", "a five-year plan"),
        ("“十三五”期间", "“十三五”期间", "2016-01-01", "2020-12-31", "the plan that runs"),
        (
            "自2020年1月1日起三年内免征",
            "自2020年1月1日起三年内",
            "2020-01-01",
            "2022-12-31",
            "counted from a day",
        ),
        (
            "自2020年1月1日起6个月内",
            "自2020年1月1日起6个月内",
            "2020-01-01",
            "2020-06-30",
            "months from a day",
        ),
        ("10月至次年3月", "10月至次年3月", "2019-10-01", "2020-03-31", "次年 behind a told year"),
        ("2019年10月至次年3月", "2019年10月至次年3月", "2019-10-01", "2020-03-31", "次年 behind a year"),
    ],
)
def test_both_ends(printed: str, text: str, earliest: str, latest: str, why: str) -> None:
    assert said(printed) == [(text, earliest, latest, "period")], why


@pytest.mark.parametrize(
    ("printed", "text", "precision"),
    [
        ("收到材料之日起10个工作日内答复", "10个工作日内", "relative"),
        ("三年内建成", "三年内", "relative"),
        ("秋季学期开学前制定", "秋季学期开学前", "relative"),
        ("本学期结束前完成", "本学期结束前", "relative"),
        ("用3年左右时间建成", "3年左右时间", "relative"),
        ("今后五年，", "今后五年", "relative"),
        ("24小时内上报", "24小时内", "relative"),
        ("立即整改", "立即", "relative"),
        ("春节前完成", "春节前", "relative"),
        ("次月5日前报送", "次月5日前", "relative"),
        ("汛期前排查", "汛期前", "relative"),
        ("（长期坚持）", "长期坚持", "open"),
        ("2月底前报送", "2月底前", "month"),
    ],
)
def test_what_cannot_be_told_keeps_its_text(printed: str, text: str, precision: str) -> None:
    assert said(printed) == [(text, None, None, precision)]


@pytest.mark.parametrize(
    ("printed", "text", "cycle"),
    [
        ("每年召开一次", "每年", "每年"),
        ("每季度末报送", "每季度末", "每季度"),
        ("每月5日前报送", "每月5日前", "每月"),
        ("每季度末月20日前报送", "每季度末月20日前", "每季度"),
        ("每2～3年轮训一遍", "每2～3年", "每2～3年"),
        ("按年度通报", "按年度", "按年度"),
        ("按月通报", "按月", "按月"),
        ("每半年组织一次", "每半年", "每半年"),
        ("每年12月底前报送总结", "每年12月底前", "每年"),
        ("每年年底前报送", "每年年底前", "每年"),
        ("每月月底前报送", "每月月底前", "每月"),
        ("每年10月至次年3月开展", "每年10月至次年3月", "每年"),
        ("每两年修订一次", "每两年", "每两年"),
        ("每周五下午3时前报送", "每周五下午3时前", "每周"),
        ("每年3月和9月各开展一次", "每年3月和9月", "每年"),
    ],
)
def test_cycles(printed: str, text: str, cycle: str) -> None:
    (found,) = (one.deadline for one in find_limits(View.of(printed, 0, len(printed)), MARCH))
    assert (found.text, found.recurrence, found.precision, found.latest) == (text, cycle, "open", None)


def test_in_a_sentence_about_every_year_no_year_is_meant() -> None:
    found = said("每年3月底前编制计划，12月底前总结，次年1月底前公布。4月底前完成本年计划")
    assert [(text, latest) for text, _, latest, _ in found] == [
        ("每年3月底前", None),
        ("12月底前", None),
        ("次年1月底前", None),
        ("4月底前", "2019-04-30"),
    ]


def test_a_day_it_begins_has_no_end() -> None:
    assert said("自2020年1月1日起，免收费用") == [("自2020年1月1日起", "2020-01-01", None, "day")]
    assert said("从2020年起，免收费用") == [("从2020年起", "2020-01-01", None, "year")]


@pytest.mark.parametrize(
    "printed",
    [
        "2017年以来，我区持续推进改革",
        "2018年国务院印发的意见",
        "比2015年下降10%",
        "在2018年基础上提高",
        "做好2019年重点工作",
        "三年行动计划（2018—2020年）",
        "本通知自2019年5月1日起施行",
        "经2019年3月1日区政府常务会议审议通过",
        "根据《关于2019年12月底前完成整治的通知》",
        "2018年12月底前已全部完成",
        "“十二五”期间，我区完成改造",
        "近三年内无违法记录",
        "2019年6月",
        "（2019年6月15日）",
        "2019年是开局之年",
        "2019年全市工作的总体要求",
        "每人每天补助300元",
        "对2020年新增的企业",
        "有效期至2025年12月31日",
        "2019年度工作",
        "三年行动",
        "前期准备",
        "一个中心，两个基本点",
        "持续推进简政放权",
        "每个部门，每人",
        "",
    ],
)
def test_no_limit(printed: str) -> None:
    assert said(printed) == []


def test_the_year_printed_before_carries() -> None:
    found = said("2020年6月底前，制定方案；9月底前，启动建设。12月底前，完成。")
    assert [latest for _, _, latest, _ in found] == ["2020-06-30", "2020-09-30", "2020-12-31"]
    assert said("9月底前完成", carried=2021) == [("9月底前", None, "2021-09-30", "month")]


def test_a_goal_far_away_gives_its_year_to_its_own_sentence_only() -> None:
    assert said("到2025年，全面建成。9月底前制定方案。")[1][2] == "2019-09-30"


@pytest.mark.parametrize(
    ("anchor", "latest", "why"),
    [
        (Anchor(None), None, "no year anywhere"),
        (Anchor(2019), "2019-02-28", "nothing says that February had passed"),
        (MARCH, None, "February had passed"),
        (Anchor(2019, date(2019, 3, 5), 2019), "2019-02-28", "the title names the year"),
        (Anchor(2018, date(2018, 12, 28), 2019), "2019-02-28", "a plan for the next year"),
    ],
)
def test_years_of_months(anchor: Anchor, latest: str | None, why: str) -> None:
    assert said("2月底前报送", anchor) == [("2月底前", None, latest, "month")], why
