"""判断: which units people found to be the same, different, or could not tell.

Rows are tab-separated: left, right, verdict, why. Units are written as their ids; ``*/name`` stands
for the name in any one place. Of two rows on one pair the later counts, so that a user's own file
overrides the table here. ``same`` never joins units of two places; ``云溪市澄江区/*`` and ``澄江区/*``
say that two printed names are one place, the second of which has no code.
"""

import csv
from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args

from msgspec import Struct

from extractors.unit_names import read_table

Verdict = Literal["same", "different", "unsure"]
ANYWHERE = "*"
_COLUMNS = ("left", "right", "verdict", "why")


class Judgement(Struct, frozen=True):
    """One pair judged. ``left`` is the name that stays when the two are the same."""

    left: str
    right: str
    verdict: Verdict
    why: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The two ids, in no order."""
        return frozenset((self.left, self.right))


class Judgements(Struct, frozen=True):
    """All judgements in force: the table's and the user's."""

    rows: tuple[Judgement, ...] = ()

    def find(self, one: str, other: str) -> Judgement | None:
        """The judgement on two units of one place; a row that names the place counts before ``*``."""
        (place, first), (_, second) = one.partition("/")[::2], other.partition("/")[::2]
        for pair in ({one, other}, {f"{ANYWHERE}/{first}", f"{ANYWHERE}/{second}"} if place else set()):
            found = [row for row in self.rows if row.pair == pair]
            if found:
                return found[-1]
        return None

    def settle(self, unit: str) -> tuple[str, Judgement | None]:
        """The id that `unit` is the same as, and the last judgement that said so."""
        said: Judgement | None = None
        seen = {unit}
        while True:
            found = self._follow(unit)
            if found is None or found[0] in seen:
                return unit, said
            unit, said = found
            seen.add(unit)

    def settle_place(self, place: str) -> str:
        """The place whose units are those of `place`, by the last row ``<one>/* same <place>/*``."""
        key = f"{place}/{ANYWHERE}"
        found = [row.left for row in self.rows if row.verdict == "same" and row.right == key]
        return found[-1].partition("/")[0] if found else place

    def _follow(self, unit: str) -> tuple[str, Judgement] | None:
        place, _, name = unit.partition("/")
        for key in (unit, f"{ANYWHERE}/{name}"):
            for row in reversed(self.rows):
                if row.verdict != "same" or row.right != key:
                    continue
                target = place + row.left[1:] if row.left.startswith(f"{ANYWHERE}/") else row.left
                if self.find(target, unit) == row:
                    return target, row
        return None


@cache
def load_judgements() -> Judgements:
    """The judgements of ``tables/unit_judgements.tsv``."""
    return read_judgements(read_table("unit_judgements"))


def read_judgements(lines: Iterable[str], before: Judgements | None = None) -> Judgements:
    """The judgements of a table's `lines`, behind those of `before`.

    Raises ValueError, in Chinese, for a row that is not one: the wrong columns, an unknown verdict,
    a unit without its place, or ``same`` for two places.
    """
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(rows, delimiter="\t", restval="")
    if rows and tuple(reader.fieldnames or ()) != _COLUMNS:
        raise ValueError(f"第一行应为用制表符隔开的 {'、'.join(_COLUMNS)}")
    made = tuple(_read_row(row, number) for number, row in enumerate(reader, start=2))
    return Judgements((*(before.rows if before else ()), *made))


def _read_row(row: dict[str, str], number: int) -> Judgement:
    try:
        return make_judgement(*((row[name] or "").strip() for name in _COLUMNS))
    except ValueError as error:
        raise ValueError(f"第 {number} 行：{error}") from error


def make_judgement(left: str, right: str, said: str, why: str) -> Judgement:
    """The judgement of two units; `said` is its verdict. Raises ValueError as `read_judgements`."""
    verdict = next((one for one in get_args(Verdict) if one == said), None)
    if verdict is None:
        raise ValueError("verdict 应为 same、different 或 unsure")
    places = [unit.partition("/")[0] for unit in (left, right)]
    for unit in (left, right):
        if not unit.partition("/")[2]:
            raise ValueError(f"“{unit}”不是单位编号，应如 330213/财政局 或 */财政局")
    whole = left.endswith(f"/{ANYWHERE}") and right.endswith(f"/{ANYWHERE}") and not places[1].isdecimal()
    if places[0] != places[1] and not (whole and verdict == "same"):
        raise ValueError("两个单位不在同一地区，不能判断同异")
    return Judgement(left, right, verdict, why)
