"""The same task in another year: the sample plans of three years against a gold made by reading."""

import csv
from pathlib import Path

import pytest

from notice.notice import Notice
from pipeline import convert
from pipeline.align.alignment import Alignment, align_notices
from pipeline.align.export import classify_match
from tests.pipeline.samples import make_notice

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "tests" / "golden" / "align" / "重点工作.tsv"


def read_gold() -> dict[tuple[str, str], frozenset[str]]:
    """Pairs of task ids that are the same work, with which way their targets went."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {
            (row["before"], row["after"]): frozenset(filter(None, row["targets"].split(";"))) for row in rows
        }


@pytest.fixture(scope="module")
def plans() -> list[Notice]:
    """The yearly plans of the sample district, 2021 docx, 2022 pdf, 2023 html."""
    paths = sorted((ROOT / "data" / "raw").glob("*/*重点工作任务分工方案.*"))
    assert len(paths) == 3
    return [convert(path) for path in paths]


@pytest.fixture(scope="module")
def alignment(plans: list[Notice]) -> Alignment:
    return align_notices(plans)


def score(found: set[object], gold: set[object]) -> float:
    return 2 * len(found & gold) / (len(found) + len(gold))


def test_pairs_of_the_sample_years(alignment: Alignment) -> None:
    found: set[object] = {(one.before, one.after) for one in alignment.continuations()}
    assert score(found, set(read_gold())) >= 0.95


def test_targets_of_the_sample_years(alignment: Alignment) -> None:
    gold = {(pair, way) for pair, ways in read_gold().items() for way in ways}
    found = {
        ((one.before, one.after), way)
        for one in alignment.continuations()
        for way in one.changes
        if way in {"strengthened", "weakened"}
    }
    assert score(set(found), set(gold)) >= 0.95


def test_every_task_stands_once_a_step(alignment: Alignment, plans: list[Notice]) -> None:
    for before, after in ((plans[0], plans[1]), (plans[1], plans[2])):
        step = [one for one in alignment.matches if one.year_before == int(before.id[5:9])]
        assert sorted(one.before.id for one in step if one.before) == sorted(t.id for t in before.tasks)
        assert sorted(one.after.id for one in step if one.after) == sorted(t.id for t in after.tasks)


def test_order_of_the_notices_does_not_matter(alignment: Alignment, plans: list[Notice]) -> None:
    assert align_notices(plans[::-1]) == alignment


PLANS = ROOT / "tests" / "golden" / "align" / "民生与发展"


@pytest.fixture(scope="module")
def reworded() -> Alignment:
    """Two plans written with their gold before they were aligned: reworded, reordered, merged, split."""
    return align_notices([convert(path) for path in sorted(PLANS.glob("*.txt"))])


def read_reworded() -> list[dict[str, str]]:
    with PLANS.with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_pairs_of_reworded_plans(reworded: Alignment) -> None:
    """``half`` is the other task of a merger or a split: one of the two is the pair, the other is near."""
    found = {(one.before, one.after) for one in reworded.continuations()}
    near = {
        ((one.before or one.after).id, one.near)  # type: ignore[union-attr]
        for one in reworded.matches
        if one.near
    }
    gold = {(row["before"], row["after"]) for row in read_reworded()}
    halves = {}
    for row in read_reworded():
        if row["half"]:
            other = row["half"] if row["half"][5:9] != row["before"][5:9] else None
            halves[row["before"], row["after"]] = (
                (row["before"], other) if other else (row["half"], row["after"])
            )
    assert score(set(found), set(gold)) >= 0.9
    assert {pair for pair in gold if pair not in found} <= set(halves)
    assert found <= gold | set(halves.values())
    linked = {frozenset(pair) for pair in found | near}
    assert all(frozenset(pair) in linked for pair in (*gold, *halves.values()))


def test_targets_of_reworded_plans(reworded: Alignment) -> None:
    found = {(one.before, one.after): set(one.changes) for one in reworded.continuations()}
    rows = [row for row in read_reworded() if (row["before"], row["after"]) in found]
    ways = {"strengthened", "weakened"}
    said = {(row["after"], way) for row in rows for way in found[row["before"], row["after"]] & ways}
    gold = {(row["after"], way) for row in rows for way in row["targets"].split(";") if way}
    assert score(set(said), set(gold)) >= 0.95


@pytest.mark.parametrize("change", ["changed-units", "moved-deadline"])
def test_units_and_deadlines_of_reworded_plans(reworded: Alignment, change: str) -> None:
    found = {(one.before, one.after): set(one.changes) for one in reworded.continuations()}
    rows = [row for row in read_reworded() if (row["before"], row["after"]) in found]
    said = {row["after"] for row in rows if change in found[row["before"], row["after"]]}
    assert said == {row["after"] for row in rows if change in row["other"]}


def make_year(year: int, *works: tuple[str, list[str]]) -> Notice:
    tasks = [((str(place),), text, {"responsible": units}) for place, (text, units) in enumerate(works, 1)]
    return make_notice(
        *tasks,  # type: ignore[arg-type]
        path=f"{year}.txt",
        number=("澄政办发", year, 3),
        title=f"澄江区{year}年河道整治任务分工",
        date=f"{year}-02-01",
    )


CLASSES = [
    ("清理河道淤泥。", ["区水利局"], "清理河道淤泥。", ["区水利局"], "kept"),
    ("清淤河道20公里。", ["区水利局"], "清淤河道30公里。", ["区水利局"], "strengthened"),
    ("清淤河道20公里。", ["区水利局"], "清淤河道8公里。", ["区水利局"], "weakened"),
    ("清理河道淤泥。", ["区水利局"], "清理河道淤泥。", ["区水利局", "区财政局"], "changed-units"),
    ("清理河道淤泥。", ["区法制办"], "清理河道淤泥。", ["区司法局"], "changed-units"),
    ("清理河道淤泥。", ["区水利局"], "清理主要河道淤泥。", ["区水利局"], "reworded"),
]


@pytest.mark.parametrize(("old", "by", "new", "now", "expected"), CLASSES)
def test_classes(old: str, by: list[str], new: str, now: list[str], expected: str) -> None:
    (match,) = align_notices([make_year(2023, (old, by)), make_year(2024, (new, now))]).matches
    assert classify_match(match) == expected


def test_a_reform_is_no_changed_unit() -> None:
    years = [make_year(2018, ("清理河道淤泥。", ["区环保局", "区法制办"])),
             make_year(2019, ("清理河道淤泥。", ["区环保局", "区司法局"]))]  # fmt: skip
    (match,) = align_notices(years).matches
    assert classify_match(match) == "kept"


def test_other_work_is_new_and_dropped() -> None:
    years = [
        make_year(2023, ("清理河道淤泥。", ["区水利局"])),
        make_year(2024, ("扩建幼儿园。", ["区教育局"])),
    ]
    assert [classify_match(one) for one in align_notices(years).matches] == ["dropped", "new"]


def test_one_year_alone_gives_nothing() -> None:
    assert align_notices([make_year(2023, ("清理河道淤泥。", ["区水利局"]))]).matches == ()
