"""分词: text → words, by rjieba with the 公文词典 (tables/terms.toml, themes.toml) and units' names added.

Only runs of Chinese characters are cut; every other character is read as a stop, so that the cut is
that of jieba itself whatever Latin letters, digits and hyphens stand between.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Protocol

from msgspec import Struct

from extractors.rules import load_table
from extractors.unit_names import list_forms

TERM, UNIT = "nz", "nt"
_STOP = "，"
_SHORTEST = 2
_OTHER = re.compile(r"[^一-龥]")


class Word(Struct, frozen=True):
    """A word, the part of speech the dictionary gives it (jieba's tags), and where it begins."""

    text: str
    tag: str
    start: int


Keep = Callable[[str, str], bool]


class Cutter(Protocol):
    """What cuts a text into (word, tag), nothing left out: `rjieba.Jieba`, or its twin in the tests."""

    def tag(self, text: str) -> list[tuple[str, str]]:
        """The words of `text` in order."""
        ...

    def has_word(self, word: str) -> bool:
        """Whether the dictionary has `word`; others are guesses."""
        ...


def cut_words(text: str, keep: Keep, cutter: Cutter | None = None) -> list[Word]:
    """The words of `text` that `keep` says, Chinese characters only, in printed order."""
    words: list[Word] = []
    start = 0
    for word, tag in (cutter or load_cutter()).tag(_OTHER.sub(_STOP, text)):
        length = len(word)
        if length >= _SHORTEST and keep(word, tag):
            words.append(Word(word, tag, start))
        start += length
    return words


@cache
def load_cutter() -> Cutter:
    """rjieba with what is added, loaded once a process (0.3 s)."""
    import rjieba

    cutter = rjieba.Jieba()
    for word, tag in list_added():
        cutter.add_word(word, None, tag)
    return cutter


def knows_word(word: str) -> bool:
    """Whether the dictionary or what is added to it has `word`; others are guesses (HMM)."""
    return load_cutter().has_word(word)


@cache
def list_added() -> tuple[tuple[str, str], ...]:
    """The (word, tag) pairs added to the dictionary: terms, words of themes, names of units; each once."""
    units = dict.fromkeys((name for name in list_forms() if len(name) > _SHORTEST), UNIT)
    terms = dict.fromkeys((*list_words("terms"), *list_words("themes")), TERM)
    return tuple((units | terms).items())


@cache
def list_words(table: str) -> tuple[str, ...]:
    """The words of a table whose patterns are words parted by |, in printed order."""
    return tuple(word for rule in load_table(table) for word in rule.pattern.split("|"))
