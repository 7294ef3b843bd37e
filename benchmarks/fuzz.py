"""Thousands of damaged files of every kind: none hangs, none ends the run, each is told truthfully.

    python -m benchmarks.fuzz [--files 2000] [--kinds word.docx print.pdf] [--jobs N]

The files are made from those of tests/making/kinds.py by tests/hostile/mutations.py; the seed of a file is
its name (``word.docx:17``), so that every figure can be made again, and ``--show word.docx:17`` writes one out. Files
are read by the pool that ``fengong convert`` reads with. Exits with 1 when a worker hung or died, when a file met a bug, or when the text of a notice is not
what its places say.
"""

import argparse
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from functools import partial

from msgspec.structs import replace

from notice.notice import Notice
from notice.schema import decode_notice
from parsers.limits import LIMITS
from pipeline.run.discover import InputFile
from pipeline.run.pool import run_files
from pipeline.run.record import Failure
from pipeline.run.wall import Outcome, attempt_file
from tests.hostile.mutations import mutate
from tests.making.kinds import make_kinds

BAD = ("bug", "crashed", "timeout")
MANY = 2000


class Measured(Outcome, frozen=True):
    """An outcome with the peak of its worker's memory so far, in MiB."""

    peak: int = 0


def make_mutant(name: str) -> bytes:
    """The damaged file called `name`: ``word.docx:17``."""
    return mutate(make_kinds()[name.rpartition(":")[0]], name)


def attempt_mutant(file: InputFile, folder: str) -> Measured:
    """Makes the file of the label's seed, reads it, and checks what was read."""
    kind = file.label.rpartition(":")[0]
    with tempfile.NamedTemporaryFile(dir=folder, suffix=f"-{kind}") as made:
        made.write(make_mutant(file.label))
        made.flush()
        outcome = attempt_file(InputFile(made.name, kind))
    record = replace(outcome.record, path=file.label)
    wrong = [fault for line in outcome.lines for fault in find_faults(decode_notice(line))]
    if wrong:
        record = replace(record, status="failed", failure=Failure("bug", wrong[0]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Measured(record, outcome.lines, peak)


def find_faults(notice: Notice) -> Iterable[str]:
    """Facts whose places are not where they say, in `notice`."""
    for task in notice.tasks:
        for assignment in task.assignments:
            for mention in assignment.units:
                printed = mention.span.cut(notice.text)
                if "".join(printed.split()) != "".join(mention.mention.split()):
                    yield f"{task.id}: {mention.mention!r} is not {printed!r}"


def run_kind(kind: str, files: int, jobs: int | None) -> tuple[Counter[str], float, int, list[str]]:
    """How the damaged files of one kind ended, the slowest in ms, the highest peak, and bad ones."""
    inputs = [InputFile(f"{kind}:{seed}", f"{kind}:{seed}") for seed in range(files)]
    ends: Counter[str] = Counter()
    slowest, peak, bad = 0.0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        attempt = partial(attempt_mutant, folder=folder)
        for outcome in run_files(inputs, attempt, jobs=jobs, timeout=LIMITS.seconds):
            record = outcome.record
            end = record.failure.kind if record.failure and record.status == "failed" else record.status
            ends[end] += 1
            slowest = max(slowest, record.seconds * 1000)
            peak = max(peak, outcome.peak if isinstance(outcome, Measured) else 0)
            if record.failure and record.failure.kind in BAD:
                bad.append(f"{record.path}: {record.failure.kind} {record.failure.message}")
    return ends, slowest, peak, bad


def main() -> int:
    """Prints one row a kind, as docs/formats.md shows them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=MANY)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--kinds", nargs="*", default=list(make_kinds()))
    parser.add_argument("--show", metavar="KIND:SEED")
    options = parser.parse_args()
    if options.show:
        sys.stdout.buffer.write(make_mutant(options.show))
        return 0
    wrong: list[str] = []
    print(
        "| 文件 | 完好 | 部分 | 不是公文 | 读不了（种类） | 最慢 ms | 峰值 MiB |\n|---|--:|--:|--:|---|--:|--:|"
    )
    for kind in options.kinds:
        ends, slowest, peak, bad = run_kind(kind, options.files, options.jobs)
        failed = "、".join(
            f"{end} {count}" for end, count in ends.most_common() if end not in ("ok", "partial", "skipped")
        )
        print(
            f"| {kind} | {ends['ok']} | {ends['partial']} | {ends['skipped']} | {failed} | {slowest:.0f} | {peak} |",
            flush=True,
        )
        wrong += bad
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
