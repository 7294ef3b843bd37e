"""Plain graph: a network in the narrow form XML graph files can hold."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

# Characters XML 1.0 (§2.2) cannot hold even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make_plain(graph: "networkx.Graph") -> "networkx.Graph":
    """A copy of `graph` with edges numbered e0, e1 … and text XML can hold.

    An edge's ``type`` becomes ``relation``: GEXF keeps ``type`` for directed or undirected.
    """
    plain = graph.__class__()
    plain.add_nodes_from((node, _clean(data)) for node, data in graph.nodes(data=True))
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        attributes = {"relation" if name == "type" else name: value for name, value in _clean(data).items()}
        if plain.is_multigraph():
            plain.add_edge(source, target, key=f"e{number}", **attributes)
        else:
            plain.add_edge(source, target, **attributes)
    return plain


def _clean(data: dict[str, str | int | float]) -> dict[str, str | int | float]:
    return {
        name: _UNWRITABLE.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in data.items()
    }
