"""network.graphml, unit_network.graphml: for Gephi, yEd, Cytoscape and igraph."""

from pathlib import Path

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.sinks.plain_graph import make_plain


def write_graphml(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write both networks as GraphML, scalars only."""
    import networkx

    networkx.write_graphml(make_plain(harvest.network), folder / "network.graphml")
    networkx.write_graphml(make_plain(harvest.unit_network), folder / "unit_network.graphml")
