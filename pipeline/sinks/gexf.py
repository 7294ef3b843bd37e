"""network.gexf, unit_network.gexf: for Gephi and web viewers."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.sinks.xml_graph import Data, find_types, list_edges, quote

if TYPE_CHECKING:
    import networkx

_TYPES = {int: "integer", float: "double", str: "string"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
# What GEXF writes on the element itself rather than as an attribute value.
_OWN = ("label", "weight")


def write_gexf(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write both networks as GEXF 1.2, scalars only, without the date others put in."""
    for name, graph in (("network", harvest.network), ("unit_network", harvest.unit_network)):
        with (folder / f"{name}.gexf").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_list_lines(graph))


def _list_lines(graph: "networkx.Graph") -> Iterator[str]:
    nodes = find_types(_leave_own(data) for _, data in graph.nodes(data=True))
    edges = find_types(_leave_own(edge.data) for edge in list_edges(graph))
    yield _HEAD
    yield f'<graph defaultedgetype="{"directed" if graph.is_directed() else "undirected"}" mode="static">\n'
    yield from _declare("node", nodes)
    yield from _declare("edge", edges)
    yield "<nodes>\n"
    for node, data in graph.nodes(data=True):
        yield f"<node id={quote(node)}{_fill('node', data)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in list_edges(graph):
        ends = f"source={quote(edge.source)} target={quote(edge.target)}"
        yield f'<edge id="{edge.id}" {ends}{_fill("edge", edge.data)}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _leave_own(data: Data) -> Data:
    return {name: value for name, value in data.items() if name not in _OWN}


def _declare(kind: str, types: dict[str, type]) -> Iterator[str]:
    yield f'<attributes class="{kind}" mode="static">\n'
    for name, found in types.items():
        yield f'<attribute id="{kind}-{name}" title="{name}" type="{_TYPES[found]}"/>\n'
    yield "</attributes>\n"


def _fill(kind: str, data: Data) -> str:
    """The rest of an element's start tag, and its attribute values."""
    own = "".join(f" {name}={quote(data[name])}" for name in _OWN if name in data)
    values = (
        f'<attvalue for="{kind}-{name}" value={quote(value)}/>' for name, value in _leave_own(data).items()
    )
    return f"{own}><attvalues>{''.join(values)}</attvalues>"
