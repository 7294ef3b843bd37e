"""Names: what a unit is called on a page: short where that is clear, in full where it is not."""

from collections import Counter
from collections.abc import Sequence

from pipeline.tables.unit_tally import UnitTally


def choose_labels(tallies: Sequence[UnitTally]) -> list[str]:
    """For each unit the form printed most often (区财政局), its full name where another has that form too."""
    forms = [_find_usual_form(tally) for tally in tallies]
    shared = Counter(forms)
    return [
        form if shared[form] == 1 else tally.unit.full_name or tally.unit.name
        for form, tally in zip(forms, tallies, strict=True)
    ]


def _find_usual_form(tally: UnitTally) -> str:
    if not tally.forms:
        return tally.unit.full_name or tally.unit.name
    return min(tally.forms, key=lambda form: (-tally.forms[form], len(form), form))
