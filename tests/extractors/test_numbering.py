"""编号: the marker a line starts with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbering import read_marker


@pytest.mark.parametrize(
    ("line", "text", "number", "body", "why"),
    [
        ("一、总体要求", "一", 1, "总体要求", "GB/T 9704 first level"),
        ("十一、保障措施", "十一", 11, "保障措施", "two digits"),
        ("二 、支持范围", "二", 2, "支持范围", "a stray blank before the 、"),
        ("三．组织实施", "三", 3, "组织实施", "a point instead of 、"),
        ("（一）健全机制", "（一）", 1, "健全机制", "second level"),
        ("(二)健全机制", "(二)", 2, "健全机制", "half-width brackets stay as printed"),
        ("（ 三 ）健全机制", "（ 三 ）", 3, "健全机制", "blanks inside the brackets"),
        ("（四）、健全机制", "（四）", 4, "健全机制", "a 、 too many"),
        ("1.建立台账", "1", 1, "建立台账", "third level"),
        ("２．建立台账", "２", 2, "建立台账", "full width"),
        ("3、建立台账", "3", 3, "建立台账", "、 after a digit"),
        ("4﹒建立台账", "4", 4, "建立台账", "the small point"),
        ("1.12月底前完成", "1", 1, "12月底前完成", "the item begins with a month"),
        ("2.2023年完成", "2", 2, "2023年完成", "the item begins with a year"),
        ("⒊建立台账", "⒊", 3, "建立台账", "number and point in one character"),
        ("（1）建立台账", "（1）", 1, "建立台账", "fourth level"),
        ("2）建立台账", "2）", 2, "建立台账", "a closing bracket only"),
        ("③建立台账", "③", 3, "建立台账", "circled"),
        ("a.建立台账", "a", 1, "建立台账", "a letter"),
        ("1.2 建立台账", "1.2", 2, "建立台账", "two numbers"),
        ("1.2.3 建立台账", "1.2.3", 3, "建立台账", "three numbers"),
        ("第一章　总则", "第一章", 1, "总则", "a chapter"),
        ("第 1 2 条 为了规范", "第 1 2 条", 12, "为了规范", "badly spaced digits"),
        ("第二部分 主要任务", "第二部分", 2, "主要任务", "a part"),
        ("★1.建立台账", "1", 1, "建立台账", "an ornament singles the item out"),
        ("※（一）健全机制", "（一）", 1, "健全机制", "another"),
        ("附件2", "附件2", 2, "", "an attachment's head"),
        ("附 件", "附 件", 1, "", "an attachment without a number is the first"),
    ],
)
def test_markers(line: str, text: str, number: int, body: str, why: str) -> None:
    marker = read_marker(line)
    assert marker is not None, why
    assert (marker.text, marker.number, line[marker.length :].strip()) == (text, number, body), why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("一是加强领导", "一是 counts inside a text"),
        ("一、二、三产业融合发展", "three industries"),
        ("1.5亿元以上项目", "an amount"),
        ("5、6月份集中整治", "two months"),
        ("2021年工作安排", "a year"),
        ("12月底前完成", "a month"),
        ("（2021年版）", "a year in brackets"),
        ("（一般情况下）", "一 begins a word"),
        ("A类企业", "a class"),
        ("第一条线路建成通车", "a line, not an article"),
        ("附件1：澄江区项目表", "names the attachment in the letter"),
        ("", "nothing"),
    ],
)
def test_no_marker(line: str, why: str) -> None:
    assert read_marker(line) is None, why


def test_levels_stand_in_the_order_of_the_standard() -> None:
    lines = ["第一部分 a", "第一章 a", "第一节 a", "第一条 a", "一、a", "（一）a", "1.a", "1.1 a", "1.1.1 a"]
    lines += ["1.1.1.1 a", "（1）a", "①a", "a.资料"]
    ranks = [marker.rank for marker in map(read_marker, lines) if marker]
    assert ranks == sorted(set(ranks))
    assert len(ranks) == len(lines)


@given(st.text(max_size=20))
def test_any_line(line: str) -> None:
    marker = read_marker(line)
    if marker:
        assert marker.number >= 0
        assert line[: marker.length].startswith(marker.text)
