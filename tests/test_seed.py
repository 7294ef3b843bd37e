"""The seed notice comes out exactly: 奉政办发〔2018〕50号, read where the real notices are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from notice.notice import Heading, Notice
from notice.schema import encode_notice
from tests.facts import read_notice

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "corpus" / "seed" / "fengzhengbanfa-2018-50.txt"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not SEED.exists() and "CI" not in os.environ, reason="the real notices are not beside the checkout"
    ),
]


@pytest.fixture(scope="module")
def seed() -> Notice:
    return read_notice(SEED.read_bytes(), SEED.name)


def count(headings: tuple[Heading, ...], level: int) -> int:
    return sum((heading.level == level) + count(heading.children, level) for heading in headings)


def test_counts(seed: Notice) -> None:
    mentions = [unit.mention for t in seed.tasks for a in t.assignments for unit in a.units]
    found = (
        count(seed.outline, 1),
        count(seed.outline, 2),
        len(seed.tasks),
        len(mentions),
        len(set(mentions)),
    )
    assert found == (7, 21, 49, 147, 40)


def test_repeated_subsection_is_kept_and_reported(seed: Notice) -> None:
    fifth = next(heading for heading in seed.outline if heading.marker == "五")
    assert [child.marker for child in fifth.children] == ["（一）", "（二）", "（三）", "（二）"]
    assert [one.code for one in seed.diagnostics] == ["number-repeated"]


def test_scorer_agrees_on_every_line(seed: Notice, tmp_path: Path) -> None:
    notices = tmp_path / "notices.jsonl"
    notices.write_bytes(encode_notice(seed) + b"\n")
    command = [
        sys.executable,
        str(SHARED / "tools" / "score.py"),
        str(SEED.parent / "gold"),
        str(notices),
        "--json",
    ]
    total = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["total"]
    assert {name: row["F1"] for name, row in total.items()} == dict.fromkeys(total, 1.0)
