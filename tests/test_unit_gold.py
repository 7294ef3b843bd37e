"""单位归一: which printed names are one unit, against what a reader says (tests/golden/units)."""

import csv
import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest

from extractors import extract
from extractors.judgements import Judgements, load_judgements, read_judgements
from notice.errors import UnreadableFile
from notice.notice import Source
from parsers import read_bytes
from tests.facts import squeeze

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "golden" / "units"
CORPUS = ROOT.parent / "shared" / "corpus"
FLOOR = 0.98

Key = tuple[str, str]
on_corpus = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not CORPUS.exists() and "CI" not in os.environ, reason="the real notices are not beside the checkout"
    ),
]


def read_gold(name: str) -> dict[Key, str]:
    with (GOLD / f"{name}.tsv").open(encoding="utf-8") as lines:
        return {
            (row.get("notice", ""), row["mention"]): row["unit"]
            for row in csv.DictReader(lines, delimiter="\t")
        }


def list_mentions(path: Path, judgements: Judgements) -> Iterator[tuple[str, str]]:
    """(as printed, unit id) of every mention in a file; nothing where no notice can be read."""
    data = path.read_bytes()
    try:
        source = read_bytes(data, path.name)
        origin = Source(path.name, sha256(data).hexdigest(), source.format, None, source.parser, len(data))
        notice = extract(source, origin, judgements)
    except UnreadableFile:
        return
    for task in notice.tasks:
        for assignment in task.assignments:
            for unit in assignment.units:
                yield squeeze(unit.mention), unit.unit


def pair_up(units: Mapping[Key, str]) -> set[frozenset[Key]]:
    return {frozenset((one, two)) for one, two in combinations(sorted(units), 2) if units[one] == units[two]}


def measure(said: Mapping[Key, str], gold: Mapping[Key, str]) -> float:
    """Pairwise F1 over the names that both have."""
    both = said.keys() & gold.keys()
    found, wanted = (pair_up({key: units[key] for key in both}) for units in (said, gold))
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def find_merged_places(said: Mapping[Key, str], gold: Mapping[Key, str]) -> list[str]:
    """The units said that hold names of two places."""
    places: dict[str, set[str]] = {}
    for key in said.keys() & gold.keys():
        places.setdefault(said[key], set()).add(gold[key].partition("/")[0])
    return sorted(unit for unit, found in places.items() if len(found) > 1)


@pytest.fixture(scope="module")
def real() -> dict[Key, str]:
    files = sorted([*CORPUS.glob("seed/*.txt"), *CORPUS.glob("dev/d*.*")])
    return {
        (path.stem, name): unit for path in files for name, unit in list_mentions(path, load_judgements())
    }


def read_sample(judgements: Judgements) -> dict[Key, set[str]]:
    """Every name of the sample district and the ids it was given: one, when nothing is split."""
    found: dict[Key, set[str]] = {}
    for path in sorted((ROOT / "data" / "raw").rglob("*.*")):
        for name, unit in list_mentions(path, judgements):
            found.setdefault(("", name), set()).add(unit)
    return found


def test_the_sample_district() -> None:
    lines = (GOLD / "judgements.tsv").read_text(encoding="utf-8").splitlines()
    found = read_sample(read_judgements(lines, load_judgements()))
    gold = read_gold("sample")
    assert found.keys() == gold.keys(), "every name was read by a person"
    assert [name for name, units in found.items() if len(units) > 1] == []
    said = {name: min(units) for name, units in found.items()}
    assert said == gold
    assert measure(said, gold) == 1.0


@pytest.fixture(scope="module")
def unseen() -> dict[Key, str]:
    """The mentions of notices that were written, with their gold, before the rules saw them."""
    return {
        (path.stem, name): unit
        for path in sorted(GOLD.glob("unseen/*.txt"))
        for name, unit in list_mentions(path, load_judgements())
    }


def test_unseen_names_are_told_apart_as_a_reader_does(unseen: dict[Key, str]) -> None:
    gold = read_gold("unseen")
    assert unseen.keys() == gold.keys(), "every name of the lists is one mention"
    assert measure(unseen, gold) >= FLOOR
    assert find_merged_places(unseen, gold) == []


def test_unseen_places_are_known(unseen: dict[Key, str]) -> None:
    gold = read_gold("unseen")
    places = ({key: unit.partition("/")[0] for key, unit in units.items()} for units in (unseen, gold))
    said, wanted = places
    assert said == wanted


def test_a_place_without_its_city_stays_apart_unless_judged() -> None:
    ids = read_sample(load_judgements())["", "区财政局"]
    assert ids == {"云泽市澜溪区/财政局", "澜溪区/财政局"}


class TestReal:
    pytestmark = on_corpus

    def test_names_are_told_apart_as_a_reader_does(self, real: dict[Key, str]) -> None:
        gold = read_gold("real")
        assert len(real.keys() & gold.keys()) >= FLOOR * len(gold)
        assert measure(real, gold) >= FLOOR

    def test_no_unit_joins_two_places(self, real: dict[Key, str]) -> None:
        assert find_merged_places(real, read_gold("real")) == []

    def test_places_are_known(self, real: dict[Key, str]) -> None:
        gold = read_gold("real")
        wrong = {
            key: unit
            for key, unit in real.items()
            if key in gold and unit.partition("/")[0] != gold[key].partition("/")[0]
        }
        assert {notice for notice, _ in wrong} <= {"d17_sichuan_duchazicha_2014"}


@pytest.mark.parametrize(
    ("said", "gold", "f1", "merged"),
    [
        ({"a": "1/x", "b": "1/x"}, {"a": "1/x", "b": "1/x"}, 1.0, []),
        ({"a": "1/x", "b": "1/x", "c": "1/y"}, {"a": "1/x", "b": "1/y", "c": "1/y"}, 0.0, []),
        ({"a": "1/x", "b": "1/x"}, {"a": "1/x", "b": "2/x"}, 0.0, ["1/x"]),
        ({"a": "1/x", "b": "1/x", "c": "1/x"}, {"a": "1/x", "b": "1/x", "c": "1/y"}, 0.5, []),
    ],
)
def test_the_measure(said: dict[str, str], gold: dict[str, str], f1: float, merged: list[str]) -> None:
    one, other = ({("", key): unit for key, unit in units.items()} for units in (said, gold))
    assert (measure(one, other), find_merged_places(one, other)) == (f1, merged)
