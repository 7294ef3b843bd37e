"""Hostile files end within their limits: failed with a stable kind and words that help, or read truly."""

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from notice.errors import FailureKind
from notice.schema import decode_notice
from parsers.limits import LIMITS
from pipeline.run.discover import find_inputs
from pipeline.run.pool import run_files
from pipeline.run.wall import Outcome, attempt_file
from tests.facts import read_notice
from tests.hostile.files import NAMED, Hostile
from tests.hostile.mutations import flip_bits, truncate
from tests.making.kinds import make_kinds

# Nothing in a text says where it ends or that a letter was changed.
BARE = ("text.txt", "gb.txt", "marked.md", "table.csv")
# Packed with check sums: a changed byte is noticed.
CHECKED = ("word.docx", "open.odt", "print.ofd", "book.xlsx", "bundle.zip")
DAMAGED = 6


def make_damaged() -> dict[str, bytes]:
    """Every kind cut short and with bits turned over, at several places."""
    return {
        f"{change.__name__}-{seed}-{name}": change(data, Random(f"{name}:{seed}"))
        for name, data in make_kinds().items()
        for seed in range(DAMAGED)
        for change in (truncate, flip_bits)
    }


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Outcome]:
    """Every file read by the pool, as ``fengong convert`` does."""
    folder = tmp_path_factory.mktemp("hostile")
    for file in NAMED:
        (folder / file.name).write_bytes(file.make())
    for name, data in make_damaged().items():
        (folder / name).write_bytes(data)
    found = find_inputs([folder])
    read = run_files(found, attempt_file, jobs=2, timeout=LIMITS.seconds)
    return {outcome.record.path: outcome for outcome in read}


def end(outcome: Outcome) -> str:
    """How a file ended: ok, partial, skipped, or the kind of its failure."""
    record = outcome.record
    return record.failure.kind if record.failure and record.status == "failed" else record.status


@pytest.mark.parametrize("file", NAMED, ids=lambda file: file.name)
def test_named(file: Hostile, outcomes: Mapping[str, Outcome]) -> None:
    outcome = outcomes[file.name]
    ends = [one.partition(": ")[0] for one in file.ends]
    assert end(outcome) in ends, outcome.record.failure
    words = [one.partition(": ")[2] for one in file.ends if one.startswith("ok")]
    if outcome.record.status == "ok":
        text = "".join(decode_notice(line).text for line in outcome.lines)
        assert all(word in text for word in words)
        assert "root:" not in text


@pytest.mark.parametrize("name", sorted(make_damaged()))
def test_damaged(name: str, outcomes: Mapping[str, Outcome]) -> None:
    change, _, kind = name.split("-", 2)
    outcome = outcomes[name]
    assert end(outcome) not in ("bug", "crashed", "timeout"), outcome.record.failure
    if outcome.record.status == "ok" and (kind in CHECKED or (change == "truncate" and kind not in BARE)):
        whole = attempt_whole(kind)
        assert [decode_notice(line).text for line in outcome.lines] == whole, "never a wrong ok"


def attempt_whole(kind: str) -> list[str]:
    """The texts of the undamaged file."""
    return [read_notice(make_kinds()[kind], kind).text]


def test_failures_are_stable_and_say_what_to_do(outcomes: Mapping[str, Outcome]) -> None:
    failures = [outcome.record.failure for outcome in outcomes.values() if outcome.record.failure]
    assert {failure.kind for failure in failures} <= set(get_args(FailureKind)) - {"bug"}
    helpful = ("请", "安装")
    assert [one.message for one in failures if not any(word in one.message for word in helpful)] == []


def test_nothing_was_written_outside(outcomes: Mapping[str, Outcome]) -> None:
    assert outcomes["traversal.zip"].record.status == "ok"
    assert not Path("/tmp/fengong-out.txt").exists()
