"""network.json, unit_network.json: networkx node-link JSON, edges under ``edges``."""

from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers

if TYPE_CHECKING:
    import networkx


def write_node_link(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write both networks; ``networkx.node_link_graph(data, edges="edges")`` reads them."""
    _write_graph(harvest.network, folder / "network.json")
    _write_graph(harvest.unit_network, folder / "unit_network.json")


def _write_graph(graph: "networkx.Graph", path: Path) -> None:
    from networkx import node_link_data

    path.write_bytes(orjson.dumps(node_link_data(graph, edges="edges"), option=orjson.OPT_INDENT_2) + b"\n")
