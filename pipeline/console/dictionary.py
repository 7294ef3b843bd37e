"""Dictionary: what docs/schema holds, written from the records and the column registry."""

import json
from collections.abc import Iterator

from notice.diagnostic import FINDINGS
from notice.errors import FAILURES
from notice.schema import build_schema
from pipeline.console.words import SEVERITIES
from pipeline.corpus.columns import ANSWERS
from pipeline.tables.columns import ALIGN, TABLES, Table


def write_schema() -> str:
    """docs/schema/notice.schema.json: the JSON Schema of one line of ``notices.jsonl``."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"


def write_dictionary() -> str:
    """docs/schema/tables.md: 数据字典, every table and column as Markdown."""
    return "\n".join(_list_lines())


def write_diagnostics() -> str:
    """docs/diagnostics.md: 疑点和失败, every code with what it means and what to do, as Markdown."""
    rows = (
        f"| `{one.code}` | {SEVERITIES[one.severity]} | {one.meaning} | {one.advice} |"
        for one in sorted(FINDINGS, key=lambda one: one.code)
    )
    failures = (f"| `{kind}` | {meaning} | {advice} |" for kind, (meaning, advice) in FAILURES.items())
    head = (
        "# 疑点和失败",
        "",
        "由 `fengong schema --diagnostics` 生成，请勿手改。疑点写在 diagnostics.csv 和每份公文的 `diagnostics` 里，",
        "代码不会改变含义；“…”处是当时看到的字。",
        "",
        "## 疑点",
        "",
        "| 代码 | 程度 | 含义 | 怎么办 |",
        "|---|---|---|---|",
    )
    middle = (
        "",
        "## 读不了的文件",
        "",
        "report.jsonl 里 `failure.kind` 的取值；`failure.message` 另有针对该文件的说明。",
        "",
        "| 代码 | 含义 | 怎么办 |",
        "|---|---|---|",
    )
    return "\n".join((*head, *rows, *middle, *failures, ""))


def _list_lines() -> Iterator[str]:
    yield "# 数据表"
    yield ""
    yield "由 `fengong schema --tables` 生成，请勿手改。CSV 为 UTF-8（带 BOM）；`--headers zh` 时列名用中文。"
    yield "以 = + - @（及其全角）、制表符或换行开头的单元格前加一个撇号，使表格软件不把它当公式。"
    for table in (*TABLES, ALIGN):
        yield from _describe_table(f"{table.name}.csv", table)
    yield ""
    yield "# Python 里的表"
    yield ""
    yield "`pipeline.load` 给出的 corpus 除上面各表外，还用下面的表回答问题（[在 Python 里用](../python.md)）。"
    for table in ANSWERS:
        yield from _describe_table(f"corpus.{table.name}()", table)
    yield ""


def _describe_table(name: str, table: Table) -> Iterator[str]:
    yield ""
    yield f"## {name}　{table.chinese}"
    yield ""
    yield f"{table.row}。"
    yield ""
    yield "| 列 | 中文列名 | 说明 |"
    yield "|---|---|---|"
    yield from (f"| {c.name} | {c.chinese} | {c.meaning} |" for c in table.columns)
