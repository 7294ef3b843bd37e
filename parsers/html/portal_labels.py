"""信息表标签: the labels of a portal's metadata in a text, each with what follows it."""

import re
from typing import NamedTuple

from parsers.line_rules import load_line_rules

# Longer texts are no value of such a table, and hold no labels.
VALUE_LENGTH = 300

_COLON = re.compile("[：:]")
_BRACKETED = re.compile(r"[【\[]\s*([^【】\[\]]{2,14}?)\s*[】\]]\s*[：:]?")
_BLANK = re.compile(r"\s+")
_LABEL_LENGTH = 14
# A label the table does not know may stand between known ones when it is short.
_OTHER = re.compile(r"[^\W\d_]{2,8}")


class Pair(NamedTuple):
    """A label with its value. ``kind``: what the table says of the label; "" when it is unknown."""

    label: str
    value: str
    kind: str


def split_labels(text: str) -> list[Pair]:
    """``索引号：A　文　号：B`` → its labels and values, in printed order; empty without a label.

    A text that is only a known label is one with an empty value.
    """
    if len(text) > VALUE_LENGTH:
        return []
    text = _BRACKETED.sub(lambda found: f" {found[1]}：" if name_kind(found[1]) else found[0], text)
    if kind := name_kind(text):
        return [Pair(_BLANK.sub("", text).rstrip("：:"), "", kind)]
    found: list[tuple[int, int, str, str]] = []  # start and end in the text, label, kind
    before = 0
    for colon in _COLON.finditer(text):
        label = _find_label(text, before, colon.start())
        if label:
            start, name, kind = label
            found.append((start, colon.end(), name, kind))
        before = colon.end()
    if not found:
        return []
    ends = [start for start, _, _, _ in found[1:]] + [len(text)]
    return [
        Pair(name, text[start:end].strip(" \u3000\u00a0;；|｜"), kind)
        for (_, start, name, kind), end in zip(found, ends, strict=True)
    ]


def _find_label(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """The label in ``text[start:end]``, before a colon: where it starts, its name and kind."""
    places = [start, *(start + blank.end() for blank in _BLANK.finditer(text[start:end]))]
    for place in places:
        name = _BLANK.sub("", text[place:end])
        kind = name_kind(name)
        if kind:
            return place, name, kind
    name = _BLANK.sub("", text[:end])
    return (0, name, "") if start == 0 and _OTHER.fullmatch(name) else None


def name_kind(label: str) -> str:
    """What the table says of `label`; "" when it does not know it."""
    name = _BLANK.sub("", label).rstrip("：:")
    if not 1 < len(name) <= _LABEL_LENGTH:
        return ""
    rule = load_line_rules("portal_labels").match_whole(name)
    return rule.value if rule else ""
