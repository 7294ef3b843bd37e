"""单位名称: every row of the table proves itself, and rows stay apart."""

import pytest

from extractors.unit_names import NameRow, find_name, load_names

ROWS = load_names()
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)


def test_ids_are_unique() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)


@each_row
def test_row_is_documented(row: NameRow) -> None:
    assert row.source
    assert row.examples
    assert row.counter


@each_row
def test_examples_are_this_row(row: NameRow) -> None:
    found = {text: find_name(text, "county") for text in row.examples}
    assert {text: one.row.id if one else None for text, one in found.items()} == dict.fromkeys(found, row.id)


@each_row
def test_counter_examples_are_not(row: NameRow) -> None:
    found = {text: find_name(text, "county") for text in row.counter}
    assert [text for text, one in found.items() if one and one.row == row] == []


@each_row
def test_canonical_names_stay_themselves(row: NameRow) -> None:
    for text in row.examples:
        first = find_name(text, "county")
        assert first is not None
        again = find_name(first.name, "county")
        assert again is not None
        assert (again.name, again.row) == (first.name, first.row)


@pytest.mark.parametrize(
    ("core", "level", "name", "why"),
    [
        ("人力社保局", "county", "人力资源和社会保障局", "short"),
        ("人社局", "city", "人力资源和社会保障局", "shorter"),
        ("人力资源社会保障厅", "province", "人力资源和社会保障厅", "和 left out"),
        ("发改委", "county", "发展和改革局", "one body a level"),
        ("发改局", "city", "发展和改革委员会", "one body a level"),
        ("卫健委", "county", "卫生健康局", "one body a level"),
        ("教委", "city", "教育委员会", "a body printed stays"),
        ("公安分局", "county", "公安局", "a branch is the county's office"),
        ("规划分局", "county", "规划局", "never 自然资源局"),
        ("环保局", "county", "环境保护局", "never 生态环境局: lineage"),
        ("法制办", "county", "法制办公室", "never 司法局: lineage"),
        ("市场监管局", "county", "市场监督管理局", "监管"),
        ("食药监局", "county", "食品药品监督管理局", "监管 in a short field"),
        ("消防救援局", "county", "消防救援大队", "another name of the same brigade"),
        ("消防救援局", "city", "消防救援支队", "the city's"),
        ("消防救援大队", "city", "消防救援大队", "a body printed stays"),
        ("消防救援局", "central", "消防救援局", "the national one"),
        ("审管办", "county", None, "unknown"),
        ("局", "county", None, "a body alone"),
        ("", None, None, "nothing"),
    ],
)
def test_find_name(core: str, level: str | None, name: str | None, why: str) -> None:
    found = find_name(core, level)  # type: ignore[arg-type]
    assert (found.name if found else None) == name, why
