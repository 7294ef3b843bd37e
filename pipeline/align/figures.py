"""Align figures: the numbers of two tasks side by side: which target rose, which fell.

A reader of its own, wider than `extractors.targets`: a number with its like in the other year is compared even
where it would not count as a target in a text that stands alone (a base, a scale, a sum of money).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
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
# Words around a number that say which way it points, and what it counts.
_NEAR = 8
# Of the character pairs around two numbers, the share that makes them the same measure; less is
# enough where neither task has another number of that unit.
_ALIKE, _ALIKE_ALONE = 0.4, 0.15


class Figure(Struct, frozen=True):
    """A number: the words in front of it, its value with 万 and 亿 counted in, its unit.

    ``after`` are the words behind the number, up to a stop.
    """

    measure: str
    value: float
    unit: str
    text: str
    ceiling: bool
    after: str = ""


class FigureChange(Struct, frozen=True):
    """A measure that stands in both tasks with two values (as printed)."""

    measure: str
    before: str
    after: str
    direction: Direction


def read_figures(text: str) -> tuple[Figure, ...]:
    """The numbers of `text` that measure something, and 全覆盖 for 100%, in printed order."""
    folded = unicodedata.normalize("NFKC", text).translate({ord(","): "，", ord(";"): "；"})
    found = {one.start(): _read_number(folded, one) for one in _FIGURE.finditer(folded)}
    for rule in load_table("bounds"):
        if rule.value == "whole":
            found |= {
                one.start(): _make_figure(folded, one.span(), 100.0, "%", one.group(), ceiling=False)
                for one in rule.regex.finditer(folded)
            }
    return tuple(figure for _, figure in sorted(found.items()) if figure is not None)


def _read_number(folded: str, found: re.Match[str]) -> Figure | None:
    """The figure of one number; None for a date, an ordinal or a part of a name."""
    start, end = found.span("value")
    near = f"{folded[max(0, start - _NEAR) : start]}#{folded[end : end + _NEAR]}"
    rules = (rule for rule in load_table("bounds") if rule.value != "whole")
    sort = next((rule.value for rule in rules if rule.applies(near)), "floor")
    if sort == "neither":
        return None
    value = float(found["value"]) * _SCALES.get(found["scale"] or "", 1.0)
    printed = f"{found['value']}{found['scale'] or ''}{found['unit']}"
    span = start, found.start("unit")
    return _make_figure(folded, span, value, found["unit"], printed, ceiling=sort == "ceiling")


def _make_figure(
    folded: str, span: tuple[int, int], value: float, unit: str, printed: str, *, ceiling: bool
) -> Figure:
    measure = re.sub(r"\d+", "", _STOPS.split(folded[: span[0]])[-1])
    after = _STOPS.split(folded[span[1] : span[1] + _NEAR])[0]
    return Figure(measure, value, unit, printed, ceiling, after)


def compare_figures(before: str, after: str) -> tuple[FigureChange, ...]:
    """The measures of `before` whose value differs in `after`, in printed order.

    Numbers are the same measure when their units agree and the words around them are alike;
    a number without its like on the other side says nothing. The most alike go first.
    """
    old, new = read_figures(before), read_figures(after)
    changes: dict[int, FigureChange] = {}
    for place, other in _pair_figures(old, new):
        one, now = old[place], new[other]
        if one.value != now.value:
            better = (now.value < one.value) == (one.ceiling and now.ceiling)
            direction: Direction = "strengthened" if better else "weakened"
            changes[place] = FigureChange(now.measure, one.text, now.text, direction)
    return tuple(change for _, change in sorted(changes.items()))


def _pair_figures(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """The positions of figures that measure the same, each at most once."""
    likeness = {
        (place, other): _liken(one, now) for place, one in enumerate(old) for other, now in enumerate(new)
    }
    taken: set[int] = set()
    given: set[int] = set()
    for place, other in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        alone = _count_unit(old, old[place]) == _count_unit(new, new[other]) == 1
        enough = likeness[place, other] >= (_ALIKE_ALONE if alone else _ALIKE)
        if enough and place not in taken and other not in given:
            taken.add(place)
            given.add(other)
            yield place, other


def _count_unit(figures: Sequence[Figure], one: Figure) -> int:
    """How many of `figures` have the unit of `one`."""
    return sum(_is_unit(one, other) for other in figures)


def _is_unit(one: Figure, other: Figure) -> bool:
    return one.unit[:1] == other.unit[:1]


def _liken(one: Figure, other: Figure) -> float:
    """0..1: the shared character pairs of the words in front, or in front and behind; 0 for another unit."""
    if not _is_unit(one, other):
        return 0.0
    return max(
        _share(_list_pairs(one.measure), _list_pairs(other.measure), one.measure == other.measure),
        _share(_list_around(one), _list_around(other), False),
    )


def _share(pairs: set[str], others: set[str], same: bool) -> float:
    """The share of two sets; 1 for two empty ones where they are the `same`."""
    if not pairs and not others:
        return float(same)
    return 2 * len(pairs & others) / (len(pairs) + len(others))


def _list_around(one: Figure) -> set[str]:
    return _list_pairs(one.measure[-_NEAR:]) | _list_pairs(one.after)


def _list_pairs(words: str) -> set[str]:
    return {words[place : place + 2] for place in range(len(words) - 1)}


def say_figures(changes: Sequence[FigureChange]) -> str:
    """``完成年度投资 120亿元→135亿元（提高要求）``, with ； between."""
    marks = {"strengthened": "加强", "weakened": "减弱"}
    return "；".join(f"{one.measure}{one.before}→{one.after}（{marks[one.direction]}）" for one in changes)
