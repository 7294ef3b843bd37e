"""Training data: sentences whose units are known, without anyone annotating them.

1. Generated sentences (`generate`): units drawn from the table of names, with levels, invented places and
   classes, put into phrases that name units and phrases that name none. The seed fixes them.
2. Bracket lists (`take_brackets`): the lines of real or sample notices whose statement was read from a
   bracket; its units are known, and the same names elsewhere in the line are, too.
"""

import random
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct

from extractors.unit_names import load_names
from extractors.view import View
from notice.notice import Assignment, Notice
from tests.properties.words import HEADINGS, NOISE, SENTENCES

SEED = 20260101
_SURE = 0.9
LEVELS = ("区", "市", "省", "县", "州", "我区", "我市", "")
PLACES = ("澄江区", "云溪市", "松岭县", "云溪市澄江区", "东岭市松岭县")
TOWNS = ("松岭镇", "柳湾乡", "白沙镇", "城东街道", "临河街道")
COUNCILS = ("委", "政府", "人民政府", "政府办公室", "人大常委会", "政协", "委宣传部", "委编办", "纪委监委")
CENTRE = ("党中央", "国务院", "国务院办公厅", "财政部", "发展改革委", "教育部", "国家税务总局")
CLASSES = (
    *("各有关部门", "有关单位", "各镇（街道）", "成员单位", "行业主管部门", "公安机关", "检察机关"),
    *(
        "相关职能部门",
        "各级政府",
        "各县（市、区）人民政府",
        "司法机关",
        "财政部门",
        "国务院有关部门",
        "纪检监察机关",
    ),
)
BODIES = ("领导小组", "领导小组办公室", "联席会议", "指挥部", "工作专班")
CAUSES = (
    "就业工作",
    "防汛抗旱",
    "安全生产",
    "优化营商环境",
    "疫情防控",
    "乡村振兴",
    "河长制",
    "法治政府建设",
)
# {} is a unit or a list of units.
PHRASES = (
    *("及时向{}报告。", "报{}备案。", "经{}同意后实施。", "报{}审定。", "结果报送{}。", "抄送{}。"),
    *("按照{}部署，", "贯彻落实{}决策部署，", "配合{}核查相关事项。", "协助{}做好工作。", "加强与{}的沟通。"),
    *(
        "移送{}处理。",
        "对{}制发建议书。",
        "督促{}落实整改。",
        "指导{}开展培训。",
        "办公室设在{}。",
        "依托{}平台。",
    ),
    *(
        "由{}牵头，",
        "由{}负责组织实施。",
        "{}要加强协调。",
        "各单位、{}应当配合。",
        "会同{}制定办法。",
        "请{}抓好落实。",
    ),
    *("（责任单位：{}）", "（牵头单位：{}；", "（{}按职责分工负责）", "责任单位：{}", "{}制定的标准执行。"),
    *(
        "对{}工作情况进行考核。",
        "听取{}意见。",
        "向{}申请。",
        "{}印发的文件废止。",
        "接受{}监督。",
        "通报{}。",
    ),
)
EMPTY = (
    *(
        "鼓励企业、学校和社会组织参与。",
        "区财政局局长出席会议。",
        "加强城市管理和公安工作。",
        "由分管领导签批。",
    ),
    *("财政部门户网站公布。", "政府采购限额以上的项目。", "区内企业和个人均可申请。", "审批部门化建设。"),
    *(
        "完善市场监管机制，推进部门协作。",
        "建设区域交易中心和服务平台。",
        "局部地区有暴雨。",
        "部分项目尚未开工。",
    ),
    *(
        "会议要求，全会精神要传达到位。",
        "各地区要结合实际。",
        "办理结果按季度公布。",
        "科室负责人名单见附件。",
    ),
)


class Example(Struct, frozen=True):
    """A text and where its units stand."""

    text: str
    spans: tuple[tuple[int, int], ...]


def generate(count: int, seed: int = SEED) -> Iterator[Example]:
    """`count` sentences, the same for the same seed."""
    draw = random.Random(seed)
    names = _list_names()
    for _ in range(count):
        kind = draw.random()
        if kind < 0.25:
            yield Example(draw.choice((*EMPTY, *SENTENCES, *NOISE, *HEADINGS)), ())
            continue
        parts, spans, length = [], [], 0
        if draw.random() < 0.5:
            parts.append(draw.choice((*SENTENCES, *HEADINGS)))
            length = len(parts[0])
        for _ in range(draw.choice((1, 1, 2))):
            before, _, after = draw.choice(PHRASES).partition("{}")
            length += len(before)
            parts.append(before)
            for at in range(draw.choice((1, 1, 1, 2, 3))):
                if at:
                    separator = draw.choice("、、、和及，")
                    parts.append(separator)
                    length += 1
                unit = _draw_unit(draw, names)
                spans.append((length, length + len(unit)))
                parts.append(unit)
                length += len(unit)
            parts.append(after)
            length += len(after)
        yield Example("".join(parts), tuple(spans))


def _draw_unit(draw: random.Random, names: tuple[str, ...]) -> str:
    kind = draw.random()
    if kind < 0.45:
        return draw.choice((*LEVELS, *PLACES)) + draw.choice(names)
    if kind < 0.6:
        return draw.choice((*LEVELS[:5], *PLACES)) + draw.choice(COUNCILS)
    if kind < 0.75:
        return draw.choice(CLASSES)
    if kind < 0.85:
        return draw.choice(CENTRE)
    if kind < 0.95:
        return draw.choice(("", *LEVELS[:4])) + draw.choice(CAUSES) + draw.choice(BODIES)
    town = draw.choice(TOWNS)
    return town + draw.choice(("", "人民政府" if town[-1] in "镇乡" else "办事处"))


def _list_names() -> tuple[str, ...]:
    """A usual form of every name of the table: its short field with each body."""
    forms = [
        field + body
        for row in load_names()
        for field in (row.name, *row.shorts[:2])
        for body in (row.bodies or ("",))
    ]
    return tuple(dict.fromkeys(form for form in forms if len(form) > 2))


def take_brackets(notices: Iterable[Notice], *, masked: bool = False) -> Iterator[Example]:
    """The lines with a statement in a bracket, folded; the units of the bracket and their other printings.

    ``masked``: labels and verbs are struck out, so that only the names themselves tell.
    """
    for notice in notices:
        handed = [one for task in notice.tasks for one in task.assignments if _is_sure(one)]
        units = sorted({unit.span for one in handed for unit in one.units})
        labels = {one.label for one in handed if one.label}
        start = 0
        for line in notice.text.split("\n"):
            view = View.of(notice.text, start, start + len(line))
            inside = [
                (bisect_left(view.at, span.start), bisect_left(view.at, span.end))
                for span in units
                if start <= span.start and span.end <= start + len(line)
            ]
            start += len(line) + 1
            if inside:
                text = _strike(view.folded, labels) if masked else view.folded
                yield Example(text, tuple(inside if masked else _add_repeats(text, inside)))


def _is_sure(one: Assignment) -> bool:
    return one.origin == "bracket" and one.confidence >= _SURE


def _strike(line: str, labels: Iterable[str]) -> str:
    for label in sorted(labels, key=len, reverse=True):
        line = line.replace(label, "＊" * len(label))
    return line


def _add_repeats(line: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`spans`, and where the same words stand again, none inside another."""
    found = list(spans)
    for words in sorted({line[a:b] for a, b in spans}, key=len, reverse=True):
        at = line.find(words)
        while at >= 0:
            if all(at + len(words) <= a or b <= at for a, b in found):
                found.append((at, at + len(words)))
            at = line.find(words, at + 1)
    return sorted(found)
