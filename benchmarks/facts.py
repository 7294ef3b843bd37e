"""How right deadlines, targets, citations and mentions are, against what a reader annotated.

    python -m benchmarks.facts                      figures by half, source and kind; exit 1 when a floor
                                                   falls or wrong years become more
    python -m benchmarks.facts --update             raise the floors to what was reached (never lower them)
    python -m benchmarks.facts --misses 20          what was missed and what was said in vain, visible half
    python -m benchmarks.facts --misses 20 --hidden the same of the hidden half: only to correct the gold

A hit has the same kind and the same span. "values" is the share of hits whose values are the same as
well. Places that are ambiguous (tests/golden/facts/README.md) do not count. A wrong year is a deadline
whose `latest` lies in another year than the gold's where they overlap, or has one where the gold has none.
What goes wrong in the blind part is counted and never shown.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from notice.facts import Citation, Deadline, Mention, Target
from notice.notice import Notice, Task
from tests.facts import read_notice
from tests.gold_facts import KINDS, Annotated, Fact, Half, Kind, digest, find_file, read_half

FLOORS = Path(__file__).with_name("floors.json")
HALVES: tuple[Half, ...] = ("visible", "hidden", "blind")
SOURCES = ("real", "sample", "written")
YEARS = "wrong years"

Floors = dict[str, dict[str, float]]


class Count(Struct):
    """How often each came out, of one kind."""

    gold: int = 0
    said: int = 0
    hits: int = 0
    values: int = 0
    wrong_years: int = 0

    def add(self, other: "Count") -> None:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def f1(self) -> float:
        return round(2 * self.hits / (self.gold + self.said), 4) if self.gold + self.said else 1.0


class Miss(Struct, frozen=True):
    """A fact of one side only, or of both with other values."""

    what: str
    kind: Kind
    notice: str
    context: str


def list_said(notice: Notice) -> list[Fact]:
    """The facts that `notice` says, once each, in the shape of the gold."""
    holders: tuple[Task | Notice, ...] = (*notice.tasks, notice)
    said: dict[tuple[Kind, int, int], Fact] = {}
    for holder in holders:
        printed: list[Deadline | Target | Citation | Mention] = [*holder.deadlines, *holder.targets]
        for one in (*printed, *holder.citations, *holder.mentions):
            fact = _shape(one)
            said.setdefault((fact.kind, fact.start, fact.end), fact)
    return list(said.values())


def _shape(one: Deadline | Target | Citation | Mention) -> Fact:
    start, end = one.span.start, one.span.end
    if isinstance(one, Deadline):
        return Fact(
            "deadline", start, end, earliest=one.earliest, latest=one.latest,
            precision=one.precision, recurrence=one.recurrence,
        )  # fmt: skip
    if isinstance(one, Target):
        comparator, value, unit = one.comparator, one.value, one.unit
        return Fact("target", start, end, comparator=comparator, value=value, unit=unit)  # type: ignore[arg-type]
    if isinstance(one, Citation):
        title, number = one.title, one.doc_number
        return Fact("citation", start, end, title=title, doc_number=number, why=one.kind)
    return Fact("mention", start, end, relation=one.relation)


def compare(gold: Annotated, said: list[Fact], text: str, misses: list[Miss]) -> dict[Kind, Count]:
    """The counts of one notice by kind; what went wrong is added to `misses`."""
    counts = {kind: Count() for kind in KINDS}
    meant = {(f.kind, f.start, f.end): f for f in gold.facts if not f.ambiguous}
    doubtful = [fact for fact in gold.facts if fact.ambiguous]
    found = {(f.kind, f.start, f.end): f for f in said}
    for key in [*meant, *(key for key in found if key not in meant)]:
        kind, start, end = key
        mine, theirs, count = found.get(key), meant.get(key), counts[kind]
        if theirs is None and any(_overlap(found[key], fact) for fact in doubtful):
            continue
        count.gold += theirs is not None
        count.said += mine is not None
        context = f"{text[max(0, start - 12) : start]}【{text[start:end]}】{text[end : end + 12]}"
        if mine is None or theirs is None:
            misses.append(Miss("missed" if mine is None else "in vain", kind, gold.notice, context))
            continue
        count.hits += 1
        count.values += mine.values() == theirs.values()
        if mine.values() != theirs.values():
            context += f" {mine.values()} for {theirs.values()}"
            misses.append(Miss("values", kind, gold.notice, context))
    counts["deadline"].wrong_years = sum(_has_wrong_year(mine, meant.values()) for mine in said)
    return counts


def _overlap(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end


def _has_wrong_year(mine: Fact, meant: Iterable[Fact]) -> bool:
    years = [(f.latest or "")[:4] for f in meant if _overlap(mine, f)]
    return bool(mine.latest and years) and (mine.latest or "")[:4] not in years


def measure(half: Half, misses: list[Miss]) -> dict[str, dict[Kind, Count]]:
    """Counts by source and kind over one half. Raises `ValueError` where a notice is not the annotated one."""
    totals: dict[str, dict[Kind, Count]] = defaultdict(lambda: {kind: Count() for kind in KINDS})
    for gold in read_half(half):
        path = find_file(gold.notice)
        if gold.text is None and path is None:
            print(f"{gold.notice}: not beside the checkout", file=sys.stderr)
            continue
        data = gold.text.encode() if gold.text is not None else path.read_bytes() if path else b""
        notice = read_notice(data, path.name if path else f"{gold.notice}.txt")
        if gold.sha256 not in (None, digest(notice.text)) or gold.text not in (None, notice.text):
            raise ValueError(f"{gold.notice}: not the text that was annotated")
        for kind, count in compare(gold, list_said(notice), notice.text, misses).items():
            totals[gold.source][kind].add(count)
    return totals


def print_figures(half: Half, totals: dict[str, dict[Kind, Count]], floors: Floors) -> bool:
    """One line a source and kind, with its floor, and of all sources; False when one fell. Raises `floors`."""
    kept = True
    print(f"{half:8}{'':18}  gold  said   hit       P       R      F1  values  wrong years   floor")
    for source in (s for s in SOURCES if s in totals):
        held = floors.setdefault(f"{half}/{source}", {})
        for kind, count in totals[source].items():
            floor, f1 = held.get(kind, 0.0), count.f1()
            fell = f1 < floor or (
                kind == "deadline" and count.wrong_years > held.get(YEARS, count.wrong_years)
            )
            kept = kept and not fell
            held[kind] = max(floor, f1)
            if kind == "deadline":
                held[YEARS] = min(held.get(YEARS, count.wrong_years), count.wrong_years)
            print(f"{_row(f'{half}/{source}', kind, count)}  {floor:.4f}{'  FELL' if fell else ''}")
    for kind in KINDS:
        count = Count()
        for one in totals.values():
            count.add(one[kind])
        print(_row(f"{half}/all", kind, count))
    return kept


def _row(place: str, kind: Kind, count: Count) -> str:
    years = str(count.wrong_years) if kind == "deadline" else ""
    return (
        f"{place + '/' + kind:26}{count.gold:6}{count.said:6}{count.hits:6}  {_share(count.hits, count.said)}  "
        f"{_share(count.hits, count.gold)}  {count.f1():.4f}  {_share(count.values, count.hits)}  {years:>11}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "     —"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--hidden", action="store_true")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    kept = True
    for half in HALVES:
        misses: list[Miss] = []
        totals = measure(half, misses)
        if not totals:
            continue
        kept = print_figures(half, totals, floors.setdefault("facts", {})) and kept
        if half == ("hidden" if options.hidden else "visible"):
            shown = [miss for miss in misses if options.kind in (None, miss.kind)]
            for miss in shown[: options.misses]:
                print(f"  {miss.what:8} {miss.kind:8} {miss.notice[:16]}: {miss.context!r}")
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
