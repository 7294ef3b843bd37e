"""Align series: which notices are of the same kind, year after year."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from notice.notice import Notice
from pipeline.belonging import find_region, find_year
from pipeline.likeness import Pairs, count_pairs

_YEAR = re.compile(r"(?:[\d〇○零一二三四五六七八九十]{2,4}年(?:度)?|\d+)")
# Of the longer title's character pairs, the share that stands in the shorter: 重点工作分工方案 and
# 重点工作任务分工方案 are one kind, 促消费工作方案 is another.
_SAME_KIND = 0.8


class Series(Struct, frozen=True):
    """同类公文: what they are called (without year), and their notices by year."""

    name: str
    years: dict[int, list[Notice]]

    def steps(self) -> Iterator[tuple[int, int]]:
        """Each year with the next one that has such a notice."""
        years = sorted(self.years)
        return pairwise(years)


def find_series(notices: Iterable[Notice]) -> list[Series]:
    """Notices of one region with the same title but for year and issuer, in two years or more.

    Notices without tasks, year or title belong to none. Sorted by region and name.
    """
    groups: dict[str, list[tuple[str, Pairs, dict[int, list[Notice]]]]] = defaultdict(list)
    for notice in sorted(notices, key=lambda notice: (find_year(notice) or 0, notice.id)):
        year = find_year(notice)
        kind = name_kind(notice)
        if year is None or not kind or not notice.tasks:
            continue
        pairs = count_pairs(kind)
        known = groups[find_region(notice) or ""]
        years = next((years for _, other, years in known if _is_same_kind(pairs, other)), None)
        if years is None:
            years = {}
            known.append((kind, pairs, years))
        years.setdefault(year, []).append(notice)
    found = [(region, name, years) for region, known in groups.items() for name, _, years in known]
    return [
        Series(name, years) for _, name, years in sorted(found, key=lambda one: one[:2]) if len(years) > 1
    ]


def name_kind(notice: Notice) -> str:
    """The title without issuers, years, numbers, book-title marks and white space; "" without one."""
    title = unicodedata.normalize("NFKC", "".join((notice.elements.title or "").split()))
    for issuer in sorted(notice.elements.issuers, key=len, reverse=True):
        title = title.replace(unicodedata.normalize("NFKC", issuer), "")
    return re.sub("[《》〈〉<>、]", "", _YEAR.sub("", title))


def _is_same_kind(one: Pairs, other: Pairs) -> bool:
    longer = max(one.total(), other.total())
    return (one & other).total() >= _SAME_KIND * longer if longer else one == other
