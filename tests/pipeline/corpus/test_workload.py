"""Work is counted once and shared out whole."""

import pytest

from pipeline.corpus import Corpus
from tests.pipeline.corpus.made import make_corpus
from tests.pipeline.samples import make_notice


def test_counts() -> None:
    work = make_corpus().workload()
    justice = work.loc["澄江区/区司法局"]
    assert justice[["tasks", "lead", "responsible", "support", "alone", "dated", "partners"]].tolist() == [
        2, 2, 1, 0, 0, 1, 2,
    ]  # fmt: skip
    assert justice["lead_share"] == 1
    assert work.loc["澄江区/各镇（街道）", "support"] == 1


@pytest.mark.parametrize(
    ("units", "expected", "why"),
    [
        ({"lead": ["甲局"], "responsible": ["乙局"], "support": ["丙局"]}, [1, 0, 0], "who leads carries it"),
        ({"lead": ["甲局", "乙局"], "support": ["丙局"]}, [0.5, 0.5, 0], "two lead"),
        ({"responsible": ["甲局", "乙局", "丙局"]}, [1 / 3] * 3, "nobody leads"),
        ({"support": ["甲局", "乙局", "丙局"]}, [0, 0, 0], "nobody carries it"),
        ({"lead": ["甲局"], "responsible": ["甲局", "乙局", "丙局"]}, [1, 0, 0], "one unit in two roles"),
    ],
)
def test_a_task_is_one_piece_of_work(units: dict[str, list[str]], expected: list[float], why: str) -> None:
    notice = make_notice((("1",), "清理河道。", units))  # type: ignore[arg-type]
    load = Corpus([notice]).workload()["load"]
    assert [load[f"澄江区/{name}"] for name in ("甲局", "乙局", "丙局")] == pytest.approx(expected), why


def test_overload_stands_out_among_single_units() -> None:
    """Nine units lead one task each, one leads nine, a collective twenty."""
    works = [((f"{number}",), "办理。", {"lead": [f"第{number}局"]}) for number in range(1, 10)]
    works += [((f"1{number}",), "办理。", {"lead": ["忙局"]}) for number in range(9)]
    works += [((f"2{number}",), "办理。", {"lead": ["各镇"]}) for number in range(20)]
    work = Corpus([make_notice(*works)]).workload()  # type: ignore[arg-type]
    assert list(work.index[work["overloaded"]]) == ["澄江区/忙局"]
    assert work.loc["澄江区/忙局", "overload"] == 9
    assert work["overload"].isna().tolist() == [kind == "collective" for kind in work["kind"]]
    assert work["load"].sum() == len(works)


def test_a_batch_without_work() -> None:
    work = Corpus([make_notice((("1",), "清理河道。", {}))]).workload()
    assert work.empty
    assert "overloaded" in work


def test_partners() -> None:
    found = make_corpus().partners("区司法局")
    counts = found.loc["澄江区/区财政局", ["shared", "we_lead", "they_lead", "both_lead"]]
    assert counts.tolist() == [2, 2, 0, 0]
    assert found.loc["澄江区/各镇（街道）", "likeness"] == 0.5
    assert make_corpus().partners("各镇（街道）")["they_lead"].to_dict() == {
        "澄江区/区司法局": 1,
        "澄江区/区财政局": 0,
    }
