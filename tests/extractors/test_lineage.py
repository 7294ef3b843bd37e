"""沿革: which row applies to which unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lineage import find_succession
from extractors.reforms import load_reforms, parse_reforms
from notice.unit import Level, Unit

REGION = "云溪市澄江区"


def make_unit(name: str, level: Level | None = "county", region: str | None = REGION) -> Unit:
    return Unit(f"{region or '未知地区'}/{name}", name, "single", level, region)


FOUND = [
    ("区法制办", "county", 2018, "区司法局", "a head of one character"),
    ("法制办公室", "county", 2018, "司法局", "no head: the canonical name"),
    ("澄江区法制办公室", "county", 2018, "区司法局", "the place in front"),
    ("云溪市澄江区人民政府法制办公室", "county", 2018, "区司法局", "the whole place in front"),
    ("市国土资源局澄江分局", "city", 2018, "市自然资源和规划局澄江分局", "a branch stays a branch"),
    ("区农林局（扶贫办）", "county", 2018, "区农业农村局", "what stands in brackets is left out"),
    ("区扶贫办", "county", 2021, "区乡村振兴局", "the reform's own year"),
    ("国务院法制办", "central", 2017, "司法部", "the centre"),
    ("市法制办", "county", 2018, "市司法局", "the printed head is the level"),
    ("区国税局", "county", 2017, "区税务局", "one date for the country"),
]


@pytest.mark.parametrize(("name", "level", "year", "heir", "why"), FOUND, ids=[row[4] for row in FOUND])
def test_successors(name: str, level: Level, year: int, heir: str, why: str) -> None:
    found = find_succession(make_unit(name, level), load_reforms(), year)
    assert found is not None, why
    assert found.successors[0][0] == heir, why


NONE = [
    ("区法治办", "county", 2018, "another name"),
    ("县畜牧农业局", "county", 2018, "农业局 inside a longer name"),
    ("区环保局志愿者协会", "county", 2018, "a longer name behind"),
    ("区扶贫办", "county", 2022, "printed after the reform"),
    ("区司法局", "county", 2018, "unchanged"),
    ("区法制办", "township", 2025, "long after"),
    ("法制办", None, 2018, "an unknown level"),
    ("镇法制办", "township", 2018, "a level without rows"),
]


@pytest.mark.parametrize(("name", "level", "year", "why"), NONE, ids=[row[3] for row in NONE])
def test_units_that_stay(name: str, level: Level | None, year: int, why: str) -> None:
    assert find_succession(make_unit(name, level), load_reforms(), year) is None, why


def test_a_collective_has_no_lineage() -> None:
    unit = Unit("x/法制办", "法制办", "collective", "county", REGION)
    assert find_succession(unit, load_reforms(), 2018) is None


def test_a_split_names_every_successor() -> None:
    found = find_succession(make_unit("区档案局"), load_reforms(), 2018)
    assert found is not None
    assert [forms[0] for forms in found.successors] == ["区档案馆", "区党委办公室"]


def test_what_needs_a_place_has_no_lineage_without_one() -> None:
    rows = parse_reforms("date\tkind\tfrom\tto\n2019-01-01\tmoved\t环保局\t市生态环境局{place}分局")
    assert find_succession(make_unit("区环保局", region=None), rows, 2018) is None
    found = find_succession(make_unit("区环保局"), rows, 2018)
    assert found is not None
    assert found.successors == (("市生态环境局澄江分局",),)


OWN_HEADER = "date\tkind\tregion\tfrom\tto\n"
OWN = [
    ("2020-05-01\trenamed\t云溪市澄江区\t扶贫办\t富民局", "区富民局", "the region's row"),
    ("2020-05-01\trenamed\t云溪市\t扶贫办\t富民局", "区富民局", "a row of the city around it"),
    ("2020-05-01\trenamed\t云溪市白河区\t扶贫办\t富民局", "区乡村振兴局", "another region's row"),
    ("2021-01-01\tkept\t云溪市澄江区\t扶贫办\t", None, "it was kept here"),
    ("2020-05-01\trenamed\t\t扶贫办\t富民局", "区富民局", "decided everywhere before typical"),
]


@pytest.mark.parametrize(("row", "heir", "why"), OWN, ids=[row[2] for row in OWN])
def test_own_rows_override_typical_ones(row: str, heir: str | None, why: str) -> None:
    found = find_succession(make_unit("区扶贫办"), (*parse_reforms(OWN_HEADER + row), *load_reforms()), 2020)
    assert (found.successors[0][0] if found else None) == heir, why


@given(st.text("区市县省法制办局环保（）云溪澄江", max_size=20), st.text("云溪市澄江区县", max_size=10))
def test_any_name_is_answered(name: str, region: str) -> None:
    found = find_succession(make_unit(name, region=region), load_reforms(), None)
    assert found is None or all(all(form for form in forms) for forms in found.successors)
