"""责任单位名单: a printed list → its units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.unit_lists import is_collective, is_named, looks_like_unit, split_units
from tests.extractors.printed import fold

UNITS = [
    "区发改局",
    "区财政局",
    "各镇（街道）",
    "区综合行政执法局（城管局）",
    "团区委",
    "人行澄江支行",
    "区残联",
]


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("区发改局、区财政局", ["区发改局", "区财政局"], "、"),
        ("区发改局，区财政局；各镇", ["区发改局", "区财政局", "各镇"], "， and ；"),
        ("区发改局,区财政局;各镇。", ["区发改局", "区财政局", "各镇"], "half width, a full stop at the end"),
        ("市文化广电和旅游局、市口岸和物流办", ["市文化广电和旅游局", "市口岸和物流办"], "和 inside a name"),
        ("省广电和各市文旅局", ["省广电", "各市文旅局"], "和 between a body and a class"),
        ("各地、州、市人民政府，省直单位", ["各地、州、市人民政府", "省直单位"], "地 as a class of places"),
        ("各盟行政公署、市人民政府", ["各盟行政公署、市人民政府"], "a class by its body"),
        (
            "各市、县（市、区）教育局、省教育厅",
            ["各市、县（市、区）教育局", "省教育厅"],
            "a department of every place",
        ),
        ("各省、自治区、直辖市水利厅", ["各省、自治区、直辖市水利厅"], "直辖市 never stands alone"),
        ("有关省、自治区、直辖市人民政府", ["有关省、自治区、直辖市人民政府"], "a class without 各"),
        ("有关镇、区财政局", ["有关镇", "区财政局"], "a class and a department"),
        ("各地、各部门", ["各地", "各部门"], "two classes"),
        ("各市、市教育局", ["各市", "市教育局"], "a department of its own"),
        ("1.区财政局；2.区民政局", ["区财政局", "区民政局"], "numbers before the names"),
        ("①区教育局 ②区体育局", ["区教育局", "区体育局"], "numbers in circles"),
        ("区民政局*、区残联※", ["区民政局", "区残联"], "signs of a note"),
        (
            "“区发改局”、区财政局”",
            ["区发改局", "区财政局"],
            "quotes around a name, and one without a partner",
        ),
        ("区发改局、“两山”专班", ["区发改局", "“两山”专班"], "quotes inside a name"),
        ("区发改局 区财政局", ["区发改局", "区财政局"], "a blank between whole names"),
        ("区发 改局、区财政局", ["区发 改局", "区财政局"], "a blank inside a name"),
        ("区发改局\n区财政局", ["区发改局", "区财政局"], "a line feed between whole names"),
        ("区财政局、区委\n宣传部", ["区财政局", "区委\n宣传部"], "a line feed inside a name of a list"),
        ("区委\n宣传部", ["区委\n宣传部"], "a line feed inside a single name"),
        ("区总工会\n团区委", ["区总工会", "团区委"], "a short name a line"),
        (
            "区财政局、区政府\n各部门",
            ["区财政局", "区政府\n各部门"],
            "a line feed before the class of a body",
        ),
        ("区财政局、区委\n区法院", ["区财政局", "区委", "区法院"], "a line feed for a separator"),
        (
            "区发改局\n区财政局\n区执法局（城管局、督查队）",
            ["区发改局", "区财政局", "区执法局（城管局、督查队）"],
            "names with brackets",
        ),
        ("团区委\n人行澄江支行", ["团区委", "人行澄江支行"], "a name a line"),
        ("区发改局/区财政局", ["区发改局", "区财政局"], "a stroke"),
        ("区发改局和区财政局", ["区发改局", "区财政局"], "和 between whole names"),
        ("区财政局及各镇（街道）", ["区财政局", "各镇（街道）"], "及 before a class"),
        ("各市、州、东湖林区人民政府", ["各市、州、东湖林区人民政府"], "a shared tail behind a place's name"),
        ("各县区、东湖经开区管委会", ["各县区", "东湖经开区管委会"], "a committee of its own"),
        ("区直有关部门、单位，各镇", ["区直有关部门、单位", "各镇"], "单位 without a name of its own"),
        ("各有关区、县级市政府", ["各有关区、县级市政府"], "a shared tail with 有关"),
        ("各镇党委和人民政府、区财政局", ["各镇党委和人民政府", "区财政局"], "和 inside a class"),
        ("各街道党工委和办事处", ["各街道党工委和办事处"], "和 inside a class"),
        ("各镇人民政府和区财政局", ["各镇人民政府", "区财政局"], "和 behind a class"),
        (
            "各乡镇党（工）委、政府（办事处）、区财政局",
            ["各乡镇党（工）委、政府（办事处）", "区财政局"],
            "a class with brackets",
        ),
        ("区工业和信息化局", ["区工业和信息化局"], "和 inside a name"),
        ("经济开发区和示范区管委会", ["经济开发区和示范区管委会"], "和 inside a shared tail"),
        ("区综合行政执法局（城管局）", ["区综合行政执法局（城管局）"], "a bracket stays with its name"),
        (
            "区市场监管局（区知识产权局、区食安办）",
            ["区市场监管局（区知识产权局、区食安办）"],
            "、 inside a bracket",
        ),
        ("各镇（街道）、各园区", ["各镇（街道）", "各园区"], "collectives"),
        ("（区发改局、区财政局）", ["区发改局", "区财政局"], "a bracket around the list"),
        ("区发改局、区财政局）", ["区发改局", "区财政局"], "a bracket without its partner"),
        ("“区发改局”、区财政局", ["区发改局", "区财政局"], "quotation marks"),
        ("/", [], "nobody"),
        ("无", [], "nobody"),
        ("详见附件2", [], "somewhere else"),
        ("", [], "nothing"),
        ("、，。", [], "separators only"),
    ],
)
def test_split_units(printed: str, expected: list[str], why: str) -> None:
    assert [unit.printed() for unit in split_units(fold(printed)).units] == expected, why


@pytest.mark.parametrize(
    ("printed", "expected", "words", "why"),
    [
        ("区发改局、区财政局等", ["区发改局", "区财政局"], "等", "at the end"),
        ("区发改局等部门", ["区发改局"], "等部门", "等 with its noun"),
        ("区发改局等5个部门", ["区发改局"], "等5个部门", "counted"),
        ("区发改局等有关部门，各镇", ["区发改局", "各镇"], "等有关部门", "in the middle"),
        ("区总工会等和各镇人民政府", ["区总工会", "各镇人民政府"], "等", "before 和"),
        ("区高等教育中心", ["区高等教育中心"], None, "高等 is no 等"),
    ],
)
def test_open_ends(printed: str, expected: list[str], words: str | None, why: str) -> None:
    listed = split_units(fold(printed))
    assert [unit.printed() for unit in listed.units] == expected, why
    assert listed.open_ended == words, why


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("区发改局", True, "a department"),
        ("国网云溪市澄江区供电公司", True, "a company"),
        ("共青团澄江区委", True, "a mass organisation"),
        ("区红十字会", True, "an association"),
        ("各有关单位", True, "a collective"),
        ("区直有关部门", True, "a collective by its level"),
        ("各镇街", True, "a collective by its places"),
        ("各有", False, "the beginning of a collective"),
        ("各部门要", False, "the beginning of a sentence"),
        ("各镇（街道）应当切实", False, "a sentence about a collective"),
        ("持续推进", False, "no name"),
        ("2023年底前", False, "a date"),
        ("区发改局（区粮食局", False, "a bracket left open"),
        ("局", False, "too short"),
        ("区" * 41 + "局", False, "too long"),
    ],
)
def test_looks_like_unit(name: str, expected: bool, why: str) -> None:
    assert looks_like_unit(name) is expected, why


def test_classes_and_cells_without_a_unit() -> None:
    assert [is_collective(name) for name in ("各镇", "区政府各部门", "区发改局")] == [True, True, False]
    assert [is_named(name) for name in ("区发改局", "无", "——", "")] == [True, False, False, False]


@given(st.lists(st.sampled_from(UNITS), min_size=1, max_size=8), st.sampled_from("、，；"))
def test_what_is_joined_is_split_again(units: list[str], separator: str) -> None:
    assert [unit.printed() for unit in split_units(fold(separator.join(units))).units] == units
