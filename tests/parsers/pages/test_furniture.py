"""Page numbers and running heads go; whatever belongs to the notice stays."""

import pytest

from parsers.pages.furniture import PrintedPage, strip_furniture
from parsers.pages.lines import Line

HEIGHT = 842.0
HEAD, FOOT, BODY = 40.0, 790.0, 300.0


def at(text: str, top: float, em: float = 16.0) -> Line:
    return Line(text, 1, 80, top, 80 + em * len(text), top + em, em)


def strip(*pages: list[tuple[str, float]]) -> list[list[str]]:
    printed = [PrintedPage([at(text, top) for text, top in page], HEIGHT) for page in pages]
    return [[line.text for line in lines] for lines in strip_furniture(printed)]


TEXT = ("各镇人民政府要落实责任。", BODY)


@pytest.mark.parametrize(
    ("pages", "kept", "why"),
    [
        ([[TEXT, ("— 1 —", FOOT)]], [[TEXT[0]]], "GB/T 9704 page number"),
        ([[TEXT, ("第 1 页 共 3 页", FOOT)]], [[TEXT[0]]], "Word's page number"),
        ([[("- 2 -", HEAD), TEXT]], [[TEXT[0]]], "also at the head"),
        ([[TEXT, ("3", FOOT)]], [[TEXT[0]]], "a lone number far below the text"),
        ([[TEXT, ("5", FOOT)], [TEXT, ("6", FOOT)]], [[TEXT[0]], [TEXT[0]]], "numbers that count the pages"),
        (
            [[TEXT, ("2023", FOOT)], [TEXT, ("35", FOOT)]],
            [[TEXT[0], "2023"], [TEXT[0], "35"]],
            "numbers that do not",
        ),
        ([[("— 1 —", BODY), TEXT]], [["— 1 —", TEXT[0]]], "not at the edge of the page"),
        (
            [
                [("云溪市人民政府公报 2023年第3期", HEAD), TEXT],
                [("云溪市人民政府公报 2023年第3期", HEAD), TEXT],
            ],
            [[TEXT[0]], [TEXT[0]]],
            "a running head",
        ),
        (
            [
                [("澄江年鉴", HEAD), TEXT],
                [("防汛篇", HEAD), TEXT],
                [("澄江年鉴", HEAD), TEXT],
                [("防汛篇", HEAD), TEXT],
            ],
            [[TEXT[0]]] * 4,
            "heads of left and right pages",
        ),
        (
            [[TEXT, ("公报 · 11 ·", FOOT)], [TEXT, ("公报 · 12 ·", FOOT)]],
            [[TEXT[0]], [TEXT[0]]],
            "a running foot with the page number in it",
        ),
        (
            [[("附件1", HEAD + 60), TEXT], [("附件2", HEAD + 60), TEXT]],
            [["附件1", TEXT[0]], ["附件2", TEXT[0]]],
            "the heads of attachments are no running heads",
        ),
        (
            [
                [
                    ("11/23/26, 8:36 PM 春耕备耕工作的通知", 15),
                    TEXT,
                    ("https://www.yunxi.example.cn/t1.html 1/1", 815),
                ]
            ],
            [[TEXT[0]]],
            "what a browser prints around a page",
        ),
        (
            [[TEXT, ("https://www.yunxi.example.cn/", 730)]],
            [[TEXT[0], "https://www.yunxi.example.cn/"]],
            "an address in the text",
        ),
        ([[TEXT], [TEXT], [TEXT]], [[TEXT[0]]] * 3, "repeated in the middle of the page"),
        (
            [[("强化责任。", HEAD + 60), ("各镇", HEAD + 88)]] * 2,
            [["强化责任。", "各镇"]] * 2,
            "the same sentence at the top of two pages stands in the text",
        ),
        (
            [[("澄江区人民政府", HEAD), ("公报", HEAD + 20), TEXT]] * 2,
            [[TEXT[0]]] * 2,
            "a running head of two lines",
        ),
        ([[]], [[]], "a blank page"),
    ],
)
def test_strip_furniture(pages: list[list[tuple[str, float]]], kept: list[list[str]], why: str) -> None:
    assert strip(*pages) == kept, why


def test_order_of_lines_does_not_matter() -> None:
    """Columns are read one after the other: the foot of the page may stand before other lines."""
    assert strip([("— 1 —", FOOT), TEXT]) == [[TEXT[0]]]
