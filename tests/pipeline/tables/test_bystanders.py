"""只提及的单位: they are listed, and never look like units with work."""

import pytest

from notice.notice import Notice
from pipeline.harvest import Harvest
from pipeline.run.soundness import verify_notice
from pipeline.tables.bystanders import list_carriers
from pipeline.tables.fact_rows import list_mentioned
from pipeline.tables.listing import list_notices, list_tasks, list_units
from tests.extractors.printed import read_plan

PLAN = """一、健全制度
1.修订办法，报区财政局备案，并向市司法局报告。（责任单位：区司法局）
2.汇总情况，报区财政局备案。（责任单位：区审计局，配合单位：区财政局）
"""


@pytest.fixture(scope="module")
def notice() -> Notice:
    return read_plan(PLAN)


def test_who_is_only_mentioned_carries_no_work(notice: Notice) -> None:
    assert sorted(unit.name for unit in list_carriers(notice)) == ["司法局", "审计局", "财政局"]
    assert len(notice.units) == 4
    (row,) = list_notices(Harvest([notice]))
    assert row["units"] == 3


def test_units_say_how_often_they_are_mentioned(notice: Notice) -> None:
    rows = {row["full_name"]: (row["tasks"], row["mentions"]) for row in list_units(Harvest([notice]))}
    assert rows == {
        "澄江区司法局": (1, 0),
        "澄江区审计局": (1, 0),
        "澄江区财政局": (1, 2),
        "云溪市司法局": (0, 1),
    }


def test_tasks_list_what_they_mention(notice: Notice) -> None:
    assert [row["mentions"] for row in list_tasks(Harvest([notice]))] == [
        "澄江区财政局；云溪市司法局",
        "澄江区财政局",
    ]


def test_each_mention_is_a_row(notice: Notice) -> None:
    rows = list(list_mentioned(Harvest([notice])))
    assert [(row["mention"], row["relation"], row["cue"]) for row in rows] == [
        ("区财政局", "approve", "备案"),
        ("市司法局", "report", "报告"),
        ("区财政局", "approve", "备案"),
    ]
    assert [notice.text[row["start"] : row["end"]] for row in rows] == [row["mention"] for row in rows]
    assert rows[0]["task_id"] == notice.tasks[0].id


def test_the_network_has_an_edge_of_its_own(notice: Notice) -> None:
    graph = Harvest([notice]).network
    edges = {(s, t, d["relation"]) for s, t, d in graph.edges(data=True) if d["type"] == "mentions"}
    task = notice.tasks[0]
    assert {(s, r) for s, _, r in edges if s == task.id} == {(task.id, "approve"), (task.id, "report")}
    assert all(graph.nodes[unit]["type"] == "unit" for _, unit, _ in edges)


def test_units_that_share_tasks_are_not_joined_by_mentions(notice: Notice) -> None:
    graph = Harvest([notice]).unit_network
    assert graph.number_of_nodes() == 3
    assert graph.number_of_edges() == 1


def test_a_mention_of_an_unlisted_unit_is_our_mistake(notice: Notice) -> None:
    from msgspec.structs import replace

    verify_notice(notice)
    with pytest.raises(ValueError, match="unlisted"):
        verify_notice(replace(notice, units=notice.units[:1]))
    outside = replace(notice.tasks[0].mentions[0], unit="无")
    with pytest.raises(ValueError, match="the notice names unlisted units"):
        verify_notice(replace(notice, mentions=(outside,)))
