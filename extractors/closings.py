"""结尾: unnumbered lines behind the last item that belong to no task."""

from collections.abc import Iterator

from msgspec import Struct

from extractors.labels import find_labels
from extractors.lines import Line
from extractors.roles import ROLES
from extractors.rules import first_rule, rule_for
from extractors.view import View

_SIGNATURE_LINES = 4


class _Items(Struct, frozen=True):
    """Where the items of a notice claim lines: their last number, their labels, their 主办单位.

    ``letter_ends`` are the lines right above a signature, which belong to the letter as a whole.
    """

    letter_ends: frozenset[int]
    last_number: int
    labels: frozenset[int]
    sponsors: frozenset[int]

    def claims(self, index: int, value: str) -> bool:
        """Whether the line, of the kind `value`, is part of an item and closes nothing."""
        if value == "contact":
            return index not in self.letter_ends and index < max(self.last_number, *self.labels, -1)
        if value == "sponsor":
            is_first = bool(self.labels - self.sponsors) and index - 1 not in self.labels
            return is_first or any(one < self.last_number for one in self.sponsors)
        return False


def find_closings(lines: tuple[Line, ...], text: str) -> frozenset[int]:
    """Indices of closing formulas, and of page furniture with all that follows it unnumbered.

    A page's sponsor (主办单位) is furniture only where the notice does not hand out work like this;
    a contact closes the notice only behind the last item and its statement.
    """
    views = [View.of(text, line.span.start, line.span.end) for line in lines]
    items = _find_items(lines, views)
    found: set[int] = set()
    in_furniture = False
    for index, line in enumerate(lines):
        if line.marker:
            in_furniture = False
            continue
        rule = first_rule("closings", views[index].folded)
        if rule and items.claims(index, rule.value):
            rule = None
        in_furniture = in_furniture or (rule is not None and rule.value in ("furniture", "sponsor"))
        if rule or in_furniture:
            found.add(index)
    return frozenset(found)


def _find_items(lines: tuple[Line, ...], views: list[View]) -> _Items:
    labels = frozenset(index for index, view in enumerate(views) if _hands_out(view))
    sponsor = rule_for("closings", "sponsor")
    return _Items(
        frozenset(_find_letter_ends(lines, views)),
        max((index for index, line in enumerate(lines) if line.marker), default=-1),
        labels,
        frozenset(index for index in labels if sponsor.applies(views[index].folded)),
    )


def _find_letter_ends(lines: tuple[Line, ...], views: list[View]) -> Iterator[int]:
    """The unnumbered lines that a signature follows within `_SIGNATURE_LINES` lines."""
    date = rule_for("elements", "written_date")
    for index, view in enumerate(views):
        if date.applies(view.folded):
            for above in range(index - 1, max(-1, index - 1 - _SIGNATURE_LINES), -1):
                if lines[above].marker:
                    break
                yield above


def _hands_out(view: View) -> bool:
    """Whether the line opens with a label of responsibility."""
    labels = find_labels(view)
    return bool(labels) and labels[0].start == 0 and labels[0].rule.value in ROLES
