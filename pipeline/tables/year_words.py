"""年度用词: the words that set a year of the batch apart from its other years.

Each year's words are compared with those of all other years by the log-odds ratio with an informative
Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eq. 16–22). The prior is the batch's
own distribution, as heavy as one printing of every word; the score is the ratio's z value: a word of
1.96 and more would come out so by chance once in forty.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log, sqrt

from msgspec import Struct

from extractors.wording import count_words
from notice.notice import Notice
from pipeline.tables.belonging import find_year

WORDS = 50
_OFTEN = 2


class YearWord(Struct, frozen=True):
    """A word of a year: how often it was printed, in how many of the year's tasks, and its z score."""

    year: int
    word: str
    count: int
    tasks: int
    year_tasks: int
    other_count: int
    score: float


def tell_years_apart(notices: Iterable[Notice]) -> Iterator[YearWord]:
    """The words each year has more of than the others, the most telling first; 50 a year at the most.

    A word printed once in the whole batch tells nothing.

    A batch of one year or of one word has none; notices without a year are left out.
    """
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    spread: dict[int, Counter[str]] = defaultdict(Counter)
    tasks: Counter[int] = Counter()
    for notice in notices:
        year = find_year(notice)
        if year is None:
            continue
        for task in notice.tasks:
            words = count_words(task)
            counts[year].update(words)
            spread[year].update(words.keys())
            tasks[year] += 1
    whole = sum(counts.values(), Counter[str]())
    for year in sorted(counts) if len(counts) > 1 and len(whole) > 1 else ():
        scores = _score_words(counts[year], whole)
        for word in sorted(scores, key=lambda word: (-scores[word], word))[:WORDS]:
            count = counts[year][word]
            yield YearWord(
                year, word, count, spread[year][word], tasks[year], whole[word] - count, scores[word]
            )


def _score_words(own: Counter[str], whole: Counter[str]) -> dict[str, float]:
    """The z score of every word of `own` that is above zero, against the rest of `whole`."""
    total, total_own = whole.total(), own.total()
    weight = len(whole)
    scores: dict[str, float] = {}
    for word, count in own.items():
        prior = weight * whole[word] / total
        here, there = count + prior, whole[word] - count + prior
        odds = log(here / (total_own + weight - here)) - log(there / (total - total_own + weight - there))
        score = round(odds / sqrt(1 / here + 1 / there), 2)
        if score > 0 and whole[word] >= _OFTEN:
            scores[word] = score
    return scores
