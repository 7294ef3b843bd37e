"""Options: what the commands take, each with its Chinese help."""

import re
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer

from parsers.limits import LIMITS


class Headers(StrEnum):
    """Languages of CSV column names."""

    en = "en"
    zh = "zh"


class Export(StrEnum):
    """Exports written on request."""

    parquet = "parquet"


def print_help(context: typer.Context, wanted: bool) -> None:
    """Show the command's help and stop."""
    if wanted:
        typer.echo(context.get_help())
        raise typer.Exit


def print_version(wanted: bool) -> None:
    """Show the installed version and stop."""
    if wanted:
        typer.echo(f"fengong {version('fengong')}")
        raise typer.Exit


def _option(*names: str, words: str, **more: Any) -> Any:
    return typer.Option(*names, help=_let_break(words), rich_help_panel="选项", show_default=False, **more)


def _flag(*names: str, words: str, **more: Any) -> Any:
    """An option without a value, and so without the name of one."""
    return _option(*names, words=words, metavar="", **more)


def _argument(metavar: str, words: str) -> Any:
    return typer.Argument(metavar=metavar, help=_let_break(words), rich_help_panel="参数")


def _let_break(words: str) -> str:
    """A blank behind each comma: the help's columns break lines at blanks only and cut the rest off."""
    return re.sub("([，；：、])|(?=（)", r"\1 ", words)


def join_breaks(help: str) -> str:
    """The words of a help text without the blanks that let it break."""
    return re.sub("(?<=[，；：、]) | (?=（)", "", help)


Help = Annotated[bool, _flag("--help", "-h", words="显示帮助。", is_eager=True, callback=print_help)]
Version = Annotated[bool, _flag("--version", words="显示版本。", is_eager=True, callback=print_version)]
Inputs = Annotated[list[str], _argument("INPUT...", "公文文件、文件夹（含子文件夹）或通配符，可给多个。")]
Out = Annotated[Path, _option("--out", "-o", words="输出文件夹，没有则新建。", metavar="DIR")]
Jobs = Annotated[
    int | None, _option("--jobs", "-j", words="工作进程数；默认用全部处理器。", metavar="N", min=1)
]
Timeout = Annotated[
    float, _option("--timeout", words=f"每个文件的时限（秒）；默认 {LIMITS.seconds:g}。", metavar="SECONDS")
]
HeadersOption = Annotated[
    Headers, _option("--headers", words="CSV 列名：en 英文（默认），zh 中文。", metavar="en|zh")
]
Quiet = Annotated[bool, _flag("--quiet", "-q", words="不显示进度和小结。")]
File = Annotated[str, _argument("FILE", "一份公文。")]
Where = Annotated[
    bool,
    _flag("--where", "-w", words="注明每项任务在原件中的位置：页和方框（距左上角的点数）、段、表格行列。"),
]
TaskName = Annotated[str, _argument("TASK", "任务编号，或层次路径，如 一/（一）/1。")]
Tables = Annotated[bool, _flag("--tables", words="改为打印 CSV 数据表的说明（Markdown）。")]

Diagnostics = Annotated[bool, _flag("--diagnostics", words="改为打印全部疑点代码和办法（Markdown）。")]
Fields = Annotated[bool, _flag("--fields", words="改为打印 notices.jsonl 每个字段的说明（Markdown）。")]
Commands = Annotated[bool, _flag("--commands", words="改为打印全部命令和选项的说明（Markdown）。")]

Run = Annotated[Path, _argument("DIR", "fengong convert 的输出文件夹。")]
RosterFile = Annotated[
    Path | None,
    _option("--roster", words="统称的成员名册（CSV：collective,member,region）。", metavar="FILE"),
]
ExportTo = Annotated[
    Export, _option("--to", words="写成哪种格式：parquet（须先装 parquet 附加包）。", metavar="parquet")
]
Lineage = Annotated[
    Path | None,
    _option("--lineage", words="自己的沿革表（TSV 或 CSV），优先于内置的通例。", metavar="FILE"),
]
AsOf = Annotated[
    int | None,
    _option("--as-of", words="单位按该年年底的名称画出。", metavar="YEAR", min=1949, max=2100),
]
AsPrinted = Annotated[bool, _flag("--as-printed", words="单位按公文所印的名称画出（默认）。")]
DrawOut = Annotated[
    Path | None,
    _option("--out", "-o", words="输出文件夹；默认为 DIR 下的 as-of-YEAR 或 as-printed。", metavar="DIR"),
]


ReportOut = Annotated[
    Path | None,
    _option("--out", "-o", words="报告文件；默认为 DIR/report.html。", metavar="FILE"),
]
OwnJudgements = Annotated[
    Path | None,
    _option("--judgements", words="自己的单位同异判断表（TSV），优先于内置的。", metavar="FILE"),
]
Review = Annotated[
    Path | None,
    _option("--review", words="列出这个输出文件夹里有疑问的单位对，关系多者在前。", metavar="DIR"),
]
Answer = Annotated[
    str | None,
    _option(
        "--answer", words="对一对单位的判断：same、different 或 unsure，后跟两个单位编号。", metavar="VERDICT"
    ),
]
UnitPair = Annotated[list[str] | None, _argument("LEFT RIGHT", "两个单位编号；same 时以 LEFT 为准。")]
Why = Annotated[str, _option("--why", words="判断的理由，写入判断表。", metavar="TEXT")]
JudgedFile = Annotated[
    Path,
    _option("--judgements", words="判断写入的文件；默认 unit_judgements.tsv。", metavar="FILE"),
]
