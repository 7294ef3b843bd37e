"""fengong.sqlite: the tables as SQL reads them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.sinks.sqlite import write_sqlite
from pipeline.tables.listing import ROWS
from tests.pipeline.batches import make_harvest


@pytest.fixture
def base(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    write_sqlite(make_harvest(), tmp_path, "zh")
    with closing(sqlite3.connect(tmp_path / "fengong.sqlite")) as opened:
        yield opened


@pytest.mark.parametrize("place", range(len(ROWS)), ids=[table.name for table, _ in ROWS])
def test_every_table_holds_its_rows_under_english_names(base: sqlite3.Connection, place: int) -> None:
    table, list_rows = ROWS[place]
    base.row_factory = sqlite3.Row
    found = [dict(row) for row in base.execute(f"select * from {table.name} order by rowid")]
    assert found == list(list_rows(make_harvest()))


def test_keys_hold(base: sqlite3.Connection) -> None:
    """Tables written before their keys' targets are checked as a whole."""
    broken = base.execute("pragma foreign_key_check").fetchall()
    assert [row for row in broken if row[0] != "lineage"] == [], "lineage names units no notice has"


def test_any_three_characters_are_found(base: sqlite3.Connection) -> None:
    found = base.execute(
        "select t.task_id from tasks_search s join tasks t on t.rowid = s.rowid where tasks_search match '清理河'"
    ).fetchall()
    assert found == [("澄政办发〔2023〕5号#二/1",)]


def test_the_workload_counts_a_task_once_a_role(base: sqlite3.Connection) -> None:
    rows = base.execute("select year, role, tasks from workload where full_name = '区司法局'").fetchall()
    assert sorted(rows) == [(2023, "lead", 1), (2024, "lead", 1), (2024, "responsible", 1)]


def test_same_batch_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        write_sqlite(make_harvest(), tmp_path / name, "en")
    one, other = ((tmp_path / name / "fengong.sqlite").read_bytes() for name in "ab")
    assert one == other
