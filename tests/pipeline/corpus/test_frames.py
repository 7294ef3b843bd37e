"""Frames hold the cells of the CSV tables, in types that say what a column is."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from pipeline.columns import ALIGN, TABLES
from pipeline.corpus.frames import CATEGORIES, DATES, FLOATS, INTEGERS, build_frame, make_series
from pipeline.sinks.csv_tables import write_tables
from tests.pipeline.corpus.made import make_corpus

FRAMES = ("notices", "tasks", "assignments", "units", "lineage")


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_is_the_csv_table(name: str, tmp_path: Path) -> None:
    corpus = make_corpus()
    write_tables(corpus.harvest, tmp_path, "en")
    with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    frame = getattr(corpus, name)
    assert list(frame.columns) == header
    printed = frame.astype("object").where(frame.notna(), "")
    assert [[_print(cell) for cell in row] for row in printed.itertuples(index=False)] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


def _print(cell: object) -> str:
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return str(cell)


@pytest.mark.parametrize("name", FRAMES)
def test_an_empty_frame_has_the_same_types(name: str) -> None:
    corpus = make_corpus()
    nothing = corpus.select(role="other")
    none = getattr(nothing, name).iloc[:0]
    assert none.dtypes.to_dict() == getattr(corpus, name).dtypes.to_dict()


def test_types_name_columns_that_exist() -> None:
    """A renamed column would fall back to text without a word."""
    names = {column.name for table in (*TABLES, ALIGN) for column in table.columns}
    known = DATES | INTEGERS | FLOATS | CATEGORIES.keys()
    assert known - names == {"date", "from_date", "value", "precision"} - names


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
    series = make_series(name, values, CATEGORIES)
    assert str(series.dtype) == expected, why
    assert series.isna().sum() == sum(value in (None, "2023-02-29") for value in values), why


def test_roles_sort_by_weight() -> None:
    frame = build_frame(("role",), [{"role": role} for role in ("support", "lead", "responsible")])
    assert list(frame.sort_values("role")["role"]) == ["lead", "responsible", "support"]
