"""Plain graph: a network in the narrow form XML graph files can hold."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

Scalar = str | int | float

# Characters XML 1.0 (§2.2) cannot hold even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make_plain(graph: "networkx.Graph") -> "networkx.Graph":
    """A copy of `graph` with edges numbered e0, e1 … and text XML can hold.

    An edge's ``type`` becomes ``relation``: GEXF keeps ``type`` for directed or undirected.
    """
    plain = graph.__class__()
    for node, data in graph.nodes(data=True):
        plain.add_node(_clean(node), **{name: _clean(value) for name, value in data.items()})
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        attributes = {"relation" if name == "type" else name: _clean(value) for name, value in data.items()}
        key = {"key": f"e{number}"} if plain.is_multigraph() else {}
        plain.add_edge(_clean(source), _clean(target), **key, **attributes)
    return plain


def _clean(value: Scalar) -> Scalar:
    return _UNWRITABLE.sub("\ufffd", value) if isinstance(value, str) else value
