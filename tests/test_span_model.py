"""单位模型: its data are what they say, and it learns from them."""

from pathlib import Path

import pytest

from benchmarks.span_model.recipe import BODIES, CLASSES, EMPTY, PHRASES, generate, take_brackets
from benchmarks.span_model.tagger import Tagger, list_features, train
from tests.extractors.printed import read_plan

PLAN = """一、健全制度
1.修订办法，由区司法局报区政府。（责任单位：区司法局、区发改局（区粮食局）；各镇 （街道））
2.汇总情况。
"""


def test_the_same_seed_draws_the_same_sentences() -> None:
    assert list(generate(50, 7)) == list(generate(50, 7))
    assert list(generate(50, 7)) != list(generate(50, 8))


def test_units_of_generated_sentences_do_not_overlap() -> None:
    for example in generate(500, 7):
        ends = [0]
        for start, end in example.spans:
            assert ends[-1] <= start < end <= len(example.text)
            ends.append(end)


def test_generated_sentences_name_units_of_every_sort() -> None:
    drawn = {example.text[start:end] for example in generate(3000, 7) for start, end in example.spans}
    assert set(CLASSES) <= drawn
    assert all(any(name.endswith(body) for name in drawn) for body in BODIES)
    assert all("{}" in phrase for phrase in PHRASES)
    assert any(not example.spans and example.text in EMPTY for example in generate(500, 7))


def test_bracket_lists_and_the_same_names_before_them() -> None:
    (example,) = take_brackets([read_plan(PLAN)])
    names = [example.text[start:end] for start, end in example.spans]
    assert names == ["区司法局", "区司法局", "区发改局（区粮食局）", "各镇（街道）"]


def test_masked_statements_do_not_show_their_label() -> None:
    (example,) = take_brackets([read_plan(PLAN)], masked=True)
    assert "责任单位" not in example.text
    assert [example.text[start:end] for start, end in example.spans] == [
        "区司法局",
        "区发改局（区粮食局）",
        "各镇（街道）",
    ]


def test_every_character_has_features() -> None:
    assert [len(row) for row in list_features("报区财政局。")] == [13] * 6


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "units.crf"
    train(generate(400, 7), path)
    return path


def test_it_finds_a_name_it_was_not_shown(model: Path) -> None:
    text = "加强管理。重要情况及时向临湖县住建局报告。"
    ((start, end, sure),) = Tagger(model).find(text)
    assert text[start:end].endswith("住建局")
    assert 0 < sure <= 1


def test_the_same_sentences_give_the_same_model(model: Path, tmp_path: Path) -> None:
    train(generate(400, 7), tmp_path / "again.crf")
    assert (tmp_path / "again.crf").read_bytes() == model.read_bytes()


def test_an_empty_text_has_no_names(model: Path) -> None:
    assert list(Tagger(model).find("")) == []
    assert list(Tagger(model).find("\n\t。")) == []
