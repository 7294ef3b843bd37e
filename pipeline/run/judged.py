"""Judged: the user's own judgements on units, a TSV beside the tool's own table."""

import csv
from io import StringIO
from pathlib import Path

from extractors.judgements import Judgement, Judgements, load_judgements, read_judgements
from pipeline.errors import InputError
from pipeline.refusals import explain_refusal

_HEAD = "left\tright\tverdict\twhy\n"


def read_judged(path: Path | None) -> Judgements:
    """The judgements in force: the table's, then those of `path`.

    Raises InputError when the file cannot be read or a row is wrong.
    """
    if path is None:
        return load_judgements()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        return read_judgements(lines, load_judgements())
    except OSError as error:
        raise InputError(f"无法读取判断表 {path}（{explain_refusal(error)}）。请核对路径。") from error
    except UnicodeDecodeError as error:
        raise InputError(f"判断表 {path} 不是 UTF-8。请另存为 UTF-8 后重试。") from error
    except ValueError as error:
        raise InputError(f"判断表 {path} 有误：{error}。请改正后重试。") from error


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Write `judgement` as the last row of `path`, which is made when there is none.

    Raises InputError when the file is not a table of judgements or cannot be written.
    """
    old = ""
    if path.exists():
        read_judged(path)
        old = path.read_text(encoding="utf-8-sig")
    line = StringIO()
    row = (judgement.left, judgement.right, judgement.verdict, judgement.why)
    csv.writer(line, delimiter="\t", lineterminator="\n").writerow(" ".join(cell.split()) for cell in row)
    text = (old if old.endswith("\n") else old + "\n") if old.strip() else _HEAD
    try:
        path.write_text(text + line.getvalue(), encoding="utf-8")
    except OSError as error:
        raise InputError(f"无法写入判断表 {path}（{explain_refusal(error)}）。请核对路径和权限。") from error
