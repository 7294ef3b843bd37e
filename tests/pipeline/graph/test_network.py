"""The network of notices, sections, tasks and units."""

from typing import Any

from msgspec.structs import replace

from pipeline import network
from pipeline.graph.network import shorten
from pipeline.harvest import Harvest
from tests.pipeline.batches import make_copy, make_first, make_harvest, make_second
from tests.pipeline.samples import make_notice

FIRST, SECOND = "澄政办发〔2023〕5号", "澄政办发〔2024〕7号"


def edges_of(kind: str) -> list[tuple[Any, ...]]:
    graph = make_harvest().network
    return [(s, t) for s, t, data in graph.edges(data=True) if data["type"] == kind]


def test_every_task_hangs_below_its_sections() -> None:
    assert edges_of("contains") == [
        (FIRST, f"{FIRST}§一"),
        (FIRST, f"{FIRST}§二"),
        (SECOND, f"{SECOND}#一"),
        (f"{FIRST}§一", f"{FIRST}§一/（一）"),
        (f"{FIRST}§一/（一）", f"{FIRST}#一/（一）/1"),
        (f"{FIRST}§二", f"{FIRST}#二/1"),
    ]


def test_one_edge_a_role() -> None:
    graph = make_harvest().network
    roles = {
        key: data["role"] for key, data in graph.get_edge_data(f"{SECOND}#一", "澄江区/区司法局").items()
    }
    assert roles == {"assigned:lead": "lead", "assigned:responsible": "responsible"}


def test_the_surest_of_repeated_assignments_is_kept() -> None:
    notice = make_notice((("一",), "办理。", {"lead": ["区司法局"]}))
    sure = notice.tasks[0].assignments[0]
    doubtful = replace(sure, confidence=0.5, origin="prose")
    for both in ((sure, doubtful), (doubtful, sure)):
        graph = network([replace(notice, tasks=(replace(notice.tasks[0], assignments=both),))])
        (edge,) = graph.get_edge_data(notice.tasks[0].id, "澄江区/区司法局").values()
        assert (edge["origin"], edge["confidence"]) == ("bracket", 0.98)


def test_citation_inside_the_batch_is_an_edge() -> None:
    assert edges_of("cites") == [(SECOND, FIRST), (f"{SECOND}#一", FIRST)]
    assert network([make_second()]).number_of_edges() == 4, "the cited notice is not there"


def test_copies_are_counted_once_with_all_sources() -> None:
    graph = make_harvest().network
    assert graph.nodes[SECOND]["source_path"] == "2024/b.docx;2024/b.pdf"
    assert f"{SECOND}~2" not in graph


def test_sources_start_with_the_reading_used() -> None:
    assert Harvest([make_copy(), make_first(), make_second()]).sources[SECOND] == (
        "2024/b.docx",
        "2024/b.pdf",
    )


def test_attributes_are_scalars_and_unknown_ones_absent() -> None:
    graph = make_harvest().network
    values = [v for _, data in graph.nodes(data=True) for v in data.values()]
    values += [v for *_, data in graph.edges(data=True) for v in data.values()]
    assert {type(value) for value in values} == {str, int, float}
    assert all({"type", "label"} <= data.keys() for _, data in graph.nodes(data=True))


def test_unit_node_sums_up_the_batch() -> None:
    assert make_harvest().network.nodes["澄江区/区司法局"] == {
        "type": "unit",
        "label": "区司法局",
        "kind": "single",
        "level": "county",
        "region": "云溪市澄江区",
        "tasks": 2,
        "lead_tasks": 2,
        "first_year": 2023,
        "last_year": 2024,
    }


def test_labels_are_short_and_on_one_line() -> None:
    assert shorten("一\n二") == "一 二"
    assert shorten("字" * 31) == "字" * 29 + "…"


def test_nothing_gives_an_empty_network() -> None:
    assert network([]).number_of_nodes() == 0


def test_a_successor_no_notice_names_is_a_marked_node() -> None:
    graph = make_harvest().network
    heir = graph.nodes["澄江区/区财政国资局"]
    assert (heir["type"], heir["origin"], "tasks" in heir) == ("unit", "lineage", False)
    (edge,) = graph.get_edge_data("澄江区/区财政局", "澄江区/区财政国资局").values()
    assert (edge["type"], edge["kind"], edge["date"]) == ("succeeded_by", "renamed", "2025-03-31")


def test_a_task_continues_one_of_an_earlier_year() -> None:
    assert edges_of("continues") == [(f"{SECOND}#一", f"{FIRST}#一/（一）/1")]
