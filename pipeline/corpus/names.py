"""Names: which unit of a batch a printed name, an alias or a full name stands for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from msgspec import Struct

from extractors.view import View
from pipeline.errors import UnclearUnit
from pipeline.tables.unit_tally import UnitTally

_SHOWN = 8


class NameIndex(Struct, frozen=True):
    """名称索引: unit tallies by id, and ids by full name and by every other form, folded."""

    tallies: dict[str, UnitTally]
    full: dict[str, list[str]]
    forms: dict[str, list[str]]


def index_names(tallies: Iterable[UnitTally]) -> NameIndex:
    """The index of a batch's units."""
    units: dict[str, UnitTally] = {}
    full: dict[str, list[str]] = defaultdict(list)
    forms: dict[str, list[str]] = defaultdict(list)
    for tally in tallies:
        unit = tally.unit
        units[unit.id] = tally
        for whole in sorted({_fold(unit.full_name), _fold((unit.region or "") + unit.name)}):
            full[whole].append(unit.id)
        for form in sorted({_fold(name) for name in tally.names}):
            forms[form].append(unit.id)
    return NameIndex(units, dict(full), dict(forms))


def find_unit(index: NameIndex, name: str) -> str:
    """The id of the one unit that `name` stands for: an id, else a full name, else any form printed.

    Raises UnclearUnit when no unit is called so (with those called nearly so), or several are.
    """
    if name in index.tallies:
        return name
    folded = _fold(name)
    found = (folded and index.full.get(folded)) or index.forms.get(folded) or []
    if len(found) == 1:
        return found[0]
    if found:
        raise UnclearUnit(
            f"“{name}”可以指 {len(found)} 个单位：{_list(index, found)}。请改用全称或单位编号。", tuple(found)
        )
    alike = _find_alike(index, folded)
    hint = f"相近的有：{_list(index, alike)}。" if alike else ""
    raise UnclearUnit(f"本批公文中没有单位叫“{name}”。{hint}请核对写法，或在 units 表里查找。", alike)


def _find_alike(index: NameIndex, folded: str) -> tuple[str, ...]:
    """Units with a form that holds the name, or is spelled nearly so."""
    holding = [form for form in index.forms if folded and folded in form]
    near = get_close_matches(folded, index.forms, n=_SHOWN, cutoff=0.6)
    return tuple(dict.fromkeys(one for form in (*holding, *near) for one in index.forms[form]))


def _list(index: NameIndex, units: Sequence[str]) -> str:
    shown = (index.tallies[one] for one in units[:_SHOWN])
    words = "、".join(
        f"{one.unit.full_name or one.unit.name}（{one.unit.id}，任务 {one.tasks} 项）" for one in shown
    )
    return words + (f" 等 {len(units)} 个" if len(units) > _SHOWN else "")


def _fold(name: str) -> str:
    return View.of(name, 0, len(name)).folded
