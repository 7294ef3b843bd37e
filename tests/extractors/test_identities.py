"""单位同一: one id for the same unit, another for another, on evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.identities import Setting, identify, identify_list, split_alias
from extractors.judgements import Judgements, read_judgements
from extractors.regions import read_region

HEAD = ["left\tright\tverdict\twhy"]


def setting(issuer: str | None, judgements: Judgements | None = None, **more: str) -> Setting:
    region = read_region(issuer)
    return (
        Setting(region, key="甲", **more) if judgements is None else Setting(region, None, "甲", judgements)
    )


FENGHUA, CHENGJIANG, NINGBO = "宁波市奉化区人民政府", "云溪市澄江区人民政府", "宁波市人民政府"
CHANGXING = "长兴县人民政府办公室"
BAISHI, STREET, QDN = "青溪县白石镇人民政府", "云溪市澄江区城东街道办事处", "黔东南州人民政府"


@pytest.mark.parametrize(
    ("issuer", "name", "expected", "why"),
    [
        (FENGHUA, "区财政局", "330213/财政局", "the district's own"),
        (FENGHUA, "财政局", "330213/财政局", "elided"),
        (FENGHUA, "我区财政局", "330213/财政局", "我区"),
        (FENGHUA, "本区财政局", "330213/财政局", "本区"),
        (FENGHUA, "奉化区财政局", "330213/财政局", "the place printed"),
        (FENGHUA, "宁波市奉化区财政局", "330213/财政局", "both places printed"),
        (FENGHUA, "市财政局", "330200/财政局", "the city above"),
        (FENGHUA, "省财政厅", "330000/财政厅", "the province above"),
        (FENGHUA, "鄞州区财政局", "330212/财政局", "another district"),
        (FENGHUA, "朝阳区财政局", "宁波市朝阳区/财政局", "far namesakes are not chosen"),
        (FENGHUA, "市场监管局", "330213/市场监督管理局", "市 of 市场"),
        (FENGHUA, "市市场监管局", "330200/市场监督管理局", "市 and 市场"),
        (FENGHUA, "市民政局", "330200/民政局", "市 and 民政"),
        (FENGHUA, "区市场监管局", "330213/市场监督管理局", "区 and 市场"),
        (FENGHUA, "区区划地名办", "330213/区划地名办", "区 and 区划"),
        (CHANGXING, "县市场监管局", "330522/市场监督管理局", "县 and 市场"),
        (CHANGXING, "市场监管局", "330522/市场监督管理局", "the same elided"),
        (CHANGXING, "县市场监督管理局", "330522/市场监督管理局", "县 and 市场, in full"),
        (CHANGXING, "我县市场监管局", "330522/市场监督管理局", "我县"),
        (CHANGXING, "长兴县市场监管局", "330522/市场监督管理局", "the county printed"),
        (CHANGXING, "市市场监管局", "330500/市场监督管理局", "the city above"),
        (CHANGXING, "县市监局", "330522/市场监督管理局", "县 and 市监"),
        (CHANGXING, "县市管局", "330522/市管局", "县 and 市管"),
        (CHANGXING, "县市政园林中心", "330522/市政园林中心", "县 and 市政"),
        (CHANGXING, "县市容局", "330522/市容局", "县 and 市容"),
        (CHANGXING, "县市民服务中心", "330522/市民服务中心", "县 and 市民"),
        (CHANGXING, "县区划地名办", "330522/区划地名办", "县 and 区划"),
        (CHANGXING, "县市财政局", "330522/县市财政局", "counties and cities, not 县 and 市财政"),
        (CHANGXING, "县区财政局", "330522/县区财政局", "counties and districts"),
        (QDN, "州市场监管局", "522600/市场监督管理局", "州 and 市场"),
        (NINGBO, "市监局", "330200/市场监督管理局", "市 of 市监"),
        (FENGHUA, "县财政局", "330213/县财政局", "a level it does not have stays itself"),
        (FENGHUA, "区人力社保局", "330213/人力资源和社会保障局", "short name"),
        (FENGHUA, "区发改局（物价局）", "330213/发展和改革局", "an alias in brackets"),
        (FENGHUA, "区发改局（区物价局）", "330213/发展和改革局", "an alias with its head"),
        (FENGHUA, "区发展和改革局", "330213/发展和改革局", "the whole name"),
        (FENGHUA, "区综合行政执法局（城管局）", "330213/综合行政执法局", "牌子"),
        (FENGHUA, "区政府办公室（区电子政务办）", "330213/人民政府办公室", "牌子"),
        (FENGHUA, "区府办", "330213/人民政府办公室", "short"),
        (FENGHUA, "区政府金融办", "330213/金融工作办公室", "behind 政府"),
        (FENGHUA, "区纪委（区监委）", "330213/纪律检查委员会", "co-located"),
        (FENGHUA, "区监委", "330213/纪律检查委员会", "co-located, by a judgement"),
        (FENGHUA, "区委组织部", "330213/党委组织部", "a party department"),
        (FENGHUA, "区委", "330213/党委", "the committee"),
        (FENGHUA, "中共奉化区委", "330213/党委", "the committee in full"),
        (FENGHUA, "区委员会办公室", "330213/委员会办公室", "委员会 is not the party's"),
        (FENGHUA, "区直机关工委", "330213/党委直属机关工作委员会", "直 is part of the name"),
        (FENGHUA, "团区委", "330213/共产主义青年团委员会", "the level inside"),
        (FENGHUA, "人行奉化支行", "330213/中国人民银行", "the place inside"),
        (FENGHUA, "人行市中心支行", "330200/中国人民银行", "the city inside"),
        (FENGHUA, "国家税务总局宁波市奉化区税务局", "330213/税务局", "the whole name"),
        (FENGHUA, "区税务局", "330213/税务局", "the short name"),
        (FENGHUA, "国家税务总局", "国家/税务总局", "the centre"),
        (FENGHUA, "宁波海关", "330200/海关", "a short place"),
        (FENGHUA, "奉化银监办", "330213/银行业监督管理办事处", "a short place"),
        (FENGHUA, "国网奉化供电公司", "330213/供电公司", "a firm"),
        (FENGHUA, "区供电公司", "330213/供电公司", "the same firm"),
        (FENGHUA, "市生态环境局奉化分局", "330213/生态环境局", "a branch"),
        (FENGHUA, "市市场监管局奉化监管局", "330213/市场监督管理局", "a branch called 监管局"),
        (FENGHUA, "浙江银保监局宁波分局", "330200/银行保险监督管理局", "a branch of the province"),
        (FENGHUA, "奉化公安分局", "330213/公安局", "a branch by its place"),
        (FENGHUA, "生态环境奉化分局", "330213/生态环境局", "a branch without 局"),
        (FENGHUA, "市公安局交警支队", "330200/公安局交警支队", "a part is no branch"),
        (FENGHUA, "区属国有企业", "330213/区属国有企业", "a class without 各"),
        (FENGHUA, "区规划分局", "330213/规划局", "no 自然资源局"),
        (FENGHUA, "区自然资源局", "330213/自然资源局", "no 规划局"),
        (FENGHUA, "区环保局", "330213/环境保护局", "no 生态环境局"),
        (FENGHUA, "北京大学", "330213/北京大学", "the place in a school's name is no region"),
        (FENGHUA, "城东街道", "330213/城东街道办事处", "no district far away"),
        (FENGHUA, "松岭镇", "330213/松岭镇人民政府", "a town is its government"),
        (FENGHUA, "松岭镇政府", "330213/松岭镇人民政府", "the same town"),
        (FENGHUA, "尚田镇党委", "宁波市奉化区尚田镇/党委", "a town's own body is the town's"),
        (BAISHI, "镇财政所", "青溪县白石镇/财政所", "a town's own office"),
        (BAISHI, "党政办", "青溪县白石镇/党政办", "a town's own office without its head"),
        (BAISHI, "白石镇应急办", "青溪县白石镇/应急办", "the town printed"),
        (BAISHI, "镇政府", "青溪县/白石镇人民政府", "its government is a unit of the county"),
        (BAISHI, "新桥镇", "青溪县/新桥镇人民政府", "another town"),
        (BAISHI, "县水利局", "青溪县/水利局", "the county above"),
        (BAISHI, "水利局", "青溪县/水利局", "a town has no 局"),
        (BAISHI, "各村（社区）", "青溪县白石镇/各村（社区）", "the town's villages"),
        (BAISHI, "乡村振兴局", "青溪县/乡村振兴局", "乡 of 乡村"),
        (STREET, "街道党工委", "云溪市澄江区城东街道/党工委", "a street"),
        (STREET, "街道办事处", "云溪市澄江区/城东街道办事处", "its office is a unit of the district"),
        (STREET, "柳湾区财政局", "云溪市柳湾区/财政局", "another district, beside this one"),
        (FENGHUA, "新区财政局", "330213/新区财政局", "no new area's notice"),
        ("澄江新区管理委员会", "新区财政局", "澄江新区/财政局", "a new area's own"),
        (FENGHUA, "市规划自然资源委奉化分局", "330213/规划和自然资源局", "a branch of a 委"),
        (FENGHUA, "国网奉化供电局", "330213/供电公司", "a firm called 局"),
        (QDN, "黔东南州税务局", "522600/税务局", "an autonomous place without its people"),
        (QDN, "州发改委", "522600/发展和改革委员会", "州"),
        (FENGHUA, "宁波市奉化生态环境局", "330213/生态环境局", "a city's office called by the county"),
        (FENGHUA, "市奉化生态环境局", "330213/生态环境局", "the same by its level"),
        (FENGHUA, "奉化经开区管委会", "330213/经济技术开发区管理委员会", "a zone by its short name"),
        (FENGHUA, "奉化经济技术开发区管理委员会", "330213/经济技术开发区管理委员会", "the same in full"),
        (FENGHUA, "奉化经济开发区管委会", "330213/经济开发区管理委员会", "another class of zone"),
        (FENGHUA, "中国电信奉化分公司", "330213/中国电信分公司", "a firm's branch"),
        (FENGHUA, "区电信公司", "330213/中国电信分公司", "the same firm"),
        (FENGHUA, "区国税局", "330213/国家税务局", "国家 of a local body"),
        (FENGHUA, "国家税务局", "330213/国家税务局", "the same without its head"),
        (NINGBO, "市委市直机关工委", "330200/党委直属机关工作委员会", "no class of units"),
        (FENGHUA, "区一院", "330213/第一人民医院", "a hospital's short name"),
        (FENGHUA, "各镇（街道）", "330213/各镇（街道）", "brackets are part of a class"),
        (FENGHUA, "区政府各部门", "330213/区政府各部门", "a class"),
        (FENGHUA, "市直各单位", "330200/市直各单位", "a class of the city"),
        (NINGBO, "奉化区政府", "330213/人民政府", "a district's government"),
        (NINGBO, "区财政局", "330200/区财政局", "which district's is not said"),
        (NINGBO, "各区县（市）政府", "330200/各区县（市）人民政府", "政府"),
        (NINGBO, "各区县（市）人民政府", "330200/各区县（市）人民政府", "人民政府"),
        (CHENGJIANG, "区财政局", "云溪市澄江区/财政局", "an unknown district's own"),
        (CHENGJIANG, "市财政局", "云溪市/财政局", "its city's"),
        (CHENGJIANG, "云溪市财政局", "云溪市/财政局", "its city printed"),
        (CHENGJIANG, "松岭县教育局", "云溪市松岭县/教育局", "a county beside it"),
        (CHENGJIANG, "开发区财政局", "澄江区开发区/财政局", "a park inside it"),
        (CHENGJIANG, "人行澄江支行", "云溪市澄江区/中国人民银行", "its own short name"),
        (CHENGJIANG, "省教育厅", "云溪市澄江区/省教育厅", "a province nobody named"),
        ("国务院", "发展改革委", "国家/发展和改革委员会", "elided at the centre"),
        ("国务院", "国家发展改革委", "国家/发展和改革委员会", "with 国家"),
        ("国务院", "国务院国资委", "国家/国有资产监督管理委员会", "with 国务院"),
        ("国务院", "国家移民局", "国家/移民局", "with 国家, not in the table"),
        ("国务院", "移民局", "国家/移民局", "elided, not in the table"),
        ("国务院", "国家开发银行", "国家/国家开发银行", "国家 is part of the name"),
        ("国务院", "中国银保监会", "国家/银行保险监督管理委员会", "with 中国"),
        ("某某学会", "区发改局", "未知地区（甲）/区发展和改革局", "a level of nowhere"),
        ("某某学会", "教育局", "未知地区（甲）/教育局", "nothing is known"),
    ],
)
def test_identify(issuer: str, name: str, expected: str, why: str) -> None:
    assert identify(name, setting(issuer)).id == expected, why


@pytest.mark.parametrize(
    ("name", "full", "kind", "level"),
    [
        ("市财政局", "宁波市财政局", "government", "city"),
        ("区委宣传部", "中共奉化区委宣传部", "party", "county"),
        ("人行奉化支行", "中国人民银行（奉化区）", "vertical", "county"),
        ("国家发展改革委", "国家发展和改革委员会", "government", "central"),
        ("松岭镇", "奉化区松岭镇人民政府", "government", "township"),
        ("区人大常委会", "奉化区人民代表大会常务委员会", "congress", "county"),
        ("区政协", "奉化区政治协商会议委员会", "cppcc", "county"),
        ("区法院", "奉化区人民法院", "court", "county"),
        ("区检察院", "奉化区人民检察院", "procuratorate", "county"),
        ("区人武部", "奉化区人民武装部", "military", "county"),
        ("区妇联", "奉化区妇女联合会", "mass", "county"),
        ("区大数据中心", "奉化区大数据中心", "institution", "county"),
        ("区城投集团", "奉化区城投集团", "firm", "county"),
        ("市场监管局监察支队", "市场监管局监察支队", "government", "county"),
        ("市市场监管执法支队", "宁波市市场监管执法支队", "government", "city"),
        ("各镇", "奉化区各镇", "collective", "county"),
        ("区政府各部门", "区政府各部门", "collective", "county"),
    ],
)
def test_what_a_unit_is(name: str, full: str, kind: str, level: str) -> None:
    one = identify(name, setting(FENGHUA))
    assert (one.full_name, one.type, one.level) == (full, kind, level)


@pytest.mark.parametrize(
    ("names", "places", "why"),
    [
        ("市人社局、财政局", "330200、330200", "the head of the first is the second's"),
        ("市人社局、财政局、区司法局、公安局", "330200、330200、330213、330213", "until another is printed"),
        ("市人社局、各镇、司法局", "330200、330213、330213", "a class ends it"),
        ("宁波海关、财政局", "330200、330213", "a vertical body's place is its own"),
        ("市人社局、审管办", "330200、330213", "an unknown name is the issuer's"),
    ],
)
def test_a_list_shares_its_head(names: str, places: str, why: str) -> None:
    made = identify_list(names.split("、"), setting(FENGHUA))
    assert [one.id.partition("/")[0] for one in made] == places.split("、"), why


@pytest.mark.parametrize(
    ("issuer", "names", "expected", "why"),
    [
        (CHANGXING, "街道党工委、办事处", "330522/街道党工委、330522/街道办事处", "every street's"),
        (CHANGXING, "镇党委、人民政府", "330522/镇党委、330522/镇人民政府", "every town's"),
        (
            CHANGXING,
            "乡镇（街道）党（工）委、政府（办事处）",
            "330522/乡镇（街道）党（工）委、330522/乡镇（街道）政府（办事处）",
            "brackets",
        ),
        (CHANGXING, "松岭镇党委、政府", "湖州市长兴县松岭镇/党委、330522/松岭镇人民政府", "one town's"),
        (CHANGXING, "城东街道党工委、办事处", "湖州市长兴县城东街道/党工委、330522/城东街道办事处", "one"),
        (CHANGXING, "县委、政府", "330522/党委、330522/人民政府", "the county's"),
        (CHANGXING, "县财政局、人民政府", "330522/财政局、330522/人民政府", "no town before it"),
        (BAISHI, "镇党委、政府", "青溪县白石镇/党委、青溪县/白石镇人民政府", "the issuing town's"),
        (STREET, "街道党工委、办事处", "云溪市澄江区城东街道/党工委、云溪市澄江区/城东街道办事处", "own"),
    ],
)
def test_a_government_behind_a_towns_committee_is_the_towns(
    issuer: str, names: str, expected: str, why: str
) -> None:
    made = identify_list(names.split("、"), setting(issuer))
    assert "、".join(one.id for one in made) == expected, why


@pytest.mark.parametrize(
    "name",
    ["各镇党委和政府", "各镇党委和人民政府", "各乡镇党（工）委、政府（办事处）", "乡镇党委和政府"],
)
def test_the_bodies_of_all_towns_are_a_class(name: str) -> None:
    one = identify(name, setting(CHANGXING))
    assert (one.kind, one.group) == ("collective", "townships")


def test_divisions_belong_to_the_issuing_department() -> None:
    one = identify("医政处", setting("宁波市卫生健康委员会", office="卫生健康委员会"))
    other = identify("医政处", setting("宁波市卫生健康委员会"))
    assert (one.id, one.method) == ("330200/卫生健康委员会医政处", "division")
    assert (one.full_name, one.type) == ("宁波市卫生健康委员会医政处", "government")
    assert other.id == "330200/医政处"


@pytest.mark.parametrize(
    ("office", "name", "expected", "why"),
    [
        ("民政局", "养老服务科", "民政局养老服务科", "a division"),
        ("民政局", "局养老服务科", "民政局养老服务科", "局 is the office itself"),
        ("民政局", "我局养老服务科", "民政局养老服务科", "我局"),
        ("民政局", "局办公室", "民政局办公室", "its 办公室"),
        ("民政局", "局社会救助中心", "民政局社会救助中心", "its centre"),
        ("卫生健康委员会", "委医政处", "卫生健康委员会医政处", "委 of 委员会"),
        ("卫生健康委员会", "委办公室", "卫生健康委员会办公室", "not the party committee's"),
        ("民政局", "财政局", "财政局", "another office"),
        ("民政局", "市委办公室", "党委办公室", "the party committee's"),
    ],
)
def test_an_office_calls_itself_by_its_body(office: str, name: str, expected: str, why: str) -> None:
    assert identify(name, setting(f"宁波市{office}", office=office)).id == f"330200/{expected}", why


def test_evidence_and_confidence() -> None:
    one = identify("区发改局（物价局）", setting(FENGHUA))
    assert one.method == "alias"
    assert one.evidence == ("region:head=区", "name:unit_name.development-reform", "alias:物价局")
    lost, elided = identify("县财政局", setting(FENGHUA)), identify("财政局", setting(FENGHUA))
    assert lost.is_lost
    assert lost.confidence < elided.confidence < one.confidence


def test_a_users_judgement_counts() -> None:
    rows = read_judgements([*HEAD, "*/发展和改革局\t*/物价局\tsame\t合署"])
    one = identify("区物价局", setting(FENGHUA, rows))
    assert (one.id, one.name, one.full_name) == ("330213/发展和改革局", "发展和改革局", "奉化区发展和改革局")
    assert (one.method, one.evidence[-1]) == ("judgement", "judgement:*/发展和改革局=*/物价局")


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("区发改局（物价局）", ("区发改局", "物价局"), "a second name"),
        ("区农林局（海洋与渔业局）", ("区农林局", "海洋与渔业局"), "a second name"),
        ("云溪水务（集团）公司", ("云溪水务（集团）公司", None), "brackets inside"),
        ("区财政局（牵头", ("区财政局（牵头", None), "an open bracket"),
        ("（区财政局）", ("（区财政局）", None), "nothing in front"),
    ],
)
def test_split_alias(name: str, expected: tuple[str, str | None], why: str) -> None:
    assert split_alias(name) == expected, why


SIGNS = st.text(
    "区市县省我各镇（）街道局委办财政宁波奉化云溪国家人行分支厅中心、和 ", min_size=1, max_size=14
)


@given(st.lists(SIGNS, max_size=4), st.sampled_from([FENGHUA, NINGBO, CHENGJIANG, "国务院", None]))
def test_any_name_has_one_id_in_a_region(names: list[str], issuer: str | None) -> None:
    made = list(identify_list(names, setting(issuer)))
    assert made == list(identify_list(names, setting(issuer)))
    assert all(one.id.endswith(f"/{one.name}") and 0 < one.confidence <= 1 for one in made)


@given(SIGNS)
def test_no_name_is_shared_by_two_districts(name: str) -> None:
    one, other = (identify(name, setting(f"云溪市{place}区人民政府")) for place in ("澄江", "松岭"))
    if one.id == other.id:
        assert one.region.level in {"central", "city"} or one.region.code, "only what stands above both"


@pytest.mark.parametrize(
    ("issuer", "name", "kind"),
    [
        (FENGHUA, "街道办事处", "collective"),
        (FENGHUA, "乡镇人民政府", "collective"),
        (FENGHUA, "城东街道办事处", "single"),
        (STREET, "街道办事处", "single"),
        (BAISHI, "镇政府", "single"),
    ],
)
def test_a_street_without_a_name_is_all_of_them(issuer: str, name: str, kind: str) -> None:
    assert identify(name, setting(issuer)).kind == kind
