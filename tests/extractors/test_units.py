"""单位: the units of a notice, each once, with its forms."""

import pytest

from extractors import extract
from extractors.judgements import read_judgements
from notice.notice import Notice, Source
from tests.extractors.printed import make_source, read, read_plan

CITY = "云溪市澄江区人民政府关于做好工作的通知\n各镇：\n"


def codes(notice: Notice) -> list[str]:
    return [one.code for one in notice.diagnostics if one.code.startswith(("unit-", "region-"))]


def test_one_unit_in_several_forms() -> None:
    notice = read_plan(
        "一、修路。（责任单位：区执法局（城管局））\n二、建桥。[责任单位：区执法局(城管局)]\n三、植树。（责任单位：区执法局）"
    )
    (unit,) = notice.units
    assert (unit.id, unit.name, unit.full_name) == ("云溪市澄江区/执法局", "执法局", "澄江区执法局")
    assert (unit.kind, unit.type, unit.level) == ("single", "government", "county")
    assert (unit.region, unit.region_code) == ("云溪市澄江区", None)
    assert unit.alias_counts == {"区执法局": 1, "区执法局(城管局)": 1, "区执法局（城管局）": 1}
    assert unit.aliases == tuple(unit.alias_counts)


def test_two_districts_have_two_units() -> None:
    body = "一、修路。（责任单位：区财政局）\n二、建桥。"
    one = read(CITY + body).units[0].id
    other = read(CITY.replace("澄江区", "松岭区") + body).units[0].id
    assert (one, other) == ("云溪市澄江区/财政局", "云溪市松岭区/财政局")


def test_units_are_listed_once_and_in_order() -> None:
    notice = read_plan(
        "一、修路。（责任单位：区财政局、各镇（街道））\n二、建桥。（责任单位：市财政局；区财政局）"
    )
    assert [unit.id for unit in notice.units] == [
        "云溪市/财政局",
        "云溪市澄江区/各镇（街道）",
        "云溪市澄江区/财政局",
    ]
    assert [unit.kind for unit in notice.units] == ["single", "collective", "single"]
    assert [unit.group for unit in notice.units] == [None, "townships", None]


def test_mentions_carry_their_grounds() -> None:
    notice = read_plan("一、修路。（责任单位：区财政局）\n二、建桥。")
    (mention,) = notice.tasks[0].assignments[0].units
    assert (mention.mention, mention.unit) == ("区财政局", "云溪市澄江区/财政局")
    assert (mention.method, mention.confidence) == ("name", 0.98)
    assert mention.evidence == ("region:head=区", "name:unit_name.finance")


def test_addressees_are_members_of_their_class() -> None:
    notice = read(
        "云溪市澄江区人民政府关于做好工作的通知\n松岭镇人民政府、城东街道办事处：\n"
        "一、修路。（责任单位：各镇（街道）、各有关镇）\n二、建桥。（责任单位：区财政局）"
    )
    members = {unit.name: unit.members for unit in notice.units}
    towns = ("云溪市澄江区/城东街道办事处", "云溪市澄江区/松岭镇人民政府")
    assert members["各镇（街道）"] == towns
    assert members["各有关镇"] == members["财政局"] == (), "not all towns, and no towns"
    assert set(towns) <= {unit.id for unit in notice.units}


def test_doubts() -> None:
    assert codes(read_plan("一、修路。（责任单位：县财政局）\n二、建桥。")) == ["unit-region-missing"]
    assert codes(read_plan("一、修路。（责任单位：区财政局）\n二、建桥。")) == []
    unknown = read("关于做好工作的通知\n某某单位：\n一、修路。（责任单位：财政局）\n二、建桥。")
    assert codes(unknown) == ["region-unknown"]
    assert unknown.units[0].id == f"未知地区（{unknown.id}）/财政局"


def test_a_place_printed_short_can_be_judged() -> None:
    text = "澄江区人民政府办公室关于做好工作的通知\n各镇：\n一、修路。（责任单位：市医保局澄江分局、区财政局）\n二、建桥。"
    assert {unit.region for unit in read(text).units} == {"澄江区"}
    rows = read_judgements(["left\tright\tverdict\twhy", "云溪市澄江区/*\t澄江区/*\tsame\t同一地区"])
    judged = extract(make_source(text), Source("甲.txt", "0" * 64, "txt", None, "printed", 1), rows)
    assert [unit.id for unit in judged.units] == ["云溪市澄江区/医疗保障局", "云溪市澄江区/财政局"]


def test_divisions_of_the_issuing_department() -> None:
    notice = read(
        "云溪市卫生健康委员会关于做好工作的通知\n各单位：\n一、修路。（责任处室：医政处）\n二、建桥。\n云溪市卫生健康委员会\n2021年3月5日"
    )
    assert [unit.id for unit in notice.units] == ["云溪市/卫生健康委员会医政处"]


BORNE = [
    ("区发改委、区财政局", "发展和改革委员会", "the body printed"),
    ("区发改局、区财政局", "发展和改革局", "the other body"),
    (
        "区发改委）\n二、建桥。（责任单位：区发改局）\n三、植树。（责任单位：区发改局",
        "发展和改革局",
        "the body printed most",
    ),
]


@pytest.mark.parametrize(("units", "name", "why"), BORNE, ids=[row[2] for row in BORNE])
def test_a_unit_bears_the_name_that_is_printed(units: str, name: str, why: str) -> None:
    notice = read_plan(f"一、修路。（责任单位：{units}）\n九、清淤。")
    (unit,) = (one for one in notice.units if one.id == "云溪市澄江区/发展和改革局")
    assert (unit.name, unit.full_name) == (name, f"澄江区{name}"), why


LISTS = [
    ("成员单位：区财政局、区民政局", "各成员单位", ["民政局", "财政局"], "the notice's own list"),
    (
        "成员单位：区财政局、区民政局",
        "方案各成员单位",
        ["民政局", "财政局"],
        "whose committee the title names",
    ),
    ("成员单位：区财政局、区民政局", "区安委会各成员单位", [], "another committee"),
    ("成员单位：区财政局、区民政局", "各有关成员单位", [], "not all"),
    ("成员单位：区财政局局长张三、区民政局", "各成员单位", [], "a list of people"),
    ("成员单位：区财政局\n成员单位：区民政局", "各成员单位", [], "two lists"),
    ("成员单位：区财政局、各镇", "各成员单位", ["财政局"], "a class is no member"),
]


@pytest.mark.parametrize(("lines", "name", "expected", "why"), LISTS, ids=[row[3] for row in LISTS])
def test_a_list_names_the_members_of_its_committee(
    lines: str, name: str, expected: list[str], why: str
) -> None:
    notice = read_plan(f"一、修路。（责任单位：{name}）\n二、建桥。（责任单位：区审计局）\n{lines}")
    (committee,) = (unit for unit in notice.units if unit.kind == "collective")
    assert [one.partition("/")[2] for one in committee.members] == expected, why
    assert all(unit in {one.id for one in notice.units} for unit in committee.members)
    assert [len(task.assignments) for task in notice.tasks] == [1, 1], "nothing is unfolded"
