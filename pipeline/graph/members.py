"""Graph members: the edges from a unit to the collectives it is a member of."""

from collections.abc import Iterable

import networkx as nx

from pipeline.rosters import Membership

Scalar = str | int | float


def add_memberships(graph: nx.MultiDiGraph, memberships: Iterable[Membership]) -> None:
    """Add ``member_of`` edges (unit → collective) with their ``basis``: roster, recipients or list.

    A member that no notice gives a task becomes a node with ``origin`` roster. Assignments stay with
    the collective.
    """
    for one in memberships:
        unit = one.member
        if unit.id not in graph:
            known = {
                "level": unit.level,
                "region": unit.region,
                "body": unit.type,
                "region_code": unit.region_code,
            }
            attributes: dict[str, Scalar] = {
                "type": "unit",
                "label": unit.full_name or unit.name,
                "kind": unit.kind,
                "origin": "roster",
                **{name: value for name, value in known.items() if value is not None},
            }
            graph.add_node(unit.id, **attributes)
        graph.add_edge(unit.id, one.collective, key="member_of", type="member_of", basis=one.basis)
