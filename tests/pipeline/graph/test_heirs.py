"""What became of the units of a batch."""

import pytest
from msgspec.structs import replace

from extractors.reforms import load_reforms, parse_reforms
from notice.notice import Notice
from notice.unit import Unit
from pipeline.graph.as_of import map_units, restore_units
from pipeline.graph.heirs import Heir, trace_heirs, trace_origins
from pipeline.tables.unit_tally import tally_units
from tests.pipeline.samples import make_notice


def make_year(year: int, *units: str) -> Notice:
    return make_notice(
        (("一",), "清理河道。", {"responsible": list(units)}),
        path=f"{year}.txt",
        number=("澄政办发", year, 3),
        date=f"{year}-02-01",
    )


def trace(*notices: Notice, own: str = "") -> list[tuple[str, str, str | None, bool]]:
    rows = parse_reforms("date\tkind\tfrom\tto\n" + own) if own else ()
    heirs = trace_heirs(tally_units(notices), (*rows, *load_reforms()))
    return [_shorten(heir) for heir in heirs]


def _shorten(heir: Heir) -> tuple[str, str, str | None, bool]:
    successor = heir.successor.name if heir.successor else None
    return heir.unit.name, heir.reform.kind, successor, heir.printed


def test_a_successor_of_the_batch_is_that_unit() -> None:
    assert trace(make_year(2018, "区法制办", "区司法局")) == [("区法制办", "merged", "区司法局", True)]


def test_any_form_of_the_successor_will_do() -> None:
    found = trace(make_year(2018, "区国土局"), make_year(2020, "区自然资源局"))
    assert found == [("区国土局", "merged", "区自然资源局", True)]


def test_a_chain_goes_on_outside_the_batch() -> None:
    assert trace(make_year(2021, "区扶贫办")) == [
        ("区乡村振兴局", "merged", "区农业农村局", False),
        ("区扶贫办", "renamed", "区乡村振兴局", False),
    ]


def test_a_unit_still_printed_after_the_reform_was_not_changed_by_it() -> None:
    assert trace(make_year(2018, "区法制办"), make_year(2020, "区法制办")) == []


def test_another_region_has_its_own_successor() -> None:
    near = make_year(2018, "区法制办")
    far = replace(
        make_year(2019, "区司法局"),
        units=(Unit("白河区/区司法局", "区司法局", "single", "county", "云溪市白河区"),),
        tasks=(),
    )
    assert trace(near, far) == [("区法制办", "merged", "区司法局", False)]


def test_splits_give_every_successor_and_abolished_units_none() -> None:
    own = "2024-06-01\tsplit\t文体中心\t文化馆;体育馆\n2024-06-01\tabolished\t招商办\t"
    assert trace(make_year(2024, "区文体中心", "区招商办", "区文化馆"), own=own) == [
        ("区招商办", "abolished", None, False),
        ("区文体中心", "split", "区体育馆", False),
        ("区文体中心", "split", "区文化馆", True),
    ]


POSSIBLE = "date\tkind\ttypical\tfrom\tto\n2023-12-31\trenamed\tpossible\t甲局\t乙局|丙局"
PRINTED = [
    ([(2022, "区甲局"), (2023, "区丙局")], ["区丙局"], "one after the other"),
    ([(2022, "区甲局")], [], "the successor is not printed"),
    ([(2023, "区甲局"), (2022, "区丙局")], [], "both at once"),
    ([(2022, "区甲局"), (2022, "区丙局")], [], "both in one year"),
    ([(2024, "区甲局"), (2025, "区丙局")], ["区丙局"], "later than is usual"),
]


@pytest.mark.parametrize(("printed", "heirs", "why"), PRINTED, ids=[row[2] for row in PRINTED])
def test_a_possible_change_counts_where_print_bears_it_out(
    printed: list[tuple[int, str]], heirs: list[str], why: str
) -> None:
    notices = [make_year(year, name) for year, name in printed]
    found = trace_heirs(tally_units(notices), parse_reforms(POSSIBLE))
    assert [heir.successor.name for heir in found if heir.successor] == heirs, why
    assert [heir.reform.date for heir in found] == [str(printed[-1][0])] * len(heirs), "dated by print"
    assert map_units(found, 2026) == {}, "no network puts it in the other's place"


BACK = "date\tkind\tfrom\tto\n"
ORIGINS = [
    ("2022-06-01\trenamed\t甲办\t乙局", 2021, [("区甲办", True)], "a renaming"),
    ("2022-06-01\trenamed\t甲办\t乙局", 2022, [], "the end of its own year"),
    ("2022-06-01\trenamed\t甲办|甲局\t乙局", 2021, [("区甲办", False)], "two earlier names"),
    ("2022-06-01\tmerged\t甲办\t乙局", 2021, [("区甲办", False)], "a merger"),
    ("2025-06-01\trenamed\t甲办\t乙局", 2021, [], "printed before that reform"),
    (
        "2022-06-01\trenamed\t甲办\t乙局\n2020-06-01\trenamed\t甲科\t甲办",
        2019,
        [("区甲办", True), ("区甲科", True)],
        "a chain",
    ),
    (
        "2022-06-01\trenamed\t甲办\t乙局\n2022-06-01\trenamed\t丙办\t乙局",
        2021,
        [("区丙办", False), ("区甲办", False)],
        "two units became one",
    ),
]


@pytest.mark.parametrize(("rows", "year", "origins", "why"), ORIGINS, ids=[row[3] for row in ORIGINS])
def test_earlier_names(rows: str, year: int, origins: list[tuple[str, bool]], why: str) -> None:
    tallies = tally_units([make_year(2023, "区乙局")])
    found = trace_origins(tallies, parse_reforms(BACK + rows), year)
    assert sorted((heir.unit.name, sure) for heir, sure in found) == origins, why


def test_an_earlier_name_in_print_settles_which_it_was() -> None:
    rows = parse_reforms(BACK + "2022-06-01\trenamed\t甲办|甲局\t乙局")
    tallies = tally_units([make_year(2021, "区甲局"), make_year(2023, "区乙局")])
    ((heir, sure),) = trace_origins(tallies, rows, 2021)
    assert (heir.unit.id, sure) == ("澄江区/区甲局", True)
    assert restore_units([(heir, sure)]) == {"澄江区/区乙局": heir.unit}


def test_rows_that_go_in_a_circle_end() -> None:
    own = "2024-06-01\trenamed\t甲办\t乙办\n2025-06-01\trenamed\t乙办\t甲办"
    assert trace(make_year(2024, "区甲办"), own=own) == [
        ("区乙办", "renamed", "区甲办", True),
        ("区甲办", "renamed", "区乙办", False),
    ]
