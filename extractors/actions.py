"""事项: the verbs of a task with their objects (制定并公布｜重大行政决策目录).

A clause counts when it opens with a verb of ``tables/action_verbs.toml`` (after 要, 进一步 …) and an
object fills the rest of it; an object ends before its number (新增｜公办幼儿园学位 600个).
"""

import re
from collections.abc import Iterator
from functools import cache

from extractors.rules import load_table, rule_for
from extractors.view import View
from notice.facts import Action

_SHORTEST, _LONGEST = 2, 40
_END = "，。；：！？,;"


def find_actions(view: View) -> Iterator[Action]:
    """The actions of a paragraph, in printed order; spans run from the verb to the object's end."""
    for found in _clause().finditer(view.folded):
        start, end = found.span("object")
        measure = _measure().search(view.folded, start + 1, end)
        if measure:
            end = measure.start()
        if _SHORTEST <= end - start <= _LONGEST and _is_object(view.folded[start:end]):
            yield Action(
                view.printed(*found.span("verb")),
                view.printed(start, end),
                view.span(found.start("verb"), end),
            )


@cache
def _clause() -> re.Pattern[str]:
    """Words before the verb, the verbs, and what follows up to the next stop."""
    light, plain = _words("light"), _words("plain")
    verb = f"(?:{light}|{plain})"
    joined = f"(?:(?:{light})?{verb})(?:(?:并|和|与|及|、){verb})*"
    opening = f"(?:{_words('opening')})*"
    subject = f"(?:[^{_END}]{{2,16}}?(?:要|应当|必须))?"
    return re.compile(
        rf"(?:^|(?<=[{_END}]))(?:{subject}){opening}(?P<verb>{joined})(?P<object>[^{_END}]{{2,}})(?=[{_END}]|$)"
    )


def _is_object(words: str) -> bool:
    """Whether `words` begin and end as an object does."""
    return not any(rule_for("action_verbs", value).applies(words) for value in ("object", "aside"))


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(rule_for("action_verbs", "measure").pattern)


def _words(value: str) -> str:
    """The words of the rows with `value`, the longest first."""
    words = {
        word for rule in load_table("action_verbs") if rule.value == value for word in rule.pattern.split("|")
    }
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
