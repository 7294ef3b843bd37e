"""Sinks: one exporter a file. A new export is one module here and one row of a registry below."""

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
from pipeline.sinks.parquet import write_parquet
from pipeline.sinks.sqlite import write_sqlite
from pipeline.sinks.workbook import write_workbook


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

# Written by a library whose version shows in the bytes; tests compare what stands in them.
OFFICE = (
    Sink(
        "fengong.xlsx", "任务清单、责任单位清单、单位×任务、时限日历、疑点，可直接筛选和打印", write_workbook
    ),
    Sink("fengong.sqlite", "全部数据表，可用 SQL、Datasette 查询，任务内容可全文检索", write_sqlite),
)

# What `fengong export` writes besides, by the name it is asked for under.
ON_REQUEST = {"parquet": Sink("parquet/", "全部数据表，供 pandas、DuckDB、Spark 读取", write_parquet)}

SINKS = (
    Sink("notices.jsonl", "公文全部内容，每行一份，供其他系统读取", write_notices),
    Sink(
        "tasks.csv 等 11 张表",
        "公文、任务、分工、时限、目标、引文、提及、单位、疑点、沿革、年度用词，可用 Excel、WPS 打开",
        write_tables,
    ),
    *OFFICE,
    *NETWORKS,
)
