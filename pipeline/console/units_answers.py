"""Units answers: ``fengong units``: doubtful pairs shown, and answers written to the user's table."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from rich.prompt import Prompt
from rich.table import Table

from extractors.judgements import Verdict, make_judgement
from pipeline.console.terminal import open_console
from pipeline.console.units_review import Doubt, list_doubts
from pipeline.errors import InputError
from pipeline.graph.drawing import load_notices
from pipeline.harvest import Harvest
from pipeline.run.judged import append_judgement, read_judged

_KEYS: dict[str, Verdict | None] = {"s": "same", "d": "different", "u": "unsure", "": None}


def find_doubts(folder: Path, judgements: Path) -> tuple[Doubt, ...]:
    """The doubtful pairs of a finished run. Raises InputError when `folder` holds none."""
    return list_doubts(
        Harvest(load_notices(folder)).carriers, read_judged(judgements if judgements.exists() else None)
    )


def review_units(folder: Path, judgements: Path) -> None:
    """Print the doubtful pairs of `folder`; on a terminal, ask about each and write the answers."""
    console = open_console()
    doubts = find_doubts(folder, judgements)
    table = Table(title=f"有疑问的单位 {len(doubts)} 对")
    for name in ("关系数", "左", "右", "理由"):
        table.add_column(name, overflow="fold")
    for doubt in doubts:
        table.add_row(str(doubt.edges), doubt.left, doubt.right, doubt.why)
    console.print(table)
    if not sys.stdin.isatty():
        return
    for doubt in doubts:
        console.print(f"{doubt.left}　{doubt.right}　（{doubt.why}）")
        said = Prompt.ask(
            "s 同一　d 不同　u 待定　回车跳过", choices=list(_KEYS), default="", show_choices=False
        )
        if (verdict := _KEYS[said]) is not None:
            console.print(answer_pair(verdict, (doubt.left, doubt.right), judgements, doubt.why))


def answer_pair(verdict: str, pair: Sequence[str], judgements: Path, why: str) -> str:
    """Write one answer to `judgements` and say so in Chinese.

    Raises InputError for an unknown verdict, anything but two units, or two places.
    """
    if verdict not in get_args(Verdict):
        raise InputError("--answer 后应为 same（同一）、different（不同）或 unsure（待定）。")
    if len(pair) != 2:
        raise InputError("请给出两个单位编号，如 --answer same 330213/发展和改革局 330213/物价局。")
    left, right, reason = (" ".join(words.split()) for words in (*pair, why))
    try:
        judged = make_judgement(left, right, verdict, reason)
    except ValueError as error:
        raise InputError(f"不能写入这条判断：{error}。") from error
    append_judgement(judgements, judged)
    return f"已写入 {judgements}。重新运行 fengong convert … --judgements {judgements} 后生效。"
