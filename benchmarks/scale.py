"""How a run grows with its files: seconds, memory and bytes, each size beside the smallest in one run.

    python -m benchmarks.scale [--notices 250 1000 4000]

The files are the sample notices as text and as portal pages, each under a number of its own, so that no
two are the same notice. Every run is a process of its own; memory is its peak, without the workers. ``×`` is the cost of one notice beside the smallest run's: 1.0 is linear.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from tests.making.plain import write_text
from tests.making.printed import print_record
from tests.making.record import read_records
from tests.making.web import write_portal

_NUMBER = re.compile(r"〔(\d{4})〕\d+号")
_CHILD = (
    "import json,resource,sys,time;"
    "from pipeline import convert_folder;"
    "start=time.perf_counter();"
    "done=convert_folder(sys.argv[1],sys.argv[2],jobs=int(sys.argv[3]));"
    "peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss//1024;"
    "print(json.dumps([time.perf_counter()-start,done.notices,done.tasks,peak]))"
)


class Run(Struct, frozen=True):
    """One conversion: wall seconds, what it found, MiB of the parent at its peak, bytes out."""

    seconds: float
    notices: int
    tasks: int
    parent: int
    written: int


def write_files(folder: Path, count: int) -> None:
    """`count` notices in `folder`, each with a number of its own."""
    forms = list(_list_forms())
    for place in range(count):
        suffix, text = forms[place % len(forms)]
        own = _NUMBER.search(text)
        numbered = text.replace(own.group(), f"〔{own[1]}〕{place + 1}号") if own else text
        (folder / f"{place:06}{suffix}").write_text(numbered, encoding="utf-8")


def _list_forms() -> Iterator[tuple[str, str]]:
    for record in read_records():
        printed = print_record(record)
        if not _NUMBER.search(write_text(printed)[:400]):
            continue
        yield ".txt", write_text(printed)
        yield ".html", write_portal(printed)


def run_size(count: int, jobs: int) -> Run:
    """Convert `count` notices with `jobs` workers in a process of its own."""
    with TemporaryDirectory() as files, TemporaryDirectory() as out:
        write_files(Path(files), count)
        command = [sys.executable, "-c", _CHILD, files, out, str(jobs)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        written = sum(path.stat().st_size for path in Path(out).rglob("*") if path.is_file())
        return Run(*json.loads(said), written)


def print_runs(sizes: Sequence[int], jobs: int) -> None:
    """One line a size."""
    first: float | None = None
    for size in sizes:
        run = run_size(size, jobs)
        each = run.seconds / run.notices
        first = first or each
        print(
            f"{jobs} jobs  {run.notices:6} notices {run.tasks:8} tasks  {run.seconds:7.1f} s"
            f"  {run.notices / run.seconds:6.1f} notices/s  ×{each / first:4.2f}"
            f"  parent {run.parent:5} MiB  out {run.written / 2**20:7.1f} MiB",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--notices", type=int, nargs="+", default=[250, 1000, 4000])
    sizes = parser.parse_args().notices
    started = time.perf_counter()
    for jobs in (1, 2):
        print_runs(sizes, jobs)
    print(f"{time.perf_counter() - started:.0f} s in all")


if __name__ == "__main__":
    main()
