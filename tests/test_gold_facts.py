"""事实标准答案: that it is sound, and that the notices are still the ones that were annotated."""

import os
from datetime import date

import pytest

from parsers import read_bytes
from tests.gold_facts import SHARED, Annotated, Fact, digest, find_file, read_half
from tests.making.annotations import BadAnnotation, read_scratch

NOTICES = [*read_half("visible"), *read_half("hidden"), *read_half("blind")]
on_corpus = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not SHARED.exists() and "CI" not in os.environ, reason="the real notices are not beside the checkout"
    ),
]
PARAMS = [
    pytest.param(one, id=one.notice, marks=on_corpus if one.source == "real" else []) for one in NOTICES
]
TEXT = "各单位：\n3月底前办结率达到85%以上，每季度报告区政府；区政府\n另行通报。按照《甲市供水办法》（甲政发〔2012〕6号）执行"


def read_text(one: Annotated) -> str:
    if one.text is not None:
        return read_bytes(one.text.encode(), f"{one.notice}.txt").text
    path = find_file(one.notice)
    assert path is not None
    return read_bytes(path.read_bytes(), path.name).text


@pytest.mark.parametrize("one", PARAMS)
def test_text_is_the_annotated_one(one: Annotated) -> None:
    text = read_text(one)
    assert text == one.text if one.text is not None else digest(text) == one.sha256
    assert all(text[fact.start : fact.end].strip() == text[fact.start : fact.end] != "" for fact in one.facts)


@pytest.mark.parametrize("one", NOTICES, ids=[one.notice for one in NOTICES])
def test_facts_are_in_order_and_apart(one: Annotated) -> None:
    assert list(one.facts) == sorted(one.facts, key=lambda fact: (fact.start, fact.end, fact.kind))
    ends: dict[str, int] = {}
    for fact in one.facts:
        assert ends.get(fact.kind, 0) <= fact.start
        ends[fact.kind] = fact.end


@pytest.mark.parametrize("one", NOTICES, ids=[one.notice for one in NOTICES])
def test_values_are_those_of_the_kind(one: Annotated) -> None:
    for fact in (fact for fact in one.facts if not fact.ambiguous):
        first, last = fact.earliest, fact.latest
        assert not (first and last) or date.fromisoformat(first) <= date.fromisoformat(last)
        assert (fact.why is not None) == (fact.kind == "citation")
        assert (fact.relation is not None) == (fact.kind == "mention")


def test_no_text_of_the_corpus_is_kept() -> None:
    assert all(one.text is None and one.sha256 for one in NOTICES if one.source == "real")


def test_a_notice_is_in_one_half() -> None:
    assert len({one.notice for one in NOTICES}) == len(NOTICES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2 D 3月底前 2021-03 month", [Fact("deadline", 5, 9, latest="2021-03-31", precision="month")]),
        ("2 D 每季度 - open r=每季度", [Fact("deadline", 20, 23, precision="open", recurrence="每季度")]),
        ("2 T 达到85%以上 ge 85 %", [Fact("target", 12, 19, comparator="ge", value=85.0, unit="%")]),
        ("2 M 区政府#2 other", [Fact("mention", 29, 32, relation="other")]),
        ("2 ?M 报告‹区政府› report", [Fact("mention", 25, 28, ambiguous=True)]),
        (
            "3 C 《甲市供水办法》（甲政发〔2012〕6号） basis",
            [Fact("citation", 40, 61, title="甲市供水办法", doc_number="甲政发〔2012〕6号", why="basis")],
        ),
    ],
)
def test_quotes_become_places(line: str, expected: list[Fact]) -> None:
    assert list(read_scratch(line, TEXT)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "2 M 区政府 report",
        "1 D 3月底前 2021-03 month",
        "2 M 区政府#3 report",
        "2 M 区政府#1,报告区政府 report",
    ],
)
def test_a_doubtful_quote_is_refused(line: str) -> None:
    with pytest.raises(BadAnnotation):
        read_scratch(line, TEXT)
