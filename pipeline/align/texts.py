"""Align texts: which tasks of two years are worded alike: character pairs, TF-IDF, cosine.

scikit-learn and sparse_dot_topn are the extra ``align``, imported when first asked for.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from notice.errors import MissingExtra

# Candidates a task is given: the tasks of the other year with the most similar wording.
_CANDIDATES = 10
# What the likeness of two tasks is made of: their wording, the headings above them, who does them.
_WORDING, _HEADINGS, _UNITS = 0.6, 0.1, 0.3

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MARKS = re.compile(r"\W+")


class Side(Struct, frozen=True):
    """One task as it is compared: wording, headings above it, and the ids of its units."""

    text: str
    headings: str
    units: frozenset[str]


class Candidate(Struct, frozen=True):
    """Tasks `before` and `after` by position, and their likeness 0..1."""

    before: int
    after: int
    score: float


def find_candidates(before: Sequence[Side], after: Sequence[Side]) -> list[Candidate]:
    """The ten best `after` by wording for every one of `before`, with their whole likeness.

    Raises MissingExtra when the extra ``align`` is not installed.
    """
    if not before or not after:
        return []
    wording = _weigh([side.text for side in before], [side.text for side in after])
    best = _multiply(*wording) if wording else None
    if best is None or not best.nnz:
        return []
    rows, columns = best.row.tolist(), best.col.tolist()
    headings = _liken_rows(
        [side.headings for side in before], [side.headings for side in after], rows, columns
    )
    weights = _weigh_units([*before, *after])
    return [
        Candidate(one, other, _round(_WORDING * alike + _HEADINGS * above + _UNITS * shared))
        for one, other, alike, above in zip(rows, columns, best.data.tolist(), headings, strict=True)
        for shared in (_share_units(before[one].units, after[other].units, weights),)
    ]


def _round(score: float) -> float:
    """Six digits: sums of floats may differ beyond them from one processor to another."""
    return round(min(score, 1.0), 6)


def fold_words(text: str) -> str:
    """`text` for comparing: every number a 0, every run of punctuation a blank."""
    return _MARKS.sub(" ", _NUMBER.sub("0", unicodedata.normalize("NFKC", text))).strip()


def _weigh(before: Sequence[str], after: Sequence[str]) -> tuple[Any, Any] | None:
    """TF-IDF matrices of both sides over the same pairs of characters, rows of length 1.

    None when there is no pair of characters at all.
    """
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtra("对照各年任务需要 scikit-learn", "align") from error
    texts = [fold_words(text) for text in (*before, *after)]
    if all(len(text) < 2 for text in texts):
        return None
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(2, 2), sublinear_tf=True)
    matrix = vectorizer.fit_transform(texts)
    return matrix[: len(before)], matrix[len(before) :]


def _multiply(before: Any, after: Any) -> Any:
    """The best products of the rows of two matrices, as a COO matrix."""
    try:
        from sparse_dot_topn import sp_matmul_topn  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtra("对照各年任务需要 sparse_dot_topn", "align") from error
    return sp_matmul_topn(before, after.T.tocsr(), top_n=_CANDIDATES, sort=True).tocoo()


def _liken_rows(
    before: Sequence[str], after: Sequence[str], rows: list[int], columns: list[int]
) -> list[float]:
    """The cosine of before[row] and after[column], pair by pair."""
    weighed = _weigh(before, after)
    if weighed is None:
        return [0.0] * len(rows)
    left, right = weighed
    products = left[rows].multiply(right[columns]).sum(axis=1)
    return [float(one) for one in products.ravel().tolist()[0]]


def _weigh_units(sides: Sequence[Side]) -> dict[str, float]:
    """A unit tells the more the fewer tasks it has."""
    counts = Counter(unit for side in sides for unit in side.units)
    return {unit: math.log((1 + len(sides)) / count) for unit, count in counts.items()}


def _share_units(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    either = math.fsum(weights[unit] for unit in one | other)
    return math.fsum(weights[unit] for unit in one & other) / either if either else 0.0
