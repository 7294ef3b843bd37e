"""结尾: unnumbered lines behind the last item that belong to no task."""

from extractors.lines import Line
from extractors.rules import first_rule
from extractors.view import View


def find_closings(lines: tuple[Line, ...], text: str) -> frozenset[int]:
    """Indices of closing formulas, and of page furniture with all that follows it unnumbered.

    A page's sponsor (主办单位) is furniture only where no notice prints the label among its items.
    """
    found: set[int] = set()
    in_furniture = False
    last_number = max((index for index, line in enumerate(lines) if line.marker), default=-1)
    is_label = False
    for index, line in enumerate(lines):
        if line.marker:
            in_furniture = False
            continue
        rule = first_rule("closings", View.of(text, line.span.start, line.span.end).folded)
        if rule and rule.value == "sponsor":
            is_label = is_label or index < last_number
            rule = None if is_label else rule
        in_furniture = in_furniture or (rule is not None and rule.value in ("furniture", "sponsor"))
        if rule or in_furniture:
            found.add(index)
    return frozenset(found)
