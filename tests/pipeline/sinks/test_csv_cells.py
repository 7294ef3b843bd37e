"""Cells a spreadsheet shows and never runs."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sinks.csv_cells import Cell, guard_cell, write_csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formula_becomes_text(start: str) -> None:
    assert guard_cell(f'{start}cmd|"/c calc"!A1') == f'\'{start}cmd|"/c calc"!A1'


@pytest.mark.parametrize("value", ["一、健全制度", "a=1", " =1", "", None, -1, 0.5, "'=1"])
def test_other_cells_are_as_they_are(value: Cell) -> None:
    assert guard_cell(value) == value


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=4))
def test_csv_reads_back(tmp_path_factory: pytest.TempPathFactory, cells: list[str]) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    write_csv(path, ["列"] * len(cells), [cells], bom=True)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == [guard_cell(cell) for cell in cells]


def test_bytes_of_a_file(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", ["甲", "b"], [["=1", None], ['"x"\ny', -1.5]], bom=True)
    expected = '\ufeff甲,b\r\n\'=1,\r\n"""x""\ny",-1.5\r\n'
    assert (tmp_path / "a.csv").read_bytes() == expected.encode()
    write_csv(tmp_path / "b.csv", ["甲"], [["=1"]], guard=False)
    assert (tmp_path / "b.csv").read_bytes() == "甲\r\n=1\r\n".encode()
