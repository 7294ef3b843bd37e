"""判断: pairs of units judged by people."""

import pytest

from extractors.judgements import load_judgements, read_judgements

HEAD = "left\tright\tverdict\twhy"


def test_the_table_is_read_and_has_negatives() -> None:
    verdicts = {row.verdict for row in load_judgements().rows}
    assert verdicts == {"same", "different", "unsure"}
    assert all(row.why for row in load_judgements().rows)


@pytest.mark.parametrize(
    ("rows", "unit", "expected", "why"),
    [
        (["*/甲局\t*/乙局\tsame\t"], "330213/乙局", "330213/甲局", "anywhere"),
        (["*/甲局\t*/乙局\tsame\t"], "330213/甲局", "330213/甲局", "the left one stays"),
        (["330212/甲局\t330212/乙局\tsame\t"], "330213/乙局", "330213/乙局", "another place's"),
        (
            ["*/甲局\t*/乙局\tsame\t", "*/乙局\t*/丙局\tsame\t"],
            "330213/丙局",
            "330213/甲局",
            "one after the other",
        ),
        (
            ["*/甲局\t*/乙局\tsame\t", "*/乙局\t*/甲局\tsame\t"],
            "330213/乙局",
            "330213/乙局",
            "the last row wins",
        ),
        (
            ["*/甲局\t*/乙局\tsame\t", "*/甲局\t*/乙局\tdifferent\t"],
            "330213/乙局",
            "330213/乙局",
            "withdrawn",
        ),
        (
            ["*/甲局\t*/乙局\tsame\t", "330213/甲局\t330213/乙局\tdifferent\t"],
            "330213/乙局",
            "330213/乙局",
            "not here",
        ),
        (["*/甲局\t*/乙局\tunsure\t"], "330213/乙局", "330213/乙局", "unsure joins nothing"),
    ],
)
def test_settle(rows: list[str], unit: str, expected: str, why: str) -> None:
    assert read_judgements([HEAD, *rows]).settle(unit)[0] == expected, why


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("*/甲局\t*/乙局\tmaybe\t", "verdict"),
        ("甲局\t乙局\tsame\t", "单位编号"),
        ("330212/甲局\t330213/甲局\tsame\t", "不在同一地区"),
        ("330212/*\t330213/*\tsame\t", "不在同一地区"),
        ("*/甲局", "verdict"),
    ],
)
def test_a_bad_row_is_refused(row: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_judgements([HEAD, row])


def test_the_columns_must_be_named() -> None:
    with pytest.raises(ValueError, match="第一行"):
        read_judgements(["甲\t乙"])
    assert read_judgements([]).rows == ()
    assert read_judgements(["# 说明", "", HEAD]).rows == ()


def test_the_users_rows_follow_the_tables() -> None:
    both = read_judgements([HEAD, "*/甲局\t*/乙局\tsame\t"], load_judgements())
    assert len(both.rows) == len(load_judgements().rows) + 1
    assert both.settle("330213/乙局")[0] == "330213/甲局"


def test_places_are_judged_alike() -> None:
    rows = read_judgements([HEAD, "330213/*\t澄江区/*\tsame\t"])
    assert (rows.settle_place("澄江区"), rows.settle_place("松岭区")) == ("330213", "松岭区")
