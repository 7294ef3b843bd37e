"""Rows: what a row of a table is: a value for every column of `pipeline.tables.columns`."""

Value = str | int | float | None
Row = dict[str, Value]
