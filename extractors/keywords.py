"""关键词: the words that tell what a task is about, against the other tasks of its notice.

A keyword is a noun of the dictionary or a term (公文词典) that is neither on the stop list nor part of a
unit's name or a deadline. Words are ranked by how often they stand in the task and in how few tasks of
the notice (tf–idf; Spärck Jones 1972), terms before other words; ties are in printed order.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log

from extractors.segmenter import Word, knows_word, list_words
from extractors.themes import has_theme
from extractors.unit_names import find_name
from notice.notice import Task
from notice.span import Span

KEYWORDS = 5
# Parts of speech that name things: nouns, proper nouns, gerunds, abbreviations.
_NAMING = frozenset(("n", "nz", "nl", "vn", "j"))
_TERM, _TITLED = 2.0, 2


def rank_keywords(listed: Sequence[Counter[str]]) -> list[tuple[str, ...]]:
    """For the words of each task of a notice its keywords, the most telling first; 5 at the most."""
    tasks_with = Counter(word for words in listed for word in words)
    return [tuple(_rank_words(words, tasks_with, len(listed))[:KEYWORDS]) for words in listed]


def list_content(task: Task, words: Iterable[Word], titled: Iterable[Word] = ()) -> Counter[str]:
    """How often each word that may be a keyword stands in a task, in printed order.

    `words` are those of the task's text; `titled`, those of a title that is no part of it, count twice.
    """
    taken = _Taken(_list_taken(task), task.span.start)
    counts = Counter(one.text for one in words if is_content(one.text, one.tag) and taken.leaves(one))
    for one in titled:
        if is_content(one.text, one.tag):
            counts[one.text] += _TITLED
    return counts


def _rank_words(words: Counter[str], tasks_with: Counter[str], tasks: int) -> list[str]:
    def weigh(word: str) -> float:
        telling = log(1 + tasks / tasks_with[word])
        return words[word] * telling * (_TERM if word in _terms() else 1.0)

    return sorted(words, key=lambda word: -round(weigh(word), 9))


@cache
def is_content(text: str, tag: str) -> bool:
    """Whether a word names a thing: by its part of speech, unless it is stopped or a unit's name."""
    if text in _stopped():
        return False
    return (
        text in _terms()
        or has_theme(text)
        or (tag in _NAMING and knows_word(text) and find_name(text, None) is None)
    )


@cache
def _stopped() -> frozenset[str]:
    return frozenset(list_words("stop_words"))


@cache
def _terms() -> frozenset[str]:
    return frozenset(list_words("terms"))


class _Taken:
    """Places that other facts stand at, in a text beginning at `start`: no keyword is read there."""

    def __init__(self, spans: Iterable[Span], start: int) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._start = start

    def leaves(self, word: Word) -> bool:
        """Whether `word` overlaps none of the places."""
        if not self._spans:
            return True
        start = self._start + word.start
        at = bisect_right(self._starts, start + len(word.text) - 1)
        return all(span.end <= start for span in self._spans[max(0, at - 2) : at])


def _list_taken(task: Task) -> list[Span]:
    """Units and dates; of a target the number is no word, and what it counts may be a keyword."""
    units = [unit.span for one in task.assignments for unit in one.units]
    units += [one.span for one in task.mentions]
    return units + [one.span for one in task.deadlines]
