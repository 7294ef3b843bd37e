"""时限: time limits printed behind a label or in a column, anchored to the notice's own date.

What does not name a date (长期坚持) or cannot be anchored keeps its text with None for dates.
"""

import calendar
import datetime
import re

from msgspec import Struct

from extractors.numerals import parse_numeral
from extractors.rules import first_rule
from extractors.view import View
from notice.facts import Deadline, Precision

_PRECISIONS: dict[str, Precision] = {
    "day": "day", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "open": "open",
}  # fmt: skip
_RECURS = re.compile(r"每(?:年|半年|季度?|月|周)")


class Anchor(Struct, frozen=True):
    """What dates without a year refer to: the year of the written date, else of the doc number."""

    year: int | None


def read_deadline(view: View, anchor: Anchor) -> Deadline:
    """The deadline printed in `view`. ``latest`` is the last day meant; ``earliest`` is never guessed."""
    rule = first_rule("dates", view.folded)
    found = rule.applies(view.folded) if rule else None
    recurs = _RECURS.search(view.folded)
    latest = _latest_day(found, anchor) if found else None
    return Deadline(
        text=view.printed(),
        earliest=None,
        latest=latest.isoformat() if latest else None,
        precision=_PRECISIONS[rule.value] if rule and (latest or rule.value == "open") else None,
        recurrence=recurs.group() if recurs else None,
        span=view.span(),
    )


def _latest_day(found: re.Match[str], anchor: Anchor) -> datetime.date | None:
    """The last day of the day, month, quarter, half-year or year that was printed."""
    groups = found.groupdict()
    if not any(groups.values()) and "底" not in found.group() and "末" not in found.group():
        return None
    printed = groups.get("y") or groups.get("yy")
    year = parse_numeral(printed.rstrip("年")) if printed else anchor.year
    month = _last_month(groups)
    if year is None or month is None or not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    last = calendar.monthrange(year, month)[1]
    day = parse_numeral(groups.get("d") or "") or last
    return datetime.date(year, month, day) if day <= last else None


def _last_month(groups: dict[str, str | None]) -> int | None:
    if groups.get("m"):
        return parse_numeral(groups["m"] or "")
    if groups.get("q"):
        quarter = parse_numeral(groups["q"] or "")
        return quarter * 3 if quarter else None
    if groups.get("h"):
        return 6 if groups["h"] == "上" else 12
    return 12
