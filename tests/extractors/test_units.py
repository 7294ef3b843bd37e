"""单位: one id for the same unit, another for another."""

import pytest

from extractors.regions import read_region
from extractors.units import identify
from tests.extractors.printed import fold, read, read_plan

CITY = "云溪市澄江区人民政府关于做好工作的通知\n各镇：\n"


@pytest.mark.parametrize(
    ("issuer", "mention", "expected", "why"),
    [
        ("云溪市澄江区人民政府", "区 财政局", "云溪市澄江区/区财政局", "blanks go"),
        (
            "云溪市澄江区人民政府",
            "区执法局[城管局]",
            "云溪市澄江区/区执法局（城管局）",
            "one family of brackets",
        ),
        ("云溪市澄江区人民政府", "市财政局", "云溪市/市财政局", "the city above"),
        ("云溪市澄江区人民政府", "国家税务总局", "国家/国家税务总局", "the centre"),
        ("某某学会", "教育局", "未知地区/教育局", "nothing is known"),
    ],
)
def test_identify(issuer: str, mention: str, expected: str, why: str) -> None:
    assert identify(fold(mention), read_region(issuer)) == expected, why


def test_one_unit_printed_twice() -> None:
    notice = read_plan("一、修路。（责任单位：区执法局（城管局））\n二、建桥。[责任单位：区执法局(城管局)]")
    (unit,) = notice.units
    assert (unit.name, unit.kind, unit.level) == ("区执法局（城管局）", "single", "county")
    assert (unit.region, unit.aliases) == ("云溪市澄江区", ("区执法局(城管局)",))


def test_two_districts_have_two_units() -> None:
    body = "一、修路。（责任单位：区财政局）\n二、建桥。"
    one = read(CITY + body).units[0].id
    other = read(CITY.replace("澄江区", "松岭区") + body).units[0].id
    assert (one, other) == ("云溪市澄江区/区财政局", "云溪市松岭区/区财政局")


def test_units_are_listed_once_and_in_order() -> None:
    notice = read_plan(
        "一、修路。（责任单位：区财政局、各镇（街道））\n二、建桥。（责任单位：市财政局、区财政局）"
    )
    assert [unit.id for unit in notice.units] == [
        "云溪市/市财政局",
        "云溪市澄江区/区财政局",
        "云溪市澄江区/各镇（街道）",
    ]
    assert [unit.kind for unit in notice.units] == ["single", "single", "collective"]
