"""地区: whose notice it is."""

import pytest

from extractors.regions import CENTRAL, UNKNOWN, choose_region, find_region, level_of, read_region


@pytest.mark.parametrize(
    ("issuer", "name", "code", "level", "why"),
    [
        ("宁波市奉化区人民政府办公室", "宁波市奉化区", "330213", "county", "a district of a city"),
        ("浙江省宁波市奉化区人民政府", "宁波市奉化区", "330213", "county", "the province printed too"),
        ("奉化区人民政府", "宁波市奉化区", "330213", "county", "one place of that name in the country"),
        ("北京市石景山区人民政府", "北京市石景山区", "110107", "county", "below a municipality"),
        ("中共柳河县委", "通化市柳河县", "220524", "county", "a party committee"),
        ("上海市教育委员会", "上海市", "310000", "province", "a municipality"),
        ("延边朝鲜族自治州人民政府", "延边朝鲜族自治州", "222400", "city", "a prefecture"),
        ("仙桃市人民政府", "湖北省仙桃市", "429004", "county", "a city right below its province"),
        ("朝阳区人民政府", "朝阳区", None, "county", "two places of that name"),
        ("北京市朝阳区人民政府", "北京市朝阳区", "110105", "county", "told from its namesake"),
        ("云溪市澄江区人民政府办公室", "云溪市澄江区", None, "county", "an unknown place keeps its name"),
        (
            "东岭省云溪市松岭县人民政府",
            "云溪市松岭县",
            None,
            "county",
            "the province is not part of the name",
        ),
        ("云溪市人民政府", "云溪市", None, "city", "an unknown city"),
        ("国务院办公厅", None, None, "central", "the State Council"),
        ("市财政局", None, None, None, "a department without its city's name"),
        ("市场监督管理局", None, None, None, "市 of 市场 is no city"),
        (None, None, None, None, "no issuer"),
    ],
)
def test_read_region(
    issuer: str | None, name: str | None, code: str | None, level: str | None, why: str
) -> None:
    region = read_region(issuer)
    assert (region.name, region.code, region.level) == (name, code, level), why


@pytest.mark.parametrize(
    ("issuers", "text", "name", "why"),
    [
        (["某某学会", "云溪市教育局"], "", "云溪市", "the first that names a place"),
        (["澄江区教育局"], "报送：云溪市澄江区人民政府。", "云溪市澄江区", "the text prints the longer name"),
        (
            ["朝阳区教育局"],
            "经长春市朝阳区人民政府同意",
            "长春市朝阳区",
            "the text tells the namesakes apart",
        ),
        (["澄江区教育局"], "云溪市松岭区", "澄江区", "another district is no help"),
        (["云溪市教育局"], "东岭省云溪市", "云溪市", "a city needs nothing"),
        ([None], "云溪市澄江区", None, "no issuer"),
    ],
)
def test_choose_region(issuers: list[str | None], text: str, name: str | None, why: str) -> None:
    assert choose_region(issuers, text).name == name, why


def test_known_chain() -> None:
    region = read_region("宁波市奉化区财政局")
    assert [(step.name, step.level, step.code) for step in region.steps] == [
        ("浙江省", "province", "330000"),
        ("宁波市", "city", "330200"),
        ("奉化区", "county", "330213"),
    ]
    assert region.cut(2) == read_region("宁波市财政局") == find_region("330200")
    assert region.place is not None
    assert region.place.title == region.name


def test_without_places() -> None:
    assert (CENTRAL.name, CENTRAL.place, UNKNOWN.code) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("松岭镇人民政府", "township"),
        ("滨河街道办事处", "township"),
        ("区财政局", "county"),
        ("市财政局", "city"),
        ("省教育厅", "province"),
        ("最高人民法院", "central"),
        ("教育局", None),
    ],
)
def test_level_of(name: str, level: str | None) -> None:
    assert level_of(name) == level
