"""提及: units named in running text that the text hands no work to (向区政府报告, 配合检察机关).

What a sentence does with the units it names is told by the words around them
(``tables/mention_cues.toml``); a list of units is one. Units at the start of a clause are its subject and
have work to do: they are no mentions.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from extractors.prose_names import Name, find_names
from extractors.rules import Rule, load_table, rule_for
from extractors.view import View
from notice.facts import Relation

_TITLED = re.compile(r"《[^《》]*》")
_BETWEEN = re.compile(r"(?:(?:、|和|与|及|以及|或|或者)(?:其|其他)?)?")
_CLAUSE = re.compile(r"[，。；：！？（）]")
_LEFT, _RIGHT = 12, 24
_ETC = re.compile(r"等(?:有关|相关)?(?:部门|单位|方面)?")
_RELATIONS: dict[str, Relation] = {
    "report": "report", "cooperate": "cooperate", "address": "address", "approve": "approve", "other": "other",
}  # fmt: skip


class Named(Struct, frozen=True):
    """A list of units named in a line, what the sentence does with them, and the word that says so ("" none)."""

    names: tuple[View, ...]
    relation: Relation
    cue: str
    rule: str


def find_mentions(view: View, places: tuple[str, ...] = ()) -> Iterator[Named]:
    """The units a line mentions, in printed order; `places` as in `prose_names.find_names`."""
    text = _TITLED.sub(lambda found: "《" + "》" * (len(found.group()) - 1), view.folded)
    lists = list(_list_lists(text, places))
    ends = [0, *(names[-1].end for names in lists)]
    starts = [*(names[0].start for names in lists[1:]), len(text)]
    for names, last, following in zip(lists, ends, starts, strict=False):
        rule, cue = _judge(text, names, last, following)
        if rule is None or rule.value == "task":
            continue
        yield Named(
            tuple(view.cut(name.start, name.end) for name in names),
            _RELATIONS[rule.value],
            view.printed(*cue) if cue[0] < cue[1] else "",
            rule.id,
        )


def _list_lists(text: str, places: tuple[str, ...]) -> Iterator[list[Name]]:
    """The names of `text`, those of one list together."""
    held: list[Name] = []
    for name in find_names(text, places):
        if held and not _BETWEEN.fullmatch(text, held[-1].end, name.start):
            yield held
            held = []
        held.append(name)
    if held:
        yield held


def _find_standing(text: str, names: list[Name]) -> str:
    """What a notice gives no work to as a rule: =centre (国务院), =court (人民法院); "" for other units."""
    if all(name.kind == "fixed" for name in names):
        return "=centre"
    court = rule_for("mention_names", "court").regex
    return "=court" if all(court.search(text, name.start, name.end) for name in names) else ""


@cache
def _list_cues() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple((rule, rule.regex) for rule in load_table("mention_cues"))


def _judge(text: str, names: list[Name], last: int, following: int) -> tuple[Rule | None, tuple[int, int]]:
    """The row for a list of units, and where its cue stands; None when no row applies.

    What is read lies between the end of the list before it (``last``) and the start of the next one.
    """
    start, end = names[0].start, names[-1].end
    begin = max(last, start - _LEFT)
    left = _CLAUSE.split(text[begin:start])[-1]
    left = ("#" if begin == 0 or len(left) < start - begin else "") + left
    etc = _ETC.match(text, end)
    after = etc.end() if etc else end
    standing = _find_standing(text, names)
    sentence = f"{left}@{text[after : min(following, after + _RIGHT)]}{standing}"
    for rule, cue in _list_cues():
        found = cue.search(sentence)
        if found is None:
            continue
        if "cue" not in found.groupdict():
            return rule, (start, start)
        at, to = found.span("cue")
        shift = start - len(left) if at < len(left) else after - len(left) - 1
        return rule, (at + shift, to + shift)
    return None, (start, start)
