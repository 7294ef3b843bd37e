"""network.graphml, unit_network.graphml: for Gephi, yEd, Cytoscape and igraph."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.sinks.xml_graph import Data, escape_text, find_types, list_edges, quote

if TYPE_CHECKING:
    import networkx

_TYPES = {int: "int", float: "double", str: "string"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def write_graphml(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write both networks as GraphML, scalars only."""
    for name, graph in (("network", harvest.network), ("unit_network", harvest.unit_network)):
        with (folder / f"{name}.graphml").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_list_lines(graph))


def _list_lines(graph: "networkx.Graph") -> Iterator[str]:
    nodes = find_types(data for _, data in graph.nodes(data=True))
    edges = find_types(edge.data for edge in list_edges(graph))
    yield _HEAD
    yield from _declare("node", nodes)
    yield from _declare("edge", edges)
    yield f'<graph edgedefault="{"directed" if graph.is_directed() else "undirected"}">\n'
    for node, data in graph.nodes(data=True):
        yield f"<node id={quote(node)}>{_fill('node', data)}</node>\n"
    for edge in list_edges(graph):
        ends = f"source={quote(edge.source)} target={quote(edge.target)}"
        yield f'<edge id="{edge.id}" {ends}>{_fill("edge", edge.data)}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _declare(kind: str, types: dict[str, type]) -> Iterator[str]:
    for name, found in types.items():
        yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{_TYPES[found]}"/>\n'


def _fill(kind: str, data: Data) -> str:
    return "".join(f'<data key="{kind}-{name}">{escape_text(value)}</data>' for name, value in data.items())
