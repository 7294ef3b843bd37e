"""扫描: one pass finds what the rows would find one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.rules import Rule, load_table
from extractors.scanner import load_scanner
from extractors.view import View

TABLES = ("limits", "targets", "citations")
ROWS = [(table, rule) for table in TABLES for rule in load_table(table)]
NAMES = [rule.id for _, rule in ROWS]
WORDS = [example for _, rule in ROWS for example in (*rule.examples, *rule.counter)]


def fold(text: str) -> str:
    return View.of(text, 0, len(text)).folded


@pytest.mark.parametrize(("table", "rule"), ROWS, ids=NAMES)
def test_a_row_finds_its_own_examples(table: str, rule: Rule) -> None:
    found = {text: load_scanner(table).find(fold(text)) for text in rule.examples}
    assert {text: hit.rule.id if hit else None for text, hit in found.items()} == dict.fromkeys(
        rule.examples, rule.id
    )


@pytest.mark.parametrize("table", TABLES)
@given(parts=st.lists(st.sampled_from([*WORDS, "，", "。", "完成", "区财政局", "2019年", "5"]), max_size=6))
def test_the_one_pass_finds_what_the_rows_find(table: str, parts: list[str]) -> None:
    folded = fold("".join(parts))
    hit = next(load_scanner(table).scan(folded), None)
    tried = (
        (found.start(), number, found)
        for number, rule in enumerate(load_table(table))
        if (found := rule.regex.search(folded))
    )
    first = min(tried, default=None, key=lambda one: one[:2])
    assert ((hit.start, hit.end) if hit else None) == (first[2].span() if first else None)
    if hit and first:
        assert hit.groups == {name: said for name, said in first[2].groupdict().items() if said}
        assert all(folded[start:end] == hit.groups[name] for name, (start, end) in hit.places.items())


def test_a_table_without_starts_is_an_error() -> None:
    with pytest.raises(KeyError, match="needs"):
        load_scanner("comparators")
