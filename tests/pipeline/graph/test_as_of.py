"""Units under the names of a year."""

import pytest

from extractors.reforms import parse_reforms
from pipeline.graph.as_of import carry_units, map_units
from pipeline.graph.heirs import trace_heirs
from pipeline.run.soundness import verify_notice
from pipeline.tables.unit_tally import tally_units
from tests.pipeline.samples import make_notice

ROWS = parse_reforms(
    "date\tkind\tfrom\tto\n"
    "2024-03-31\trenamed\t甲局\t乙局\n"
    "2025-03-31\tmerged\t乙局\t丙局\n"
    "2025-03-31\tsplit\t丁局\t戊局;己局\n"
    "2025-03-31\tabolished\t庚局\t"
)
NOTICE = make_notice(
    (("一",), "清理河道。", {"lead": ["区甲局", "区丙局"], "support": ["区丁局", "区庚局"]}),
)
HEIRS = trace_heirs(tally_units([NOTICE]), ROWS)

YEARS = [
    (2023, {}, "before any reform"),
    (2024, {"澄江区/区甲局": "区乙局"}, "the first step"),
    (
        2025,
        {"澄江区/区甲局": "区丙局", "澄江区/区乙局": "区丙局"},
        "both steps; split and abolished units stay",
    ),
]


@pytest.mark.parametrize(("year", "expected", "why"), YEARS, ids=[row[2] for row in YEARS])
def test_units_are_carried_to_the_years_end(year: int, expected: dict[str, str], why: str) -> None:
    found = {unit: successor.name for unit, successor in map_units(HEIRS, year).items()}
    assert found == expected, why


def test_a_carried_notice_is_sound_and_keeps_what_was_printed() -> None:
    carried = carry_units(NOTICE, map_units(HEIRS, 2025))
    verify_notice(carried)
    mentions = carried.tasks[0].assignments[0].units
    assert [(one.mention, one.unit) for one in mentions] == [
        ("区甲局", "澄江区/区丙局"),
        ("区丙局", "澄江区/区丙局"),
    ]
    (heir,) = (unit for unit in carried.units if unit.name == "区丙局")
    assert heir.aliases == ("区甲局",)
    assert carried.text == NOTICE.text


def test_nothing_to_carry_is_the_same_notice() -> None:
    assert carry_units(NOTICE, {}) is NOTICE
