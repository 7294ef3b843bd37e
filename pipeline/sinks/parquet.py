"""Parquet: ``parquet/<table>.parquet`` for pandas, DuckDB and Spark; every table with its English columns."""

from pathlib import Path
from typing import TYPE_CHECKING

from notice.errors import MissingExtra
from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.tables.columns import Table
from pipeline.tables.listing import ROWS
from pipeline.tables.rows import Row

if TYPE_CHECKING:
    import pyarrow


def write_parquet(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write the tables into ``parquet/``. Raises MissingExtra without the extra ``parquet``.

    Text is string, counts are int64, shares double; a column nothing stands in is string.
    """
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtra("写出 Parquet 需要 pyarrow", "parquet") from error
    (folder / "parquet").mkdir(exist_ok=True)
    for table, list_rows in ROWS:
        made = _make_table(table, list(list_rows(harvest)))
        pyarrow.parquet.write_table(made, folder / "parquet" / f"{table.name}.parquet", compression="zstd")


def _make_table(table: Table, rows: list[Row]) -> "pyarrow.Table":
    import pyarrow

    columns = []
    for name in table.names:
        column = pyarrow.array([row[name] for row in rows])
        columns.append(column.cast(pyarrow.string()) if pyarrow.types.is_null(column.type) else column)
    return pyarrow.table(columns, names=list(table.names))
