"""结尾: unnumbered lines behind the last item that belong to no task."""

from extractors.labels import find_labels
from extractors.lines import Line
from extractors.roles import ROLES
from extractors.rules import first_rule
from extractors.view import View


def find_closings(lines: tuple[Line, ...], text: str) -> frozenset[int]:
    """Indices of closing formulas, and of page furniture with all that follows it unnumbered.

    A page's sponsor (主办单位) is furniture only where no notice prints the label among its items;
    a contact closes the notice only behind the last item and its statement.
    """
    views = [View.of(text, line.span.start, line.span.end) for line in lines]
    found: set[int] = set()
    in_furniture = False
    last_number = max((index for index, line in enumerate(lines) if line.marker), default=-1)
    last_label = max((index for index, view in enumerate(views) if _hands_out(view)), default=-1)
    is_label = False
    for index, line in enumerate(lines):
        if line.marker:
            in_furniture = False
            continue
        rule = first_rule("closings", views[index].folded)
        if rule and rule.value == "contact" and index < max(last_number, last_label):
            rule = None
        if rule and rule.value == "sponsor":
            is_label = is_label or index < last_number
            rule = None if is_label else rule
        in_furniture = in_furniture or (rule is not None and rule.value in ("furniture", "sponsor"))
        if rule or in_furniture:
            found.add(index)
    return frozenset(found)


def _hands_out(view: View) -> bool:
    """Whether the line opens with a label of responsibility."""
    labels = find_labels(view)
    return bool(labels) and labels[0].start == 0 and labels[0].rule.value in ROLES
