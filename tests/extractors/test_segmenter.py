"""分词: terms stay whole, and rjieba cuts as jieba does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.rules import load_table
from extractors.segmenter import Cutter, cut_words, list_added, load_cutter
from extractors.wording import word_tasks
from pipeline import convert
from tests.extractors.jieba_twin import load_twin
from tests.properties.words import HEADINGS, SENTENCES, UNITS

SAMPLES = sorted(Path("data/raw").glob("*/*.*"))
TERMS = [
    word for table in ("terms", "themes") for rule in load_table(table) for word in rule.pattern.split("|")
]
ODD = ("5G基站和PM2.5", "以-下", "互联网+政务服务", "ⅢA类", "“一网通办”（一期）", "Q4 2023年", "")


def cut_all(text: str, cutter: Cutter | None = None) -> list[str]:
    return [word.text for word in cut_words(text, lambda _word, _tag: True, cutter)]


@pytest.mark.parametrize("term", sorted(set(TERMS)))
def test_a_term_is_one_word(term: str) -> None:
    assert cut_all(term) == [term]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("推进一网通办。", ["推进", "一网通办"]),
        ("优化营商环境，落实减税降费", ["优化", "营商环境", "落实", "减税降费"]),
        ("区人力社保局督查垃圾分类", ["人力社保局", "督查", "垃圾分类"]),
        ("新建5G基站30座", ["新建", "基站"]),
        ("发放1200万元消费券", ["发放", "万元", "消费券"]),
    ],
)
def test_words_of_a_sentence(text: str, words: list[str]) -> None:
    assert cut_all(text) == words


def test_words_know_where_they_stand() -> None:
    text = "（一）新建5G基站，推进“一网通办”改革。"
    words = cut_words(text, lambda _word, _tag: True)
    assert [text[word.start : word.start + len(word.text)] for word in words] == [word.text for word in words]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_jieba_cuts_the_samples_alike(path: Path) -> None:
    notice = convert(path)
    lines = notice.text.split("\n")
    assert [cut_all(line) for line in lines] == [cut_all(line, load_twin()) for line in lines]
    assert word_tasks(notice.tasks, notice.text, load_twin()) == notice.tasks


@pytest.mark.parametrize("text", [*ODD, *SENTENCES, *HEADINGS, *UNITS])
def test_jieba_cuts_sentences_alike(text: str) -> None:
    assert cut_all(text) == cut_all(text, load_twin())


@given(
    st.lists(st.sampled_from([word for word, _ in list_added()] + list("的了和12A-，的各部门")), max_size=8)
)
def test_jieba_cuts_any_row_of_words_alike(words: list[str]) -> None:
    text = "".join(words)
    assert cut_all(text) == cut_all(text, load_twin())


def test_what_is_added_is_known() -> None:
    assert [word for word, _ in list_added() if not load_cutter().has_word(word)] == []
