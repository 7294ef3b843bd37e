"""标注: facts written down as quotes, turned into places of the text.

    python -m tests.making.annotations SCRATCH [--hidden FOLDER]

SCRATCH holds one ``<notice>.txt`` a notice, outside the repository; for a text written for the gold also
``<notice>.text``. A line says ``LINE KIND QUOTE VALUES…``, all parted by single blanks:

    12 D 12月底前 2021-12 month        latest precision [r=每年]; earliest..latest; - is null
    12 T 达到85%以上 ge 85 %           comparator value unit
    12 C 《某办法》（甲政发〔2012〕6号） basis [n=number]
    12 M 区政府,区财政局#2 report       several units; #2 is the second on that line
    12 ?M 向‹市政府›报告 report         ? is ambiguous; ‹› marks the part meant; ␣ a blank, ¶ a line's end

A quote that stands more than once in its line must say which. A notice stays in the half it is in; a new
one goes where the counts of its kinds are lower, and by the hash of its name where they are equal.
"""

import argparse
import calendar
import re
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec

from parsers import read_bytes
from tests.gold_facts import GOLD, ROOT, Annotated, Fact, Half, Kind, Origin, digest, find_file, read_half

LETTERS: dict[str, Kind] = {"D": "deadline", "T": "target", "C": "citation", "M": "mention"}


class BadAnnotation(Exception):
    """A line of the scratch that says nothing that stands in the text, or says it doubtfully."""


def read_scratch(scratch: str, text: str) -> tuple[Fact, ...]:
    """The facts of one notice, in the order of their places."""
    facts = sorted(
        (fact for line in scratch.splitlines() if line.strip() for fact in read_line(line, text)),
        key=lambda fact: (fact.start, fact.end, fact.kind),
    )
    for one, other in ((a, b) for a in facts for b in facts if a is not b and a.kind == b.kind):
        if one.start < other.end and other.start < one.end:
            raise BadAnnotation(f"overlap: {text[one.start : one.end]} / {text[other.start : other.end]}")
    return tuple(facts)


def read_line(line: str, text: str) -> Iterator[Fact]:
    number, letter, quotes, *values = line.split(" ")
    starts = [0, *(at.end() for at in re.finditer("\n", text))]
    kind = LETTERS[letter.lstrip("?")]
    for quote in quotes.split(",") if kind == "mention" else [quotes]:
        start, end = find_quote(
            quote.replace("␣", " ").replace("¶", "\n"), text, starts[int(number) - 1], line
        )
        if letter.startswith("?"):
            yield Fact(kind, start, end, ambiguous=True)
        else:
            yield msgspec.convert(
                {"kind": kind, "start": start, "end": end} | read_values(kind, text[start:end], values), Fact
            )


def find_quote(quote: str, text: str, start: int, line: str) -> tuple[int, int]:
    """The place of `quote` in the line of `text` that begins at `start`."""
    quote, _, nth = quote.partition("#")
    whole = quote.replace("‹", "").replace("›", "")
    end = len(text) if "\n" in whole else (text + "\n").index("\n", start)
    found = [at.start() for at in re.finditer(re.escape(whole), text[start:end])]
    if not found or (len(found) > 1 and not nth) or int(nth or 1) > len(found):
        raise BadAnnotation(f"{len(found)} times in its line: {line}")
    at = start + found[int(nth or 1) - 1]
    if "‹" in quote:
        return at + quote.index("‹"), at + quote.index("›") - 1
    return at, at + len(whole)


def read_values(kind: Kind, printed: str, values: list[str]) -> dict[str, Any]:
    given: dict[str, Any]
    if kind == "deadline":
        early, dots, late = values[0].rpartition("..")
        given = {
            "earliest": date(early, last=False) if dots and early else None,
            "latest": date(late, last=True) if late not in ("", "-") else None,
            "precision": None if values[1] == "-" else values[1],
            "recurrence": next((value[2:] for value in values[2:] if value.startswith("r=")), None),
        }
    elif kind == "target":
        comparator, value, unit = values
        given = {
            "comparator": comparator if comparator != "-" else None,
            "value": float(value) if value != "-" else None,
            "unit": unit if unit != "-" else None,
        }
    elif kind == "citation":
        title, number = split_citation(printed)
        stated = next((value[2:] for value in values[1:] if value.startswith("n=")), None)
        given = {"why": values[0], "title": title, "doc_number": stated or number}
        if values[0] == "self" and title is None:
            given["doc_number"] = None
    else:
        given = {"relation": values[0]}
    return {name: value for name, value in given.items() if value is not None}


def date(short: str, *, last: bool) -> str:
    """2021, 2021-06 or 2021-06-30 as the first or last day meant."""
    year, *rest = [int(part) for part in short.split("-")]
    month = rest[0] if rest else 12 if last else 1
    day = rest[1] if len(rest) > 1 else calendar.monthrange(year, month)[1] if last else 1
    return f"{year:04}-{month:02}-{day:02}"


def split_citation(printed: str) -> tuple[str | None, str | None]:
    """(title, number) of 《title》（number，以下简称……）; of a bare number (None, number)."""
    if not printed.startswith("《"):
        return None, printed
    depths = accumulate((char == "《") - (char == "》") for char in printed)
    end = next(at for at, depth in enumerate(depths) if depth == 0)
    number = re.split("[，,；;]", printed[end + 2 : -1])[0] if end + 1 < len(printed) else None
    return re.sub(r"\s*\n\s*", "", printed[1:end]), number


def read_notice(path: Path) -> Annotated:
    """The annotated notice of one scratch file."""
    name = path.stem
    scratch = path.read_text(encoding="utf-8")
    written = path.with_suffix(".text")
    if written.exists():
        text = read_bytes(written.read_bytes(), f"{name}.txt").text
        return Annotated(name, "written", read_scratch(scratch, text), text=text)
    file = find_file(name)
    if file is None:
        raise BadAnnotation(f"no file named {name}")
    text = read_bytes(file.read_bytes(), file.name).text
    source: Origin = "sample" if file.is_relative_to(ROOT) else "real"
    return Annotated(name, source, read_scratch(scratch, text), sha256=digest(text))


def choose_half(one: Annotated, halves: dict[Half, list[Annotated]]) -> Half:
    """The half `one` is in, or the one that its source and kinds fill less."""
    for half, notices in halves.items():
        if any(other.notice == one.notice for other in notices):
            return half

    def weigh(half: Half) -> int:
        held = Counter(f.kind for o in halves[half] if o.source == one.source for f in o.facts)
        return sum(held[fact.kind] for fact in one.facts)

    first: Half = "hidden" if int(sha256(one.notice.encode()).hexdigest(), 16) % 2 else "visible"
    other: Half = "visible" if first == "hidden" else "hidden"
    return other if weigh(other) < weigh(first) else first


def write_halves(scratch: Path, hidden: Path) -> None:
    """Both halves anew, with the notices of `scratch` in place of those that were there."""
    halves: dict[Half, list[Annotated]] = {
        "visible": read_half("visible"),
        "hidden": read_half("hidden", hidden),
    }
    fresh = [read_notice(path) for path in scratch.glob("*.txt")]
    for one in sorted(fresh, key=lambda one: (-len(one.facts), one.notice)):
        half = choose_half(one, halves)
        halves[half] = [other for other in halves[half] if other.notice != one.notice] + [one]
    for half, notices in halves.items():
        folder = (GOLD if half == "visible" else hidden) / half
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("notices", "written"):
            held = sorted(
                (o for o in notices if (o.text is None) == (name == "notices")), key=lambda o: o.notice
            )
            lines = [msgspec.json.encode(one) + b"\n" for one in held]
            (folder / f"{name}.jsonl").write_bytes(b"".join(lines))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--hidden", type=Path, default=GOLD)
    options = parser.parse_args()
    try:
        write_halves(options.scratch, options.hidden)
    except BadAnnotation as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
