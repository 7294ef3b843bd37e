"""A hung or dead worker costs one file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from notice.schema import encode_notice
from pipeline.errors import WorkersLost
from pipeline.run import pool
from pipeline.run.discover import InputFile, find_inputs
from pipeline.run.pool import run_files
from pipeline.run.wall import Outcome
from tests.pipeline.attempts import die_at_once, misbehave, read_encoded
from tests.pipeline.samples import make_notice


@pytest.fixture
def files(tmp_path: Path) -> tuple[InputFile, ...]:
    for name in ("a.txt", "b-exit.txt", "c-hang.txt", "d-leave.txt", "e-eat.txt", "f.txt"):
        (tmp_path / name).write_bytes(encode_notice(make_notice(path=name)))
    return find_inputs([tmp_path])


@pytest.mark.parametrize("jobs", [1, 3])
def test_other_files_are_read_and_order_is_kept(files: tuple[InputFile, ...], jobs: int) -> None:
    outcomes = list(run_files(files, misbehave, jobs=jobs, timeout=3))
    said = [(o.record.path, o.record.failure.kind if o.record.failure else None) for o in outcomes]
    assert said == [
        ("a.txt", None),
        ("b-exit.txt", "crashed"),
        ("c-hang.txt", "timeout"),
        ("d-leave.txt", "bug"),
        ("e-eat.txt", "limit"),
        ("f.txt", None),
    ]
    assert all(outcome.record.sha256 for outcome in outcomes), "also of a file that was not read"


def test_more_files_than_are_scheduled_at_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_bytes(encode_notice(make_notice()))
    found = find_inputs([tmp_path])
    outcomes = run_files(found, read_encoded, jobs=2, timeout=30)
    assert [outcome.record.path for outcome in outcomes] == [file.label for file in found]


def test_workers_may_end_early(files: tuple[InputFile, ...]) -> None:
    outcomes = run_files(files, read_encoded, jobs=2, timeout=30)
    assert next(outcomes).record.path == "a.txt"
    outcomes.close()  # type: ignore[attr-defined]


def test_no_files_need_no_workers() -> None:
    assert list(run_files([], read_encoded, timeout=1)) == []


def test_a_worker_that_always_dies_costs_every_file(files: tuple[InputFile, ...]) -> None:
    outcomes = list(run_files(files, die_at_once, jobs=2, timeout=10))
    assert len(outcomes) == len(files)
    assert {outcome.record.status for outcome in outcomes} == {"failed"}


def test_workers_that_cannot_start_end_the_run(
    files: tuple[InputFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def give_nothing(files: list[InputFile], *_rest: object) -> Iterator[Outcome]:
        tried.append(len(files))
        return iter(())

    monkeypatch.setattr(pool, "_run_pool", give_nothing)
    with pytest.raises(WorkersLost, match="if __name__"):
        list(run_files(files, read_encoded, jobs=1, timeout=1))
    assert tried == [6, 6], "tried once more before giving up"


def test_a_pool_that_breaks_half_way_goes_on(
    files: tuple[InputFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_two(files: list[InputFile], *_rest: object) -> Iterator[Outcome]:
        return map(read_encoded, files[:2])

    monkeypatch.setattr(pool, "_run_pool", give_two)
    outcomes = run_files(files, read_encoded, jobs=1, timeout=1)
    assert [outcome.record.path for outcome in outcomes] == [file.label for file in files]
