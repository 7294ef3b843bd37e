"""Which files of a bundle are one notice, and which are notices of their own."""

import pytest

from notice.builder import TextBuilder
from notice.errors import UnreadableFile
from notice.source import Locator, SourceText
from parsers.bundle.document import Document
from parsers.bundle.groups import group_documents
from parsers.bundle.member import Member

SPRING = (
    "澄政办发〔2023〕15号",
    "澄江区人民政府办公室关于做好春耕工作的通知",
    "各镇人民政府：",
    "请认真抓好贯彻落实。",
    "附件：1. 春耕物资储备清单",
    "2. 春耕服务队名册",
    "澄江区人民政府办公室",
    "2023年3月5日",
)
FLOOD = (
    "澄政办发〔2023〕22号",
    "澄江区人民政府办公室",
    "关于印发防汛抗旱工作方案的通知",
    "各镇人民政府：",
    "现将方案印发给你们，详细安排见值班备勤安排表，请遵照执行。",
    "2023年5月8日",
)
PAGE = ("关于开展夏季安全检查的通知", "各有关单位：", "请按要求开展检查。")
PLAN = ("防汛抗旱工作方案", "一、加强组织领导，压实工作责任。", "二、做好物资储备，保障市场供应。")
STOCK = ("春耕物资储备清单", "化肥和农药由供销社储备。")
ROTA = ("值班备勤安排表", "各科室轮流值班备勤。")
LIST = ("附件1", "联系人名册一览", "各镇各一名联系人。")
CITING = (
    "澄政发〔2024〕3号",
    "澄江区人民政府关于夏种工作的意见",
    "各镇人民政府：",
    "《澄江区人民政府办公室关于做好春耕工作的通知》（澄政办发〔2023〕15号）继续执行。",
)
YEARS = (("2022年任务分解", "任务甲由水利局办。"), ("2023年任务分解", "任务乙由水利局办。"))

Files = dict[str, tuple[str, ...] | UnreadableFile]
SCAN = UnreadableFile("unsupported", "暂不支持读取图片。")


def write(lines: tuple[str, ...]) -> SourceText:
    builder = TextBuilder("txt", "plain")
    for line in lines:
        builder.add_paragraph(line, Locator())
    return builder.build()


def group(files: Files) -> list[list[str]]:
    read = {name: write(lines) if isinstance(lines, tuple) else lines for name, lines in files.items()}
    groups = group_documents([Document(Member(name, source)) for name, source in read.items()])
    return [[one.member.path + "?" * one_group.lost for one in one_group.documents] for one_group in groups]


@pytest.mark.parametrize(
    ("files", "expected", "why"),
    [
        ({"a.docx": SPRING, "b.docx": FLOOD}, [["a.docx"], ["b.docx"]], "two notices"),
        ({"a.docx": SPRING, "b.docx": PAGE}, [["a.docx"], ["b.docx"]], "one of them without a number"),
        (
            {"2023/a.docx": SPRING, "2023/b.docx": FLOOD, "2024/c.docx": CITING},
            [["2023/a.docx"], ["2023/b.docx"], ["2024/c.docx"]],
            "to be cited is not to belong",
        ),
        ({"a.docx": SPRING, "b.xlsx": STOCK, "c.txt": LIST}, [["a.docx", "b.xlsx", "c.txt"]], "one notice"),
        ({"a.docx": SPRING, "附件/b.xlsx": STOCK}, [["a.docx", "附件/b.xlsx"]], "attachments in a folder"),
        (
            {"a.docx": SPRING, "b.docx": FLOOD, "c.xlsx": STOCK, "d.docx": PLAN},
            [["a.docx", "c.xlsx"], ["b.docx", "d.docx"]],
            "listed under 附件, and passed on by the title",
        ),
        (
            {"春耕工作的通知.docx": SPRING, "春耕工作的通知附件1.docx": LIST, "防汛.docx": FLOOD},
            [["春耕工作的通知.docx", "春耕工作的通知附件1.docx"], ["防汛.docx"]],
            "named after its notice",
        ),
        (
            {"1/a.docx": SPRING, "1/附件/x.docx": LIST, "2/b.docx": FLOOD, "2/附件1.docx": LIST},
            [["1/a.docx", "1/附件/x.docx"], ["2/b.docx", "2/附件1.docx"]],
            "a folder a notice",
        ),
        (
            {"a.docx": SPRING, "b.docx": FLOOD, "c.xlsx": ROTA},
            [["a.docx"], ["b.docx", "c.xlsx"]],
            "only one notice speaks of it",
        ),
        (
            {"a.docx": SPRING, "b.docx": FLOOD, "附件1.docx": LIST},
            [["a.docx"], ["b.docx"], ["附件1.docx?"]],
            "nothing tells whose attachment it is",
        ),
        (
            {"a.docx": SPRING, "a.pdf": SPRING, "b.docx": FLOOD},
            [["a.docx", "a.pdf"], ["b.docx"]],
            "one notice in two formats",
        ),
        (
            {"a.docx": SPRING, "转发.docx": ("澄教〔2023〕2号", "转发" + SPRING[1], "各校：")},
            [["a.docx", "转发.docx"]],
            "a complete notice passed on by another",
        ),
        ({"a.docx": SPRING, "附件2.docx": FLOOD}, [["a.docx", "附件2.docx"]], "a complete notice attached"),
        ({"a.xlsx": YEARS[0], "b.xlsx": YEARS[1]}, [["a.xlsx"], ["b.xlsx"]], "two tables, no notice"),
        (
            {"总体.docx": ("总体安排", "分工见值班备勤安排表。"), "b.xlsx": ROTA},
            [["总体.docx", "b.xlsx"]],
            "a plan and the table it speaks of",
        ),
        ({"附件1.docx": LIST, "附件2.docx": STOCK}, [["附件1.docx", "附件2.docx"]], "attachments alone"),
        ({"a.docx": SPRING, "图.png": SCAN}, [["a.docx", "图.png"]], "unreadable beside one notice"),
        (
            {"1/a.docx": SPRING, "1/附件1.png": SCAN, "2/b.docx": FLOOD, "c.png": SCAN},
            [["1/a.docx", "1/附件1.png"], ["2/b.docx"], ["c.png"]],
            "unreadable among several",
        ),
        (
            {"2022年工作要点.docx": ("关于印发2022年工作要点的通知", *PAGE[1:]), "2023年工作要点.docx": PAGE},
            [["2022年工作要点.docx"], ["2023年工作要点.docx"]],
            "a year is no serial number",
        ),
    ],
)
def test_groups(files: Files, expected: list[list[str]], why: str) -> None:
    assert group(files) == expected, why
