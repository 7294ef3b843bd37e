"""Graph lineage: the edges between years: a unit and its successor, a task and the one it continues."""

from collections.abc import Iterable

import networkx as nx

from notice.unit import Unit
from pipeline.align.continuations import Continuation
from pipeline.console.words import REFORMS
from pipeline.graph.heirs import Heir

Scalar = str | int | float


def add_lineage(graph: nx.MultiDiGraph, heirs: Iterable[Heir]) -> None:
    """Add ``succeeded_by`` edges (unit → unit) with the reform's kind, date, basis and certainty.

    A successor that no notice names becomes a node with ``origin`` lineage.
    """
    known = [(heir, heir.successor) for heir in heirs if heir.successor is not None]
    for _, successor in known:
        if successor.id not in graph:
            graph.add_node(successor.id, **_describe_outsider(successor))
    for heir, successor in known:
        reform = heir.reform
        attributes: dict[str, Scalar] = {
            "type": "succeeded_by",
            "label": REFORMS[reform.kind],
            "kind": reform.kind,
            "date": reform.date,
            "certainty": reform.certainty,
            "basis": reform.basis,
            **({"checked": reform.checked} if reform.checked else {}),
        }
        graph.add_edge(heir.unit.id, successor.id, key=f"succeeded_by:{reform.id}", **attributes)


def add_continuations(graph: nx.MultiDiGraph, continuations: Iterable[Continuation]) -> None:
    """Add ``continues`` edges: a task → the task of an earlier year that it carries on."""
    for one in continuations:
        if one.after in graph and one.before in graph:
            attributes: dict[str, Scalar] = {
                "type": "continues",
                "changes": ";".join(one.changes),
                "score": one.score,
            }
            graph.add_edge(one.after, one.before, key="continues", **attributes)


def _describe_outsider(unit: Unit) -> dict[str, Scalar]:
    known = {"level": unit.level, "region": unit.region}
    return {
        "type": "unit",
        "label": unit.full_name or unit.name,
        "kind": unit.kind,
        "origin": "lineage",
        **{name: value for name, value in known.items() if value is not None},
    }
