"""网页要素: what only a portal's fields give."""

import pytest

from tests.extractors.printed import read

TEXT = "关于做好防汛工作的通知\n各有关单位：\n一、加强领导。\n二、抓好落实。"


@pytest.mark.parametrize(
    ("label", "value", "name", "expected", "why"),
    [
        ("索引号", "CJ0001/2021-00012", "index_number", "CJ0001/2021-00012", "as printed"),
        ("信息索引号：", "CJ0001", "index_number", "CJ0001", "another label, its colon dropped"),
        ("成文日期", "2021-03-05", "written_date", "2021-03-05", "hyphens"),
        ("成文日期", "2021年3月5日", "written_date", "2021-03-05", "printed out"),
        ("成文日期", "待定", "written_date", None, "no date"),
        ("实施日期", "2021.4.1", "effective_date", "2021-04-01", "points"),
        ("失效日期", "2024年4月1日", "expiry_date", "2024-04-01", "expiry"),
        ("发布日期", "2021年3月9日", "written_date", None, "the day it was put on the web"),
        (
            "发文机关",
            "澄江区水利局、澄江区应急局",
            "issuers",
            ("澄江区水利局", "澄江区应急局"),
            "two offices",
        ),
        ("标题", "另一标题", "title", "关于做好防汛工作的通知", "what is printed wins"),
    ],
)
def test_fields(label: str, value: str, name: str, expected: object, why: str) -> None:
    notice = read(TEXT, **{label: value})
    assert getattr(notice.elements, name) == (expected or (None if name != "issuers" else ())), why


def test_the_number_of_a_page() -> None:
    notice = read(TEXT, 文号="澄政发〔2021〕3号")
    number = notice.elements.doc_number
    assert number is not None
    assert (number.agency, number.year, number.serial) == ("澄政发", 2021, 3)
    assert notice.id == "澄政发〔2021〕3号"
    assert notice.elements.spans["doc_number"][0].cut(notice.text) == "澄政发〔2021〕3号"


def test_fields_printed_as_lines() -> None:
    text = "索引号：CJ01\n发文机关：澄江区水利局\n成文日期：2021年3月5日\n标 题：关于做好工作的通知\n发布日期：2021年3月8日\n"
    elements = read(text + TEXT).elements
    assert (elements.index_number, elements.issuers) == ("CJ01", ("澄江区水利局",))
    assert (elements.written_date, elements.title) == ("2021-03-05", "关于做好防汛工作的通知")


def test_a_field_is_no_line_of_the_body() -> None:
    notice = read(TEXT, 责任单位="区发改局")
    assert all(task.assignments == () for task in notice.tasks)
