"""Years: matches name the tasks of the page; without the extra the page says how to get it."""

import sys

import pytest

from extractors.reforms import load_reforms
from pipeline.report.years import compare_years
from tests.pipeline.samples import make_notice

BEFORE = make_notice(
    (("一",), "新建公厕20座，改造老旧小区12个。", {"lead": ["区住建局"]}),
    (("二",), "举办消费促进活动，发放消费券。", {"lead": ["区商务局"]}),
    number=("澄政办发", 2023, 5),
    title="澄江区2023年重点工作分工方案",
)
AFTER = make_notice(
    (("一",), "建立河湖巡查制度，每月巡查两次。", {"lead": ["区水利局"]}),
    (("二",), "新建公厕25座，改造老旧小区12个。", {"lead": ["区住建局"]}),
)


def test_matches_name_tasks_by_their_place() -> None:
    years = compare_years([BEFORE, AFTER], load_reforms())
    rows = [dict(zip(years["matches"]["fields"], row, strict=True)) for row in years["matches"]["rows"]]
    assert [(row["classes"], row["before"], row["after"]) for row in rows] == [
        (["strengthened"], 0, 3),
        (["dropped"], 1, None),
        (["new"], None, 2),
    ]
    assert years["steps"] == [(rows and "澄江区重点工作分工方案", 2023, 2024)]
    assert years["missing"] is None


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.feature_extraction.text", None)
    years = compare_years([BEFORE, AFTER], load_reforms())
    assert years["matches"]["rows"] == []
    assert "pip install -e '.[align]'" in years["missing"]
