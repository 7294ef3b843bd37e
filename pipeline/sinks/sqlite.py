"""SQLite: ``fengong.sqlite``, every table with its columns, keys, indexes and a full-text search.

Datasette and any SQL client open it as it is.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.tables.columns import Table
from pipeline.tables.listing import ROWS
from pipeline.tables.rows import Row

_KEYS = {"notices": "notice_id", "tasks": "task_id", "units": "unit_id"}
_REFERENCES = {"notice_id": "notices", "task_id": "tasks", "unit_id": "units"}
_FILTERS = ("year", "role", "deadline_latest")

# The trigram tokenizer (SQLite 3.34) finds any three characters in a row, as Chinese needs; the search
# shares the text of `tasks`, so that it is stored once.
_SEARCH = """
create virtual table tasks_search using fts5(text, content='tasks', content_rowid='rowid', tokenize='trigram');
insert into tasks_search(tasks_search) values ('rebuild');
"""
_WORKLOAD = """
create view workload as
select u.unit_id, u.full_name, t.year, a.role, count(distinct a.task_id) as tasks
from assignments a join units u using (unit_id) join tasks t using (task_id)
group by u.unit_id, t.year, a.role;
"""


def write_sqlite(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write ``fengong.sqlite``; names of tables and columns are the English ones."""
    with closing(sqlite3.connect(folder / "fengong.sqlite")) as base:
        for table, list_rows in ROWS:
            _fill_table(base, table, list_rows(harvest))
        base.executescript(_SEARCH + _WORKLOAD)
        base.commit()


def _fill_table(base: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    """Create `table` with its indexes, and its rows. Columns have no declared type: values keep theirs."""
    names = ", ".join(map(_quote, table.names))
    key = _KEYS.get(table.name)
    columns = [_quote(name) + (" primary key" if name == key else _refer(name)) for name in table.names]
    base.execute(f"create table {_quote(table.name)} ({', '.join(columns)})")
    places = ", ".join("?" * len(table.names))
    base.executemany(
        f"insert into {_quote(table.name)} ({names}) values ({places})",
        ([row[name] for name in table.names] for row in rows),
    )
    for name in table.names:
        if name != key and (name in _REFERENCES or name in _FILTERS):
            base.execute(
                f"create index {_quote(f'{table.name}_{name}')} on {_quote(table.name)} ({_quote(name)})"
            )


def _refer(name: str) -> str:
    target = _REFERENCES.get(name)
    return f" references {_quote(target)} ({_quote(name)})" if target else ""


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
