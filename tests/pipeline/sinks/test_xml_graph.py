"""Any text comes back from GraphML and GEXF as it went in, but for what XML cannot hold."""

import io
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sinks import gexf, graphml
from pipeline.sinks.xml_graph import find_types, quote

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
DATA = st.dictionaries(st.sampled_from(["label", "甲", "text"]), TEXTS | st.integers(0, 9) | st.floats(0, 1))


def make_graph(
    nodes: dict[str, dict[str, Any]], edges: list[tuple[int, dict[str, Any]]]
) -> networkx.MultiDiGraph:
    graph = networkx.MultiDiGraph()
    names = sorted(nodes)
    graph.add_nodes_from((name, {"label": "x"} | nodes[name]) for name in names)
    for number, (place, data) in enumerate(edges if names else []):
        graph.add_edge(names[0], names[place % len(names)], key=number, **data)
    return graph


@pytest.mark.parametrize(
    ("lines", "read"), [(graphml._list_lines, networkx.read_graphml), (gexf._list_lines, networkx.read_gexf)]
)
@given(
    nodes=st.dictionaries(TEXTS.filter(bool), DATA, max_size=4),
    edges=st.lists(st.tuples(st.integers(0, 9), DATA), max_size=5),
)
def test_graph_comes_back(lines: Any, read: Any, nodes: dict[str, Any], edges: list[Any]) -> None:
    graph = make_graph(nodes, edges)
    again = read(io.BytesIO("".join(lines(graph)).encode()))
    assert list(again.nodes) == list(graph.nodes)
    assert again.number_of_edges() == graph.number_of_edges()
    types = find_types(data for _, data in graph.nodes(data=True))
    for node, data in graph.nodes(data=True):
        for name, value in data.items():
            kind = str if name == "label" else types[name]
            assert str(again.nodes[node][name]) == str(kind(value))


@pytest.mark.parametrize(
    ("records", "kind"),
    [
        ([{"a": 1}, {"a": 2}], int),
        ([{"a": 1}, {"a": 0.5}], float),
        ([{"a": 1}, {"a": "x"}], str),
        ([{}, {"a": "x"}], str),
    ],
)
def test_types(records: list[dict[str, Any]], kind: type) -> None:
    assert find_types(records) == {"a": kind}


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("a&<b>", '"a&amp;&lt;b&gt;"'),
        ('"', "'\"'"),
        ("a\nb\t", '"a&#10;b&#9;"'),
        ("\x00\ud800", '"\ufffd\ufffd"'),
    ],
)
def test_quoting(value: str, quoted: str) -> None:
    assert quote(value) == quoted


def test_files_are_the_same_on_every_system(tmp_path: Path) -> None:
    from tests.pipeline.batches import make_harvest

    graphml.write_graphml(make_harvest(), tmp_path, "en")
    assert b"\r\n" not in (tmp_path / "network.graphml").read_bytes()
