"""How fast the facts of running text are found, beside jieba.cut over the same texts in the same run.

    python -m benchmarks.facts_speed [--rounds 7] [folder …]

Without folders the sample notices are read. Times are the best of the rounds for all notices
together, in milliseconds; the time of parsing and of cutting tasks is not in them. What is timed is
what `extract` does after the tasks are cut: deadlines, targets and citations (`extractors.told`),
mentions (`extractors.prose_mentions`), keywords, themes and actions (`extractors.wording`). Keywords alone, and
the bare cut by rjieba, stand below the sum. Exit 1 when all together take longer than jieba.cut, or
keywords longer than 0.3 of it.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from unittest.mock import patch

import jieba
from msgspec import Struct

import extractors
from extractors.keywords import rank_keywords
from extractors.prose_mentions import MentionReading, read_mentions
from extractors.segmenter import load_cutter
from extractors.told import Told, tell_facts
from extractors.wording import count_words, word_tasks
from notice.errors import UnreadableFile
from notice.notice import Task
from pipeline.discover import find_inputs
from tests.facts import read_notice

_KEYWORDS = 0.3
DATA = Path(__file__).parents[1] / "data" / "raw"


class Work(Struct):
    """What one notice gives the two stages to do."""

    text: str
    asked: tuple[object, ...] = ()
    mentioning: tuple[object, ...] = ()
    tasks: tuple[Task, ...] = ()


def collect(paths: Iterable[Path]) -> list[Work]:
    """The arguments the stages are called with while each file is read."""
    found: list[Work] = []

    def note_told(*asked: object) -> Told:
        found.append(Work("", asked))
        return tell_facts(*asked)  # type: ignore[arg-type]

    def note_mentions(*asked: object) -> MentionReading:
        found[-1].mentioning = asked
        return read_mentions(*asked)  # type: ignore[arg-type]

    def note_wording(tasks: tuple[Task, ...], text: str) -> tuple[Task, ...]:
        found[-1].text, found[-1].tasks = text, tasks
        return word_tasks(tasks, text)

    with (
        patch.object(extractors, "tell_facts", note_told),
        patch.object(extractors, "read_mentions", note_mentions),
        patch.object(extractors, "word_tasks", note_wording),
    ):
        for path in paths:
            try:
                read_notice(path.read_bytes(), path.name)
            except UnreadableFile as error:
                print(f"跳过 {path.name}：{error}")
    return found


def time_best(call: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[DATA])
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    files = [Path(one.path) for one in find_inputs(options.folders)]
    works = collect(files)
    jieba.initialize()
    contenders: list[tuple[str, Callable[[], object]]] = [
        ("jieba.cut 全文", lambda: [list(jieba.cut(one.text)) for one in works]),
        ("时限、目标、引文", lambda: [tell_facts(*one.asked) for one in works]),  # type: ignore[arg-type]
        ("提及", lambda: [read_mentions(*one.mentioning) for one in works]),  # type: ignore[arg-type]
        ("关键词、主题、事项", lambda: [word_tasks(one.tasks, one.text) for one in works]),
    ]
    cutter = load_cutter()
    apart: list[tuple[str, Callable[[], object]]] = [
        ("其中关键词", lambda: [rank_keywords([count_words(task) for task in one.tasks]) for one in works]),
        ("另：rjieba 切分全文", lambda: [cutter.tag(one.text) for one in works]),
    ]
    print(f"{len(works)} 份公文，{sum(len(one.text) for one in works)} 字")
    times = [time_best(call, options.rounds) for _, call in contenders]
    alone = [time_best(call, options.rounds) for _, call in apart]
    rows = [
        *zip([name for name, _ in contenders], times, strict=True),
        ("合计", sum(times[1:])),
        *zip([name for name, _ in apart], alone, strict=True),
    ]
    for name, spent in rows:
        print(f"  {spent:9.1f} ms  {spent / times[0]:6.2f}× jieba.cut  {name}")
    return int(sum(times[1:]) > times[0] or alone[0] > _KEYWORDS * times[0])


if __name__ == "__main__":
    sys.exit(main())
