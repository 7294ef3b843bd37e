"""单位: printed mentions → one id for the same unit printed twice, in one notice or in many.

A unit is its region and its name without blanks, in one bracket family. Two districts' 区财政局
are two units; 各县〔区〕 and 各县（区） are one.
"""

from extractors.regions import Region, region_of
from extractors.unit_lists import is_collective
from extractors.view import View
from notice.notice import Task
from notice.unit import Level, Unit

_CENTRAL = "国家"
_UNKNOWN = "未知地区"


def name_unit(mention: View) -> str:
    """The canonical name of a mention: folded, without blanks."""
    return mention.folded


def identify(mention: View, issuer: Region) -> str:
    """The unit id of a mention in a notice of `issuer`: ``<region>/<name>``."""
    name = name_unit(mention)
    region, level = region_of(name, issuer)
    return f"{_place(region, level)}/{name}"


def _place(region: str | None, level: Level | None) -> str:
    return region or (_CENTRAL if level == "central" else _UNKNOWN)


def list_units(tasks: tuple[Task, ...], issuer: Region, text: str) -> tuple[Unit, ...]:
    """The units of all tasks, by id, each with the other forms it was printed in."""
    forms: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for task in tasks:
        for assignment in task.assignments:
            for unit in assignment.units:
                name = View.of(text, unit.span.start, unit.span.end).folded
                names[unit.unit] = name
                forms.setdefault(unit.unit, set()).add("".join(unit.mention.split()))
    units: list[Unit] = []
    for identifier in sorted(names):
        name = names[identifier]
        region, level = region_of(name, issuer)
        aliases = tuple(sorted(forms[identifier] - {name}))
        kind = "collective" if is_collective(name) else "single"
        units.append(
            Unit(identifier, name, "collective" if kind == "collective" else "single", level, region, aliases)
        )
    return tuple(units)
