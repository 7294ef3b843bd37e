"""时限: time limits printed behind a label or in a column, anchored to the notice's own date.

What does not name a date (长期坚持) or cannot be anchored keeps its text with None for dates.
"""

import re

from msgspec.structs import replace

from extractors.anchors import Anchor
from extractors.numerals import parse_numeral
from extractors.periods import Period, make_period, read_day, read_months
from extractors.rules import Rule, first_rule
from extractors.time_limits import find_limits
from extractors.view import View
from notice.facts import Deadline, DeadlineOrigin, Precision

_PRECISIONS: dict[str, Precision] = {
    "day": "day", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "open": "open",
}  # fmt: skip
_RECURS = re.compile(r"每(?:年|半年|季度?|月|周)")
_CLAUSES = re.compile(r"[，；。、]")
_RANGE = re.compile(r"自?(?P<left>[^至到—–－~～-]{1,12}?)[起初]?[至到—–－~～-]+(?P<right>.+)")
# Alone in a column it asks for work all year round; in running text it is that year.
_WHOLE = "全年"
_UNIT = re.compile(r"[0-9]{1,4}(?P<unit>年|月|日|季度)")


def read_deadline(view: View, anchor: Anchor, origin: DeadlineOrigin = "label") -> Deadline:
    """The deadline printed in `view`: of several dates the last.

    ``latest`` is the last day meant; ``earliest`` is given only where the beginning is printed too.
    """
    limits = [one.deadline for one in find_limits(view, anchor, labelled=True) if one.deadline.text != _WHOLE]
    if limits:
        chosen = replace(_choose(limits), text=view.printed(), span=view.span(), origin=origin)
        return replace(chosen, precision="open") if _stays_open(view, limits[-1], chosen) else chosen
    period: Period | None = None
    for clause in _CLAUSES.split(view.folded):
        found = _read_period(clause, Anchor(period.last.year) if period else anchor)
        if found and (period is None or found.last > period.last):
            period = found
    rule = first_rule("dates", view.folded)
    is_open = period is None and rule is not None and rule.value == "open"
    recurs = _RECURS.search(view.folded)
    return Deadline(
        text=view.printed(),
        earliest=period.first.isoformat() if period and period.spanned else None,
        latest=period.last.isoformat() if period else None,
        precision=period.precision if period else "open" if is_open else None,
        recurrence=recurs.group() if recurs else None,
        span=view.span(),
        origin=origin,
    )


def _choose(limits: list[Deadline]) -> Deadline:
    """Of several limits the last to fall due, with the cycle of any; of those without a date the one that recurs."""
    last = max(limits, key=lambda one: (one.latest or "", one.recurrence is not None))
    recurrence = next((one.recurrence for one in limits if one.recurrence), None)
    return replace(last, recurrence=recurrence)


def _stays_open(view: View, last: Deadline, chosen: Deadline) -> bool:
    """Whether what is printed behind limits without a date has no end: 立行立改，长期坚持."""
    behind = view.folded[sum(place < last.span.end for place in view.at) :].lstrip("，；、并")
    rule = first_rule("dates", behind) if chosen.latest is None and chosen.earliest is None else None
    return rule is not None and rule.value == "open"


def _read_period(folded: str, anchor: Anchor) -> Period | None:
    """The period of one date, or of a date and the one it runs to."""
    ends = _RANGE.fullmatch(folded)
    first = _read_beginning(ends, anchor) if ends else None
    if ends is None or first is None:
        return _read_date(folded, anchor)
    last = _read_date(ends["right"], Anchor(first.first.year))
    return Period(first.first, last.last, "period", True) if last else None


def _read_beginning(ends: re.Match[str], anchor: Anchor) -> Period | None:
    """The date before 至, when nothing else stands there; 6-9月 share their unit."""
    shared = _UNIT.match(ends["right"])
    left = ends["left"] + (shared["unit"] if shared and ends["left"][-1].isdigit() else "")
    rule = first_rule("dates", left)
    found = rule.applies(left) if rule else None
    return _read_date(left, anchor) if found and found.end() == len(left) else None


def _read_date(folded: str, anchor: Anchor) -> Period | None:
    """The day, month, quarter, half-year or year printed at the start of `folded`."""
    rule = first_rule("dates", folded)
    found = rule.applies(folded) if rule else None
    if rule is None or found is None or not _names_date(rule, found):
        return None
    groups = found.groupdict()
    months = read_months(groups)
    if months is None:
        return None
    printed = groups.get("y") or groups.get("yy")
    year = parse_numeral(printed.rstrip("年")) if printed else anchor.place_month(months[1])
    return make_period(year, months, read_day(groups), _PRECISIONS[rule.value])


def _names_date(rule: Rule, found: re.Match[str]) -> bool:
    """Whether the match names a date: 年底 does without any number, 长期 does not."""
    return rule.value != "open" and (any(found.groupdict().values()) or found.group()[0] in "年底末")
