"""parquet/: the tables read back by pyarrow; an export on request."""

import sys
from pathlib import Path

import pyarrow.parquet
import pytest

from notice.errors import MissingTool
from pipeline.cli import run
from pipeline.sinks.jsonl import write_notices
from pipeline.sinks.parquet import write_parquet
from pipeline.tables.listing import ROWS
from tests.pipeline.batches import make_harvest


@pytest.mark.parametrize("place", range(len(ROWS)), ids=[table.name for table, _ in ROWS])
def test_every_table_reads_back(tmp_path: Path, place: int) -> None:
    write_parquet(make_harvest(), tmp_path, "en")
    table, list_rows = ROWS[place]
    read = pyarrow.parquet.read_table(tmp_path / "parquet" / f"{table.name}.parquet")
    assert read.to_pylist() == list(list_rows(make_harvest()))
    assert not any(pyarrow.types.is_null(kind) for kind in read.schema.types), "no column without a type"


def test_the_command_writes_beside_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_notices(make_harvest(), tmp_path, "en")
    assert run(["export", str(tmp_path), "--to", "parquet"]) == 0
    assert (tmp_path / "parquet" / "tasks.parquet").is_file()
    assert "tasks.parquet" in capsys.readouterr().out


def test_without_pyarrow_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingTool, match=r"pip install -e '\.\[parquet\]'"):
        write_parquet(make_harvest(), tmp_path, "en")


def test_the_command_without_pyarrow_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_notices(make_harvest(), tmp_path, "en")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert run(["export", str(tmp_path), "--to", "parquet"]) == 2
    assert ".venv/bin/pip install -e '.[parquet]'" in capsys.readouterr().err
