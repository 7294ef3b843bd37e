"""Rows of the portal tables: each matches its examples alone, and none of its counter-examples."""

import re

import pytest

from parsers.line_rules import LineRule, load_line_rules

TABLES = {
    "portal_labels": {"index", "sure", "field", "drop"},
    "portal_furniture": {"part", "after"},
    "portal_blocks": {"body", "outside"},
}
ROWS = [(table, row) for table in TABLES for row in load_line_rules(table).rows]
LONGEST = 600


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[row.id for _, row in ROWS])
def test_examples(table: str, row: LineRule) -> None:
    assert row.value in TABLES[table]
    assert row.examples
    assert row.counter
    for example in row.examples:
        found = load_line_rules(table).match_whole("".join(example.split()))
        assert found is not None, example
        assert found.id == row.id, example
    for counter in row.counter:
        assert not re.fullmatch(row.pattern, "".join(counter.split())), counter


def test_ids_are_unique() -> None:
    assert len({row.id for _, row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "piece",
    [
        "打印||",
        "字体大",
        "首页",
        "首页>",
        "来源：",
        "浏览",
        "来源：2023-1-1",
        "大",
        "ICP备",
        "本网",
        "版权声明",
    ],
)
def test_no_row_takes_exponential_time(table: str, piece: str) -> None:
    load_line_rules(table).match_whole((piece * LONGEST)[: LONGEST - 1] + "x")
