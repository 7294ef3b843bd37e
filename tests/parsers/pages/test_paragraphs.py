"""Lines to paragraphs: where they begin and end on the page decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notice.source import Style
from parsers.pages.lines import Line, Run
from parsers.pages.paragraphs import join_lines, measure_lead
from tests.parsers.pages.typeset import EM, LEFT, PITCH, TOP, set_line, typeset

BODY = [
    "一、总体要求",
    "坚持以人民为中心的发展思想，统筹推进全区防汛抗旱各项工作，切实保障群众生命财产安全。",
    "（一）压实工作责任。各镇（街道）主要负责人为第一责任人，逐级签订责任书，做到守土有责、守土尽责。"
    "（责任单位：区应急管理局、区水利局，各镇人民政府、街道办事处）",
    "1.开展汛前检查。对水库、堤防、涵闸开展全面排查，3月底前完成2023年度隐患整改台账。",
    "——坚持预防为主，预案、队伍、物资三到位。",
    "特此通知。",
]


def texts(lines: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in join_lines(lines)]


@pytest.mark.parametrize(
    ("width", "indent", "depth", "gap", "why"),
    [
        (28, 2, 22, 0.0, "GB/T 9704: first lines indented"),
        (20, 2, 3, 0.0, "paragraphs run on over page ends"),
        (40, 2, 22, 6.0, "indented and spaced"),
        (24, 0, 40, 12.0, "not indented, spaced"),
        (24, 0, 40, 0.0, "not indented, not spaced: the short last line tells"),
    ],
)
def test_layouts(width: int, indent: int, depth: int, gap: float, why: str) -> None:
    assert texts(typeset(BODY, width, indent, depth, gap)) == BODY, why


WORDS = st.text("云溪市澄江区防汛抗旱工作，、；", min_size=1, max_size=60).filter(
    lambda text: text[0] not in "，、；"
)
LONG = "为加强全区防汛抗旱工作切实保障人民群众生命财产安全维护社会稳定现就有关事项通知如下请认真贯彻执行。"


@given(st.lists(WORDS.map(lambda text: text + "。"), min_size=2, max_size=12), st.integers(12, 40))
def test_indented_paragraphs_come_back(paragraphs: list[str], width: int) -> None:
    """With a paragraph of several lines on every page, any text comes back as it was set."""
    pages = [text for paragraph in paragraphs for text in (LONG, paragraph, LONG)]
    assert texts(typeset(pages, width, 2, 200)) == pages


def place(text: str, indent: float, row: int, page: int = 1, em: float = EM) -> Line:
    return set_line(text, LEFT + indent * EM, TOP + row * PITCH, page, em)


def full(text: str, indent: float, row: int, page: int = 1) -> Line:
    """A line that reaches the right edge of 20 em."""
    line = place(text, indent, row, page)
    return Line(text, page, line.x0, line.top, LEFT + 20 * EM, line.bottom, EM, line.runs)


FIRST, LAST = full("为进一步做好全区防汛抗旱工作保障群", 2, 0), place("众安全，现通知如下。", 0, 1)
AREA = [FIRST, LAST, full("各镇人民政府要高度重视强化组织领导", 2, 2), place("确保各项措施落到实处。", 0, 3)]


@pytest.mark.parametrize(
    ("above", "below", "joined", "why"),
    [
        (full("按照管理办法第五条第", 2, 9), place("（三）项的要求执行。", 0, 10), True, "a wrapped mark"),
        (
            full("扎实做好有关工作。", 2, 9),
            place("（三）强化保障。", 0, 10),
            False,
            "a mark after a full stop",
        ),
        (full("（牵头单位：区水利局，", 2, 9), place("责任单位：区财政局）", 0, 10), True, "inside brackets"),
        (
            full("（二）全面落实重大决策合法性审查", 2, 9),
            place("推进依法科学民主决策", 2, 10),
            False,
            "a full heading",
        ),
        (full("各项工作务必落实到位", 2, 9), place("云溪市澄江区人民政府", 9, 10), False, "a signature"),
        (place("云溪市澄江区人民政府", 9, 9), place("附件", 0, 10), False, "what follows a signature"),
        (place("澄江区防汛方案", 6.5, 9), place("各镇人民政府：", 0, 10), False, "below a centred line"),
        (full("现将有关事项通知如下", 2, 9), place("请遵照执行", 7.5, 10), False, "a centred line"),
        (
            full("附件：1.关于防汛的通知", 2, 9),
            place("任务分工表", 5.5, 10),
            True,
            "a title hanging behind 附件：",
        ),
        (
            full("附件：澄江区防汛任务分工", 2, 9),
            place("区人民政府办公室", 7.5, 10),
            False,
            "a signature below it",
        ),
        (full("坚持预防为主防抗救相", 2, 9), place("结合的方针", 0, 12), False, "a blank line between"),
        (full("坚持预防为主防抗救相", 2, 9), place("结合的方针", 0, 10, em=12), False, "another type size"),
        (full("坚持预防为主防抗救相", 2, 9), place("结合的方针", 0, 0, page=2), True, "over a page's end"),
        (
            place("（此页无正文）", 0, 9),
            place("澄江区防汛抗旱指挥部", 0, 0, page=2),
            False,
            "the line above was short",
        ),
    ],
)
def test_two_lines(above: Line, below: Line, joined: bool, why: str) -> None:
    found = texts([*AREA, above, below])
    assert (above.text + below.text in found) == joined, why
    assert (below.text in found) != joined


def test_titles_stay_as_printed() -> None:
    """Each printed line of a title is a paragraph, centred; the extractor joins them."""
    title = [place("澄江区人民政府办公室", 3, 0, em=22), place("关于防汛工作的通知", 3.8, 1, em=22)]
    below = [replace(line, page=line.page + 1) for line in typeset(BODY * 2, 20)]
    found = join_lines([*title, *below])[:2]
    assert [(p.text, p.style) for p in found] == [(line.text, Style(centred=True)) for line in title]


def test_a_page_of_first_lines_only_keeps_its_paragraphs() -> None:
    """Where no line of a page is flush, the other pages tell where the edge is."""
    items = [full(f"{number}.完成隐患排查整治工作任务落实到人", 2, number, 2) for number in range(1, 9)]
    assert texts([*AREA, *items])[2:] == [line.text for line in items]


def test_a_paragraph_is_located_on_its_first_page() -> None:
    found = join_lines(typeset(["防汛" * 40], 20, 2, 3))
    assert [(p.page, p.box) for p in found] == [(1, (LEFT, TOP, LEFT + 20 * EM, TOP + 2 * PITCH + EM))]


def test_no_lines() -> None:
    assert join_lines([]) == []


def runs(*stretches: tuple[str, str, bool]) -> Line:
    text = "".join(part for part, _, _ in stretches)
    styles = tuple(Run(len(part), face, bold) for part, face, bold in stretches)
    return Line(text, 1, 0, 0, 100, 16, 16, styles)


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (
            [runs(("加强领导。", "黑体", False), ("各镇要落实责任。", "仿宋", False))],
            (5, False),
            "another face",
        ),
        ([runs(("加强领导。", "仿宋", True), ("各镇要落实责任。", "仿宋", False))], (5, False), "bold"),
        (
            [runs(("1.", "Times", False), ("加强领导。", "楷体", False), ("各镇", "仿宋", False))],
            (7, False),
            "digits take the face of what follows",
        ),
        (
            [runs(("到", "仿宋", False), ("2023", "Times", False), ("年底", "仿宋", False))],
            (0, False),
            "borrowed digits set nothing apart",
        ),
        (
            [runs(("建设澄", "仿宋", False), ("溇", "宋体", False), ("水文站。", "仿宋", False))],
            (0, False),
            "a character the typeface lacks",
        ),
        (
            [runs(("各镇要", "仿宋", False), ("立即", "仿宋", True), ("排查隐患", "仿宋", False))],
            (0, False),
            "words stressed inside a sentence are no lead",
        ),
        (
            [runs(("（一）", "仿宋", False), ("加强领导。", "仿宋", True), ("各镇", "仿宋", False))],
            (8, False),
            "behind a number in the face of the text",
        ),
        ([runs(("一、总体要求", "黑体", True))], (0, True), "a heading all in bold"),
        (
            [runs(("压实防汛", "黑体", False)), runs(("责任。", "黑体", False), ("各镇", "仿宋", False))],
            (7, False),
            "a lead over two lines",
        ),
        ([Line("各镇", 1, 0, 0, 32, 16, 16)], (0, False), "a reader that knows no faces"),
    ],
)
def test_measure_lead(lines: list[Line], expected: tuple[int, bool], why: str) -> None:
    assert measure_lead(lines) == expected, why
