"""Thousands of generated notices, whose truth is known, against what is extracted.

    python -m benchmarks.generated [--cases 1000]

The grammar of the tests (tests/properties) draws regions, units, numbering, bracket families, statement
forms and noise; the cases are the same in every run. Prints the share of notices whose (task, role,
unit) triples all come out, for each place a statement can stand in; exit 1 when one does not.
"""

import argparse
import sys
from collections import Counter

from hypothesis import HealthCheck, given, settings

from tests.extractors.printed import list_edges, read
from tests.properties.damage import flatten
from tests.properties.notices import LETTER, Made, Place, draw_notice

PLACES: tuple[Place, ...] = ("bracket", "line", "section")
CHECKS = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)


def run(place: Place, cases: int, *, flat: bool) -> tuple[int, int, int]:
    """(notices, triples, notices that came out wrong) of `cases` drawn notices."""
    seen: Counter[str] = Counter()

    @settings(
        derandomize=True, database=None, deadline=None, max_examples=cases, suppress_health_check=CHECKS
    )
    @given(draw_notice(place, labelled=place != "bracket"))
    def check(made: Made) -> None:
        text = LETTER + flatten(made.lines) if flat else made.text
        if flat and len(text) < len(LETTER) + 450:
            return
        seen["notices"] += 1
        seen["triples"] += len(made.edges)
        seen["wrong"] += list_edges(read(text)) != list(made.edges)

    check()
    return seen["notices"], seen["triples"], seen["wrong"]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=int, default=1000)
    cases = parser.parse_args().cases
    failed = 0
    runs: list[tuple[str, Place, bool]] = [(place, place, False) for place in PLACES]
    for name, place, flat in [*runs, ("flattened", "bracket", True)]:
        notices, triples, wrong = run(place, cases, flat=flat)
        failed += wrong
        print(f"{name:10} {notices:6} notices  {triples:7} triples  {notices - wrong}/{notices} exact")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
