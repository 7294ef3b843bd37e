"""地区: whose notice it is, and whose unit a unit is."""

import pytest

from extractors.regions import level_of, read_region, region_of


@pytest.mark.parametrize(
    ("issuer", "steps", "level", "why"),
    [
        ("云溪市澄江区人民政府办公室", ("云溪市", "澄江区"), "county", "a district of a city"),
        ("云溪市人民政府", ("云溪市",), "city", "a city"),
        ("东岭省人民政府办公厅", ("东岭省",), "province", "a province"),
        ("东岭省云溪市松岭县人民政府", ("东岭省", "云溪市", "松岭县"), "county", "three steps"),
        ("北原自治区人民政府", ("北原自治区",), "province", "an autonomous region"),
        ("中共云溪市澄江区委办公室", ("云溪市", "澄江区"), "county", "a party office"),
        ("澄江区发展和改革局", ("澄江区",), "county", "a department"),
        ("国务院办公厅", (), "central", "the State Council"),
        ("市财政局", (), None, "a department without its city's name"),
        (None, (), None, "no issuer"),
    ],
)
def test_read_region(issuer: str | None, steps: tuple[str, ...], level: str | None, why: str) -> None:
    region = read_region(issuer)
    assert (region.steps, region.level) == (steps, level), why
    assert region.name == ("".join(steps) or None)


@pytest.mark.parametrize(
    ("issuer", "unit", "expected", "why"),
    [
        ("云溪市澄江区人民政府", "区财政局", ("云溪市澄江区", "county"), "the district's own"),
        ("云溪市澄江区人民政府", "市财政局", ("云溪市", "city"), "the city above"),
        ("东岭省云溪市澄江区人民政府", "省教育厅", ("东岭省", "province"), "the province above"),
        ("云溪市澄江区人民政府", "省教育厅", (None, "province"), "a province that is not named"),
        ("云溪市澄江区人民政府", "国家税务总局", (None, "central"), "the centre"),
        ("云溪市澄江区人民政府", "团委", ("云溪市澄江区", "county"), "no level printed: the issuer's"),
        ("云溪市人民政府", "市财政局", ("云溪市", "city"), "the city's own"),
        ("国务院办公厅", "国家发展改革委", (None, "central"), "the centre's own"),
        ("某某学会", "区财政局", (None, "county"), "an issuer without a region"),
    ],
)
def test_region_of(issuer: str, unit: str, expected: tuple[str | None, str | None], why: str) -> None:
    assert region_of(unit, read_region(issuer)) == expected, why


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
