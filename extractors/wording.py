"""用词: what a task does, its themes and keywords, from its words as printed."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from extractors.actions import find_actions
from extractors.keywords import is_content, list_content, rank_keywords
from extractors.segmenter import Cutter, Word, cut_words
from extractors.themes import find_themes, has_theme
from extractors.view import View
from notice.facts import Action
from notice.notice import Task


def word_tasks(tasks: Sequence[Task], text: str, cutter: Cutter | None = None) -> tuple[Task, ...]:
    """The tasks of one notice with their actions, themes and keywords.

    What they have already (units, deadlines, mentions) is kept out of the keywords.
    """
    cut = [cut_words(task.text, _says, cutter) for task in tasks]
    titled = [_cut_title(task, cutter) for task in tasks]
    listed = [list_content(task, words, title) for task, words, title in zip(tasks, cut, titled, strict=True)]
    headings = {title for task in tasks for title in task.headings[-1:]}
    above = {title: tuple(cut_words(title, _says, cutter)) for title in headings}
    return tuple(
        replace(
            task,
            actions=_list_actions(task, text),
            themes=find_themes(words, _first_stop(task), _join_titles(task, title, above)),
            keywords=keywords,
        )
        for task, words, title, keywords in zip(tasks, cut, titled, rank_keywords(listed), strict=True)
    )


@cache
def _says(word: str, tag: str) -> bool:
    """Whether a word may be a keyword or stands for a theme."""
    return has_theme(word) or is_content(word, tag)


def _cut_title(task: Task, cutter: Cutter | None) -> list[Word]:
    """The words of a title that is no part of the text."""
    return cut_words(task.title, _says, cutter) if task.title and not task.text.startswith(task.title) else []


def _join_titles(task: Task, own: list[Word], above: dict[str, tuple[Word, ...]]) -> tuple[Word, ...]:
    """The words of a task's own title and of the heading right above it."""
    return (*own, *(above[task.headings[-1]] if task.headings else ()))


def _first_stop(task: Task) -> int:
    """Where the first sentence of a task ends."""
    return task.text.find("。") % (len(task.text) + 1)


def _list_actions(task: Task, text: str) -> tuple[Action, ...]:
    found: list[Action] = []
    start = task.span.start
    for line in task.text.split("\n"):
        found.extend(find_actions(View.of(text, start, start + len(line))))
        start += len(line) + 1
    return tuple(found)


def count_words(task: Task, cutter: Cutter | None = None) -> Counter[str]:
    """How often each word that may be a keyword stands in a task, its title's twice."""
    return list_content(task, cut_words(task.text, _says, cutter), _cut_title(task, cutter))
