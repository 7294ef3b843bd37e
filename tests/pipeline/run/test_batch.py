"""A whole run: every file accounted for, the same bytes however it is run, all outputs or none."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from notice.schema import encode_notice
from pipeline import load
from pipeline.errors import InputError, NothingFound
from pipeline.run.batch import convert_folder
from pipeline.run.record import Record
from pipeline.run.summary import Summary
from tests.pipeline.attempts import misbehave, read_encoded
from tests.pipeline.batches import make_copy, make_first, make_second
from tests.pipeline.samples import make_notice

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years, a copy, another notice under a taken number, and a file whose worker dies."""
    fresh = replace(make_copy(), id=make_second().id, duplicate_of=None, tasks=make_second().tasks)
    other = make_notice(
        (("一",), "另一份同号的公文，办理信访事项。", {"lead": ["区信访局"]}), path="2024/z.txt"
    )
    notices = {
        "2023/a.txt": make_first(),
        "2024/b.docx": make_second(),
        "2024/b.pdf": fresh,
        "2024/z.txt": other,
    }
    for name, notice in notices.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode_notice(notice))
    (tmp_path / "in" / "exit.txt").write_text("x", encoding="utf-8")
    return tmp_path / "in"


def run(folder: Path, out: Path, **options: Any) -> Summary:
    return convert_folder([folder], out, timeout=60, **{"attempt": misbehave, "jobs": 1} | options)


def read_report(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "report.jsonl").read_text(encoding="utf-8").splitlines()]


def read_outputs(out: Path) -> dict[str, bytes]:
    """Every output by name; the only value that may differ, seconds, is blanked."""
    files = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    files["report.jsonl"] = re.sub(rb'"seconds":[\d.]+', b'"seconds":0', files["report.jsonl"])
    return files


def test_every_file_has_its_line(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    rows = {row["path"]: row for row in read_report(tmp_path / "out")}
    assert list(rows) == ["2023/a.txt", "2024/b.docx", "2024/b.pdf", "2024/z.txt", "exit.txt"]
    assert [row["status"] for row in rows.values()] == ["ok"] * 4 + ["failed"]
    assert rows["exit.txt"]["failure"]["kind"] == "crashed"
    assert rows["2024/b.pdf"]["duplicate_of"] == rows["2024/b.docx"]["notice"] == "澄政办发〔2024〕7号"
    assert rows["2024/z.txt"]["notice"] == "澄政办发〔2024〕7号~2"
    assert rows["2024/b.pdf"]["notice"] == "澄政办发〔2024〕7号~3"
    assert {"sha256", "seconds", "bytes", "format"} <= rows["exit.txt"].keys()


def test_summary_counts_each_notice_once(folder: Path, tmp_path: Path) -> None:
    summary = run(folder, tmp_path / "out")
    assert summary.files == {"ok": 4, "partial": 0, "failed": 1, "skipped": 0}
    assert (summary.notices, summary.duplicates, summary.tasks, summary.assignments) == (3, 1, 4, 7)
    assert [unit.name for unit in summary.top_units][:2] == ["区司法局", "区财政局"]
    assert [doubt.code for doubt in summary.doubts] == ["unit-doubted", "written-date-missing"]
    assert summary.exit_code == 1
    written = {
        str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*") if path.is_file()
    }
    assert set(summary.written) == written


def test_lines_hold_final_ids_and_links(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    notices = {notice.source.path: notice for notice in load(tmp_path / "out")}
    assert notices["2024/z.txt"].tasks[0].id == "澄政办发〔2024〕7号~2#一"
    assert notices["2024/b.docx"].tasks[0].citations[0].notice == "澄政办发〔2023〕5号"
    ids = [task.id for notice in notices.values() for task in notice.tasks]
    assert len(set(ids)) == len(ids)


def test_same_bytes_whatever_the_jobs_seed_and_order(folder: Path, tmp_path: Path) -> None:
    for seed, jobs in (("0", "1"), ("7", "2")):
        command = [sys.executable, "-m", "tests.pipeline.run_batch", str(folder), str(tmp_path / seed), jobs]
        subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed})
    one = read_outputs(tmp_path / "0")
    assert read_outputs(tmp_path / "7") == one
    files = [path for path in sorted(folder.rglob("*"), reverse=True) if path.is_file()]
    convert_folder(files, tmp_path / "out", jobs=3, timeout=60, attempt=misbehave)
    assert read_outputs(tmp_path / "out") == one


def test_outputs_name_no_absolute_path(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    assert not [
        name for name, data in read_outputs(tmp_path / "out").items() if str(tmp_path).encode() in data
    ]


def test_second_run_replaces_the_first(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    first = read_outputs(tmp_path / "out")
    run(folder, tmp_path / "out")
    assert read_outputs(tmp_path / "out") == first
    assert not list((tmp_path / "out").glob(".fengong-*"))


def test_output_folder_may_lie_in_the_input(folder: Path) -> None:
    run(folder, folder / "结果")
    run(folder, folder / "结果2")
    assert len(read_report(folder / "结果2")) == 5


def test_an_interrupted_run_leaves_the_earlier_outputs(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    before = read_outputs(tmp_path / "out")
    (folder / "new.txt").write_bytes(encode_notice(make_notice(number=("新", 2025, 1))))

    def interrupt(_total: int, record: Record | None) -> None:
        if record is not None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(folder, tmp_path / "out", watch=interrupt)
    assert read_outputs(tmp_path / "out") == before
    assert not list((tmp_path / "out").glob(".fengong-*"))


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_a_run_told_to_stop_removes_what_it_staged(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "hang.txt").write_text("x", encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "tests.pipeline.run_batch", str(tmp_path / "in"), str(out), "1"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        while not list(out.glob(".fengong-*")):
            assert process.poll() is None, "ended before it was told to"
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
    assert list(out.iterdir()) == []


def test_watcher_sees_every_file(folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, str | None]] = []
    run(
        folder,
        tmp_path / "out",
        watch=lambda total, record: seen.append((total, record.path if record else None)),
    )
    assert seen[0] == (5, None)
    assert len(seen) == 6
    assert {total for total, _ in seen} == {5}


def test_nothing_usable_still_writes_every_table(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "exit.txt").write_text("x", encoding="utf-8")
    summary = run(tmp_path / "in", tmp_path / "out")
    assert summary.exit_code == 3
    assert (tmp_path / "out" / "notices.jsonl").read_bytes() == b""
    assert (tmp_path / "out" / "tasks.csv").read_bytes().startswith(b"\xef\xbb\xbftask_id,")
    assert len(read_report(tmp_path / "out")) == 1


def test_an_empty_folder_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(NothingFound):
        run(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_unusable_output_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(InputError, match="--out"):
        run(folder, tmp_path / "out")


@pytest.mark.parametrize("options", [{"jobs": 0}, {"timeout": 0}, {"timeout": -1}, {"timeout": float("nan")}])
def test_senseless_limits_are_refused(folder: Path, tmp_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        convert_folder([folder], tmp_path / "out", **{"timeout": 1.0} | options, attempt=read_encoded)
