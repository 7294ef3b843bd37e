"""行文中的时限: time limits printed in running text, anchored to the notice.

The rows of limits.toml find them; those of limit_contexts.toml tell a limit from a date that only
tells a story. What cannot be told keeps its text with None for dates.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from extractors.anchors import Anchor
from extractors.numerals import parse_numeral
from extractors.periods import Period, add_time, make_period, read_day, read_months
from extractors.rules import first_rule
from extractors.scanner import Hit, load_scanner
from extractors.view import View, hide_titles
from notice.facts import Deadline, Precision

# What is compared of the words around a date.
_BEFORE, _AFTER = 10, 16
_PRECISIONS: dict[str, Precision] = {
    "day": "day", "third": "day", "month": "month", "this-month": "month", "day-of-this-month": "day", "quarter": "quarter",
    "half": "half", "year": "year", "year-end": "year", "whole": "year", "plan": "period", "range": "period",
    "counted": "period", "cycle": "open", "open": "open", "relative": "relative",
}  # fmt: skip
# A date of these kinds is a limit only where it is closed (前) or the words around it say so.
_UNSURE = {"day", "month", "year"}
_YEAR = re.compile("年(?![底末])")


class Limit(Struct, frozen=True):
    """A limit, and the year printed in it: that of the dates behind it."""

    deadline: Deadline
    year: int | None


class _Reading(Struct, frozen=True):
    """The days a hit means, None when they cannot be told, and the year printed in it."""

    period: Period | None
    year: int | None = None
    begins: bool = False


def find_limits(
    view: View, anchor: Anchor, carried: int | None = None, *, labelled: bool = False
) -> Iterator[Limit]:
    """The limits of one line in printed order; ``carried`` is the year printed before the line.

    Behind a label (``labelled``) every date is one.
    """
    folded = hide_titles(view.folded)
    printed = cycle = 0
    for hit in load_scanner("limits").scan(folded):
        if not labelled and not _is_limit(hit, folded):
            continue
        if "。" in folded[printed : hit.start]:
            carried = keep_near(carried, anchor)
        reading = _read(hit, anchor, carried)
        if "年" in hit.groups.get("c", ""):
            cycle = hit.end
        elif cycle and reading.year is None and "。" not in folded[cycle : hit.start]:
            # 每年3月底前……，次年1月底前……: no year is meant.
            reading = _Reading(None)
        if not labelled and _is_past(reading, hit, anchor):
            continue
        if reading.year:
            carried, printed = reading.year, hit.end
        yield Limit(_make_deadline(view, hit, reading), reading.year)


def keep_near(year: int | None, anchor: Anchor) -> int | None:
    """A printed year as it counts in the sentences behind: 到2030年 of a goal far away does not."""
    far = year is not None and anchor.year is not None and year > anchor.year + 1
    return None if far else year


def _is_limit(hit: Hit, folded: str) -> bool:
    """Whether the words around a hit make it a limit; a date alone on its line is a signature or a column's own."""
    sure = hit.rule.value not in _UNSURE or bool({"x", "o", "w"} & hit.groups.keys())
    if not sure and len(folded.strip("（）")) == hit.end - hit.start:
        return False
    mark = "#"
    if "x" not in hit.groups:
        mark = "截#" if hit.groups.get("w", "").startswith("截") else "起#" if "o" in hit.groups else mark
    near = f"{folded[max(0, hit.start - _BEFORE) : hit.start]}{mark}{folded[hit.end : hit.end + _AFTER]}"
    rule = first_rule("limit_contexts", near)
    if rule is not None:
        return rule.value == "limit"
    return sure


def _make_deadline(view: View, hit: Hit, reading: _Reading) -> Deadline:
    period, groups = reading.period, hit.groups
    spanned = period is not None and (period.spanned or reading.begins)
    cycle = groups.get("c") or groups.get("cc")
    place = hit.places.get("c") or hit.places.get("cc")
    return Deadline(
        text=view.printed(hit.start, hit.end),
        earliest=period.first.isoformat() if period and spanned else None,
        latest=period.last.isoformat() if period and not reading.begins else None,
        precision=period.precision if period else _PRECISIONS[_kind_of(hit)],
        recurrence="".join(view.printed(*place).split()) if cycle and place else None,
        span=view.span(hit.start, hit.end),
        origin="prose",
    )


def _kind_of(hit: Hit) -> str:
    return "month" if hit.rule.value == "third" and hit.groups.get("t") == "下" else hit.rule.value


def _read(hit: Hit, anchor: Anchor, carried: int | None) -> _Reading:
    """What a hit means."""
    kind, groups = hit.rule.value, hit.groups
    if kind in ("relative", "cycle", "open"):
        return _Reading(None)
    if kind == "plan":
        return _Reading(_read_plan(groups))
    if kind == "range":
        return _read_range(groups, anchor, carried)
    if kind in ("this-month", "day-of-this-month"):
        return _Reading(_read_this_month(groups, anchor), begins="o" in groups)
    if kind == "whole":
        return _Reading(make_period(anchor.place_month(12), (1, 12), None, "year"))
    if kind == "counted":
        return _read_counted(groups, anchor, carried)
    return _read_point(hit, anchor, carried)


def _read_point(hit: Hit, anchor: Anchor, carried: int | None) -> _Reading:
    """A day, month, quarter, half-year or year."""
    groups, kind = hit.groups, _kind_of(hit)
    months = read_months(groups)
    if months is None or "i" in groups:
        return _Reading(None)
    if kind == "quarter" and "前" in hit.rule.pattern[:20]:
        months = (1, months[1])
    year = _read_year(groups, months[1], anchor, carried)
    period = make_period(year, months, read_day(groups), _PRECISIONS[kind])
    if period and kind == "day":
        period = Period(period.last, period.last, "day")
    return _Reading(period, _printed_year(groups), begins="o" in groups and "x" not in groups)


def _printed_year(groups: dict[str, str]) -> int | None:
    return parse_numeral(groups["y"]) if "y" in groups else None


def _read_year(groups: dict[str, str], month: int, anchor: Anchor, carried: int | None) -> int | None:
    if "y" in groups:
        return parse_numeral(groups["y"])
    if "ry" in groups:
        return anchor.tell_year(groups["ry"], carried)
    return anchor.place_month(month) if carried is None else carried


def _read_this_month(groups: dict[str, str], anchor: Anchor) -> Period | None:
    """The month the notice was written in, or a day of it."""
    if anchor.written is None:
        return None
    year, month, day = anchor.written.year, anchor.written.month, read_day(groups)
    return make_period(year, (month, month), day, "day" if day else "month")


def _read_plan(groups: dict[str, str]) -> Period | None:
    """“十四五” are 2021…2025: the first five-year plan began in 1953, since the sixth (1981) without a gap."""
    number = parse_numeral(groups["n"])
    if number is None or number < 6:
        return None
    first = 1981 + (number - 6) * 5
    whole = groups["x"][0] in "期时" and groups["x"] != "期末"
    return Period(date(first, 1, 1), date(first + 4, 12, 31), "period", whole)


def _read_counted(groups: dict[str, str], anchor: Anchor, carried: int | None) -> _Reading:
    """自2020年1月1日起三年内."""
    month, count = parse_numeral(groups["m"]), parse_numeral(groups["k"])
    if month is None or count is None or not 1 <= month <= 12:
        return _Reading(None)
    year = _read_year(groups, month, anchor, carried)
    start = make_period(year, (month, month), read_day(groups), "day")
    last = add_time(start.last, count, groups["u"]) if start else None
    period = Period(start.last, last, "period", True) if start and last else None
    return _Reading(period, _printed_year(groups))


def _read_range(groups: dict[str, str], anchor: Anchor, carried: int | None) -> _Reading:
    """2019年6月至12月: the end takes what it lacks from the beginning, the beginning its unit from the end."""
    left, right = groups["a"], groups["b"]
    if left == "即日":
        end = _read_end(right, anchor, None)
        if anchor.written is None or end.period is None:
            return end
        return _Reading(Period(anchor.written, end.period.last, "period", True), end.year)
    if left[-1] not in "年月日号旬底末初度":
        left += _lend_unit(left, right)
    if carried is None and not _YEAR.search(left + right):
        # Neither end has a year: the later one tells it.
        last = _read_end(right, anchor, None).period
        carried = last.last.year if last else None
    start = _read_end(left, anchor, carried)
    if start.period is None:
        return _Reading(None, start.year)
    if right[-1] in "日号" and "月" not in right:
        right = f"{start.period.first.month}月{right}"
    end = _read_end(right, anchor, start.period.first.year)
    if end.period is None or end.period.last < start.period.first:
        return _Reading(None, end.year or start.year)
    return _Reading(Period(start.period.first, end.period.last, "period", True), end.year or start.year)


def _lend_unit(left: str, right: str) -> str:
    """The unit that the beginning of a range shares with its end: 2019年3—5月, 5月6—20日, 一至三季度."""
    if right.endswith("季度"):
        return "季度"
    units = "日" if "月" in left else "月" if "年" in left else "年月日"
    return next((unit for unit in units if unit in right), "")


def _read_end(words: str, anchor: Anchor, carried: int | None) -> _Reading:
    """One end of a range."""
    hit = load_scanner("limits").find(words)
    if hit is None or (hit.start, hit.end) != (0, len(words)) or hit.rule.value not in _PRECISIONS:
        return _Reading(None)
    return _Reading(None) if hit.rule.value == "range" else _read(hit, anchor, carried)


def _is_past(reading: _Reading, hit: Hit, anchor: Anchor) -> bool:
    """Whether a printed year says that the days had gone when the notice was written."""
    period = reading.period
    if period is None or reading.begins or (reading.year is None and hit.rule.value != "plan"):
        return False
    if anchor.written is None:
        return anchor.year is not None and period.last.year < anchor.year
    late = period.last < anchor.written
    return late and (period.last.year < anchor.written.year or "x" not in hit.groups)
