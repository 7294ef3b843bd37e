"""Whatever happens inside one file, one outcome comes out."""

from pathlib import Path

import pytest

from notice.builder import TextBuilder
from notice.errors import LimitExceeded, MissingTool, UnreadableFile
from notice.schema import decode_notice
from notice.source import SourceText
from parsers.entry import Entry
from pipeline.run import wall
from pipeline.run.discover import InputFile
from pipeline.run.reading import Reading
from pipeline.run.wall import attempt_file
from tests.pipeline.samples import make_notice


@pytest.fixture
def file(tmp_path: Path) -> InputFile:
    (tmp_path / "a.txt").write_bytes(b"abc")
    return InputFile(str(tmp_path / "a.txt"), "x/a.txt")


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def read(_entry: Entry, _judgements: object) -> Reading:
        raise error

    monkeypatch.setattr(wall, "read_entry", read)


@pytest.mark.parametrize(
    ("error", "status", "kind", "said"),
    [
        (UnreadableFile("encrypted", "文件已加密。"), "failed", "encrypted", "文件已加密。"),
        (UnreadableFile("not-a-notice", "不是公文。"), "skipped", "not-a-notice", "不是公文。"),
        (LimitExceeded("太大。"), "failed", "limit", "太大。"),
        (MissingTool("缺少工具。"), "failed", "missing-tool", "缺少工具。"),
        (MemoryError(), "failed", "limit", "--jobs"),
        (KeyError("甲"), "failed", "bug", "KeyError"),
        (RecursionError("deep"), "failed", "bug", "RecursionError"),
    ],
)
def test_every_error_costs_one_file(
    file: InputFile, monkeypatch: pytest.MonkeyPatch, error: Exception, status: str, kind: str, said: str
) -> None:
    fail_with(monkeypatch, error)
    outcome = attempt_file(file)
    failure = outcome.record.failure
    assert outcome.lines == ()
    assert failure is not None
    assert (outcome.record.status, failure.kind, outcome.record.path) == (status, kind, "x/a.txt")
    assert said in failure.message
    assert outcome.record.bytes == 3, "what was read is recorded"
    assert outcome.record.sha256 is not None


def test_interruption_is_no_failure_of_the_file(file: InputFile, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        attempt_file(file)


def test_bug_names_its_place_without_an_absolute_path(
    file: InputFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verify(_notice: object) -> None:
        raise ValueError("第一行\n第二行")

    monkeypatch.setattr(wall, "read_entry", lambda _entry, _judgements: give(TextBuilder("txt", "x").build()))
    monkeypatch.setattr(wall, "verify_notice", verify)
    failure = attempt_file(file).record.failure
    assert failure is not None
    assert "ValueError，pipeline/run/wall.py:" in failure.message
    assert "第一行" in failure.message
    assert "第二行" not in failure.message


def give(source: SourceText) -> Reading:
    return Reading(source, make_notice((("一",), "办理。", {"lead": ["区司法局"]})))


def test_a_notice_comes_out_encoded(file: InputFile, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = give(TextBuilder("txt", "x").build())
    monkeypatch.setattr(wall, "read_entry", lambda _entry, _judgements: reading)
    outcome = attempt_file(file)
    assert list(map(decode_notice, outcome.lines)) == [reading.notice]
    assert (outcome.record.tasks, outcome.record.assignments, outcome.record.units) == (1, 1, 1)


def test_unreadable_file_has_no_hash(tmp_path: Path) -> None:
    record = attempt_file(InputFile(str(tmp_path / "nowhere"), "nowhere")).record
    assert (record.status, record.sha256, record.bytes) == ("failed", None, None)
