"""``from pipeline import convert, convert_folder, load, network``."""

import hashlib
from pathlib import Path

import pytest

import pipeline
from notice.errors import UnreadableFile
from tests.pipeline.test_cli import NOTICE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "通知.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def test_convert_gives_the_notice_and_its_source(file: Path) -> None:
    notice = pipeline.convert(file)
    assert notice.id == "澄政办发〔2024〕7号"
    source = notice.source
    assert (source.path, source.format, source.bytes) == ("通知.txt", "txt", len(NOTICE.encode()))
    assert source.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_public_names_stay_functions(file: Path) -> None:
    """A submodule of the same name would take a function's place once imported."""
    for _ in range(2):
        assert pipeline.network([pipeline.convert(str(file))]).number_of_nodes() > 0
    assert all(callable(getattr(pipeline, name)) for name in pipeline.__all__)


def test_convert_says_why_not(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        pipeline.convert(tmp_path / "nowhere.txt")
    assert caught.value.kind == "unreadable"


@pytest.mark.parametrize("many", [False, True])
def test_folder_then_load(file: Path, tmp_path: Path, many: bool) -> None:
    summary = pipeline.convert_folder(
        [file] if many else str(file.parent), tmp_path / "out", jobs=1, timeout=60
    )
    assert (summary.notices, summary.exit_code) == (1, 0)
    assert list(pipeline.load(tmp_path / "out")) == [pipeline.convert(file)]
