"""Failures: what the ledger says of files that gave no notice."""

from pathlib import Path

import orjson

from pipeline.report.failures import Failed, list_failures


def test_failed_and_skipped_files(tmp_path: Path) -> None:
    rows = [
        {"path": "a.txt", "status": "ok"},
        {"path": "b.pdf", "status": "failed", "failure": {"kind": "no-text", "message": "没有文字层。"}},
        {"path": "c.txt", "status": "skipped", "failure": {"kind": "not-a-notice", "message": "不是公文。"}},
    ]
    (tmp_path / "report.jsonl").write_bytes(b"\n".join(map(orjson.dumps, rows)))
    assert list_failures(tmp_path) == (
        Failed("b.pdf", "失败", "没有文字层。"),
        Failed("c.txt", "跳过", "不是公文。"),
    )


def test_a_folder_without_a_ledger(tmp_path: Path) -> None:
    assert list_failures(tmp_path) == ()
