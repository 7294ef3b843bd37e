"""A bar on a terminal, nothing anywhere else."""

import io
import sys

import pytest

from pipeline.run.progress import watch_progress
from pipeline.run.record import Record


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_no_bar(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet: bool) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with watch_progress(quiet=quiet) as watch:
        assert watch is None
    assert stream.getvalue() == ""


def test_bar_counts_files_and_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with watch_progress(quiet=False) as watch:
        assert watch is not None
        watch(2, None)
        watch(2, Record(path="a", status="ok"))
        watch(2, Record(path="b", status="failed"))
    assert "正在转换（失败 1）" in stream.getvalue()
    assert "2/2" in stream.getvalue()
