"""规则表: every row of every table proves itself by its own examples and counter-examples."""

from collections.abc import Callable
from importlib.resources import files

import msgspec
import pytest

from extractors.labels import read_label
from extractors.numbering import read_marker
from extractors.rules import Rule, fill_parts, first_rule, load_table, rule_for
from extractors.verbs import read_verb
from extractors.view import View, load_folds

TABLES = sorted(
    entry.name.removesuffix(".toml")
    for entry in files("extractors").joinpath("tables").iterdir()
    if entry.name.endswith(".toml") and entry.name != "folds.toml"
)
ROWS = [(table, rule) for table in TABLES for rule in load_table(table)]
NAMES = [rule.id for _, rule in ROWS]
FIRST_WINS = ("labels", "verbs", "columns", "levels", "dates", "fields", "unit_types", "unit_groups")
RANKED = [(table, rule) for table, rule in ROWS if table in FIRST_WINS]
each_row = pytest.mark.parametrize(("table", "rule"), ROWS, ids=NAMES)


def fold(text: str) -> str:
    return View.of(text, 0, len(text)).folded


def as_compared(table: str, text: str) -> str:
    """An example as the code compares it: markers are read as printed, all else folded."""
    return text if table == "numbering" else fold(text)


def test_ids_are_unique() -> None:
    assert sorted(NAMES) == sorted(set(NAMES))


@each_row
def test_row_is_documented(table: str, rule: Rule) -> None:
    assert rule.id.split(".")[0] == {"numbering": "number"}.get(table, table.removesuffix("s"))
    assert all(text.strip() for text in (rule.meaning, rule.source, rule.pattern))
    assert rule.examples, "a row shows what it is for"
    assert rule.counter, "a row shows what it is not for"
    assert rule.match in {"search", "start", "full"}
    assert len(set(rule.examples)) == len(rule.examples)


@each_row
def test_row_matches_its_examples(table: str, rule: Rule) -> None:
    assert [text for text in rule.examples if not rule.applies(as_compared(table, text))] == []


@each_row
def test_row_does_not_match_its_counter_examples(table: str, rule: Rule) -> None:
    assert [text for text in rule.counter if rule.applies(as_compared(table, text))] == []


@pytest.mark.parametrize(("table", "rule"), RANKED, ids=[rule.id for _, rule in RANKED])
def test_the_first_row_that_matches_is_this_one(table: str, rule: Rule) -> None:
    found = {text: first_rule(table, fold(text)) for text in rule.examples}
    assert {text: one.id if one else None for text, one in found.items()} == dict.fromkeys(
        rule.examples, rule.id
    )


@pytest.mark.parametrize(("table", "read"), [("labels", read_label), ("verbs", read_verb)])
def test_readers_agree_with_their_table(table: str, read: Callable[[str], Rule | None]) -> None:
    said = {text: read(fold(text)) for rule in load_table(table) for text in rule.examples}
    assert all(rule is not None for rule in said.values())
    assert said == {text: rule for rule in load_table(table) for text in rule.examples}


@pytest.mark.parametrize("rule", load_table("numbering"), ids=lambda rule: rule.id)
def test_markers_are_read_by_their_row(rule: Rule) -> None:
    markers = {text: read_marker(text) for text in rule.examples}
    assert {text: one.style if one else None for text, one in markers.items()} == dict.fromkeys(
        rule.examples, rule.id
    )


def test_folds_are_one_character_for_one() -> None:
    folds = load_folds()
    assert all(len(compared) == 1 and chr(printed) != compared for printed, compared in folds.items())
    assert [chr(p) for p, c in folds.items() if ord(c) in folds] == [], "a fold leads to no other fold"


@each_row
def test_no_row_waits_for_a_character_that_folding_takes_away(table: str, rule: Rule) -> None:
    lost = {chr(printed) for printed in load_folds() if printed > 127} if table != "numbering" else set()
    assert lost & set(rule.pattern) == set()


def test_parts_are_filled_inside_parts() -> None:
    assert fill_parts("{a}+", {"a": "x{b}", "b": "y|z"}) == "(?:x(?:y|z))+"


def test_an_unknown_part_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill_parts("{nothing}", {})


def test_a_row_of_the_wrong_shape_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "x", "meaning": "y"}, Rule)


def test_a_value_that_no_row_has_is_an_error() -> None:
    with pytest.raises(KeyError, match="labels: nobody"):
        rule_for("labels", "nobody")


def test_how_a_row_matches() -> None:
    row = {"id": "x", "meaning": "m", "source": "s", "pattern": "[一二]、"}
    ways = {way: msgspec.convert({**row, "match": way}, Rule) for way in ("search", "start", "full")}
    said = {way: [bool(rule.applies(t)) for t in ("一、", "一、甲", "甲一、")] for way, rule in ways.items()}
    assert said == {
        "search": [True, True, True],
        "start": [True, True, False],
        "full": [True, False, False],
    }
