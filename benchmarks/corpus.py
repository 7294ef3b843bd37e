"""How fast a corpus answers, side by side with plain pandas on the same files in one run.

    python -m benchmarks.corpus [--tasks 100000] [--rounds 3]

A run of generated notices (100 tasks each, 400 units, five years) is written as notices.jsonl and CSV. Each
line gives the best of the rounds and its ratio to what pandas alone takes for the nearest plain thing:
reading the JSON, reading the CSV, one groupby.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from notice.notice import Notice
from notice.schema import encode_notice
from pipeline import load
from pipeline.corpus import Corpus
from pipeline.sinks.csv_tables import write_tables
from tests.pipeline.samples import Work, make_notice, with_deadline

UNITS = [f"第{number}局" for number in range(400)]
WORDS = "推进完善建立清理修订公示办法河道制度平台项目服务企业检查整治提升改造培训"
YEARS = range(2019, 2024)
PER_NOTICE = 100

Contender = tuple[str, Callable[[], object]]


def make_notices(tasks: int) -> Iterator[Notice]:
    """Notices of `tasks` tasks in all, the same in every run; some units are given far more than others."""
    draw = random.Random(7)
    for number in range(tasks // PER_NOTICE):
        year = YEARS[number % len(YEARS)]
        works = [make_work(draw, place) for place in range(PER_NOTICE)]
        notice = make_notice(
            *works,
            path=f"{number}.txt",
            number=("澄政办发", year, number),
            title=f"{year}年第{number // len(YEARS)}类重点工作",
            date=f"{year}-03-05",
        )
        for place in range(0, PER_NOTICE, 4):
            notice = with_deadline(notice, place, "年底前", f"{year}-12-31")
        yield notice


def make_work(draw: random.Random, place: int) -> Work:
    words = "".join(draw.choices(WORDS, k=40))
    names = list(dict.fromkeys(UNITS[int(draw.paretovariate(0.6)) % len(UNITS)] for _ in range(4)))
    return (str(place + 1),), words, {"lead": names[:1], "support": names[1:]}


def time_best(call: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest of `rounds` calls."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


def compare(title: str, plain: Contender, own: list[Contender], rounds: int) -> None:
    """Print the plain contender and the ratios of the others to it."""
    base = time_best(plain[1], rounds)
    print(f"\n{title}\n  {base * 1000:9.1f} ms   1.00×  {plain[0]}")
    for name, call in own:
        spent = time_best(call, rounds)
        print(f"  {spent * 1000:9.1f} ms  {spent / base:5.2f}×  {name}")


def read_frames(folder: Path) -> list[pd.DataFrame]:
    corpus = load(folder)
    return [corpus.notices, corpus.tasks, corpus.assignments, corpus.units]


def ask(folder: Path, notices: list[Notice], rounds: int) -> None:
    """Questions of a loaded corpus; a fresh one each time where it would remember the answer."""
    corpus = load(folder)
    frame, unit = corpus.assignments, corpus.units["unit_id"].iloc[0]
    assert len(corpus.tasks)
    assert corpus.harvest.unit_network
    plain = (
        "assignments.groupby([unit_id, role]).size()",
        lambda: frame.groupby(["unit_id", "role"], observed=True).size(),
    )
    compare("提问", plain, [
        ("workload()", corpus.workload),
        ("partners(任务最多的单位)", lambda: corpus.partners(unit)),
        ("ego(任务最多的单位)", lambda: corpus.ego(unit)),
        ("sentences(任务最多的单位)", lambda: corpus.sentences(unit)),
        ("calendar()", corpus.calendar),
        ("select(year=2023)", lambda: corpus.select(year=2023)),
        ("network()", corpus.network),
        ("network(role=lead, year=2023)", lambda: corpus.network(role="lead", year=2023)),
        ("unit_network()，未算过", lambda: Corpus(notices).unit_network()),
        ("compare(2022, 2023)", lambda: corpus.compare(2022, 2023)),
    ], rounds)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    notices = list(make_notices(options.tasks))
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = b"".join(encode_notice(notice) + b"\n" for notice in notices)
        (folder / "notices.jsonl").write_bytes(lines)
        write_tables(Corpus(notices).harvest, folder, "en")
        print(f"{options.tasks} 项任务，notices.jsonl {len(lines) // 2**20} MiB")
        compare(
            "读取",
            ("pandas.read_json(notices.jsonl, lines=True)",
             lambda: pd.read_json(folder / "notices.jsonl", lines=True)),
            [("load()", lambda: load(folder)), ("load() 和四张表", lambda: read_frames(folder)),
             ("pandas.read_csv 三张大表",
              lambda: [pd.read_csv(folder / f"{one}.csv") for one in ("tasks", "assignments", "units")])],
            options.rounds,
        )  # fmt: skip
        ask(folder, notices, options.rounds)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
