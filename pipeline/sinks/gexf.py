"""network.gexf, unit_network.gexf: for Gephi and web viewers."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers
from pipeline.sinks.plain_graph import make_plain

if TYPE_CHECKING:
    import networkx


def write_gexf(harvest: Harvest, folder: Path, _headers: Headers) -> None:
    """Write both networks as GEXF 1.2, scalars only."""
    _write_graph(harvest.network, folder / "network.gexf")
    _write_graph(harvest.unit_network, folder / "unit_network.gexf")


def _write_graph(graph: "networkx.Graph", path: Path) -> None:
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter()
    writer.add_graph(make_plain(graph))
    # networkx dates the file; the same notices must give the same bytes on any day.
    writer.xml.remove(writer.xml.find("meta"))
    with path.open("wb") as file:
        writer.write(file)
