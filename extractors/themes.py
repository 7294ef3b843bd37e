"""主题: the themes of a task by the words it is made of (``tables/themes.toml``).

A theme's word counts once where it stands in the text, twice in the title or in the heading above, and
twice in the first sentence. A theme needs two; a task has three themes at the most, the surest first.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from extractors.rules import load_table
from extractors.segmenter import Word

THEMES = 3
_ENOUGH, _PROMINENT = 2, 2


def find_themes(words: Iterable[Word], first: int, titles: Iterable[Word] = ()) -> tuple[str, ...]:
    """The themes of a task whose text is cut into `words`, its first sentence ending at offset `first`."""
    known = _index()
    counts: Counter[str] = Counter()
    for word in words:
        if theme := known.get(word.text):
            counts[theme] += _PROMINENT if word.start < first else 1
    for word in titles:
        if theme := known.get(word.text):
            counts[theme] += _PROMINENT
    sure = [theme for theme, count in counts.items() if count >= _ENOUGH]
    order = {rule.value: at for at, rule in enumerate(load_table("themes"))}
    return tuple(sorted(sure, key=lambda theme: (-counts[theme], order[theme])))[:THEMES]


def has_theme(word: str) -> bool:
    """Whether `word` stands for a theme."""
    return word in _index()


@cache
def _index() -> dict[str, str]:
    return {word: rule.value for rule in load_table("themes") for word in rule.pattern.split("|")}
