"""旧名比对: names without their places, and the forms of one body."""

import pytest

from extractors.reformed_names import (
    bare_name,
    cut_name,
    level_of_head,
    list_forms,
    match_body,
    naming_level,
)
from notice.unit import Level, Unit

REGION = "云溪市澄江区"


BARE = [
    ("云溪市澄江区财政局", "区财政局"),
    ("澄江区财政局（国资办）", "区财政局"),
    ("云溪市财政局", "市财政局"),
    ("区财政局", "区财政局"),
    ("财政局", "财政局"),
    ("澄江区", "澄江区"),
]


@pytest.mark.parametrize(("name", "bare"), BARE)
def test_bare_names(name: str, bare: str) -> None:
    assert bare_name(name, REGION) == bare


MATCHED = [
    ("区环保局", ("环境保护局",), ("区", ""), "a short form"),
    ("环境保护局", ("环保局",), ("", ""), "the table's form"),
    ("市国土资源局澄江分局", ("国土局",), ("市", "澄江分局"), "the place of a branch behind it"),
    ("云溪市澄江区法制办公室", ("法制办",), ("区", ""), "the place in front"),
    ("区环保志愿者协会", ("环境保护局",), None, "a longer name"),
    ("区大环保局", ("环境保护局",), None, "more in front"),
]


@pytest.mark.parametrize(("name", "forms", "ends", "why"), MATCHED, ids=[row[3] for row in MATCHED])
def test_matches(name: str, forms: tuple[str, ...], ends: tuple[str, str] | None, why: str) -> None:
    unit = Unit(f"{REGION}/{name}", name, "single", "county", REGION)
    assert match_body(cut_name(unit), list_forms(forms, "澄江", "county")) == ends, why


def test_a_form_with_a_place_needs_one() -> None:
    assert list_forms(("生态环境局{place}分局",), "澄江", "county") == ("生态环境局澄江分局",)
    assert list_forms(("生态环境局{place}分局",), None, "county") == ()


@pytest.mark.parametrize(
    ("head", "level"),
    [("区", "county"), ("云溪市", "city"), ("自治区", "province"), ("", None), ("我县", "county")],
)
def test_levels(head: str, level: Level | None) -> None:
    assert level_of_head(head) == level


@pytest.mark.parametrize(
    ("code", "level", "expected", "why"),
    [
        ("310112", "county", "city", "a district of a municipality"),
        ("330213", "county", "county", "a district of a city"),
        ("310000", "province", "province", "the municipality itself"),
        (None, "county", "county", "no code"),
    ],
)
def test_a_municipality_has_bodies_of_its_own(
    code: str | None, level: Level, expected: Level, why: str
) -> None:
    unit = Unit("x/卫健委", "卫健委", "single", level, "某地", region_code=code)
    assert naming_level(unit) == expected, why
