"""How fast the facts of running text are found, beside jieba.cut over the same texts in the same run.

    python -m benchmarks.facts_speed [--rounds 15] [folder …]

Without folders the sample notices are read. Times are the least processor time of the rounds for all
notices together, in milliseconds; the time of parsing and of cutting tasks is not in them. What is timed is
what `extract` does after the tasks are cut: deadlines, targets and citations, mentions of units,
keywords, themes and actions. Keywords alone, and the bare cut by rjieba, stand below the sum. Exit 1
when all together take longer than jieba.cut, or keywords longer than 0.3 of it.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from unittest.mock import patch

import jieba

import extractors
from extractors.keywords import rank_keywords
from extractors.segmenter import load_cutter
from extractors.wording import count_words
from notice.errors import UnreadableFile
from notice.notice import Notice
from pipeline.run.discover import find_inputs
from tests.facts import read_notice

# Of the time of jieba.cut, what keywords may take.
_KEYWORDS = 0.3
DATA = Path(__file__).parents[1] / "data" / "raw"


# The stages of `extract` that are timed, by what they find.
STAGES = {
    "list_stretches": "正文各段",
    "Owners": "各段归哪项任务",
    "tell_facts": "时限、目标、引文",
    "read_mentions": "提及的单位",
    "word_tasks": "关键词、主题、事项",
}
Calls = dict[str, list[Callable[[], object]]]


def collect(paths: Iterable[Path]) -> tuple[list[Notice], Calls]:
    """The notices, and every call of a stage while they are read, to be made again."""
    notices: list[Notice] = []
    calls: Calls = {name: [] for name in STAGES}

    def note(name: str) -> Callable[..., object]:
        stage = getattr(extractors, name)

        def call(*asked: object) -> object:
            calls[name].append(partial(stage, *asked))
            return stage(*asked)

        return call

    with ExitStack() as stack:
        for name in STAGES:
            stack.enter_context(patch.object(extractors, name, note(name)))
        for path in paths:
            try:
                notices.append(read_notice(path.read_bytes(), path.name))
            except UnreadableFile as error:
                print(f"跳过 {path.name}：{error.kind}")
    return notices, calls


def time_best(calls: Iterable[Callable[[], object]], rounds: int) -> list[float]:
    """The least processor time of each call, in milliseconds; each round makes all of them in turn."""
    spent = [[_time_one(call) for call in calls] for _ in range(rounds)]
    return [min(times) for times in zip(*spent, strict=True)]


def _time_one(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def _call_all(calls: Iterable[Callable[[], object]]) -> None:
    for call in calls:
        call()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[DATA])
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    notices, calls = collect(Path(one.path) for one in find_inputs(options.folders))
    texts = [one.text for one in notices]
    jieba.initialize()
    cutter = load_cutter()
    contenders: list[tuple[str, Callable[[], object]]] = [
        ("jieba.cut 全文", lambda: [list(jieba.cut(text)) for text in texts]),
        *((meaning, partial(_call_all, calls[name])) for name, meaning in STAGES.items()),
        ("其中关键词", lambda: [rank_keywords([count_words(task) for task in one.tasks]) for one in notices]),
        ("另：rjieba 切分全文", lambda: [cutter.tag(text) for text in texts]),
    ]
    print(f"{len(texts)} 份公文，{sum(map(len, texts))} 字")
    base, *times = time_best([call for _, call in contenders], options.rounds)
    names = [name for name, _ in contenders]
    together, keywords = sum(times[: len(STAGES)]), times[len(STAGES)]
    for name, spent in [*zip(names, [base, *times], strict=True), ("合计（不另计关键词、rjieba）", together)]:
        print(f"  {spent:9.1f} ms  {spent / base:6.2f}× jieba.cut  {name}")
    return int(together > base or keywords > _KEYWORDS * base)


if __name__ == "__main__":
    sys.exit(main())
