"""The command line: every command of ``fengong``.

Commands import what they need when they run, so that ``--help`` answers at once.
"""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from notice.errors import MissingExtra, UnreadableFile
from parsers.limits import LIMITS
from pipeline.console.options import (
    Answer,
    AsOf,
    AsPrinted,
    Commands,
    Diagnostics,
    DrawOut,
    ExportTo,
    Fields,
    File,
    Headers,
    HeadersOption,
    Help,
    Inputs,
    Jobs,
    JudgedFile,
    Lineage,
    Out,
    OwnJudgements,
    Quiet,
    ReportOut,
    Review,
    RosterFile,
    Run,
    Tables,
    TaskName,
    Timeout,
    UnitPair,
    Version,
    Where,
    Why,
    print_help,
)
from pipeline.console.usage import explain_usage
from pipeline.errors import InputError, NothingFound, WorkersLost

if TYPE_CHECKING:
    from pipeline.run.reading import Reading

OK, SOME_FAILED, USAGE, NOTHING, INTERRUPTED = 0, 1, 2, 3, 130

_EPILOG = "退出码：0 全部成功；1 部分文件失败；2 用法有误或缺附加包；3 没有可用的文件。"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


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
    timeout: Timeout = LIMITS.seconds,
    headers: HeadersOption = Headers.en,
    quiet: Quiet = False,
    judgements: OwnJudgements = None,
    roster: RosterFile = None,
    _help: Help = False,
) -> None:
    """``fengong convert``: exits with the codes of the contract."""
    from pipeline.console.closing import print_summary
    from pipeline.console.terminal import open_console
    from pipeline.run.batch import convert_folder
    from pipeline.run.progress import watch_progress

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
    from pipeline.console.words import OUTCOMES
    from pipeline.graph.drawing import draw_network, read_reforms
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
        said = (
            f"{words} {drawing.outcomes[key]} 个"
            for key, words in OUTCOMES.items()
            if key in drawing.outcomes
        )
        typer.echo("；".join(said) or "没有单位需要换名")
        typer.echo("逐条见 lineage.csv；certainty 为 typical 的是通例，当地未必如此，请核对")


@command("对照同类公文各年的任务：未变、调整、新增、取消。")
def align(
    folder: Run,
    lineage: Lineage = None,
    roster: RosterFile = None,
    headers: HeadersOption = Headers.en,
    _help: Help = False,
) -> None:
    """``fengong align``."""
    from pipeline.align.closing import print_alignment
    from pipeline.console.terminal import open_console
    from pipeline.graph.drawing import align_folder, read_reforms
    from pipeline.rosters import read_roster

    alignment = align_folder(
        folder, reforms=read_reforms(lineage), roster=read_roster(roster), headers=headers.value
    )
    print_alignment(alignment, str(folder), open_console())


@command("把已转换的结果另写成一种格式。")
def export(folder: Run, to: ExportTo, headers: HeadersOption = Headers.en, _help: Help = False) -> None:
    """``fengong export``."""
    from pipeline.graph.drawing import export_folder
    from pipeline.sinks import ON_REQUEST

    written = export_folder(folder, ON_REQUEST[to.value], headers=headers.value)
    typer.echo("\n".join(f"已写入 {folder / name}" for name in written))


@command("写出一页可离线打开的报告：任务、单位、网络、年度对照、疑点。")
def report(folder: Run, out: ReportOut = None, lineage: Lineage = None, _help: Help = False) -> None:
    """``fengong report``."""
    from pipeline.graph.drawing import read_reforms
    from pipeline.report import write_report

    target = out or folder / "report.html"
    written = write_report(folder, target, reforms=read_reforms(lineage))
    typer.echo(f"已写入 {target}（{written.bytes / 1e6:.1f} MB），用浏览器打开即可，不需要网络。")
    if written.missing:
        typer.echo(f"报告里没有年度对照：{written.missing}")


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
    from pipeline.console.units_answers import answer_pair, review_units

    if answer is not None:
        typer.echo(answer_pair(answer, pair or [], judgements, why))
    elif review is not None and not pair:
        review_units(review, judgements)
    else:
        raise InputError("请用 --review DIR 列出有疑问的单位，或用 --answer VERDICT LEFT RIGHT 写入判断。")


@command("以树形显示一份公文的要素、层次、任务和单位。")
def show(file: File, where: Where = False, _help: Help = False) -> None:
    """``fengong show``: every notice of a bundle, or the one a path into it names."""
    from pipeline.console.outline_view import draw_notice
    from pipeline.console.terminal import open_console

    console = open_console()
    for reading in _read(file):
        console.print(draw_notice(reading, where=where))


@command("说明一项任务的每个事实由哪条规则得出、印在何处。")
def explain(file: File, task: TaskName, _help: Help = False) -> None:
    """``fengong explain``: the tasks so named, in whichever notices of a bundle they stand."""
    from pipeline.console.explain import draw_explanation, find_tasks
    from pipeline.console.terminal import open_console

    console = open_console()
    for reading, found in find_tasks(list(_read(file)), task):
        console.print(draw_explanation(reading, found))


@command("检查这台机器能读什么格式，可选的程序和附加包装了没有、怎样装。")
def doctor(_help: Help = False) -> None:
    """``fengong doctor``: lists, and judges nothing: the exit code is 0."""
    from pipeline.console.doctor import draw_checks
    from pipeline.console.terminal import open_console

    open_console().print(draw_checks())


@command("打印 notices.jsonl 的 JSON Schema，或 docs 里由程序写出的一页。")
def schema(
    tables: Tables = False,
    diagnostics: Diagnostics = False,
    fields: Fields = False,
    commands: Commands = False,
    _help: Help = False,
) -> None:
    """``fengong schema``: the generated pages of docs/."""
    from typer.main import get_command

    from pipeline.console.dictionary import write_diagnostics, write_dictionary, write_schema
    from pipeline.console.manual import write_commands, write_fields

    pages = (
        (tables, write_dictionary),
        (diagnostics, write_diagnostics),
        (fields, write_fields),
        (commands, lambda: write_commands(get_command(app))),
        (True, write_schema),
    )
    typer.echo(next(write() for wanted, write in pages if wanted), nl=False)


def _read(file: str) -> "Iterator[Reading]":
    """The notices in one file; those of a bundle that cannot be read are said on standard error."""
    from pipeline.run.discover import find_inputs
    from pipeline.run.reading import open_entries, read_entry, split_inside

    if len(find_inputs([split_inside(file)[0]])) != 1:
        raise InputError("请给出一个文件；多个文件请用 fengong convert。")
    entries = open_entries(file)
    refused: list[UnreadableFile] = []
    for entry in entries:
        try:
            yield read_entry(entry)
        except UnreadableFile as error:
            refused.append(error)
            if len(entries) > 1:
                _complain(f"{entry.path}：{error.message}〔{error.kind}〕", NOTHING)
    if len(refused) == len(entries):
        raise refused[0]


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
    except MissingExtra as error:  # the command itself; what a file lacks is a failure of the file
        return _complain(error.message, USAGE)
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
