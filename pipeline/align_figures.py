"""Align figures: the numbers of two tasks side by side: which target rose, which fell.

A small reader of its own until targets are extracted as facts; nothing else reads figures.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from extractors.rules import load_table

Direction = Literal["strengthened", "weakened"]

# The unit is what follows the number: a sign, 个 with what is counted, else two characters at most.
_FIGURE = re.compile(
    r"(?P<value>\d+(?:\.\d+)?)(?P<scale>万亿|[千万亿])?"
    r"(?P<unit>[%‰]|个[^\W\d_以]{0,3}|平方[^\W\d_以]{0,2}|[^\W\d_以]{0,2})"
)
_SCALES = {"千": 1e3, "万": 1e4, "亿": 1e8, "万亿": 1e12}
_STOPS = re.compile(r"[，。；、（）,;:：\s]")
# Words around a number that say which way it points.
_NEAR = 8
# Of the character pairs in front of two numbers, the share that makes them the same measure.
_ALIKE = 0.4


class Figure(Struct, frozen=True):
    """A number: the words in front of it, its value with 万 and 亿 counted in, its unit."""

    measure: str
    value: float
    unit: str
    text: str
    ceiling: bool


class FigureChange(Struct, frozen=True):
    """A measure that stands in both tasks with two values (as printed)."""

    measure: str
    before: str
    after: str
    direction: Direction


def read_figures(text: str) -> tuple[Figure, ...]:
    """The numbers of `text` that measure something, in printed order."""
    folded = unicodedata.normalize("NFKC", text).translate({ord(","): "，", ord(";"): "；"})
    figures: list[Figure] = []
    for found in _FIGURE.finditer(folded):
        start, end = found.span("value")
        near = f"{folded[max(0, start - _NEAR) : start]}#{folded[end : end + _NEAR]}"
        sort = next((rule.value for rule in load_table("bounds") if rule.applies(near)), "floor")
        if sort == "neither":
            continue
        value = float(found["value"]) * _SCALES.get(found["scale"] or "", 1.0)
        measure = _STOPS.split(folded[:start])[-1]
        printed = f"{found['value']}{found['scale'] or ''}{found['unit']}"
        figures.append(Figure(re.sub(r"\d+", "", measure), value, found["unit"], printed, sort == "ceiling"))
    return tuple(figures)


def compare_figures(before: str, after: str) -> tuple[FigureChange, ...]:
    """The measures of `before` whose value differs in `after`, in printed order.

    Numbers are the same measure when their units agree and the words in front of them are alike;
    a number without its like on the other side says nothing.
    """
    rest = list(read_figures(after))
    changes: list[FigureChange] = []
    for old in read_figures(before):
        new = max(rest, key=lambda one: (_liken(old, one), -rest.index(one)), default=None)
        if new is None or _liken(old, new) < _ALIKE:
            continue
        rest.remove(new)
        if old.value != new.value:
            better = (new.value < old.value) == (old.ceiling and new.ceiling)
            direction: Direction = "strengthened" if better else "weakened"
            changes.append(FigureChange(new.measure, old.text, new.text, direction))
    return tuple(changes)


def _liken(one: Figure, other: Figure) -> float:
    """0..1: the shared character pairs of the words in front; 0 for another unit."""
    if one.unit[:1] != other.unit[:1]:
        return 0.0
    pairs, others = _list_pairs(one.measure), _list_pairs(other.measure)
    if not pairs and not others:
        return 1.0 if one.measure == other.measure else 0.0
    return 2 * len(pairs & others) / (len(pairs) + len(others))


def _list_pairs(words: str) -> set[str]:
    return {words[place : place + 2] for place in range(len(words) - 1)}


def say_figures(changes: Sequence[FigureChange]) -> str:
    """``完成年度投资 120亿元→135亿元（提高要求）``, with ； between."""
    marks = {"strengthened": "加强", "weakened": "减弱"}
    return "；".join(f"{one.measure}{one.before}→{one.after}（{marks[one.direction]}）" for one in changes)
