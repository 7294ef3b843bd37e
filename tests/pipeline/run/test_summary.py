"""Exit codes of the contract."""

import pytest

from pipeline.harvest import Harvest
from pipeline.run.record import Record, RecordStatus
from pipeline.run.summary import summarize_run


@pytest.mark.parametrize(
    ("statuses", "code", "why"),
    [
        (["ok", "ok"], 0, "all read"),
        (["ok", "partial"], 0, "a partial reading is one"),
        (["ok", "skipped"], 0, "what is no notice is no failure"),
        (["ok", "failed"], 1, "some failed"),
        (["failed", "failed"], 3, "nothing usable"),
        (["skipped"], 3, "nothing usable"),
    ],
)
def test_exit_code(statuses: list[RecordStatus], code: int, why: str) -> None:
    records = [Record(path=str(place), status=status) for place, status in enumerate(statuses)]
    assert summarize_run(Harvest([]), records, ()).exit_code == code, why


def test_doubts_of_copies_are_not_counted_and_warnings_come_first() -> None:
    doubts = {"doc-number-missing": 5, "number-repeated": 1, "number-skipped": 2}
    records = [
        Record(path="a", status="ok", notice="a", diagnostics=doubts),
        Record(path="b", status="ok", notice="b", duplicate_of="a", diagnostics={"title-missing": 9}),
    ]
    found = [(doubt.code, doubt.count) for doubt in summarize_run(Harvest([]), records, ()).doubts]
    assert found == [("number-skipped", 2), ("number-repeated", 1), ("doc-number-missing", 5)]
