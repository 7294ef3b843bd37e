"""Closing: the summary of a run as the terminal shows it, in Chinese, at any width from 60 up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.console.words import SEVERITIES, STATUSES
from pipeline.run.record import Record
from pipeline.run.summary import BusyUnit, Doubt, Summary
from pipeline.sinks import SINKS

# Files named under one message; report.jsonl names all.
_PATHS_SHOWN = 10


def print_summary(summary: Summary, out: str, console: Console) -> None:
    """Print what was read, found and doubted, what failed and why, and what was written to `out`."""
    console.print(Group(*_list_parts(summary, out)))


def _list_parts(summary: Summary, out: str) -> Iterator[RenderableType]:
    yield Text()
    yield _sum_up(summary)
    if summary.top_units:
        yield _headline("任务最多的单位")
        yield _list_units(summary.top_units)
    if summary.doubts:
        yield _headline("请核对（逐条见 diagnostics.csv）")
        yield _list_doubts(summary.doubts)
    failed = [record for record in summary.failures if record.status == "failed"]
    skipped = [record for record in summary.failures if record.status == "skipped"]
    for title, records in (("未能转换的文件", failed), ("跳过的文件", skipped)):
        if records:
            yield _headline(f"{title}（共 {len(records)} 个）")
            yield _list_failures(records)
    if summary.usable:
        yield _headline(f"已写入 {out}")
        yield _list_outputs()
    else:
        yield _headline(f"没有可用的文件，{out} 里的表和网络都是空的；逐个文件的原因见其中的 report.jsonl")


def _headline(words: str) -> Text:
    return Text(f"\n{words}", style="bold")


def _sum_up(summary: Summary) -> Table:
    files = "，".join(
        f"{word} {summary.files[status]}" for status, word in STATUSES.items() if summary.files[status]
    )
    repeated = f"（另有 {summary.duplicates} 个文件与其中某份相同，不重复计数）" if summary.duplicates else ""
    grid = _grid(2)
    grid.add_row("文件", f"{sum(summary.files.values())} 个：{files}")
    grid.add_row("公文", f"{summary.notices} 份{repeated}")
    grid.add_row("任务", f"{summary.tasks} 项，分工 {summary.assignments} 条")
    grid.add_row("单位", f"{summary.units} 个")
    return grid


def _list_units(units: Sequence[BusyUnit]) -> Table:
    grid = _grid(3)
    for unit in units:
        lead = f"其中牵头 {unit.lead_tasks}" if unit.lead_tasks else ""
        grid.add_row(Text(unit.name), Text(f"{unit.tasks} 项", justify="right"), Text(lead))
    return grid


def _list_doubts(doubts: Sequence[Doubt]) -> Table:
    grid = _grid(3)
    for doubt in doubts:
        style = "dim" if doubt.severity == "info" else "yellow"
        words = Text.assemble(doubt.meaning, (f"〔{doubt.code}〕", "dim"), "\n", (doubt.advice, "dim"))
        grid.add_row(Text(SEVERITIES[doubt.severity], style=style), f"{doubt.count} 处", words)
    return grid


def _list_failures(records: Sequence[Record]) -> Table:
    """Files that failed alike stand together above their one message."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for record in records:
        if record.failure is not None:
            groups[record.failure.kind, record.failure.message].append(record.path)
    mark = Text("×", style="red") if records[0].status == "failed" else Text("－", style="dim")
    grid = _grid(2)
    for (kind, message), paths in groups.items():
        shown = paths[:_PATHS_SHOWN]
        if len(paths) > len(shown):
            shown.append(f"……其余 {len(paths) - len(shown)} 个见 report.jsonl")
        grid.add_row(mark, Text.assemble("\n".join(shown), "\n", (f"{message}〔{kind}〕", "dim")))
    return grid


def _list_outputs() -> Table:
    grid = _grid(2)
    for sink in SINKS:
        grid.add_row(Text(sink.files, style="cyan"), sink.meaning)
    grid.add_row(Text("report.jsonl", style="cyan"), "每个输入文件一行：状态、用时、失败原因")
    return grid


def _grid(columns: int) -> Table:
    """A table without lines whose cells break anywhere, as Chinese does."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(columns):
        grid.add_column(overflow="fold")
    return grid
