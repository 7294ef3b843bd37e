"""行文中的单位名称: where a text names units."""

from itertools import pairwise

import pytest
from hypothesis import given

from extractors.prose_names import find_names
from extractors.view import View
from tests.properties.any_text import texts
from tests.properties.words import UNITS

PLACES = ("云溪市", "澄江区", "云溪", "澄江")
CASES = [
    ("并报市财政局、区人力社保局备案", ["市财政局", "区人力社保局"], "names of the table behind a level"),
    ("经发展改革委、工业和信息化部同意", ["发展改革委", "工业和信息化部"], "bodies of the centre"),
    (
        "贯彻落实党中央、国务院和省委省政府部署",
        ["党中央", "国务院", "省委", "省政府"],
        "councils side by side",
    ),
    ("向宁波市奉化区财政局报告", ["宁波市奉化区财政局"], "a place belongs to the name"),
    ("移送市公安局澄江分局", ["市公安局澄江分局"], "a branch behind the name"),
    ("移交区纪委监委、区公安分局", ["区纪委监委", "区公安分局"], "a branch of its own"),
    ("与人行澄江支行对接", ["人行澄江支行"], "a branch of a bank"),
    ("国家税务总局澄江区税务局", ["国家税务总局澄江区税务局"], "one body under two names"),
    ("抄送区委宣传部、市直机关工委", ["区委宣传部", "市直机关工委"], "a part of the party committee"),
    ("报区政府督查室", ["区政府督查室"], "an office of the government"),
    ("配合松岭镇人民政府，督促城东街道办事处", ["松岭镇人民政府", "城东街道办事处"], "towns and streets"),
    ("报澄江经济开发区管委会", ["澄江经济开发区管委会"], "a zone's committee"),
    ("经区优化营商环境工作领导小组同意", ["区优化营商环境工作领导小组"], "what a leading group is for"),
    ("报市委应对疫情工作领导小组", ["市委应对疫情工作领导小组"], "对 inside a name"),
    ("撤销就业工作联席会议", ["就业工作联席会议"], "a verb before it is no part"),
    ("充分发挥领导小组作用", ["领导小组"], "a group alone"),
    ("通报行业主管部门和公安机关", ["行业主管部门", "公安机关"], "kinds of bodies"),
    ("向专项资金主管部门申请", ["专项资金主管部门"], "what the department has charge of"),
    ("督促各县（市、区）人民政府", ["各县（市、区）人民政府"], "a class of governments"),
    ("对省、市、县各级政府部门开展评价", ["省、市、县各级政府部门"], "levels listed before one class"),
    ("根据省、市森林防火指挥部通知", ["省、市森林防火指挥部"], "levels listed before one body"),
    ("报送住房和城乡建设部城市建设司", ["住房和城乡建设部城市建设司"], "a division"),
    (
        "配合区民政局，报区外事办、县乡村振兴局",
        ["区民政局", "区外事办", "县乡村振兴局"],
        "民, 外 and 乡 behind a level",
    ),
    ("报佛山市政府、中山市财政局", ["佛山市政府", "中山市财政局"], "a place that ends like a common word"),
    ("社区居民在小区内、市场和城市政府", [], "no levels"),
    ("督促各级各部门、市直各单位和交警部门", ["各级各部门", "市直各单位", "交警部门"], "more classes"),
    ("国务院令第714号、市委常委、区委书记", [], "orders and persons"),
    ("责令主管部门改正", ["主管部门"], "an order before the name"),
    ("区财政局局长、区政府分管领导", [], "persons are no units"),
    ("财政部门户网站、发展改革委员", [], "a word that goes on"),
    ("加强城市管理，推进政府采购", [], "fields alone are no units"),
    ("企业、学校和事业单位", [], "kinds of actors are no units"),
    ("报区民政部门、人社部门", ["区民政部门", "人社部门"], "民政部|门 is read again as a field"),
    ("经县级以上人民政府财政部门审核", ["县级以上人民政府财政部门"], "a department of a government"),
    (
        "报设区的市级物价部门和各区计划、财政部门",
        ["设区的市级物价部门", "各区计划、财政部门"],
        "older fields",
    ),
    ("送社会团体登记管理机关、发证机关", ["社会团体登记管理机关", "发证机关"], "authorities by what they do"),
    ("向镇人民政府（街道办事处）", ["镇人民政府（街道办事处）"], "a bracket belongs to the name"),
    ("按照国务院、省、市政府要求", ["国务院", "省、市政府"], "a list that shares its head"),
    ("服务省、市委和省、市政府中心工作", ["省、市委", "省、市政府"], "中心 is the work's"),
    ("送受理申请的镇人民政府", ["镇人民政府"], "的 ends what stands before a town"),
    (
        "上级行政机关法制机构、市人民政府法制机构",
        ["上级行政机关法制机构", "市人民政府法制机构"],
        "offices of bodies",
    ),
    ("中央驻澄单位、区有关单位", ["中央驻澄单位", "区有关单位"], "units of other levels"),
    ("报党工委，请县经普办汇总", ["党工委", "县经普办"], "bodies without a place, offices in short"),
    ("中央军委装备保障部副部长", [], "a person's post"),
    ("报水行政主管部门、市住房保障部门", ["水行政主管部门", "市住房保障部门"], "more fields"),
    ("报国务院国资委", ["国务院国资委"], "a body of the State Council"),
    ("列入市政府绩效考核", ["市政府"], "列入 before 市"),
    ("鼓励蔬菜入市交易", [], "入市 is to enter the market"),
    ("及时报镇党委", ["镇党委"], "the party committee of a town"),
    ("由当地公安机关和公安派出所", ["当地公安机关", "公安派出所"], "levels before a class"),
    ("各级公安机关交通管理部门", ["各级公安机关交通管理部门"], "a part of a class"),
    ("报省商务厅流通管理处", ["省商务厅流通管理处"], "a division of an office"),
    ("联席会议或领导小组", ["联席会议", "领导小组"], "或 is no part of a name"),
    ("行政机关合同管理", [], "whose contracts"),
    ("跨部门协作", [], "a bare 部门"),
    ("省政府部署建设服务中心", ["省政府"], "a verb ends the name"),
]


@pytest.mark.parametrize(("text", "names", "why"), CASES, ids=[why for _, _, why in CASES])
def test_names(text: str, names: list[str], why: str) -> None:
    assert [text[one.start : one.end] for one in find_names(text, PLACES)] == names, why


@pytest.mark.parametrize("unit", [unit for unit in UNITS if "（" not in unit])
def test_the_units_of_generated_notices(unit: str) -> None:
    assert [f"报{unit}。"[one.start : one.end] for one in find_names(f"报{unit}。", PLACES)] == [unit]


@given(texts)
def test_names_follow_one_another(text: str) -> None:
    folded = View.of(text, 0, len(text)).folded
    names = find_names(folded, PLACES)
    assert all(0 <= one.start < one.end <= len(folded) for one in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
