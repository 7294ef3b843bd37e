"""断行: statements and addresses printed over several lines, made one line again.

Only what reads as one once joined is joined: a bracket closed on a later line, a label whose units
stand on the next line, 主送机关 that run on.
"""

import re

from extractors.brackets import find_brackets
from extractors.labels import find_labels
from extractors.lines import Line
from extractors.roles import ROLES
from extractors.rules import first_rule, rule_for
from extractors.statements import parse_labelled, parse_verbal
from extractors.unit_lists import looks_like_unit, split_units
from extractors.verbs import are_units
from extractors.view import View
from notice.span import Span

_MOST_LINES = 4
_ADDRESS = re.compile(r"[、，；]")
_BRACKETED = re.compile(r"（[^（）]*）")


def join_broken(lines: tuple[Line, ...], text: str) -> tuple[Line, ...]:
    """`lines` with the broken ones joined; a joined line covers the line feed between."""
    joined: list[Line] = []
    index = 0
    while index < len(lines):
        last = _last_of(lines, index, text)
        first = lines[index]
        span = Span(first.span.start, lines[last].span.end)
        joined.append(Line(span, first.marker, first.style, first.split) if last > index else first)
        index = last + 1
    return tuple(joined)


def _last_of(lines: tuple[Line, ...], index: int, text: str) -> int:
    """The last line of the statement that begins on line `index`; `index` itself when none goes on."""
    found = index
    start = lines[index].body.start
    opening = View.of(text, start, lines[index].span.end)
    for last in range(index + 1, min(index + _MOST_LINES, len(lines))):
        if lines[last].marker:
            break
        before = View.of(text, start, lines[last - 1].span.end)
        whole = View.of(text, start, lines[last].span.end)
        goes_on = last - 1 == found and _goes_on(before, whole)
        if goes_on or _closes_statement(before, whole) or _closes_address(opening, whole):
            found = last
    return found


def _closes_statement(before: View, whole: View) -> bool:
    """Whether the bracket left open in `before` is closed in `whole` and holds a statement."""
    closes = {one.open: one.close for one in find_brackets(whole.folded)}
    for bracket in find_brackets(before.folded):
        close = closes[bracket.open] if bracket.close is None else None
        if close is not None:
            inside = whole.cut(bracket.open + 1, close)
            return bool(len(inside) and (parse_labelled(inside) or parse_verbal(inside)))
    return False


def _goes_on(before: View, whole: View) -> bool:
    """Whether `before` ends in a label, or in a separator of the list behind one, and units follow.

    Or it ends inside a name that is whole only with what follows: 区自然资 + 源局.
    """
    labels = find_labels(before)
    if not labels or labels[0].start > 0:
        return False
    following = whole.cut(len(before), len(whole))
    if not before.folded.endswith(("：", "、", "，")):
        return labels[-1].rule.value in ROLES and _ends_inside_name(before, whole, labels[-1].after)
    if labels[-1].rule.value == "deadline" and labels[-1].after == len(before):
        return first_rule("dates", following.folded) is not None
    return labels[-1].rule.value in ROLES and are_units(split_units(following))


def _ends_inside_name(before: View, whole: View, start: int) -> bool:
    """Whether the list from `start` is one of units only with the line behind it."""
    printed = [unit.folded for unit in split_units(before.cut(start, len(before))).units]
    broken = bool(printed) and not looks_like_unit(printed[-1]) and all(map(looks_like_unit, printed[:-1]))
    if not broken or len(find_labels(whole)) != len(find_labels(before)):
        return False
    return are_units(split_units(whole.cut(start, len(whole))))


def _closes_address(opening: View, whole: View) -> bool:
    """Whether the line `opening` begins a list of addressees that ends with the colon of `whole`."""
    if not whole.folded.endswith("：") or not _ADDRESS.search(opening.folded):
        return False
    if (
        "。" in whole.folded
        or "：" in whole.folded[:-1]
        or rule_for("elements", "title").applies(opening.folded)
    ):
        return False
    names = [name for name in _ADDRESS.split(_BRACKETED.sub("", whole.folded[:-1])) if name]
    return all(name.startswith("各") or looks_like_unit(name) for name in names)
