"""Frames for reading, and the registry of what the answers hold."""

import pytest

from pipeline.console.words import KINDS
from pipeline.corpus import Corpus
from pipeline.corpus.chinese import OWN_KINDS, WORDS, say_frame
from pipeline.corpus.columns import FRAMES
from pipeline.corpus.frames import CATEGORIES, OWN_CATEGORIES
from pipeline.errors import InputError
from tests.pipeline.corpus.made import make_corpus, make_dated


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus()


def test_answers_hold_the_columns_of_the_registry(corpus: Corpus) -> None:
    frames = {
        "workload": corpus.workload().reset_index(),
        "partners": corpus.partners("区司法局").reset_index(),
        "calendar": corpus.calendar(),
        "sentences": corpus.sentences(),
        "doubts": corpus.doubts(),
    }
    for name, frame in frames.items():
        assert tuple(frame.columns) == FRAMES[name].names


def test_headers_and_words(corpus: Corpus) -> None:
    work = say_frame(corpus.workload().head(1), "workload").iloc[0].to_dict()
    assert [work[name] for name in ("单位", "类别", "牵头占比")] == ["区司法局", "单个", "1.00"]
    assert work["类型"] == "", "unknown is blank"
    doubts = say_frame(corpus.doubts(), "doubts")
    assert doubts["级别"].tolist() == ["核对", "提示"]
    dated = say_frame(make_dated().calendar(), "calendar")
    assert dated[["最迟日期", "种类"]].iloc[0].tolist() == ["2024-05-31", "时限"]
    lineage = say_frame(corpus.lineage, "lineage")
    assert lineage["变动"].tolist() == ["更名或改组"]


def test_every_code_has_a_word() -> None:
    for name, codes in CATEGORIES.items():
        assert WORDS[name].keys() >= set(codes), name
    for table, own in OWN_CATEGORIES.items():
        for name, codes in own.items():
            words = OWN_KINDS.get(table, KINDS) if name == "kind" else WORDS[name]
            assert words.keys() >= set(codes), (table, name)


def test_a_part_of_a_frame_and_a_class_of_several_words(corpus: Corpus) -> None:
    compared = corpus.compare(2023, 2024)[["class", "score"]]
    said = say_frame(compared, "align")
    assert list(said.columns) == ["变化", "相似度"]
    assert "、" in "".join(said["变化"])


def test_an_unknown_table(corpus: Corpus) -> None:
    with pytest.raises(InputError, match="没有这样的表：work"):
        say_frame(corpus.tasks, "work")
