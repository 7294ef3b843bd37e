"""nodes.csv and edges.csv: tables Gephi imports as they are (no byte order mark, it reads one as text)."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell, write_csv
from pipeline.sinks.csv_tables import Headers

if TYPE_CHECKING:
    import networkx

_UNIT = ("kind", "level", "region", "tasks", "lead_tasks", "first_year", "last_year")
_NODE = (
    *("type", *_UNIT, "doc_number", "title", "issuer", "written_date", "year", "doc_type", "source_path"),
    *("notice", "path", "marker", "depth", "part", "deadline_latest", "text", "origin"),
)
_EDGE = ("role", "origin", "confidence", "kind", "date", "certainty", "basis", "changes", "score")


def write_gephi(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write ``nodes.csv``/``edges.csv`` and the same of the projection, ``unit_network_*.csv``.

    Gephi's own columns come first (Id, Label; Source, Target, Type, Id, Label, Weight); what kind
    of relation an edge is stands under ``relation``, since Gephi's Type is its direction.
    """
    network, units = harvest.network, harvest.unit_network
    write_csv(folder / "nodes.csv", ["Id", "Label", *_NODE], _list_nodes(network, _NODE))
    header = ["Source", "Target", "Type", "Id", "Label", "Weight"]
    write_csv(folder / "edges.csv", [*header, "relation", *_EDGE], _list_edges(network))
    write_csv(folder / "unit_network_nodes.csv", ["Id", "Label", *_UNIT], _list_nodes(units, _UNIT))
    write_csv(folder / "unit_network_edges.csv", header, _list_pairs(units))


def _list_nodes(graph: "networkx.Graph", columns: tuple[str, ...]) -> Iterator[list[Cell]]:
    for node, data in graph.nodes(data=True):
        yield [node, data["label"], *(data.get(name) for name in columns)]


def _list_edges(graph: "networkx.MultiDiGraph") -> Iterator[list[Cell]]:
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        shown = data.get("label", data["type"])
        yield [
            source,
            target,
            "Directed",
            number,
            shown,
            1,
            data["type"],
            *(data.get(name) for name in _EDGE),
        ]


def _list_pairs(graph: "networkx.Graph") -> Iterator[list[Cell]]:
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        yield [source, target, "Undirected", number, None, data["weight"]]
