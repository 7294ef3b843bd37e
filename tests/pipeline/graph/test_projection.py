"""Units joined by the tasks they share."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.graph.projection import project_units
from pipeline.harvest import Harvest
from tests.pipeline.batches import make_harvest
from tests.pipeline.samples import make_notice

UNITS = ["区司法局", "区财政局", "区水利局", "各镇（街道）"]


def test_weight_is_the_number_of_shared_tasks() -> None:
    graph = make_harvest().unit_network
    weights = {frozenset((s, t)): data["weight"] for s, t, data in graph.edges(data=True)}
    assert weights == {
        frozenset(("澄江区/区司法局", "澄江区/区财政局")): 2,
        frozenset(("澄江区/区司法局", "澄江区/各镇（街道）")): 1,
        frozenset(("澄江区/区财政局", "澄江区/各镇（街道）")): 1,
    }


def test_a_unit_alone_is_a_node() -> None:
    graph = project_units(Harvest([make_notice((("一",), "办理。", {"lead": ["区司法局"]}))]))
    assert list(graph.nodes) == ["澄江区/区司法局"]
    assert graph.number_of_edges() == 0


@given(st.lists(st.sets(st.sampled_from(UNITS)), max_size=5))
def test_counting_agrees_with_counting_by_hand(tasks: list[set[str]]) -> None:
    works = ((((str(number)),), "办理。", {"lead": sorted(units)}) for number, units in enumerate(tasks))
    graph = project_units(Harvest([make_notice(*works)]))  # type: ignore[arg-type]
    for one in UNITS:
        for other in UNITS:
            shared = sum({one, other} <= units for units in tasks) if one != other else 0
            edge = graph.get_edge_data(f"澄江区/{one}", f"澄江区/{other}")
            assert (edge["weight"] if edge else 0) == shared
