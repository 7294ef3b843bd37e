"""时段: the days that a printed date covers."""

import calendar
import datetime
from collections.abc import Mapping

from msgspec import Struct

from extractors.numerals import parse_numeral
from notice.facts import Precision

# 上旬 ends on the 10th, 中旬 on the 20th.
_THIRDS = {"上": 10, "中": 20}


class Period(Struct, frozen=True):
    """The days ``first``…``last``. ``spanned``: printed with its beginning (6月至9月)."""

    first: datetime.date
    last: datetime.date
    precision: Precision
    spanned: bool = False


def make_period(
    year: int | None, months: tuple[int, int], day: int | None, precision: Precision
) -> Period | None:
    """The period of some months of a year, or up to one day; None for a day or year that is none."""
    if year is None or not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, months[1])[1]
    if day is not None and not 1 <= day <= last:
        return None
    return Period(
        datetime.date(year, months[0], day or 1), datetime.date(year, months[1], day or last), precision
    )


def read_months(groups: Mapping[str, str | None]) -> tuple[int, int] | None:
    """The first and last month meant by groups m, q, h; all twelve without any; None for no real month."""
    month, quarter, half = groups.get("m"), groups.get("q"), groups.get("h")
    if month:
        number = parse_numeral(month)
        return (number, number) if number and 1 <= number <= 12 else None
    if quarter:
        number = parse_numeral(quarter) or 1
        return number * 3 - 2, number * 3
    if half:
        return (1, 6) if half == "上" else (7, 12)
    return 1, 12


def read_day(groups: Mapping[str, str | None]) -> int | None:
    """The day meant by group d, or the last of the third of a month in group t; None without either."""
    return _THIRDS.get(groups.get("t") or "") or parse_numeral(groups.get("d") or "")


def add_time(start: datetime.date, count: int, unit: str) -> datetime.date | None:
    """The last of `count` 年, 月 or 日/天 that begin with the day `start`; None beyond the year 9999."""
    try:
        if unit in "日天":
            return start + datetime.timedelta(days=count - 1)
        months = start.month - 1 + count * (12 if unit == "年" else 1)
        year, month = start.year + months // 12, months % 12 + 1
        day = min(start.day, calendar.monthrange(year, month)[1])
        return datetime.date(year, month, day) - datetime.timedelta(days=1)
    except (ValueError, OverflowError, IndexError):
        return None
