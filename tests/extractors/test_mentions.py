"""提及: units named and not made responsible."""

import pytest
from hypothesis import given

from extractors.mentions import find_mentions
from tests.extractors.printed import fold, read_plan
from tests.properties.any_text import texts

CASES = [
    ("重大问题及时向区政府报告。", ["report:区政府:报告"], "向…报告"),
    ("每月上报市安委办。", ["report:市安委办:上报"], "上报"),
    (
        "结果报送区统计局，抄送区财政局。",
        ["report:区统计局:报送", "address:区财政局:抄送"],
        "one clause each",
    ),
    ("方案经省政府同意后实施。", ["approve:省政府:同意"], "经…同意"),
    (
        "报区财政局、区审计局备案。",
        ["approve:区财政局:备案", "approve:区审计局:备案"],
        "a list shares its cue",
    ),
    ("自国务院批准设立之日起。", ["approve:国务院:批准"], "批准 behind the name"),
    ("配合检察机关办理公益诉讼。", ["cooperate:检察机关:配合"], "配合"),
    ("加强与市税务局的对接。", ["cooperate:市税务局:对接"], "与…对接"),
    ("对有关单位制发建议书。", ["address:有关单位:制发"], "对…制发"),
    ("线索移送纪检监察机关处理。", ["address:纪检监察机关:移送"], "移送"),
    ("按照党中央、国务院决策部署。", ["other:党中央:按照", "other:国务院:按照"], "按照…部署"),
    ("督促各街道落实主体责任。", ["other:各街道:督促"], "督促"),
    ("领导小组办公室设在区发改局。", ["other:区发改局:设在"], "设在"),
    ("未达到区住建局制定的标准。", ["other:区住建局:制定的"], "a modifier"),
    ("在党中央、省委的坚强领导下开展。", ["other:党中央:在", "other:省委:在"], "在…领导下"),
    ("方案已经市政府第3次常务会议讨论通过。", ["approve:市政府:讨论通过"], "a meeting in between"),
    ("职责划转到区行政审批局。", ["other:区行政审批局:划转到"], "划转到"),
    ("送区司法局进行合法性审查。", ["approve:区司法局:审查"], "送…审查"),
    ("由区行政审批局初审后报市级主管部门审批。", ["approve:市级主管部门:审批"], "a cue of another unit"),
    (
        "向联席会议办公室提出需联席会议讨论的议题。",
        ["report:联席会议办公室:提出"],
        "two bodies in one clause",
    ),
    ("结果报区民政部门备案。", ["approve:区民政部门:备案"], "a field behind a level"),
    ("线索应当函告同级医疗保障部门。", ["address:同级医疗保障部门:函告"], "函告"),
    ("材料一并送交业务主管部门。", ["address:业务主管部门:送交"], "送交"),
    ("需要公安机关协助核实的，另行通知。", ["cooperate:公安机关:协助"], "需要…协助"),
    ("要与残联共享名单。", ["cooperate:残联:共享"], "与…共享"),
    ("恳请县政府安排经费。", ["other:县政府:恳请"], "a request to those above"),
    ("收到乡镇人民政府(街道办事处)意见后答复。", ["other:乡镇人民政府(街道办事处):收到"], "half width"),
    ("结合行业主管部门的审查意见办理。", ["other:行业主管部门:的审查意见"], "what a body has said"),
    ("对税务部门移送的线索，三日内答复。", ["other:税务部门:移送的"], "a modifier in front of what was sent"),
    ("向户籍所在镇人民政府报告。", ["report:镇人民政府:报告"], "where the body is"),
    (
        "区教育局、区财政局《关于加强管理的意见》已经同意。",
        ["other:区教育局:", "other:区财政局:"],
        "whose document it is",
    ),
    ("投资额以区统计局核定数为准。", ["other:区统计局:以"], "以…为准"),
    ("通过松岭镇人民政府送达，通过区政府网站公布。", ["other:松岭镇人民政府:通过"], "a website is no office"),
    ("履行人民法院生效裁判。", ["other:人民法院:履行"], "courts take no orders from a notice"),
    ("妥否，请市政府批示。", ["approve:市政府:批示"], "a request ends with 请…批示"),
    ("配合中央生态环境保护督察组工作。", ["cooperate:中央生态环境保护督察组:配合"], "groups that inspect"),
    ("主动接受人大、政协监督。", ["other:人大:接受", "other:政协:接受"], "bodies without a place"),
    ("建议市政府成立工作专班。", ["other:市政府:建议", "other:工作专班:成立"], "a verb ends the name"),
    ("资金拨付到县级财政部门。", ["other:县级财政部门:拨付到"], "拨付到"),
    ("县政府批准后30日内公布。", ["approve:县政府:批准"], "批准后 opens a clause"),
    ("按照省政府文件办理。", [], "a part of a name"),
    ("第二阶段为登记管理机关审定阶段。", [], "what a stage is"),
    ("支持国家制造业创新中心建设。", [], "what is supported is not always an office"),
    ("由区发改局牵头，区财政局、区人社局配合。", [], "an assignment"),
    ("由区应急管理局局长兼任主任。", [], "a person behind 由"),
    ("区教育局要会同区公安局开展排查。", [], "who acts, and who acts with it"),
    ("各有关部门应当按季度统计。", [], "the subject of what is asked"),
    ("请区财政局于月底前汇总。", [], "请"),
    ("由区统计局负责解释。", [], "由…负责"),
    ("贯彻《区财政局关于加强管理的通知》。", [], "inside a title"),
    ("向企业、学校和群众宣传。", [], "no units"),
    ("向区政府分管领导报告。", [], "a person"),
]


def show(text: str) -> list[str]:
    return [
        f"{one.relation}:{name.printed()}:{one.cue}"
        for one in find_mentions(fold(text), ("云溪市", "澄江区"))
        for name in one.names
    ]


@pytest.mark.parametrize(("text", "mentions", "why"), CASES, ids=[why for _, _, why in CASES])
def test_mentions(text: str, mentions: list[str], why: str) -> None:
    assert show(text) == mentions, why


@given(texts)
def test_cues_and_names_are_printed(text: str) -> None:
    for named in find_mentions(fold(text)):
        assert named.cue in text
        assert all(name.printed() in text for name in named.names)


PLAN = """根据省委、省政府部署，制定本方案。
一、健全制度
1.修订办法，报区财政局备案。（责任单位：区司法局）
2.由区发改局牵头，区财政局、区人社局配合，加强与市税务局对接。
二、有关要求
重大情况及时向区政府报告。
"""


def test_a_mention_belongs_to_its_task_or_to_the_notice() -> None:
    notice = read_plan(PLAN)
    first, second = notice.tasks[:2]
    assert [(one.mention, one.relation) for one in first.mentions] == [("区财政局", "approve")]
    assert [(one.mention, one.relation) for one in second.mentions] == [("市税务局", "cooperate")]
    assert {one.role for one in second.assignments} == {"lead", "support"}
    outside = [one.mention for one in (*notice.mentions, *(m for t in notice.tasks[2:] for m in t.mentions))]
    assert outside == ["省委", "省政府", "区政府"]


def test_a_mentioned_unit_is_the_unit_of_the_notice() -> None:
    notice = read_plan(PLAN)
    ids = {unit.id for unit in notice.units}
    mentions = [one for task in notice.tasks for one in task.mentions] + list(notice.mentions)
    assert all(one.unit in ids for one in mentions)
    assert all(one.span.cut(notice.text) == one.mention for one in mentions)
    handed = next(u.unit for u in notice.tasks[1].assignments[1].units if u.mention == "区财政局")
    assert notice.tasks[0].mentions[0].unit == handed, "one office, whether it works or is mentioned"


def test_head_and_foot_are_no_running_text() -> None:
    notice = read_plan(PLAN)
    body = notice.text.index("根据省委")
    assert all(one.span.start >= body for one in notice.mentions)
    assert "责任单位" not in {one.cue for one in notice.mentions}
