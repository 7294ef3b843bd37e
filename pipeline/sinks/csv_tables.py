"""CSV tables for Excel and WPS: notices, tasks, assignments, units, diagnostics."""

from pathlib import Path
from typing import Literal

from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import write_csv
from pipeline.tables.listing import ROWS

Headers = Literal["en", "zh"]


def write_tables(harvest: Harvest, folder: Path, headers: Headers) -> None:
    """Write ``<table>.csv`` for every table, with English names or Chinese ones as headers."""
    for table, list_rows in ROWS:
        header = [column.chinese if headers == "zh" else column.name for column in table.columns]
        rows = ([row[name] for name in table.names] for row in list_rows(harvest))
        write_csv(folder / f"{table.name}.csv", header, rows, bom=True)
