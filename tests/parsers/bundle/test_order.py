"""Which file of a bundle is the notice, and which say the same."""

import pytest

from notice.builder import TextBuilder
from notice.source import Locator, SourceText
from parsers.bundle.document import Document
from parsers.bundle.member import Member
from parsers.bundle.order import arrange_members

NOTICE = (
    "澄政办发〔2023〕15号",
    "澄江区人民政府办公室关于做好春耕工作的通知",
    "各镇人民政府：",
    "请认真抓好贯彻落实。",
)
PLAN = ("2023年春耕工作方案", "一、加强组织领导，压实工作责任。", "二、做好物资储备，保障市场供应。")
LIST = ("附件1", "春耕工作任务分解清单", "推进高标准农田建设任务落地")
OTHER = ("云政发〔2022〕7号", "云溪市人民政府关于加强耕地保护的意见", "各区人民政府：", "现提出如下意见。")


def write(lines: tuple[str, ...]) -> SourceText:
    builder = TextBuilder("txt", "plain")
    for line in lines:
        builder.add_paragraph(line, Locator())
    return builder.build()


def make(name: str, lines: tuple[str, ...]) -> Document:
    return Document(Member(name, write(lines)))


def arrange(*files: tuple[str, tuple[str, ...]]) -> tuple[list[str], list[tuple[str, str]]]:
    arranged = arrange_members([make(*file) for file in files])
    repeated = [(one.member.name, other.member.name) for one, other in arranged.repeated]
    return [one.member.name for one in arranged.members], repeated


@pytest.mark.parametrize(
    ("files", "order", "why"),
    [
        ([("a.docx", PLAN), ("b.docx", NOTICE)], ["b.docx", "a.docx"], "by its number and title"),
        ([("附件1.docx", OTHER), ("b.docx", NOTICE)], ["b.docx", "附件1.docx"], "another notice attached"),
        ([("1.docx", LIST), ("2.docx", PLAN)], ["2.docx", "1.docx"], "附件 at its head"),
        ([("1.docx", PLAN), ("2正文.docx", ("略",))], ["2正文.docx", "1.docx"], "by its name"),
        ([("1.docx", PLAN), ("2.docx", ("略",))], ["1.docx", "2.docx"], "nothing tells: as they are"),
        ([("b.txt", LIST), ("a.txt", PLAN), ("c.txt", NOTICE)], ["c.txt", "b.txt", "a.txt"], "the rest stay"),
    ],
)
def test_the_notice_comes_first(files: list[tuple[str, tuple[str, ...]]], order: list[str], why: str) -> None:
    assert arrange(*files)[0] == order, why


def test_files_of_one_name_are_told_apart() -> None:
    assert arrange(("附", PLAN), ("附", NOTICE), ("附", LIST))[0] == ["附"] * 3
    second = make("附", NOTICE)
    assert arrange_members([make("附", PLAN), second]).members[0] is second


@pytest.mark.parametrize(
    ("files", "kept", "repeated", "why"),
    [
        (
            [("通知.docx", NOTICE), ("通知.pdf", NOTICE)],
            ["通知.docx"],
            [("通知.pdf", "通知.docx")],
            "one document in two formats",
        ),
        (
            [("附件1.docx", PLAN), ("通知.docx", NOTICE + PLAN)],
            ["通知.docx"],
            [("附件1.docx", "通知.docx")],
            "an attachment printed in the notice as well",
        ),
        (
            [("通知.docx", NOTICE), ("附件.docx", (*PLAN, NOTICE[3]))],
            ["通知.docx", "附件.docx"],
            [],
            "a shared sentence",
        ),
        ([("a.txt", ("名单",)), ("b.txt", ("名单",))], ["a.txt", "b.txt"], [], "too short to be sure"),
        (
            [("a.txt", NOTICE), ("b.txt", ("澄政办发〔2024〕9号", *NOTICE[1:]))],
            ["a.txt", "b.txt"],
            [],
            "another year's notice in the same words",
        ),
    ],
)
def test_repeated(
    files: list[tuple[str, tuple[str, ...]]], kept: list[str], repeated: list[tuple[str, str]], why: str
) -> None:
    assert arrange(*files) == (kept, repeated), why
