"""Rows of the tables."""

import pytest
from msgspec.structs import replace

from pipeline.harvest import Harvest
from pipeline.tables.columns import TABLES, Table
from pipeline.tables.listing import ROWS
from pipeline.tables.rows import Row
from tests.extractors.printed import read_plan
from tests.pipeline.batches import make_first, make_harvest, make_years
from tests.pipeline.samples import make_notice, with_deadline

# Tables that the small batch has no row for.
HARVESTS = {
    "keywords_by_year": make_years(),
    "mentions": Harvest([read_plan("一、健全制度\n1.修订办法，报区财政局备案。（责任单位：区司法局）\n")]),
}


def rows_of(name: str, harvest: Harvest | None = None) -> list[Row]:
    (found,) = (list(rows(harvest or make_harvest())) for table, rows in ROWS if table.name == name)
    return found


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_fill_exactly_the_registered_columns(table: Table) -> None:
    rows = rows_of(table.name, HARVESTS.get(table.name))
    assert rows
    assert all(tuple(row) == table.names for row in rows)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_column_names_are_unique_in_both_languages(table: Table) -> None:
    assert len(set(table.names)) == len(table.names)
    assert len({column.chinese for column in table.columns}) == len(table.columns)


# What downstream systems read (contract): names and order of the first columns.
@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("notices", "notice_id doc_number title issuer written_date year region doc_type source_path"),
        ("tasks", "task_id notice_id path section subsection text deadline_text deadline_latest"),
        ("assignments", "task_id unit_id unit_name mention role label origin confidence start end"),
        ("units", "unit_id name kind level region aliases first_year last_year tasks lead_tasks"),
        ("diagnostics", "notice_id code severity message start end"),
    ],
)
def test_contract_columns_come_first(name: str, columns: str) -> None:
    (table,) = (table for table in TABLES if table.name == name)
    assert table.names[: len(columns.split())] == tuple(columns.split())


def test_copies_are_not_counted() -> None:
    assert [row["notice_id"] for row in rows_of("notices")] == ["澄政办发〔2023〕5号", "澄政办发〔2024〕7号"]
    assert len(rows_of("assignments")) == 6
    assert len(rows_of("diagnostics")) == 2


def test_spans_of_assignments_cut_the_mention() -> None:
    text = make_first().text
    for row in rows_of("assignments", Harvest([make_first()])):
        assert text[int(row["start"] or 0) : int(row["end"] or 0)] == row["mention"]


def test_a_task_has_the_latest_of_its_deadlines() -> None:
    notice = make_notice((("一",), "办理。", {}))
    for text, latest in (("6月底前", "2024-06-30"), ("年底前", "2024-12-31"), ("长期", None)):
        notice = with_deadline(notice, 0, text, latest)
    (row,) = rows_of("tasks", Harvest([notice]))
    assert (row["deadline_text"], row["deadline_latest"]) == ("6月底前；年底前；长期", "2024-12-31")


def test_sections_are_the_two_outermost_headings() -> None:
    task, other = rows_of("tasks", Harvest([make_first()]))
    assert (task["section"], task["subsection"], task["path"]) == ("健全制度", "完善办法", "一/（一）/1")
    assert (other["section"], other["subsection"]) == ("整治河道", None)


def test_aliases_of_all_notices_come_together() -> None:
    one, two = make_notice((("一",), "办。", {"lead": ["区司法局"]})), make_first()
    one = replace(one, units=(replace(one.units[0], aliases=("区 司法局",)),))
    two_units = tuple(replace(u, name="司法局") if u.name == "区司法局" else u for u in two.units)
    row = next(r for r in rows_of("units", Harvest([one, replace(two, units=two_units)])) if r["tasks"] == 2)
    assert (row["name"], row["aliases"]) == ("区司法局", "区 司法局；司法局")


def test_year_comes_from_the_date_without_a_number() -> None:
    dated = make_notice(number=None, date="2021-03-05")
    undated = make_notice(number=None, date=None, path="b.txt")
    assert [row["year"] for row in rows_of("notices", Harvest([dated, undated]))] == [2021, None]
