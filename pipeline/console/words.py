"""Words: how the terminal says roles, severities, statuses and places in Chinese."""

from collections.abc import Mapping
from typing import Any

from extractors.reforms import ReformKind
from notice.diagnostic import Severity
from notice.facts import CitationKind, Precision, Relation, Target
from notice.notice import Method, Origin, Role
from notice.source import Locator
from notice.unit import Level, UnitKind, UnitType
from pipeline.run.record import RecordStatus

ROLES: dict[Role, str] = {"lead": "牵头", "responsible": "责任", "support": "配合", "other": "其他"}
ORIGINS: dict[Origin, str] = {
    "bracket": "括号",
    "line": "独立行",
    "table": "表格",
    "prose": "行文",
    "inherited": "上级标题",
}
COMPARATORS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "eq": "="}
CITATION_KINDS: dict[CitationKind, str] = {
    "basis": "依据",
    "forward": "转发",
    "repeal": "废止",
    "issue": "印发",
    "self": "本文",
    "other": "提及",
}
RELATIONS: dict[Relation, str] = {
    "report": "报告",
    "approve": "报批",
    "cooperate": "配合",
    "address": "送达",
    "other": "其他",
}
METHODS: dict[Method, str] = {
    "name": "查表",
    "alias": "括号别称",
    "class": "统称",
    "division": "内设机构",
    "judgement": "人工判断",
    "printed": "原样",
}
PRECISIONS: dict[Precision, str] = {
    "day": "日",
    "month": "月",
    "quarter": "季度",
    "half": "半年",
    "year": "年",
    "period": "期间",
    "relative": "自某事起",
    "open": "无终点",
}
REFORMS: dict[ReformKind, str] = {
    "renamed": "更名或改组",
    "merged": "并入",
    "moved": "划转",
    "split": "拆分",
    "abolished": "撤销",
    "kept": "未变",
}
# What a network as of a year did with a unit; a change after that year needs no word.
OUTCOMES = {
    "carried": "换成后继名称的单位",
    "restored": "换回当年名称的单位",
    "kept": "拆分、撤销或说法不一而保留原名的",
    "joined": "后来才由别的单位组成或并入、仍用后来名称的",
}
LEVELS: dict[Level, str] = {
    "central": "中央",
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡级",
}
KINDS: dict[UnitKind, str] = {"single": "单个", "collective": "统称"}
UNIT_TYPES: dict[UnitType, str] = {
    "party": "党委",
    "government": "政府",
    "congress": "人大",
    "cppcc": "政协",
    "court": "法院",
    "procuratorate": "检察院",
    "military": "军事",
    "vertical": "垂直管理",
    "institution": "事业单位",
    "firm": "企业",
    "mass": "群团",
    "collective": "统称",
}
SEVERITIES: dict[Severity, str] = {"error": "有误", "warning": "核对", "info": "提示"}
STATUSES: dict[RecordStatus, str] = {"ok": "完整", "partial": "部分", "failed": "失败", "skipped": "跳过"}


def say_value(words: Mapping[Any, str], value: object) -> str | None:
    """The Chinese word for `value`, one of the codes that `words` has; None for what it has not."""
    return words.get(value)


# A number that ends so is followed by nothing.
_CLOSED = "）)章节条款篇"

_PLACES = (
    ("member", "“{}”"),
    ("page", "第{}页"),
    ("box", "({0[0]:.0f},{0[1]:.0f})–({0[2]:.0f},{0[3]:.0f})"),
    ("sheet", "工作表“{}”"),
    ("cell", "单元格{}"),
    ("paragraph", "第{}段"),
    ("table", "表{}"),
    ("row", "第{}行"),
    ("column", "第{}列"),
)


def number_line(marker: str, words: str) -> str:
    """`words` behind their number as it is usually printed: 一、…  （一）…  1.…"""
    if not marker or marker[-1] in _CLOSED:
        return marker + words
    return f"{marker}{'.' if marker[-1].isdecimal() else '、'}{words}"


def say_target(target: Target) -> str:
    """目标的值: ``≥85%``; empty for a range (3至5家)."""
    if target.value is None:
        return ""
    return f"{COMPARATORS.get(target.comparator or '', '')}{target.value:g}{target.unit or ''}"


def say_place(locator: Locator) -> str:
    """原件位置: a locator as ``第3页(80,128)–(352,200)表2第1行第4列``; empty when the format knows nothing.

    The two points are the box's corners, in points from the page's top left.
    """
    values = ((pattern, getattr(locator, name)) for name, pattern in _PLACES)
    return "".join(pattern.format(value) for pattern, value in values if value is not None)
