"""Overview: sums that agree with the tables, and a heading that promises no more than there is."""

import pytest

from notice.notice import Notice
from pipeline.harvest import Harvest
from pipeline.report.overview import sum_up
from tests.pipeline.samples import make_notice, with_deadline, with_doubt

FIRST = make_notice(
    (("一",), "办理。", {"lead": ["区司法局"], "support": ["区财政局"]}),
    (("二",), "公开。", {}),
)
SECOND = make_notice(
    (("一",), "再办理。", {"lead": ["区司法局"]}), path="b.txt", number=("澄政办发", 2026, 1)
)
UNDATED = make_notice((("一",), "办理。", {}), path="c.txt", number=None, date=None)


def test_years() -> None:
    overview = sum_up(Harvest([with_deadline(FIRST, 0, "年底前", "2024-12-31"), SECOND, UNDATED]))
    rows = [
        (one.year, one.notices, one.tasks, one.led, one.dated, one.open, one.units) for one in overview.years
    ]
    assert rows == [(2024, 1, 2, 1, 1, 1, 2), (2026, 1, 1, 1, 0, 0, 1), (None, 1, 1, 0, 0, 1, 0)]
    assert (overview.tasks, overview.assignments, overview.units) == (4, 3, 2)
    assert (overview.title, overview.span) == ("云溪市澄江区 · 公文分工", "2024—2026 年")


@pytest.mark.parametrize(
    ("notices", "span", "why"),
    [([], "", "nothing read"), ([UNDATED], "", "no year printed"), ([FIRST], "2024 年", "one year")],
)
def test_span(notices: list[Notice], span: str, why: str) -> None:
    assert sum_up(Harvest(notices)).span == span, why


def test_doubts_are_counted_by_kind() -> None:
    doubts = sum_up(Harvest([with_doubt(FIRST), with_doubt(SECOND)])).doubts
    assert [(one.code, one.count) for one in doubts] == [("written-date-missing", 2)]
