"""行政区划: names, short names and codes."""

import pytest

from extractors.places import find_code, find_places, shorten_place


@pytest.mark.parametrize(
    ("name", "codes", "why"),
    [
        ("奉化区", ["330213"], "a whole name"),
        ("奉化", ["330213"], "a short name"),
        ("吉林", ["220000", "220200"], "a province and its city"),
        ("朝阳区", ["110105", "220104"], "two districts"),
        ("澄江区", [], "an invented one"),
        ("", [], "nothing"),
    ],
)
def test_find_places(name: str, codes: list[str], why: str) -> None:
    assert [place.code for place in find_places(name)] == codes, why


@pytest.mark.parametrize(
    ("name", "short", "why"),
    [
        ("奉化区", "奉化", "a district"),
        ("内蒙古自治区", "内蒙古", "蒙古 is part of the name"),
        ("广西壮族自治区", "广西", "the people go"),
        ("延边朝鲜族自治州", "延边", "the people of a prefecture go"),
        ("恩施土家族苗族自治州", "恩施", "two peoples"),
        ("忠县", None, "one character is no name"),
        ("奉化", None, "short already"),
    ],
)
def test_shorten_place(name: str, short: str | None, why: str) -> None:
    assert shorten_place(name) == short, why


def test_codes_lead_up() -> None:
    place = find_code("330213")
    assert place is not None
    assert [upper.code for upper in place.above] == ["330000", "330200"]
    assert place.is_within(place.above[0])
    assert not place.above[0].is_within(place)
    assert find_code("999999") is None
