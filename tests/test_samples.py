"""样例公文: every file of data/raw comes out exactly as its gold says."""

import json
from pathlib import Path
from typing import Any

import pytest

from notice.errors import UnreadableFile
from notice.notice import Task
from tests.facts import list_assignments, list_deadlines, list_elements, read_notice, squeeze
from tests.making.__main__ import GOLD, RAW, write_record
from tests.making.gold import make_gold
from tests.making.record import Record, read_records

REPORTED = Path(__file__).parent / "golden" / "reported"
RECORDS = read_records()


def _name(record: Record) -> str:
    """An ASCII test id: ``2021-docx-3``."""
    year, _, name = record.file.partition("/")
    return f"{year}-{name.rpartition('.')[2]}-{RECORDS.index(record)}"


def _load_gold(record: Record) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((GOLD / f"{record.name}.json").read_text(encoding="utf-8"))
    return gold


@pytest.fixture(params=RECORDS, ids=_name, scope="module")
def sample(request: pytest.FixtureRequest) -> tuple[Any, dict[str, Any]]:
    """A sample's notice as read, and its gold."""
    record: Record = request.param
    return read_notice((RAW / record.file).read_bytes(), record.file), _load_gold(record)


def test_elements(sample: tuple[Any, dict[str, Any]]) -> None:
    notice, gold = sample
    assert list_elements(notice) == gold["meta"]


def test_tasks(sample: tuple[Any, dict[str, Any]]) -> None:
    notice, gold = sample
    wanted = gold["tasks"]
    said = [_show_task(task, want) for task, want in zip(notice.tasks, wanted, strict=False)]
    extra = [(task.path, squeeze(task.text)[:15]) for task in notice.tasks[len(wanted) :]]
    assert said == [_show_gold(want) for want in wanted]
    assert extra == []


def test_spans_and_ids(sample: tuple[Any, dict[str, Any]]) -> None:
    """Every unit and deadline is what its span cuts from the text; no two tasks share an id."""
    notice, _ = sample
    printed = [unit for task in notice.tasks for one in task.assignments for unit in one.units]
    assert [unit.span.cut(notice.text) for unit in printed] == [unit.mention for unit in printed]
    deadlines = [deadline for task in notice.tasks for deadline in task.deadlines]
    assert [deadline.span.cut(notice.text) for deadline in deadlines] == [one.text for one in deadlines]
    assert len({task.id for task in notice.tasks}) == len(notice.tasks)


def test_first_listed_leads(sample: tuple[Any, dict[str, Any]]) -> None:
    """A notice that makes the first unit listed the lead says so; no other does."""
    notice, gold = sample
    said = [policy.kind for policy in notice.policies]
    assert ("first-listed-leads" in said) == gold.get("first_listed_is_lead", False)


def _show_gold(want: dict[str, Any]) -> dict[str, Any]:
    keys = ("path", "head", "tail", "assignments", "deadline", "part")
    return {key: want[key] for key in keys if key in want}


def _show_task(task: Task, want: dict[str, Any]) -> dict[str, Any]:
    """`task` in the shape of the gold; its title may stand in front of its text or apart.

    A deadline in running text is no part of the gold: deadlines count where the gold has one.
    """
    text = squeeze(task.text)
    if not text.startswith(want["head"]):
        text = squeeze(task.title) + text
    printed = list_deadlines(task)
    known = want["deadline"] is None or want["deadline"] in printed
    shown = {
        "path": list(task.path),
        "head": text[: len(want["head"])],
        "tail": text[-10:],
        "assignments": list_assignments(task),
        "deadline": want["deadline"] if known else printed,
    }
    return shown | ({"part": squeeze(task.part)} if "part" in want else {})


@pytest.mark.parametrize("record", RECORDS, ids=_name)
def test_gold_follows_its_record(record: Record) -> None:
    """The committed gold is the one its record's marks give (else: python -m tests.making)."""
    assert _load_gold(record) == make_gold(record)


@pytest.mark.parametrize("record", [r for r in RECORDS if r.file.endswith((".txt", ".html"))], ids=_name)
def test_file_follows_its_record(record: Record) -> None:
    """The committed file is the one its record prints (docx and pdf bytes are not reproducible)."""
    assert (RAW / record.file).read_bytes() == write_record(record)


def test_every_file_has_a_record() -> None:
    files = {path.relative_to(RAW).as_posix() for path in RAW.glob("*/*")}
    assert files == {record.file for record in RECORDS}


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("空白通知.txt", "empty", "nothing but blanks"),
        ("损坏的通知.docx", "corrupt", "a zip cut short, as after a broken download"),
        ("采购清单.txt", "not-a-notice", "text without any sign of a 公文"),
    ],
)
def test_reported_files(name: str, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_notice((REPORTED / name).read_bytes(), name)
    assert caught.value.kind == kind, why
