"""Train the tagger, compare it with the rules, and list where they disagree. See the package's docstring."""

import argparse
import csv
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from benchmarks.span_model.recipe import SEED, Example, generate, take_brackets
from benchmarks.span_model.tagger import Tagger, train
from extractors.prose_names import Name, find_names
from extractors.view import View
from notice.errors import UnreadableFile
from notice.notice import Notice
from pipeline.tables.bystanders import list_mentions
from tests.facts import read_notice
from tests.gold_facts import FOLDERS, Annotated, Half, find_file, read_half

GENERATED = 6000
SURE = 0.98
HALVES: tuple[Half, ...] = ("visible", "hidden")
CENTRE = ("党中央", "中共中央", "国务院", "国务院办公厅")
Places = Callable[..., list[Name]]
Counted = tuple[int, int, int]


def read_all(skip: frozenset[str]) -> Iterator[Notice]:
    """Every notice of the corpus and the samples but those of these names."""
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and path.suffix not in (".json", ".tsv") and path.stem not in skip:
                try:
                    yield read_notice(path.read_bytes(), path.name)
                except UnreadableFile:
                    continue


def fit(path: Path, skip: frozenset[str], seed: int) -> tuple[Tagger, float]:
    """The model made without the notices of these names, and the seconds it took."""
    start = time.perf_counter()
    train([*generate(GENERATED, seed), *take_brackets(read_all(skip))], path)
    return Tagger(path), time.perf_counter() - start


def name_by(tagger: Tagger) -> Places:
    """`find_names` by the model."""

    def find(text: str, _places: tuple[str, ...] = ()) -> list[Name]:
        return [
            Name(start, end, "fixed" if text[start:end] in CENTRE else "model")
            for start, end, _ in tagger.find(text)
        ]

    return find


def name_by_both(tagger: Tagger) -> Places:
    """The rules' names, and those of the model that it is sure of and that overlap none of them."""

    def find(text: str, places: tuple[str, ...] = ()) -> list[Name]:
        ours = find_names(text, places)
        more = [
            Name(start, end, "model")
            for start, end, sure in tagger.find(text)
            if sure >= SURE and not any(start < one.end and one.start < end for one in ours)
        ]
        return sorted([*ours, *more], key=lambda one: one.start)

    return find


def read_annotated(one: Annotated) -> Notice | None:
    if one.text is not None:
        return read_notice(one.text.encode(), "gold.txt")
    path = find_file(one.notice)
    return read_notice(path.read_bytes(), path.name) if path else None


def count_mentions(half: Sequence[Annotated]) -> Counted:
    """(annotated, said, hits) of mentions with the names in use."""
    gold = said = hits = 0
    for one in half:
        notice = read_annotated(one)
        if notice is None:
            continue
        facts = [fact for fact in one.facts if fact.kind == "mention"]
        clear = {(fact.start, fact.end) for fact in facts if not fact.ambiguous}
        unclear = [fact for fact in facts if fact.ambiguous]
        found = {(m.span.start, m.span.end) for m in list_mentions(notice)}
        hits += len(found & clear)
        gold += len(clear)
        said += len(found & clear) + sum(
            not any(start < fact.end and fact.start < end for fact in unclear) for start, end in found - clear
        )
    return gold, said, hits


def count_statements(examples: Iterable[Example], find: Places) -> Counted:
    """(annotated, said, hits) of units in bracket statements whose labels are struck out."""
    gold = said = hits = 0
    for example in examples:
        first, last = example.spans[0][0], example.spans[-1][1]
        found = {(one.start, one.end) for one in find(example.text) if first <= one.start and one.end <= last}
        gold, said, hits = gold + len(example.spans), said + len(found), hits + len(found & {*example.spans})
    return gold, said, hits


def measure_speed(texts: Sequence[str], find: Places) -> float:
    """Characters a second, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            find(text)
        best = min(best, time.perf_counter() - start)
    return sum(map(len, texts)) / best


def compare(seed: int) -> None:
    for half in HALVES:
        annotated = read_half(half)
        if not annotated:
            print(f"{half}: 没有这一半，不比较")
            continue
        held = frozenset(one.notice for one in annotated)
        with TemporaryDirectory() as folder:
            tagger, seconds = fit(Path(folder, "units.crf"), held, seed)
            size = Path(folder, "units.crf").stat().st_size
            notices = [one for one in map(read_annotated, annotated) if one]
            masked = list(take_brackets(notices, masked=True))
            texts = [View.of(one.text, 0, len(one.text)).folded for one in notices]
            print(f"\n{half}（训练 {seconds:.0f} 秒，模型 {size // 1024} KiB，种子 {seed}）")
            print("                        标注   说出   命中      P      R     F1    字/秒")
            for name, find in (
                ("规则", find_names),
                ("模型", name_by(tagger)),
                ("合用", name_by_both(tagger)),
            ):
                with patch("extractors.mentions.find_names", find):
                    mentions = count_mentions(annotated)
                speed = measure_speed(texts, find)
                _print_row(f"{name} 行文中的提及", mentions, speed)
                _print_row(f"{name} 涂去标签的责任说明", count_statements(masked, find), speed)


def _print_row(name: str, counted: Counted, speed: float) -> None:
    gold, said, hits = counted
    precision, recall = hits / max(1, said), hits / max(1, gold)
    f1 = 2 * hits / max(1, gold + said)
    wide = name + "　" * (14 - len(name))
    print(f"{wide}{gold:6} {said:6} {hits:6} {precision:6.3f} {recall:6.3f} {f1:6.3f} {speed:8.0f}")


def list_doubts(paths: Iterable[Path], seed: int) -> None:
    """A TSV of the places where only the rules, or only the model, find a mention."""
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(["文件", "起", "止", "谁认为是提及", "原文", "上下文"])
    with TemporaryDirectory() as folder:
        tagger, _ = fit(Path(folder, "units.crf"), frozenset(), seed)
        for path in paths:
            data = path.read_bytes()
            try:
                ruled = read_notice(data, path.name)
                with patch("extractors.mentions.find_names", name_by(tagger)):
                    modelled = read_notice(data, path.name)
            except UnreadableFile as error:
                print(f"{path.name}：{error.message}", file=sys.stderr)
                continue
            ours, theirs = ({m.span for m in list_mentions(one)} for one in (ruled, modelled))
            for span in sorted(ours ^ theirs):
                around = ruled.text[max(0, span.start - 12) : span.end + 12]
                who = "规则" if span in ours else "模型"
                writer.writerow(
                    [path.name, span.start, span.end, who, *map(_flatten, (span.cut(ruled.text), around))]
                )


def _flatten(words: str) -> str:
    return " ".join(words.split())


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.span_model", description=__doc__)
    parser.add_argument("action", choices=("compare", "train", "doubts"))
    parser.add_argument("paths", nargs="*", type=Path, help="train: 写到哪里；doubts: 要核对的公文")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    if options.action == "compare":
        compare(options.seed)
    elif options.action == "train":
        _, seconds = fit(options.paths[0], frozenset(), options.seed)
        print(f"{options.paths[0]}：{options.paths[0].stat().st_size // 1024} KiB，{seconds:.0f} 秒")
    else:
        files = [
            file
            for path in options.paths
            for file in (sorted(path.rglob("*.*")) if path.is_dir() else [path])
        ]
        list_doubts(files, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
