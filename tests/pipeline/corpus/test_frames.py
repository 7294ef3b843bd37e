"""Frames hold the cells of the CSV tables, in types that say what a column is."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from pipeline.corpus.columns import FRAMES
from pipeline.corpus.frames import (
    CATEGORIES,
    DATES,
    FLOATS,
    INTEGERS,
    OWN_CATEGORIES,
    OWN_INTEGERS,
    build_frame,
    make_series,
)
from pipeline.sinks.csv_tables import write_tables
from pipeline.tables.columns import ASSIGNMENTS, TABLES, Column, Table
from tests.pipeline.corpus.made import make_corpus

NAMES = [table.name for table in TABLES]


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_is_the_csv_table(name: str, tmp_path: Path) -> None:
    corpus = make_corpus()
    write_tables(corpus.harvest, tmp_path, "en")
    with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    frame = getattr(corpus, name)
    assert list(frame.columns) == header
    printed = frame.astype("object").where(frame.notna(), "")
    assert [[_print(cell) for cell in row] for row in printed.itertuples(index=False)] == [
        [_print(cell.removeprefix("'"), name) for cell, name in zip(row, header, strict=True)] for row in rows
    ]


def _print(cell: object, name: str = "") -> str:
    """A cell as CSV has it; whole numbers of a column of shares alike with and without a point."""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return str(float(cell)) if cell and name in FLOATS else str(cell)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_frame_has_the_same_types(name: str) -> None:
    corpus = make_corpus()
    nothing = corpus.select(role="other")
    none = getattr(nothing, name).iloc[:0]
    assert none.dtypes.to_dict() == getattr(corpus, name).dtypes.to_dict()


def test_types_name_columns_that_exist() -> None:
    """A renamed column would fall back to text without a word."""
    names = {column.name for table in FRAMES.values() for column in table.columns}
    assert names >= DATES | INTEGERS | FLOATS | CATEGORIES.keys()
    assert all(name in FRAMES[table].names for table, name in OWN_INTEGERS)
    for name, own in OWN_CATEGORIES.items():
        assert set(FRAMES[name].names) >= own.keys()


@pytest.mark.parametrize(
    ("name", "values", "expected", "why"),
    [
        ("date", ["2024-02-29", None], "datetime64[s]", "a leap day and an unknown one"),
        ("date", ["2023-02-29"], "datetime64[s]", "no such day is missing, not an error"),
        ("year", [2024, None], "Int64", "a missing year does not make the others 2024.0"),
        ("score", [0.5, None], "Float64", "a share"),
        ("text", ["", None], "string", "printed text"),
        ("role", ["support", None], "category", "a closed list"),
    ],
)
def test_types(name: str, values: list[object], expected: str, why: str) -> None:
    series = make_series(ASSIGNMENTS, name, values)
    assert str(series.dtype) == expected, why
    assert series.isna().sum() == sum(value in (None, "2023-02-29") for value in values), why


def test_roles_sort_by_weight() -> None:
    frame = build_frame(
        Table("roles", "", "", (Column("role", "", ""),)),
        [{"role": role} for role in ("support", "lead", "responsible")],
    )
    assert list(frame.sort_values("role")["role"]) == ["lead", "responsible", "support"]
