"""名册: who the members of a collective are (各镇（街道） of a district), by a roster or the addressees."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from extractors.identities import Setting, identify
from extractors.regions import Region, find_region
from extractors.units import make_unit
from extractors.view import View
from notice.unit import Unit
from pipeline.errors import InputError
from pipeline.refusals import explain_refusal
from pipeline.tables.unit_tally import UnitTally

_COLUMNS = ("collective", "member", "region")


# What says so: the user's roster, the notice's addressees, or the list of members it prints.
Basis = Literal["roster", "recipients", "list"]


class RosterRow(Struct, frozen=True):
    """One member of one collective; ``region`` (name or code) may be empty: wherever it is printed."""

    collective: str
    member: str
    region: str = ""


class Membership(Struct, frozen=True):
    """成员: `member` belongs to the collective of that id."""

    member: Unit
    collective: str
    basis: Basis


def read_roster(path: Path | None) -> tuple[RosterRow, ...]:
    """The rows of a CSV with the columns collective, member, region; none without a file.

    Raises InputError when it cannot be read or a column or a name is missing.
    """
    if path is None:
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise InputError(f"无法读取名册 {path}（{explain_refusal(error)}）。请核对路径。") from error
    except UnicodeDecodeError as error:
        raise InputError(f"名册 {path} 不是 UTF-8。请另存为 UTF-8 后重试。") from error
    reader = csv.DictReader(lines, restval="")
    if not {"collective", "member"} <= set(reader.fieldnames or ()):
        raise InputError(f"名册 {path} 的第一行应为 {','.join(_COLUMNS)}（统称、成员、地区）。")
    rows = [RosterRow(*((row.get(name) or "").strip() for name in _COLUMNS)) for row in reader]
    for number, row in enumerate(rows, start=2):
        if not (row.collective and row.member):
            raise InputError(f"名册 {path} 第 {number} 行缺少统称或成员。请补全后重试。")
    return tuple(rows)


def list_memberships(tallies: Sequence[UnitTally], roster: Iterable[RosterRow]) -> tuple[Membership, ...]:
    """Every member of every collective of the batch once, by collective, then member.

    Units and collectives are told as in a notice of the collective's region.
    """
    found: dict[tuple[str, str], Membership] = {}
    units = {tally.unit.id: tally.unit for tally in tallies}
    classes = [tally for tally in tallies if tally.unit.kind == "collective"]
    for tally in classes:
        for member in sorted(tally.members & units.keys()):
            basis: Basis = "recipients" if tally.unit.group == "townships" else "list"
            found[tally.unit.id, member] = Membership(units[member], tally.unit.id, basis)
    for row in roster:
        for one in _match_row(row, classes, units):
            found[one.collective, one.member.id] = one
    return tuple(one for _, one in sorted(found.items()))


def _match_row(row: RosterRow, classes: Sequence[UnitTally], units: dict[str, Unit]) -> Iterator[Membership]:
    """The membership of one row in each collective it names."""
    for tally in classes:
        unit = tally.unit
        place = unit.region_code or unit.region
        region = find_region(place) if place else None
        if region is None or (row.region and not _is_region(row.region, region)):
            continue
        setting = Setting(region)
        if identify(_fold(row.collective), setting).id == unit.id:
            member = make_unit(identify(_fold(row.member), setting), Counter())
            yield Membership(units.get(member.id, member), unit.id, "roster")


def _is_region(printed: str, region: Region) -> bool:
    named = find_region(printed)
    return named == region or (named.name is not None and named.name == region.name)


def _fold(name: str) -> str:
    return View.of(name, 0, len(name)).folded
