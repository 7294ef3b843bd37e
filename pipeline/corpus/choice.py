"""Choice: which notices, tasks and assignments of a batch are looked at."""

from collections.abc import Collection, Iterable, Iterator
from datetime import MAXYEAR, MINYEAR
from typing import TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from notice.notice import Assignment, Notice, Role, Task
from notice.unit import UnitType
from pipeline.errors import InputError
from pipeline.tables.belonging import find_year

Value = TypeVar("Value", int, str)


class Choice(Struct, frozen=True):
    """取舍: the years, roles and unit types that are kept; None keeps all."""

    years: frozenset[int] | None
    roles: frozenset[str] | None
    types: frozenset[str] | None


def make_choice(
    year: int | Iterable[int] | None,
    role: str | Iterable[str] | None,
    unit_type: str | Iterable[str] | None,
    known: Collection[int],
) -> Choice:
    """The choice of one value or several for each; `known` are the years the batch has.

    Raises InputError for a year without notices, a role or a type that does not exist.
    """
    return Choice(
        _check("年份", {year} if isinstance(year, int) else year, known),
        _check("角色", {role} if isinstance(role, str) else role, get_args(Role)),
        _check("单位类型", {unit_type} if isinstance(unit_type, str) else unit_type, get_args(UnitType)),
    )


def check_year(as_of: object) -> None:
    """Raises InputError unless `as_of` is a year."""
    if not isinstance(as_of, int) or not MINYEAR <= as_of <= MAXYEAR:
        raise InputError(f"as_of 应为年份，如 2025；现为 {as_of!r}。")


def choose_notices(notices: Iterable[Notice], choice: Choice) -> Iterator[Notice]:
    """The notices of the chosen years; with roles or types, only tasks and units that keep an assignment."""
    for notice in notices:
        if choice.years is None or find_year(notice) in choice.years:
            yield notice if choice.roles is None and choice.types is None else _narrow(notice, choice)


def _check(what: str, asked: Iterable[Value] | None, known: Collection[Value]) -> frozenset[Value] | None:
    if asked is None:
        return None
    values = frozenset(asked)
    if unknown := sorted(values - set(known)):
        names, all_names = ("、".join(map(str, one)) for one in (unknown, known))
        raise InputError(f"没有这样的{what}：{names}。可选：{all_names or '（无）'}。")
    return values


def _narrow(notice: Notice, choice: Choice) -> Notice:
    chosen = {unit.id for unit in notice.units if choice.types is None or unit.type in choice.types}
    narrowed = (_narrow_task(task, choice, chosen) for task in notice.tasks)
    tasks = [task for task in narrowed if task.assignments]
    left = {mention.unit for task in tasks for one in task.assignments for mention in one.units}
    return replace(
        notice,
        tasks=tuple(
            replace(task, mentions=tuple(one for one in task.mentions if one.unit in left)) for task in tasks
        ),
        units=tuple(unit for unit in notice.units if unit.id in left),
        mentions=tuple(one for one in notice.mentions if one.unit in left),
    )


def _narrow_task(task: Task, choice: Choice, chosen: set[str]) -> Task:
    return replace(task, assignments=tuple(_narrow_assignments(task.assignments, choice, chosen)))


def _narrow_assignments(
    assignments: Iterable[Assignment], choice: Choice, chosen: set[str]
) -> Iterator[Assignment]:
    for assignment in assignments:
        if choice.roles is None or assignment.role in choice.roles:
            units = tuple(mention for mention in assignment.units if mention.unit in chosen)
            if units:
                yield replace(assignment, units=units)
