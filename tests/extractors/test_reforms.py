"""机构改革: the shipped rows, and what is wrong with a user's."""

import pytest

from extractors.identities import Setting, identify
from extractors.lineage import find_succession
from extractors.reforms import Reform, load_reforms, parse_reforms
from extractors.regions import read_region
from notice.unit import Level, Unit

ISSUERS: dict[Level, tuple[str, str]] = {
    "central": ("国务院", ""),
    "province": ("东岭省人民政府", "省"),
    "city": ("云溪市人民政府", "市"),
    "county": ("云溪市澄江区人民政府", "区"),
}
ROWS = [(reform, level) for reform in load_reforms() for level in reform.levels]


def make_unit(reform: Reform, level: Level, name: str) -> Unit:
    """The unit that a notice of that level has under that name, as printed."""
    issuer, head = ISSUERS[level]
    if reform.region:
        issuer, head = reform.region, reform.region[-1]
    made = identify(head + name.replace("党委", "委" if head else "党委"), Setting(read_region(issuer)))
    return Unit(made.id, made.name, "single", made.level, made.region.name)


def test_ids_are_unique() -> None:
    ids = [reform.id for reform in load_reforms()]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("reform", load_reforms(), ids=lambda reform: reform.id)
def test_a_row_says_where_and_on_what_basis(reform: Reform) -> None:
    assert reform.basis
    assert reform.levels
    assert reform.region is None or reform.certainty == "decided", "a typical row holds everywhere"
    assert reform.checked in {"原文", "报道", "对应", "未查证"}
    assert reform.kind != "kept"
    forms = [*reform.before, *(form for successor in reform.after for form in successor)]
    assert all(form.strip() == form and form for form in forms)


@pytest.mark.parametrize(("reform", "level"), ROWS, ids=lambda value: getattr(value, "id", value))
def test_every_form_is_found_by_its_own_row(reform: Reform, level: Level) -> None:
    for form in reform.before:
        unit = make_unit(reform, level, form.replace("{place}", "澄江"))
        found = find_succession(unit, load_reforms(), reform.year)
        assert found is not None, unit.id
        assert found.reform == reform, f"{form}: two rows say what became of it"


@pytest.mark.parametrize("reform", load_reforms(), ids=lambda reform: reform.id)
def test_no_row_leads_back_to_itself(reform: Reform) -> None:
    for successor in reform.after:
        assert not set(successor) & set(reform.before)


HEADER = "date\tkind\tfrom\tto\n"
WRONG = [
    ("", "沿革表缺少列", "empty"),
    ("date\tkind\n2020-01-01\trenamed", "缺少列 from", "a column is missing"),
    (HEADER + "2020年\trenamed\t甲局\t乙局", "第 2 行：date", "no ISO date"),
    (HEADER + "2020-13-01\trenamed\t甲局\t乙局", "第 2 行：date", "no such month"),
    (HEADER + "2020-01-01\tgone\t甲局\t乙局", "第 2 行：kind", "an unknown kind"),
    (HEADER + "2020-01-01\trenamed\t\t乙局", "第 2 行：from", "no body"),
    (HEADER + "2020-01-01\tsplit\t甲局\t乙局", "两个以上", "a split into one"),
    (HEADER + "2020-01-01\tmerged\t甲局\t乙局;丙局", "恰有一个", "a merger into two"),
    (HEADER + "2020-01-01\tabolished\t甲局\t乙局", "to 应为空", "abolished into something"),
    ("date\tkind\tfrom\tto\tlevel\n2020-01-01\trenamed\t甲局\t乙局\t区级", "level 应为", "an unknown level"),
]


@pytest.mark.parametrize(("text", "message", "why"), WRONG, ids=[row[2] for row in WRONG])
def test_a_wrong_row_is_named(text: str, message: str, why: str) -> None:
    with pytest.raises(ValueError, match=message):
        pytest.fail(f"{why}: {parse_reforms(text)}")


def test_a_table_saved_by_a_spreadsheet_is_read() -> None:
    (row,) = parse_reforms(
        "\ufeffdate,kind,from,to,typical\r\n2020-01-01,renamed,甲局|甲办,乙局,是\r\n,,,,\r\n"
    )
    assert (row.id, row.before, row.after) == ("user.2", ("甲局", "甲办"), (("乙局",),))
    assert row.certainty == "typical"
