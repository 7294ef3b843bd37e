"""责任标签: labels such as 责任单位, and the verbs that close a list of units."""

import re
from functools import lru_cache

from msgspec import Struct

from extractors.roles import ROLES
from extractors.rules import Rule, load_table
from extractors.unit_lists import looks_like_unit
from extractors.view import View

_LABEL_LENGTH = 16
_WHOLE = 4
_TAIL = re.compile(r"(?<=.)（[^（）]*）$")
_JOINED = re.compile(r"[、，/／]|以?及|和")
_DEFINED = re.compile(r"[为是]指")
_ABOVE = re.compile(r"(?:以上|上述)?(?:各项|所有)?(?:重点)?(?:任务|工作|措施)的?(?=[^：]{4})")


class Label(Struct, frozen=True):
    """A label found in a view: its words ``first``…``end``, ``after`` where its text begins.

    ``start`` is before ``first`` where the label stands in a bracket (【责任单位】A、B). ``loose``:
    为 or 是 stands for the colon.
    """

    rule: Rule
    start: int
    first: int
    end: int
    after: int
    loose: bool = False


@lru_cache(maxsize=1 << 14)
def read_label(words: str) -> Rule | None:
    """The label row `words` (folded, no blanks, no colon) is, else None."""
    words = words.removesuffix("为")
    return next((rule for rule in load_table("labels") if rule.applies(words)), None)


def read_head(words: str) -> Rule | None:
    """The label row that the head of a column is; of several joined (牵头、责任单位) the last role.

    A bracket behind the label (责任单位（盖章）) says nothing more.
    """
    whole = read_label(words) or read_label(_TAIL.sub("", words))
    if whole and whole.value != "person":
        return whole
    rules = [read_label(part) for part in _JOINED.split(_TAIL.sub("", words))]
    roles = [rule for rule in rules if rule and rule.value in ROLES]
    return roles[-1] if roles and all(rules) else whole


def starts_label(printed: str) -> bool:
    """Whether the printed text opens with a label and its colon."""
    view = View.of(printed, 0, len(printed))
    found = find_labels(view)
    return bool(found) and found[0].start == 0 and found[0].rule.value != "standing"


def find_labels(view: View) -> list[Label]:
    """The labels of `view`, in order: at its start or after a separator, each before a colon.

    Brackets around a label stand for the colon, and so do 为 and 是 behind 责任单位 and its like.
    """
    labels: list[Label] = []
    depth = begin = opened = 0
    for index, char in enumerate(view.folded):
        label: Label | None = None
        if char == "（":
            opened = index if depth == 0 else opened
            depth += 1
        elif char == "）":
            depth = max(0, depth - 1)
            label = _read_bracketed(view, begin, opened, index) if depth == 0 else None
        elif depth == 0 and char in "：为是" and not _DEFINED.match(view.folded, index):
            label = _read_before(view, begin, index)
            if label is None and labels and char == "：":
                label = _read_glued(view, begin, index)
        if label:
            labels.append(label)
        if label or (depth == 0 and char in "：，。；、,;—"):
            begin = index + 1
    return labels


def _read_before(view: View, begin: int, index: int) -> Label | None:
    """The label that ends before the colon (or 为, 是) at `index`; 以上各项任务 before it says for what."""
    begin = _skip_unit(view, begin, index)
    first, words = begin, view.folded[begin:index]
    rule = read_label(words) if 0 < len(words) <= _LABEL_LENGTH else None
    above = _ABOVE.match(words) if rule is None else None
    if above:
        first, words = begin + above.end(), words[above.end() :]
        rule = read_label(words) if len(words) <= _LABEL_LENGTH else None
    if view.folded[index] != "：":
        known = rule is not None and rule.value in ROLES and len(words) >= _WHOLE
        return Label(rule, begin, first, index, index + 1, loose=True) if rule and known else None
    if rule is None:
        begin, rule = _label_after_gap(view, begin, index)
        first = begin
    return Label(rule, begin, first, index, index + 1) if rule else None


def _skip_unit(view: View, begin: int, colon: int) -> int:
    """Where the label begins when a whole unit and a blank stand before it: 区发改局 责任人：…"""
    for index in range(begin + 1, colon):
        if (
            view.has_gap(index)
            and looks_like_unit(view.folded[begin:index])
            and read_label(view.folded[index:colon])
        ):
            return index
    return begin


def _read_glued(view: View, begin: int, colon: int) -> Label | None:
    """The label glued to the last unit of the list before it, where a line break was lost: 区发改局责任单位："""
    for index in range(max(begin + 2, colon - _LABEL_LENGTH), colon - _WHOLE + 1):
        rule = read_label(view.folded[index:colon])
        if rule and looks_like_unit(view.folded[begin:index]):
            return Label(rule, index, index, colon, colon + 1)
    return None


def _read_bracketed(view: View, begin: int, opened: int, closed: int) -> Label | None:
    """【责任单位】 at the start of a segment, with its text right behind it."""
    words = view.folded[opened + 1 : closed]
    if opened != begin or not _WHOLE <= len(words) <= _LABEL_LENGTH:
        return None
    following = view.folded[closed + 1 : closed + 2]
    if not following or following in "，。；、,;：":
        return None
    rule = read_label(words)
    return Label(rule, opened, opened + 1, closed, closed + 1) if rule else None


def _label_after_gap(view: View, begin: int, colon: int) -> tuple[int, Rule | None]:
    """A label that follows a blank instead of a separator: 区发改局 完成时限：…"""
    for index in range(max(begin + 1, colon - _LABEL_LENGTH), colon):
        if view.has_gap(index):
            rule = read_label(view.folded[index:colon])
            if rule:
                return index, rule
    return begin, None
