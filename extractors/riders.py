"""附注: words in a statement that set a rule for its lists instead of naming a unit."""

from msgspec import Struct

from extractors.brackets import find_brackets
from extractors.rules import Rule, load_table
from extractors.view import View


class Rider(Struct, frozen=True):
    """A rider (列第一位者为牵头单位) as printed, and the row that knows it."""

    rule: Rule
    words: View


def cut_riders(view: View) -> tuple[View, tuple[Rider, ...]]:
    """`view` up to its first rider, and all riders in it.

    Words inside the bracket of a name (各区政府（含开发区，下同）) are part of the name.
    """
    riders: list[Rider] = []
    first = len(view)
    for rule in load_table("riders"):
        found = rule.applies(view.folded)
        cut = _find_cut(view.folded, found.start()) if found else None
        if found and cut is not None:
            first = min(first, cut)
            riders.append(Rider(rule, view.cut(found.start(), found.end())))
    if not riders:
        return view, ()
    riders.sort(key=lambda rider: rider.words.at[0])
    return view.cut(0, first).stripped("，。；、 "), tuple(riders)


def _find_cut(folded: str, start: int) -> int | None:
    """Where the list ends before a rider at `start`; None when the rider belongs to a name in it."""
    for bracket in find_brackets(folded):
        if bracket.close is not None and bracket.open < start < bracket.close:
            at_its_end = bracket.close >= len(folded.rstrip("，。；、")) - 1
            return bracket.open if bracket.open == start - 1 and at_its_end else None
    return start
