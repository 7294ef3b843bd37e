"""The command line: ``fengong convert``, ``network``, ``align``, ``show``, ``explain`` and ``schema``.

Commands import what they need when they run, so that ``--help`` answers at once.
"""

import signal
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.exceptions import TyperException

from notice.errors import UnreadableFile
from pipeline.errors import InputError, NothingFound, WorkersLost
from pipeline.usage import explain_usage

if TYPE_CHECKING:
    from pipeline.reading import Reading

ALL_OK, SOME_FAILED, USAGE, NOTHING = 0, 1, 2, 3

OK, SOME_FAILED, USAGE, NOTHING, INTERRUPTED = 0, 1, 2, 3, 130

_EPILOG = "退出码：0 全部成功；1 部分文件失败；2 用法有误；3 没有可用的文件。"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Headers(StrEnum):
    """Languages of CSV column names."""

    en = "en"
    zh = "zh"


def print_help(context: typer.Context, wanted: bool) -> None:
    """Show the command's help and stop."""
    if wanted:
        typer.echo(context.get_help())
        raise typer.Exit(OK)


def print_version(wanted: bool) -> None:
    """Show the installed version and stop."""
    if wanted:
        typer.echo(f"fengong {version('fengong')}")
        raise typer.Exit(OK)


def _option(*names: str, words: str, **more: Any) -> Any:
    return typer.Option(*names, help=words, rich_help_panel="选项", show_default=False, **more)


def _argument(metavar: str, words: str) -> Any:
    return typer.Argument(metavar=metavar, help=words, rich_help_panel="参数")


Help = Annotated[bool, _option("--help", "-h", words="显示帮助。", is_eager=True, callback=print_help)]
Version = Annotated[bool, _option("--version", words="显示版本。", is_eager=True, callback=print_version)]
Inputs = Annotated[list[str], _argument("INPUT...", "公文文件、文件夹（含子文件夹）或通配符，可给多个。")]
Out = Annotated[Path, _option("--out", "-o", words="输出文件夹，没有则新建。", metavar="DIR")]
Jobs = Annotated[
    int | None, _option("--jobs", "-j", words="工作进程数；默认用全部处理器。", metavar="N", min=1)
]
Timeout = Annotated[float, _option("--timeout", words="每个文件的时限（秒）；默认 120。", metavar="SECONDS")]
HeadersOption = Annotated[
    Headers, _option("--headers", words="CSV 列名：en 英文（默认），zh 中文。", metavar="en|zh")
]
Quiet = Annotated[bool, _option("--quiet", "-q", words="不显示进度和小结。")]
File = Annotated[str, _argument("FILE", "一份公文。")]
Where = Annotated[bool, _option("--where", "-w", words="注明每项任务在原件中的位置（页、段、表格）。")]
TaskName = Annotated[str, _argument("TASK", "任务编号，或层次路径，如 一/（一）/1。")]
Tables = Annotated[bool, _option("--tables", words="改为打印 CSV 数据表的说明（Markdown）。")]

Diagnostics = Annotated[bool, _option("--diagnostics", words="改为打印全部疑点代码和办法（Markdown）。")]

Run = Annotated[Path, _argument("DIR", "fengong convert 的输出文件夹。")]
RosterFile = Annotated[
    Path | None,
    _option("--roster", words="统称的成员名册（CSV：collective,member,region）。", metavar="FILE"),
]
Lineage = Annotated[
    Path | None,
    _option("--lineage", words="自己的沿革表（TSV 或 CSV），优先于内置的通例。", metavar="FILE"),
]
AsOf = Annotated[
    int | None,
    _option("--as-of", words="单位按该年年底的名称画出。", metavar="YEAR", min=1949, max=2100),
]
AsPrinted = Annotated[bool, _option("--as-printed", words="单位按公文所印的名称画出（默认）。")]
DrawOut = Annotated[
    Path | None,
    _option("--out", "-o", words="输出文件夹；默认为 DIR 下的 as-of-YEAR 或 as-printed。", metavar="DIR"),
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


@app.callback(
    invoke_without_command=True,
    add_help_option=False,
    help="把公文变成任务、责任单位和它们的网络。",
    epilog=_EPILOG,
)
def start(context: typer.Context, _help: Help = False, _version: Version = False) -> None:
    """Without a command, show the help."""
    if context.invoked_subcommand is None:
        print_help(context, True)


def command(words: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a command under the Chinese help `words`."""
    return app.command(help=words, add_help_option=False, rich_help_panel="命令")


@command("读取公文，写出任务、单位和网络。")
def convert(
    inputs: Inputs,
    out: Out,
    jobs: Jobs = None,
    timeout: Timeout = 120.0,
    headers: HeadersOption = Headers.en,
    quiet: Quiet = False,
    judgements: OwnJudgements = None,
    roster: RosterFile = None,
    _help: Help = False,
) -> None:
    """``fengong convert``: exits with the codes of the contract."""
    from pipeline.batch import convert_folder
    from pipeline.closing import print_summary
    from pipeline.progress import watch_progress
    from pipeline.terminal import open_console

    with watch_progress(quiet=quiet) as watch:
        summary = convert_folder(
            inputs,
            out,
            jobs=jobs,
            timeout=timeout,
            headers=headers.value,
            watch=watch,
            judgements=judgements,
            roster=roster,
        )
    if not quiet:
        print_summary(summary, str(out), open_console())
    raise typer.Exit(summary.exit_code)


@command("重画网络：单位按公文所印，或按某一年的名称。")
def network(
    folder: Run,
    as_of: AsOf = None,
    as_printed: AsPrinted = False,
    lineage: Lineage = None,
    roster: RosterFile = None,
    out: DrawOut = None,
    headers: HeadersOption = Headers.en,
    _help: Help = False,
) -> None:
    """``fengong network``."""
    from pipeline.drawing import draw_network, read_reforms
    from pipeline.rosters import read_roster

    if as_of is not None and as_printed:
        raise InputError("--as-of 与 --as-printed 只能选一个。")
    target = out or folder / ("as-printed" if as_of is None else f"as-of-{as_of}")
    drawing = draw_network(
        folder,
        target,
        year=as_of,
        reforms=read_reforms(lineage),
        roster=read_roster(roster),
        headers=headers.value,
    )
    typer.echo(f"已写入 {target}：节点 {drawing.nodes} 个，边 {drawing.edges} 条")
    if as_of is not None:
        typer.echo(
            f"换成后继名称的单位 {drawing.carried} 个；拆分或撤销而保留原名的 {drawing.kept} 个"
            "（逐条见 lineage.csv，certainty 为 typical 的是通例，请核对）"
        )


@command("对照同类公文各年的任务：未变、调整、新增、取消。")
def align(
    folder: Run,
    lineage: Lineage = None,
    roster: RosterFile = None,
    headers: HeadersOption = Headers.en,
    _help: Help = False,
) -> None:
    """``fengong align``."""
    from pipeline.align_closing import print_alignment
    from pipeline.drawing import align_folder, read_reforms
    from pipeline.rosters import read_roster
    from pipeline.terminal import open_console

    alignment = align_folder(
        folder, reforms=read_reforms(lineage), roster=read_roster(roster), headers=headers.value
    )
    print_alignment(alignment, str(folder), open_console())


@command("核对有疑问的单位：列出、判断，写入自己的判断表。")
def units(
    pair: UnitPair = None,
    review: Review = None,
    answer: Answer = None,
    why: Why = "",
    judgements: JudgedFile = Path("unit_judgements.tsv"),
    _help: Help = False,
) -> None:
    """``fengong units``: lists pairs, takes answers on a terminal, or one by ``--answer``."""
    from pipeline.units_answers import answer_pair, review_units

    if answer is not None:
        typer.echo(answer_pair(answer, pair or [], judgements, why))
    elif review is not None and not pair:
        review_units(review, judgements)
    else:
        raise InputError("请用 --review DIR 列出有疑问的单位，或用 --answer VERDICT LEFT RIGHT 写入判断。")


@command("以树形显示一份公文的要素、层次、任务和单位。")
def show(file: File, where: Where = False, _help: Help = False) -> None:
    """``fengong show``."""
    from pipeline.outline_view import draw_notice
    from pipeline.terminal import open_console

    open_console().print(draw_notice(_read(file), where=where))


@command("说明一项任务的每个事实由哪条规则得出、印在何处。")
def explain(file: File, task: TaskName, _help: Help = False) -> None:
    """``fengong explain``."""
    from pipeline.explain import draw_explanation, find_tasks
    from pipeline.terminal import open_console

    reading = _read(file)
    for found in find_tasks(reading.notice, task):
        open_console().print(draw_explanation(reading, found))


@command("打印 notices.jsonl 的 JSON Schema。")
def schema(tables: Tables = False, diagnostics: Diagnostics = False, _help: Help = False) -> None:
    """``fengong schema``: the generated pages of docs/."""
    from pipeline.dictionary import write_diagnostics, write_dictionary, write_schema

    write = write_diagnostics if diagnostics else write_dictionary if tables else write_schema
    typer.echo(write(), nl=False)


def _read(file: str) -> "Reading":
    from pipeline.discover import find_inputs
    from pipeline.reading import read_file

    found = find_inputs([file])
    if len(found) != 1:
        raise InputError("请给出一个文件；多个文件请用 fengong convert。")
    return read_file(found[0].path)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. Complaints go to standard error, in Chinese."""
    try:
        return int(app(list(arguments), prog_name="fengong", standalone_mode=False) or OK)
    except TyperException as error:
        return _complain(explain_usage(error), USAGE)
    except NothingFound as error:
        return _complain(str(error), NOTHING)
    except InputError as error:
        return _complain(str(error), USAGE)
    except (UnreadableFile, WorkersLost) as error:
        return _complain(getattr(error, "message", str(error)), NOTHING)


def _complain(message: str, code: int) -> int:
    typer.echo(message, err=True)
    return code


def main() -> None:
    """Console script ``fengong``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    # Being told to stop is being interrupted: what was staged is removed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    code = run(sys.argv[1:])
    if code == INTERRUPTED:
        _complain("已中断，没有写入任何文件。", code)
    sys.exit(code)
