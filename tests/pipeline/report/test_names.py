"""Names: short where that is clear."""

from collections import Counter

from pipeline.report.names import choose_labels
from pipeline.tables.unit_tally import UnitTally
from tests.pipeline.samples import make_unit


def make_tally(name: str, forms: dict[str, int]) -> UnitTally:
    return UnitTally(
        unit=make_unit(name), names=set(forms), forms=Counter(forms), members=set(), years=set(), by_role={}
    )


def test_the_usual_form_unless_two_units_bear_it() -> None:
    tallies = [
        make_tally("财政局", {"区财政局": 3, "财政局": 1}),
        make_tally("甲县水利局", {"县水利局": 2}),
        make_tally("乙县水利局", {"县水利局": 1}),
        make_tally("司法局", {}),
    ]
    assert choose_labels(tallies) == ["区财政局", "甲县水利局", "乙县水利局", "司法局"]
