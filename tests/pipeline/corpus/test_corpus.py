"""The corpus as a sequence, its filters, and the networks it gives."""

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from pipeline import convert_folder, load, network
from pipeline.corpus import Corpus
from pipeline.errors import InputError
from pipeline.tables.columns import ALIGN
from tests.pipeline.corpus.made import make_corpus
from tests.pipeline.samples import make_notice

RAW = Path(__file__).parents[3] / "data" / "raw"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus()


def test_it_is_a_sequence_of_every_notice(corpus: Corpus) -> None:
    assert len(corpus) == len(list(corpus)) == 3
    assert [notice.duplicate_of for notice in corpus] == [None, None, corpus[1].id]
    assert list(corpus[:2]) == [corpus[0], corpus[1]]
    assert len(corpus.notices) == 2, "tables count a copy once"


def test_networks_are_those_of_the_exports(corpus: Corpus) -> None:
    assert nx.utils.graphs_equal(corpus.network(), corpus.harvest.network)
    assert nx.utils.graphs_equal(corpus.unit_network(), corpus.harvest.unit_network)
    corpus.network().clear()
    corpus.unit_network().clear()
    assert corpus.network().number_of_nodes()
    assert corpus.unit_network().number_of_nodes()


def roles(graph: nx.MultiDiGraph) -> set[str]:
    return {role for *_, role in graph.edges(data="role") if role}


def test_filters(corpus: Corpus) -> None:
    lead = corpus.network(role="lead")
    assert roles(lead) == {"lead"}
    assert {node for node, kind in lead.nodes(data="type") if kind == "unit"} == {"澄江区/区司法局"}
    both = corpus.network(role=["lead", "support"])
    assert roles(both) == {"lead", "support"}
    early = corpus.network(year=2023)
    assert {year for *_, year in early.nodes(data="year") if year} == {2023}
    assert corpus.select(year=[2023, 2024]).years == (2023, 2024)
    assert len(corpus.select(unit_type="court")) == 3
    assert corpus.select(unit_type="court").tasks.empty, "tasks that keep no unit are left out"


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"year": 1999}, "没有这样的年份：1999。可选：2023、2024。"),
        ({"role": "boss"}, "没有这样的角色：boss。可选：lead、responsible、support、other。"),
        ({"unit_type": ["party", "club"]}, "没有这样的单位类型：club。"),
    ],
)
def test_what_nothing_can_have_is_refused(corpus: Corpus, filters: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        corpus.network(**filters)  # type: ignore[arg-type]


def test_as_of_carries_units_forward(corpus: Corpus) -> None:
    """The reform of 2025 renames 财政局 as of 2025, not before."""
    assert "澄江区/区财政局" in corpus.network(as_of=2024)
    after = corpus.select(as_of=2025)
    successor = after.find("区财政国资局")
    assert successor in after.network()
    assert "澄江区/区财政局" not in after.network()
    assert after.find("区财政局") == successor, "its old name is an alias"
    assert after.assignments["unit_id"].eq(successor).sum() == 2


def test_ego(corpus: Corpus) -> None:
    graph = corpus.ego("各镇（街道）")
    assert set(graph) == {"澄江区/各镇（街道）", "澄江区/区司法局", "澄江区/区财政局"}
    assert [node for node, centre in graph.nodes(data="centre") if centre] == ["澄江区/各镇（街道）"]
    assert graph.edges["澄江区/区司法局", "澄江区/区财政局"]["weight"] == 2, (
        "what its partners share counts too"
    )
    assert set(corpus.ego("区司法局", role="lead")) == {"澄江区/区司法局"}
    assert set(corpus.ego("区司法局", year=2024)) == {"澄江区/区司法局", "澄江区/区财政局"}


def test_a_finished_run(tmp_path: Path) -> None:
    plans = sorted(RAW.glob("*/*重点工作任务分工方案.*"))
    convert_folder(plans, tmp_path, jobs=1)
    corpus = load(tmp_path)
    assert corpus.years == (2021, 2022, 2023)
    assert nx.utils.graphs_equal(corpus.network(), network(corpus))
    compared = corpus.compare(2021, 2023)
    assert set(compared["year_before"]) == {2021}
    assert set(compared["year_after"]) == {2023}
    before, after = compared["task_before"].dropna(), compared["task_after"].dropna()
    assert before.is_unique
    assert after.is_unique
    years = corpus.tasks.set_index("task_id")["year"]
    assert set(before) == set(years.index[years == 2021]), "every task of the earlier year stands once"
    assert set(after) == set(years.index[years == 2023])
    with pytest.raises(InputError, match="应早于"):
        corpus.compare(2023, 2021)
    with pytest.raises(InputError, match="没有这样的年份：2020"):
        corpus.compare(2020, 2021)


def test_years_without_a_common_kind_of_notice() -> None:
    work = (("1",), "清理河道。", {"lead": ["区水利局"]})
    plan = make_notice(work, path="a.txt", title="河道工作方案", number=("澄政办发", 2023, 1))  # type: ignore[arg-type]
    other = make_notice(work, path="b.txt", title="海塘工作方案", number=("澄政办发", 2024, 1))  # type: ignore[arg-type]
    compared = Corpus([plan, other]).compare(2023, 2024)
    assert compared.empty
    assert tuple(compared.columns) == ALIGN.names


def test_a_folder_without_a_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="请先运行 fengong convert"):
        load(tmp_path)


@pytest.mark.parametrize("as_of", ["x", "2025", 2025.5, 0])
def test_as_of_that_is_no_year_is_refused(corpus: Corpus, as_of: Any) -> None:
    for ask in (corpus.unit_network, corpus.network, corpus.select):
        with pytest.raises(InputError, match="as_of 应为年份"):
            ask(as_of=as_of)
