"""版头: what stands above the body per GB/T 9704-2012 §7.2 and §7.3.2."""

import pytest

from notice.notice import DocNumber
from tests.extractors.printed import read

TITLE = "云溪市澄江区人民政府关于做好防汛工作的通知"
BODY = "一、加强领导。\n二、抓好落实。"


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("澄政办发〔2021〕12号", ("澄政办发〔2021〕12号", "澄政办发", 2021, 12), "the standard's brackets"),
        ("澄政办发﹝2021﹞12号", ("澄政办发﹝2021﹞12号", "澄政办发", 2021, 12), "small brackets"),
        ("澄政办发[2021]12号", ("澄政办发[2021]12号", "澄政办发", 2021, 12), "square brackets"),
        ("澄政办发（2021）第12号", ("澄政办发（2021）第12号", "澄政办发", 2021, 12), "第 before the number"),
        (
            "澄政办发〔２０２１〕１２号",
            ("澄政办发〔２０２１〕１２号", "澄政办发", 2021, 12),
            "full-width digits",
        ),
        ("文号：澄府规〔2021〕2号", ("澄府规〔2021〕2号", "澄府规", 2021, 2), "behind its label"),
        (
            "澄政发〔2021〕3号　　签发人：李某某",
            ("澄政发〔2021〕3号", "澄政发", 2021, 3),
            "the signatory on the same line",
        ),
        ("根据国发〔2018〕33号文件精神", None, "a number that is cited"),
        ("澄政办发2021年12号", None, "no brackets"),
    ],
)
def test_doc_number(line: str, expected: tuple[str, str, int, int] | None, why: str) -> None:
    elements = read(f"{line}\n{TITLE}\n各有关单位：\n{BODY}").elements
    assert elements.doc_number == (DocNumber(*expected) if expected else None), why


def test_marks_above_the_number() -> None:
    text = f"000001\n机密★1年\n特急\n云溪市澄江区人民政府文件\n澄政发〔2021〕3号　签发人：李某某、王某\n{TITLE}\n各镇：\n{BODY}"
    elements = read(text).elements
    assert (elements.secrecy, elements.urgency) == ("机密★1年", "特急")
    assert elements.signatories == ("李某某", "王某")
    assert elements.title == TITLE


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("各镇人民政府，区政府各部门：", ("各镇人民政府", "区政府各部门"), "addressees"),
        ("各镇人民政府，\n区政府各部门：", ("各镇人民政府", "区政府各部门"), "over two lines"),
        ("澄江区人民政府：", ("澄江区人民政府",), "one addressee"),
        ("各县（市、区）人民政府：", ("各县（市、区）人民政府",), "one class, 、 in its bracket"),
        (
            "各县（市、区）人民政府，\n区（市、园）管委会：",
            ("各县（市、区）人民政府", "区（市、园）管委会"),
            "brackets in both of two lines",
        ),
        (
            "各镇人民政府，区政府各委、办、局：",
            ("各镇人民政府", "区政府各委、办、局"),
            "one character a class at the end",
        ),
        ("各镇、各部门：", ("各镇", "各部门"), "classes only, and a line with a colon below"),
        ("市发改委、市财政局:", ("市发改委", "市财政局"), "a half-width colon"),
        ("现将有关事项通知如下：", (), "a sentence that ends in a colon"),
        ("工作目标：", (), "a heading that ends in a colon"),
    ],
)
def test_recipients(line: str, expected: tuple[str, ...], why: str) -> None:
    assert read(f"澄政发〔2021〕3号\n{TITLE}\n{line}\n{BODY}").elements.recipients == expected, why


def test_a_title_that_a_portal_prints_twice_is_no_task_text() -> None:
    notice = read(f"澄政发〔2021〕3号\n关于做好防汛工作的通知\n{TITLE}\n各镇：\n{BODY}")
    assert notice.elements.title == TITLE
    assert [task.text for task in notice.tasks] == ["加强领导。", "抓好落实。"]
