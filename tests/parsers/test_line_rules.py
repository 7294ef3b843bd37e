"""Every row of the line tables matches its examples and none of its counter-examples."""

import pytest

from parsers.line_rules import LineRule, load_line_rules

FURNITURE = load_line_rules("furniture").rows
STARTS = load_line_rules("line_starts").rows
TITLES = load_line_rules("notice_titles").rows


def _name(row: LineRule) -> str:
    return row.id


@pytest.mark.parametrize("row", FURNITURE, ids=_name)
def test_furniture(row: LineRule) -> None:
    rules = load_line_rules("furniture")
    assert [text for text in row.examples if rules.match_whole(text) != row] == []
    assert [text for text in row.counter if rules.match_whole(text) == row] == []
    assert row.examples
    assert row.counter


@pytest.mark.parametrize("row", TITLES, ids=_name)
def test_notice_titles(row: LineRule) -> None:
    rules = load_line_rules("notice_titles")
    assert [text for text in row.examples if rules.match_whole(text) != row] == []
    assert [text for text in row.counter if rules.match_whole(text) == row] == []
    assert row.examples
    assert row.counter


@pytest.mark.parametrize("row", STARTS, ids=_name)
def test_line_starts(row: LineRule) -> None:
    rules = load_line_rules("line_starts")
    assert [text for text in row.examples if rules.match_start(text) != row] == []
    assert [text for text in row.counter if rules.match_start(text) == row] == []
    assert row.examples
    assert row.counter


@pytest.mark.parametrize(
    "rows", [FURNITURE, STARTS, TITLES], ids=["furniture", "line_starts", "notice_titles"]
)
def test_ids_differ(rows: tuple[LineRule, ...]) -> None:
    assert len({row.id for row in rows}) == len(rows)
