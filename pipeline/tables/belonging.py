"""Belonging: the year and the region a notice is counted under."""

from collections import Counter

from notice.notice import Notice
from pipeline.tables.bystanders import list_carriers


def find_year(notice: Notice) -> int | None:
    """The year of the document number, else of the written date."""
    number, date = notice.elements.doc_number, notice.elements.written_date
    if number is not None:
        return number.year
    return int(date[:4]) if date else None


def find_region(notice: Notice) -> str | None:
    """The region most of the units with work belong to, None when no unit has one."""
    regions = Counter(unit.region for unit in list_carriers(notice) if unit.region)
    return min(regions, key=lambda region: (-regions[region], region), default=None)
