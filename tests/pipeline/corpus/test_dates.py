"""The calendar holds every dated fact, and gives a target no date it has not."""

from pipeline.corpus import Corpus
from tests.pipeline.corpus.made import make_dated
from tests.pipeline.samples import make_notice


def test_calendar() -> None:
    calendar = make_dated().calendar()
    days = calendar["date"].dt.strftime("%Y-%m-%d").fillna("")
    assert list(zip(days, calendar["kind"], calendar["text"], strict=True)) == [
        ("2024-05-31", "deadline", "三月至五月"),
        ("2024-06-30", "deadline", "六月底前"),
        ("2024-06-30", "target", "清淤12公里"),
        ("2024-12-31", "deadline", "年底前"),
        ("", "recurring", "每季度"),
        ("", "deadline", "即日起"),
        ("", "target", "清淤12公里"),
    ]
    assert calendar["task_id"].isna().tolist() == [False] * 5 + [True, False]
    staged = calendar.iloc[0]
    assert (staged["from_date"].month, staged["lead_units"]) == (3, "区水利局")
    reached = calendar.iloc[2]
    assert (reached["measure"], reached["comparator"], reached["value"], reached["unit"]) == (
        "清淤", "≥", 12.0, "公里",
    )  # fmt: skip


def test_nothing_falls_due() -> None:
    calendar = Corpus([make_notice((("1",), "清理河道。", {}))]).calendar()
    assert calendar.empty
    assert calendar.dtypes.to_dict() == make_dated().calendar().dtypes.to_dict()
