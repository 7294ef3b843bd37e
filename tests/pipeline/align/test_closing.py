"""What the terminal says of an alignment, and what the files hold."""

import csv
from pathlib import Path

from rich.console import Console

from notice.notice import Notice
from pipeline.align.alignment import align_notices
from pipeline.align.closing import CLASSES, print_alignment
from pipeline.align.export import load_continuations, write_alignment
from pipeline.tables.columns import ALIGN
from tests.pipeline.samples import make_notice


def make_year(year: int, *texts: str) -> Notice:
    works = [((str(place),), text, {}) for place, text in enumerate(texts, 1)]
    return make_notice(
        *works,  # type: ignore[arg-type]
        path=f"{year}.txt",
        number=("澄政办发", year, 3),
        title=f"澄江区{year}年河道整治任务分工",
        date=f"{year}-02-01",
    )


YEARS = [
    make_year(2023, "清淤河道20公里。", "=扩建幼儿园三所。"),
    make_year(2024, "清淤河道30公里。", "表彰先进集体。"),
]


def print_words(*notices: Notice) -> str:
    console = Console(width=80, no_color=True)
    with console.capture() as capture:
        print_alignment(align_notices(notices), "结果", console)
    return capture.get()


def test_every_class_is_counted() -> None:
    words = print_words(*YEARS)
    assert "2023 → 2024　成对 1 项" in words
    assert [name for name in CLASSES.values() if name in words] == ["目标加强", "新增", "取消"]


def test_nothing_to_align_says_what_is_needed() -> None:
    assert "两个以上年份" in print_words(YEARS[0])


def test_csv_and_json_hold_the_same(tmp_path: Path) -> None:
    alignment = align_notices(YEARS)
    write_alignment(alignment, tmp_path, "zh")
    with (tmp_path / "align.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [column.chinese for column in ALIGN.columns]
    assert [row["变化"] for row in rows] == ["strengthened", "dropped", "new"]
    assert rows[0]["目标变化"] == "清淤河道20公里→30公里（加强）"
    assert rows[1]["前一年任务内容"] == "'=扩建幼儿园三所。", "a formula stays text"
    assert load_continuations(tmp_path / "align.json") == alignment.continuations()
