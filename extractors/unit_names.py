"""单位名称: short ↔ full names of bodies, from ``tables/unit_names.tsv``.

A row is a field (人力资源和社会保障, 人社) with the bodies it may take (局, 厅), or a whole name.
The canonical name is the row's field with the body printed, or with the one body the row gives for
a level where offices use several for the same unit (发改局, 发改委): that makes the unit's id, while
the unit bears the body its notices print most.
"""

import csv
from functools import cache
from importlib.resources import files
from typing import get_args

from msgspec import Struct

from notice.unit import Level, UnitType

_BODIES = {"委": "委员会", "会": "委员会", "办": "办公室"}
_BRANCH, _OWN = "分局", "局"


class NameRow(Struct, frozen=True):
    """One row; `merge` gives a level its one body, `central` is what stands before it nationally.

    A key of `merge` is a level, or a level and the body printed (county/局).
    """

    id: str
    name: str
    shorts: tuple[str, ...]
    bodies: tuple[str, ...]
    merge: dict[str, str]
    central: str
    type: UnitType
    source: str
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class FoundName(Struct, frozen=True):
    """A canonical name and the row it comes from; ``own`` is the name with the body as printed."""

    name: str
    row: NameRow
    own: str


@cache
def load_names() -> tuple[NameRow, ...]:
    """The rows of the table in printed order. Raises ValueError for an unknown type."""
    return tuple(_make_row(row) for row in csv.DictReader(read_table("unit_names"), delimiter="\t"))


def read_table(name: str) -> list[str]:
    """The lines of ``tables/<name>.tsv`` without its comments."""
    text = files("extractors").joinpath("tables", f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def find_name(core: str, level: Level | None) -> FoundName | None:
    """The canonical name of `core` (人社局, without a place) of a unit at `level`; None when unknown."""
    row = _index().get(_make_key(core))
    if row is not None:
        if not row.bodies:
            return FoundName(row.name, row, row.name)
        body = _read_body(core, row)
        merged = row.merge.get(f"{level}/{body}") or row.merge.get(level or "", body)
        return FoundName(row.name + merged, row, row.name + body)
    return None


@cache
def list_forms() -> tuple[str, ...]:
    """Every form of the names of the table as they are printed, without a place, in order."""
    rows = load_names()
    forms = (
        field + end
        for row in rows
        for field in list_fields(row)
        for end in [printed for printed, _ in _list_ends(row)] or [""]
    )
    return tuple(dict.fromkeys(forms))


def list_fields(row: NameRow) -> tuple[str, ...]:
    """What comes before the body in the names of `row`, in every form printed."""
    names = (row.name, row.name.replace("和", ""))
    return tuple(dict.fromkeys((*names, *(name.replace("监督管理", "监管") for name in names), *row.shorts)))


def _read_body(core: str, row: NameRow) -> str:
    """The body of `row` printed at the end of `core`, in full."""
    ends = sorted(_list_ends(row), key=lambda end: -len(end[0]))
    return next(body for printed, body in ends if core.endswith(printed))


@cache
def _index() -> dict[str, NameRow]:
    """Rows by every form of their names. Raises ValueError when two rows share one."""
    found: dict[str, NameRow] = {}
    for row in load_names():
        for key in _list_keys(row):
            if found.setdefault(key, row) is not row:
                raise ValueError(f"unit_names: {key} stands in {found[key].id} and {row.id}")
    return found


def _list_keys(row: NameRow) -> set[str]:
    fields = (row.name, *row.shorts)
    ends = [printed for printed, _ in _list_ends(row)] or [""]
    return {_make_key(field + end) for field in fields for end in ends}


def _list_ends(row: NameRow) -> list[tuple[str, str]]:
    """(as printed, canonical) for every body: 委 and 委员会 are 委员会, a branch is the local 局."""
    ends = [(body, _OWN if body == _BRANCH else body) for body in row.bodies]
    return ends + [(short, body) for short, body in _BODIES.items() if body in row.bodies]


def _make_key(name: str) -> str:
    """What two forms of one name share: no 和 or 与, 监管 for 监督管理."""
    return name.replace("监督管理", "监管").replace("和", "").replace("与", "")


def _make_row(row: dict[str, str]) -> NameRow:
    kind = next((one for one in get_args(UnitType) if one == row["type"]), None)
    if kind is None:
        raise ValueError(f"unit_names: {row['id']}: {row['type']}")
    return NameRow(
        id=f"unit_name.{row['id']}",
        name=row["name"],
        shorts=_split(row["shorts"]),
        bodies=_split(row["bodies"]),
        merge=dict(pair.split("=", 1) for pair in _split(row["merge"])),
        central=row["central"],
        type=kind,
        source=row["source"],
        examples=_split(row["examples"]),
        counter=_split(row["counter"]),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(one for one in cell.split("、") if one)
