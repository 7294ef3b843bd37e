"""机构改革: the rows of a lineage table: which body became which, when, where, and on what basis.

A table is tab-separated text with a header line, or comma-separated as a spreadsheet saves it.
``from`` is one body, in every form it is printed in, with ``|`` between them, without the level or
place in front of it (司法局, not 区司法局). ``to`` is its successors with ``;`` between them, each in
its forms, the most usual first. ``{place}`` stands for the place's own name without 区, 县 or 市.
Any form of a body that `extractors.unit_names` knows stands for all of them.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from msgspec import Struct

from notice.unit import Level

ReformKind = Literal["renamed", "merged", "moved", "split", "abolished", "kept"]
Certainty = Literal["decided", "typical", "possible"]

KINDS: tuple[ReformKind, ...] = get_args(ReformKind)
LEVELS: tuple[Level, ...] = get_args(Level)
COLUMNS = ("id", "date", "kind", "level", "region", "typical", "from", "to", "checked", "basis")
_NEEDED = {"date", "kind", "from"}
_CERTAINTIES: dict[str, Certainty] = {
    "": "decided", "no": "decided", "否": "decided", "yes": "typical", "是": "typical",
    "possible": "possible", "可能": "possible",
}  # fmt: skip
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


class Reform(Struct, frozen=True, kw_only=True):
    """One row: on ``date`` (ISO 8601; a typical row's is the day it was to be done by) a body changed.

    ``levels`` is empty for every level, ``region`` None for everywhere. ``certainty`` says whether it
    was decided, is typical of its level, or differs so much from place to place that it counts only
    where the successor is printed. ``after`` holds each successor's forms. ``checked`` says by what
    the row was looked up (docs/lineage.md), "" in a user's own table.
    """

    id: str
    date: str
    kind: ReformKind
    levels: tuple[Level, ...]
    region: str | None
    certainty: Certainty
    before: tuple[str, ...]
    after: tuple[tuple[str, ...], ...]
    basis: str
    checked: str = ""

    @property
    def year(self) -> int:
        """The year of ``date``."""
        return int(self.date[:4])


@cache
def load_reforms() -> tuple[Reform, ...]:
    """The rows of ``tables/lineage.tsv``."""
    text = files("extractors").joinpath("tables", "lineage.tsv").read_text(encoding="utf-8")
    return parse_reforms(text)


def parse_reforms(text: str) -> tuple[Reform, ...]:
    """The rows of a lineage table.

    Raises ValueError whose message is Chinese and names the line and what is wrong with it.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    delimiter = "\t" if lines and "\t" in lines[0] else ","
    table = csv.DictReader(lines, delimiter=delimiter)
    header = [(name or "").strip() for name in table.fieldnames or ()]
    if missing := sorted(_NEEDED - set(header)):
        raise ValueError(f"沿革表缺少列 {'、'.join(missing)}；列名应为 {' '.join(COLUMNS)}")
    table.fieldnames = header
    return tuple(_read_rows(table))


def _read_rows(table: "csv.DictReader[str]") -> Iterator[Reform]:
    for row in table:
        values = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if not any(values.values()):
            continue
        try:
            yield _read_row(values, f"user.{table.line_num}")
        except ValueError as error:
            raise ValueError(f"沿革表第 {table.line_num} 行：{error}") from error


def _read_row(values: dict[str, str], fallback: str) -> Reform:
    kind = next((kind for kind in KINDS if kind == values["kind"]), None)
    levels = _split(values["level"], ",")
    before, after = _split(values["from"], "|"), _split(values["to"], ";")
    certainty = _CERTAINTIES.get(values["typical"].lower())
    if certainty is None:
        raise ValueError(f"typical 应为 yes、no 或 possible，现为“{values['typical']}”")
    if kind is None:
        raise ValueError(f"kind 应为 {'、'.join(KINDS)} 之一，现为“{values['kind']}”")
    if not _DATE.fullmatch(values["date"]):
        raise ValueError(f"date 应如 2019-03-31，现为“{values['date']}”")
    if unknown := [name for name in levels if name not in LEVELS]:
        raise ValueError(f"level 应为 {'、'.join(LEVELS)}，现为“{'、'.join(unknown)}”")
    if not before:
        raise ValueError("from 是空的，请写原单位的名称")
    _check_successors(kind, len(after))
    return Reform(
        id=values["id"] or fallback,
        date=values["date"],
        kind=kind,
        levels=tuple(level for level in LEVELS if level in levels),
        region=values["region"] or None,
        certainty=certainty,
        before=before,
        after=tuple(_split(name, "|") for name in after),
        basis=values["basis"],
        checked=values["checked"],
    )


def _check_successors(kind: ReformKind, count: int) -> None:
    """One successor, several after a split, none where nothing follows."""
    if kind == "split" and count < 2:
        raise ValueError("split 的 to 应有两个以上单位，以“;”分隔")
    if kind in {"renamed", "merged", "moved"} and count != 1:
        raise ValueError(f"{kind} 的 to 应恰有一个单位；拆分请写 split")
    if kind in {"abolished", "kept"} and count:
        raise ValueError(f"{kind} 没有后继单位，to 应为空")


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, text.split(mark)) if part)
