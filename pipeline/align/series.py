"""Align series: which notices are of the same kind, year after year."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from notice.notice import Notice
from pipeline.tables.belonging import find_region, find_year

_YEAR = re.compile(r"(?:[\d〇○零一二三四五六七八九十]{2,4}年(?:度)?|\d+)")


class Series(Struct, frozen=True):
    """同类公文: what they are called (without year), and their notices by year."""

    name: str
    years: dict[int, list[Notice]]

    def steps(self) -> Iterator[tuple[int, int]]:
        """Each year with the next one that has such a notice."""
        years = sorted(self.years)
        return pairwise(years)

    def step(self, before: int, after: int) -> Iterator[tuple[int, int]]:
        """The two years, when both have such a notice."""
        if before in self.years and after in self.years:
            yield before, after


def find_series(notices: Iterable[Notice]) -> list[Series]:
    """Notices of one region with the same title but for year and issuer, in two years or more.

    Notices without tasks, year or title belong to none. Sorted by region and name.
    """
    groups: dict[tuple[str, str], dict[int, list[Notice]]] = defaultdict(dict)
    for notice in sorted(notices, key=lambda notice: notice.id):
        year, kind = find_year(notice), name_kind(notice)
        if year is not None and kind and notice.tasks:
            groups[find_region(notice) or "", kind].setdefault(year, []).append(notice)
    return [Series(kind, years) for (_, kind), years in sorted(groups.items()) if len(years) > 1]


def name_kind(notice: Notice) -> str:
    """The title without issuers, years, numbers, book-title marks and white space; "" without one."""
    title = unicodedata.normalize("NFKC", "".join((notice.elements.title or "").split()))
    for issuer in sorted(notice.elements.issuers, key=len, reverse=True):
        title = title.replace(unicodedata.normalize("NFKC", issuer), "")
    return re.sub("[《》〈〉<>、]", "", _YEAR.sub("", title))
