"""责任标签: labels such as 责任单位, and the verbs that close a list of units."""

from msgspec import Struct

from extractors.rules import Rule, load_table
from extractors.view import View

_LABEL_LENGTH = 16


class Label(Struct, frozen=True):
    """A label found in a view: ``start``…``end`` without the colon, ``after`` where its text begins."""

    rule: Rule
    start: int
    end: int
    after: int


def read_label(words: str) -> Rule | None:
    """The label row `words` (folded, no blanks, no colon) is, else None."""
    words = words.removesuffix("为")
    return next((rule for rule in load_table("labels") if rule.applies(words)), None)


def starts_label(printed: str) -> bool:
    """Whether the printed text opens with a label and its colon."""
    view = View.of(printed, 0, len(printed))
    found = find_labels(view)
    return bool(found) and found[0].start == 0 and found[0].rule.value != "standing"


def find_labels(view: View) -> list[Label]:
    """The labels of `view`, in order: at its start or after a separator, each before a colon."""
    labels: list[Label] = []
    depth = 0
    begin = 0
    for index, char in enumerate(view.folded):
        if char == "（":
            depth += 1
        elif char == "）":
            depth = max(0, depth - 1)
        elif depth == 0 and char == "：":
            words = view.folded[begin:index]
            rule = read_label(words) if 0 < len(words) <= _LABEL_LENGTH else None
            if rule is None:
                begin, rule = _label_after_gap(view, begin, index)
            if rule:
                labels.append(Label(rule, begin, index, index + 1))
            begin = index + 1
        if depth == 0 and char in "，。；、,;":
            begin = index + 1
    return labels


def _label_after_gap(view: View, begin: int, colon: int) -> tuple[int, Rule | None]:
    """A label that follows a blank instead of a separator: 区发改局 完成时限：…"""
    for index in range(max(begin + 1, colon - _LABEL_LENGTH), colon):
        if view.has_gap(index):
            rule = read_label(view.folded[index:colon])
            if rule:
                return index, rule
    return begin, None
