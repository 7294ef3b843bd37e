"""Overview: what a page says without its scripts: how much there is, year by year, and what to check."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from notice.notice import Notice
from pipeline.harvest import Harvest
from pipeline.report.failures import Failed
from pipeline.run.summary import Doubt, list_doubts
from pipeline.tables.belonging import find_region, find_year
from pipeline.tables.unit_tally import list_roles


class Year(Struct, kw_only=True):
    """One year's sums; a notice without a year is counted under None, last."""

    year: int | None
    notices: int = 0
    tasks: int = 0
    led: int = 0
    dated: int = 0
    open: int = 0
    units: int = 0


class Overview(Struct, frozen=True, kw_only=True):
    """概览: the heading's words, the sums, the years and the kinds of doubt."""

    title: str
    span: str
    notices: int
    duplicates: int
    tasks: int
    assignments: int
    units: int
    years: tuple[Year, ...]
    doubts: tuple[Doubt, ...]
    failures: tuple[Failed, ...]


def sum_up(harvest: Harvest, failures: Sequence[Failed] = ()) -> Overview:
    """The overview of `harvest`, and the files that gave it no notice."""
    notices = list(harvest.originals())
    years = _count_years(notices)
    return Overview(
        title=f"{_name_regions(notices)}公文分工",
        span=_say_span([one.year for one in years if one.year is not None]),
        notices=len(notices),
        duplicates=sum(notice.duplicate_of is not None for notice in harvest),
        tasks=sum(one.tasks for one in years),
        assignments=sum(len(list(list_roles(task))) for notice in notices for task in notice.tasks),
        units=sum(tally.tasks > 0 for tally in harvest.units),
        years=years,
        doubts=list_doubts(Counter(doubt.code for notice in notices for doubt in notice.diagnostics)),
        failures=tuple(failures),
    )


def _count_years(notices: Sequence[Notice]) -> tuple[Year, ...]:
    years: dict[int | None, Year] = {}
    units: defaultdict[int | None, set[str]] = defaultdict(set)
    for notice in notices:
        year = find_year(notice)
        found = years.setdefault(year, Year(year=year))
        found.notices += 1
        for task in notice.tasks:
            found.tasks += 1
            found.led += any(one.role == "lead" for one in task.assignments)
            found.dated += bool(task.deadlines)
            found.open += not task.assignments
            units[year].update(unit for unit, _ in list_roles(task))
    for year, found in years.items():
        found.units = len(units[year])
    return tuple(sorted(years.values(), key=lambda one: (one.year is None, one.year or 0)))


def _name_regions(notices: Sequence[Notice]) -> str:
    """The one region of all notices; "" when there are several or none."""
    regions = {find_region(notice) for notice in notices} - {None}
    return f"{regions.pop()} · " if len(regions) == 1 else ""


def _say_span(years: Sequence[int]) -> str:
    if not years:
        return ""
    return f"{years[0]} 年" if years[0] == years[-1] else f"{years[0]}—{years[-1]} 年"
