"""neo4j/: CSV for ``neo4j-admin database import full``, one file a label and a relationship type.

    neo4j-admin database import full \
      --nodes=neo4j/notices.csv --nodes=neo4j/sections.csv --nodes=neo4j/tasks.csv --nodes=neo4j/units.csv \
      --relationships=neo4j/contains.csv --relationships=neo4j/assigned.csv --relationships=neo4j/cites.csv \
      --relationships=neo4j/succeeded_by.csv --relationships=neo4j/continues.csv
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.harvest import Harvest
from pipeline.sinks.csv_cells import Cell, write_csv
from pipeline.sinks.csv_tables import Headers

if TYPE_CHECKING:
    import networkx

# node type → file, label, properties with the types neo4j-admin reads
_NODES = {
    "notice": (
        "notices.csv",
        "Notice",
        (
            "label",
            "doc_number",
            "title",
            "issuer",
            "written_date",
            "year:int",
            "region",
            "doc_type",
            "source_path",
        ),
    ),
    "section": ("sections.csv", "Section", ("label", "notice", "marker", "title", "depth:int")),
    "task": (
        "tasks.csv",
        "Task",
        ("label", "notice", "path", "title", "text", "part", "deadline_latest", "year:int"),
    ),
    "unit": (
        "units.csv",
        "Unit",
        (
            "label",
            "kind",
            "level",
            "region",
            "tasks:int",
            "lead_tasks:int",
            "first_year:int",
            "last_year:int",
            "origin",
            "body",
            "region_code",
        ),
    ),
}
_EDGES: dict[str, tuple[str, ...]] = {
    "contains": (),
    "assigned": ("role", "label", "origin", "confidence:float"),
    "cites": ("kind",),
    "member_of": ("basis",),
    "succeeded_by": ("kind", "date", "certainty", "basis"),
    "continues": ("changes", "score:float"),
}


def write_neo4j(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write ``neo4j/*.csv`` with :ID, :LABEL, :START_ID, :END_ID and :TYPE columns."""
    target = folder / "neo4j"
    target.mkdir()
    graph = harvest.network
    for kind, (file, label, properties) in _NODES.items():
        rows = _list_nodes(graph, kind, label, properties)
        write_csv(target / file, ["id:ID", *properties, ":LABEL"], rows, guard=False)
    for kind, properties in _EDGES.items():
        header = [":START_ID", *properties, ":END_ID", ":TYPE"]
        write_csv(target / f"{kind}.csv", header, _list_edges(graph, kind, properties), guard=False)


def _list_nodes(
    graph: "networkx.MultiDiGraph", kind: str, label: str, properties: tuple[str, ...]
) -> Iterator[list[Cell]]:
    for node, data in graph.nodes(data=True):
        if data["type"] == kind:
            yield [node, *_read_properties(data, properties), label]


def _list_edges(
    graph: "networkx.MultiDiGraph", kind: str, properties: tuple[str, ...]
) -> Iterator[list[Cell]]:
    for source, target, data in graph.edges(data=True):
        if data["type"] == kind:
            yield [source, *_read_properties(data, properties), target, kind.upper()]


def _read_properties(data: dict[str, Cell], properties: tuple[str, ...]) -> list[Cell]:
    return [_unfold(data.get(name.partition(":")[0])) for name in properties]


def _unfold(value: Cell) -> Cell:
    """Text on one line: the import refuses line breaks in a field unless told otherwise."""
    return " ".join(value.splitlines()) if isinstance(value, str) else value
