"""Likeness: whether two texts are the same notice read from two files."""

import unicodedata
from collections import Counter

# The shorter text's character pairs that must stand in the longer one, and how much longer it may
# be. A web page adds its portal's fields and a .pdf its running heads, so the longer text may hold
# more; 0.94 of the shorter is what a Jaccard index of 0.9 means for texts of equal length.
_SHARED = 0.94
_LONGEST = 2.0

Pairs = Counter[str]


def count_pairs(text: str) -> Pairs:
    """The multiset of neighbouring characters of `text`, without white space, in NFKC form."""
    compact = "".join(unicodedata.normalize("NFKC", text).split())
    return Counter(compact[place : place + 2] for place in range(len(compact) - 1))


def are_alike(one: Pairs, other: Pairs) -> bool:
    """Whether nearly all of the shorter text stands in the longer, which is at most twice as long."""
    shorter, longer = sorted((one.total(), other.total()))
    if not shorter or longer > _LONGEST * shorter:
        return shorter == longer
    return (one & other).total() >= _SHARED * shorter
