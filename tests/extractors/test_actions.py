"""事项: verbs with their objects."""

import pytest
from hypothesis import given

from extractors.actions import find_actions
from tests.extractors.printed import fold
from tests.properties.any_text import texts

CASES = [
    ("制定并公布重大行政决策目录。", ["制定并公布｜重大行政决策目录"], "two verbs of one object"),
    (
        "建立健全应急联动机制，组织开展演练活动。",
        ["建立健全｜应急联动机制", "组织开展｜演练活动"],
        "verbs in a row",
    ),
    ("进一步深化放管服改革；要加强宣传引导", ["深化｜放管服改革", "加强｜宣传引导"], "words before the verb"),
    ("新增公办幼儿园学位600个。", ["新增｜公办幼儿园学位"], "the object ends before its number"),
    ("组织召开专题会议不少于2次", ["组织召开｜专题会议"], "and before a comparator"),
    ("各镇要排查整治安全隐患。", ["排查整治｜安全隐患"], "behind a subject with 要"),
    ("落实《澄江区项目管理办法》。", ["落实｜《澄江区项目管理办法》"], "a document is an object"),
    ("修订、完善工作规则。", ["修订、完善｜工作规则"], "verbs joined by 、"),
    ("建设项目应当依法审批。", [], "建设项目 is a noun"),
    ("提升能力明显，落实到位", [], "a complement is no object"),
    ("编制年度计划时，应听取意见。", [], "a clause of time"),
    ("查处结果向社会公开。", [], "a noun before 向"),
    ("改革的重点是什么。", [], "a noun before 的"),
    ("区财政局负责资金。", [], "no verb of the table"),
    ("推进工作", ["推进｜工作"], "no stop at the end"),
    ("加强" + "长" * 41 + "。", [], "longer than any object"),
]


@pytest.mark.parametrize(("text", "actions", "why"), CASES, ids=[why for _, _, why in CASES])
def test_actions(text: str, actions: list[str], why: str) -> None:
    assert [f"{one.verb}｜{one.object}" for one in find_actions(fold(text))] == actions, why


@pytest.mark.parametrize("text", ["制定 并公布\u3000重大行政决策目录。"])
def test_blanks_inside_are_kept_as_printed(text: str) -> None:
    (action,) = find_actions(fold(text))
    assert action.span.cut(text) == "制定 并公布\u3000重大行政决策目录"
    assert (action.verb, action.object) == ("制定 并公布", "重大行政决策目录")


@given(texts)
def test_spans_run_from_the_verb_to_the_end_of_the_object(text: str) -> None:
    for action in find_actions(fold(text)):
        printed = action.span.cut(text)
        assert printed.startswith(action.verb)
        assert printed.endswith(action.object)
