"""附件和正文: parts with a numbering of their own."""

import pytest

from extractors.parts import is_part_title
from notice.notice import Notice
from tests.extractors.printed import LETTER, read

TWO = "一、抓投资。\n二、抓消费。"


def parts_of(notice: Notice) -> list[str | None]:
    return list(dict.fromkeys(task.part for task in notice.tasks))


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (LETTER + TWO, ["澄江区重点任务分工方案"], "the plan behind the letter"),
        (f"关于做好工作的通知\n各镇：\n{TWO}", [None], "tasks in the letter itself"),
        (
            f"关于做好工作的通知\n各镇：\n{TWO}\n附件\n澄江区任务分解表\n{TWO}",
            [None, "澄江区任务分解表"],
            "an attachment",
        ),
        (
            f"关于做好工作的通知\n各镇：\n请执行。\n附件1\n澄江区项目清单\n{TWO}\n附件2：\n澄江区任务\n分解表\n{TWO}",
            ["澄江区项目清单", "澄江区任务分解表"],
            "two attachments, a title over two lines",
        ),
        (
            f"关于做好工作的通知\n各镇：\n请执行。\n区政府\n2021年3月5日\n附件1：澄江区项目清单\n{TWO}\n附件2 澄江区任务表\n{TWO}",
            ["澄江区项目清单", "澄江区任务表"],
            "the number and the title on one line",
        ),
        (
            f"关于做好工作的通知\n各镇：\n{TWO}\n澄江区任务分解表\n{TWO}",
            [None, "澄江区任务分解表"],
            "a list without the word 附件",
        ),
        (
            f"关于印发《澄江区消费措施》的通知\n各镇：\n请执行。\n澄江区消费措施\n{TWO}",
            ["澄江区消费措施"],
            "the title that the letter quotes",
        ),
        (
            f"关于印发《2021年〈政府工作报告〉分工事项》的通知\n各镇：\n请执行。\n2021年《政府工作报告》分工事项\n{TWO}",
            ["2021年《政府工作报告》分工事项"],
            "the quoted title, its inner quotation marks changed",
        ),
        (
            f"关于转发方案的通知\n各镇：\n{TWO}\n澄江区投资行动方案\n{TWO}\n澄江区消费行动方案\n{TWO}",
            [None, "澄江区投资行动方案", "澄江区消费行动方案"],
            "a numbering that begins again under a title",
        ),
        (
            "关于做好工作的通知\n各镇：\n一、抓投资\n（一）制定方案。\n（二）抓开工。\n二、抓消费\n（一）发券。\n（二）办展。",
            [None],
            "sections that begin again are no parts",
        ),
    ],
)
def test_parts(text: str, expected: list[str | None], why: str) -> None:
    assert parts_of(read(text)) == expected, why


def test_a_regulation_hands_out_no_tasks() -> None:
    text = "关于印发办法的通知\n各镇：\n请执行。\n澄江区资金管理办法\n第一章　总则\n第一条 为规范管理，制定本办法。\n第二条 区财政局牵头，区发改局配合。（责任单位：区财政局）\n第三条 本办法由区财政局负责解释。"
    notice = read(text)
    assert notice.tasks == ()
    assert [heading.marker for heading in notice.outline] == ["第一章"]
    assert [child.marker for child in notice.outline[0].children] == ["第一条", "第二条", "第三条"]


def test_measures_in_articles_hand_out_tasks() -> None:
    text = "关于印发措施的通知\n各镇：\n请执行。\n澄江区促进消费若干措施\n第一条 发券。（责任单位：区商务局）\n第二条 办展。\n责任单位：区文旅局\n第三条 本措施自发布之日起施行。"
    notice = read(text)
    assert [(task.path, [one.origin for one in task.assignments]) for task in notice.tasks] == [
        (("第一条",), ["bracket"]),
        (("第二条",), ["line"]),
        (("第三条",), []),
    ]


def test_one_article_number_does_not_make_a_regulation() -> None:
    notice = read(LETTER + "一、修订规则。\n第五条 删去。（责任单位：区司法局）\n二、抓落实。")
    assert len(notice.tasks) == 2


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("澄江区重点任务分工方案", True),
        ("澄江区成员名单", True),
        ("关于促进消费的若干意见", True),
        ("指导思想", False),
        ("各单位要制定方案。", False),
        ("关于" + "好" * 400 + "的通知", False),
    ],
)
def test_is_part_title(title: str, expected: bool) -> None:
    assert is_part_title(title) is expected
