"""附注: words in a statement that set a rule for its lists instead of naming a unit."""

from msgspec import Struct

from extractors.rules import Rule, load_table
from extractors.view import View


class Rider(Struct, frozen=True):
    """A rider (列第一位者为牵头单位) as printed, and the row that knows it."""

    rule: Rule
    words: View


def cut_riders(view: View) -> tuple[View, tuple[Rider, ...]]:
    """`view` up to its first rider, and all riders in it."""
    riders: list[Rider] = []
    first = len(view)
    for rule in load_table("riders"):
        found = rule.applies(view.folded)
        if found:
            first = min(first, found.start())
            riders.append(Rider(rule, view.cut(found.start(), found.end())))
    if not riders:
        return view, ()
    riders.sort(key=lambda rider: rider.words.at[0])
    return view.cut(0, first).stripped("，。；、 "), tuple(riders)
