"""Every export of a small batch, byte for byte, and read back by those it is written for."""

import csv
import json
from pathlib import Path

import networkx
import pytest

from pipeline import load, network
from pipeline.harvest import Harvest
from pipeline.sinks import SINKS
from pipeline.sinks.csv_tables import write_tables
from pipeline.tables.columns import TABLES
from tests.pipeline.batches import make_harvest
from tests.pipeline.samples import make_notice
from tests.pipeline.sinks.write_golden import GOLDEN, write_all


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every export of the batch."""
    folder = tmp_path_factory.mktemp("out")
    write_all(folder)
    return folder


def list_files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", list_files(GOLDEN))
def test_export_is_the_golden_one(written: Path, name: str) -> None:
    assert (written / name).read_bytes() == (GOLDEN / name).read_bytes()


def test_golden_folder_is_complete(written: Path) -> None:
    assert list_files(written) == list_files(GOLDEN)


def test_chinese_headers(tmp_path: Path) -> None:
    write_tables(make_harvest(), tmp_path, "zh")
    for table in TABLES:
        with (tmp_path / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert next(csv.reader(file)) == [column.chinese for column in table.columns]


def test_node_link_reads_back(written: Path) -> None:
    data = json.loads((written / "network.json").read_bytes())
    graph = networkx.node_link_graph(data, edges="edges")
    assert networkx.utils.graphs_equal(graph, make_harvest().network)


def test_loaded_notices_give_the_same_network(written: Path) -> None:
    plain = Harvest(list(make_harvest())).network
    assert networkx.utils.graphs_equal(network(load(written)), plain)


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_xml_reads_back(written: Path, suffix: str) -> None:
    read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[suffix]
    graph, original = read(written / f"network.{suffix}"), make_harvest().network
    assert list(graph.nodes) == list(original.nodes)
    for node, data in original.nodes(data=True):
        assert data.items() <= graph.nodes[node].items()
    edges = sorted((s, t, data["relation"], data.get("role")) for s, t, data in graph.edges(data=True))
    assert edges == sorted((s, t, data["type"], data.get("role")) for s, t, data in original.edges(data=True))
    units = read(written / f"unit_network.{suffix}")
    assert not units.is_directed()
    weights = {frozenset((s, t)): data["weight"] for s, t, data in units.edges(data=True)}
    assert weights == {
        frozenset((s, t)): data["weight"] for s, t, data in make_harvest().unit_network.edges(data=True)
    }


def test_edge_ids_in_xml_are_unique(written: Path) -> None:
    graph = networkx.read_graphml(written / "network.graphml", force_multigraph=True)
    keys = [key for *_, key in graph.edges(keys=True)]
    assert len(set(keys)) == len(keys) == make_harvest().network.number_of_edges()


def test_characters_xml_cannot_hold_are_replaced(tmp_path: Path) -> None:
    harvest = Harvest([make_notice((("一",), "办\x01理\ufffe。", {"lead": ["区\x0b司法局"]}))])
    for sink in SINKS:
        sink.write(harvest, tmp_path, "en")
    for read, name in ((networkx.read_graphml, "network.graphml"), (networkx.read_gexf, "network.gexf")):
        texts = [data.get("text") for _, data in read(tmp_path / name).nodes(data=True)]
        assert "办\ufffd理\ufffd。" in texts


def test_empty_batch_writes_every_file(tmp_path: Path, written: Path) -> None:
    for sink in SINKS:
        sink.write(Harvest([]), tmp_path, "en")
    assert list_files(tmp_path) == sorted([*list_files(written), "fengong.sqlite", "fengong.xlsx"])
    assert networkx.read_graphml(tmp_path / "network.graphml").number_of_nodes() == 0
    assert networkx.read_gexf(tmp_path / "network.gexf").number_of_nodes() == 0


def test_neo4j_headers_and_references(written: Path) -> None:
    known: set[str] = set()
    for name in ("notices", "sections", "tasks", "units"):
        with (written / "neo4j" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows
        assert {row[":LABEL"] for row in rows} == {name.removesuffix("s").capitalize()}
        known |= {row["id:ID"] for row in rows}
    for name in ("contains", "assigned", "cites"):
        with (written / "neo4j" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows
        assert {row[":TYPE"] for row in rows} == {name.upper()}
        assert {row[":START_ID"] for row in rows} | {row[":END_ID"] for row in rows} <= known
    assert all(
        line.count(b'"') % 2 == 0 for line in (written / "neo4j" / "tasks.csv").read_bytes().splitlines()
    )
