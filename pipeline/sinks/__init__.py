"""Sinks: one exporter a file. A new export is one module here and one row of `NETWORKS` or `SINKS`."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from pipeline.harvest import Harvest
from pipeline.sinks.csv_tables import Headers, write_tables
from pipeline.sinks.gephi import write_gephi
from pipeline.sinks.gexf import write_gexf
from pipeline.sinks.graphml import write_graphml
from pipeline.sinks.jsonl import write_notices
from pipeline.sinks.neo4j import write_neo4j
from pipeline.sinks.node_link import write_node_link


class Sink(Struct, frozen=True):
    """An exporter: what it writes (for the closing summary), and the function that does it.

    ``write(harvest, folder, headers)`` writes into an existing empty folder.
    """

    files: str
    meaning: str
    write: Callable[[Harvest, Path, Headers], None]


NETWORKS = (
    Sink("network.json", "任务—单位网络（networkx）；unit_network 为单位共事网络", write_node_link),
    Sink("nodes.csv  edges.csv", "同上，供 Gephi 导入", write_gephi),
    Sink("network.graphml", "同上，GraphML 格式", write_graphml),
    Sink("network.gexf", "同上，GEXF 格式", write_gexf),
    Sink("neo4j/", "同上，供 neo4j-admin 导入", write_neo4j),
)

SINKS = (
    Sink("notices.jsonl", "公文全部内容，每行一份，供其他系统读取", write_notices),
    Sink("tasks.csv 等 6 张表", "公文、任务、分工、单位、疑点、沿革，可用 Excel、WPS 打开", write_tables),
    *NETWORKS,
)
