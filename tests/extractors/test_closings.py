"""结尾: what belongs to no task."""

import pytest

from extractors.closings import find_closings
from extractors.lines import split_lines
from tests.extractors.printed import make_source


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("一、修路。\n特此通知。", {1}, "a formula"),
        ("特此通知。\n一、修路。", {0}, "a formula before the items"),
        ("一、修路。\n本通知自2021年4月1日起施行。", {1}, "when it takes effect"),
        ("一、修路。\n扫一扫在手机打开当前页\n其他链接", {1, 2}, "page furniture and all that follows"),
        ("一、修路。\n相关解读\n二、建桥。\n正文", {1}, "a number ends the furniture"),
        ("一、修路。\n主办单位：区政府办公室\n网站标识码：1", {1, 2}, "a page's sponsor"),
        ("一、修路。\n主办单位：区商务局\n二、办展。\n主办单位：区商务局", set(), "a statement's 主办单位"),
        ("一、修路。\n责任单位：区交通局\n二、办展。\n主办单位：区商务局", set(), "the last item's 主办单位"),
        ("一、修路。\n责任单位：区交通局\n主办单位：区政府办公室", {2}, "a sponsor below a statement"),
        ("一、修路。\n联系人：王某，电话：1234567", {1}, "a contact"),
        ("一、修路。\n联系人：王某\n责任单位：区交通局", set(), "a contact above the statement"),
        (
            "一、修路。\n联系人：王某\n区交通局\n2021年3月5日\n一、设计。\n二、施工。",
            {1},
            "a contact above the letter's signature",
        ),
        ("一、修路。\n联系人：王某\n二、建桥。", set(), "a contact inside the items"),
        ("一、修路。\n出席：张某\n列席：李某", {1, 2}, "who attended a meeting"),
        ("一、修路。\n按期完成。", set(), "text of the item"),
        ("特此通知", {0}, "nothing else"),
    ],
)
def test_find_closings(text: str, expected: set[int], why: str) -> None:
    assert find_closings(split_lines(make_source(text)), text) == expected, why
