"""标记: printed text with its facts marked by the writer of a sample.

``{L:牵头单位}`` a label or verb with its role (L lead, R responsible, S support, O other);
``{区财政局、各镇（街道）}`` a list of units or addressees; ``{D:2022年6月底前}`` a deadline;
``{E:等}`` the words that leave a list open; ``*首句。*`` a lead sentence in bold; ``|`` stands
between a task and its responsibility statement and prints nothing.
"""

import re

from msgspec import Struct

ROLES = {"L": "lead", "R": "responsible", "S": "support", "O": "other"}
_PIECE = re.compile(r"\{(?:([LRSODE]):)?([^{}]*)\}")
_LEAD = re.compile(r"\*([^*]+)\*")


class Mark(Struct, frozen=True):
    """A marked piece: `sign` is L, R, S, O, D, E, or "" for a list; `after` is what follows it."""

    sign: str
    text: str
    after: str


def print_marked(marked: str) -> str:
    """`marked` as it is printed: every mark taken out."""
    return _LEAD.sub(r"\1", _PIECE.sub(r"\2", marked)).replace("|", "")


def cut_lead(marked: str) -> str:
    """The lead sentence of `marked`, empty when none is marked."""
    found = _LEAD.search(marked)
    return found[1] if found else ""


def find_marks(marked: str) -> list[Mark]:
    """The marks of `marked` in printed order."""
    found = list(_PIECE.finditer(marked))
    starts = [match.start() for match in found] + [len(marked)]
    return [Mark(m[1] or "", m[2], marked[m.end() : starts[n + 1]]) for n, m in enumerate(found)]


def split_names(text: str) -> list[str]:
    """Names in a list, cut at 、 and ， outside parentheses."""
    names, depth, start = [], 0, 0
    for place, character in enumerate(text + "、"):
        depth += (character in "（(") - (character in "）)")
        if character in "、，" and depth == 0:
            names.append(text[start:place])
            start = place + 1
    return [name for name in names if name]
