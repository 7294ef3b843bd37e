"""日期: dates as printed, in Arabic or Chinese numerals → ISO 8601."""

import datetime
import re

from extractors.numerals import parse_numeral

_DATE = re.compile(
    r"(?P<y>[0-9]{4}|[一二三四五六七八九〇零○OoＯｏ0０ΟО◯]{4})[年.\-/](?P<m>[0-9一二三四五六七八九十]{1,3})[月.\-/](?P<d>[0-9一二三四五六七八九十]{1,3})"
)


def parse_date(folded: str) -> str | None:
    """The first full date in `folded` (no blanks) as YYYY-MM-DD; None when there is no real date."""
    found = _DATE.search(folded)
    if not found:
        return None
    year, month, day = (parse_numeral(found.group(name)) for name in ("y", "m", "d"))
    if year is None or month is None or day is None:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
