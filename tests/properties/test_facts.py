"""行文中的事实: whatever is printed, nothing is raised and every fact is printed where it says."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.anchors import Anchor
from extractors.citations import find_citations, mark_own
from extractors.rules import load_table
from extractors.targets import find_targets
from extractors.time_limits import find_limits
from extractors.view import View
from tests.extractors.printed import LETTER, read

WORDS = sorted(
    {
        example
        for table in ("limits", "limit_contexts", "targets", "target_contexts", "citations", "citation_kinds")
        for rule in load_table(table)
        for example in (*rule.examples, *rule.counter)
    }
)
PIECES = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(["，", "。", "；", "、", "（", "）", "《", "》", "“", " ", "\n", "9999年", "13月", "0日", "万亿"]), st.text(max_size=4)
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).map("".join)
ANCHORS = st.builds(
    Anchor,
    st.none() | st.integers(1900, 2100),
    st.none() | st.dates(date(1980, 1, 1), date(2050, 12, 31)),
    st.none() | st.integers(1990, 2050),
)


@given(TEXTS, ANCHORS, st.none() | st.integers(1990, 2100))
def test_limits(text: str, anchor: Anchor, carried: int | None) -> None:
    view = View.of(text, 0, len(text))
    found = [one.deadline for one in find_limits(view, anchor, carried)]
    assert all(one.text == one.span.cut(text) for one in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    for one in found:
        dates = [date.fromisoformat(said) for said in (one.earliest, one.latest) if said]
        assert dates == sorted(dates)
        assert one.precision is not None


@given(TEXTS, st.none() | st.integers(1990, 2100))
def test_targets(text: str, year: int | None) -> None:
    found = list(find_targets(View.of(text, 0, len(text)), year))
    assert all(one.text == one.span.cut(text) for one in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(one.unit and (one.value is None or one.value >= 0) for one in found)
    assert all(one.measure is None or "".join(one.measure.split()) in "".join(text.split()) for one in found)


@given(TEXTS, st.booleans())
def test_citations(text: str, in_title: bool) -> None:
    found = list(find_citations(View.of(text, 0, len(text)), in_title=in_title))
    assert all(one.text == one.span.cut(text) for one in found)
    for one in mark_own(found, text):
        assert (one.kind == "self") == (one.title is None and one.doc_number is None)
        assert one.doc_number is None or one.doc_number in one.text


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_a_notice_gives_each_fact_once(text: str) -> None:
    notice = read(f"{LETTER}一、{text}修路。（责任单位：区交通局；完成时限：9月底前）\n二、{text}")
    holders = (notice, *notice.tasks)
    for facts in zip(*((one.deadlines, one.targets, one.citations) for one in holders), strict=True):
        spans = [fact.span for many in facts for fact in many]
        assert len(spans) == len(set(spans))
        assert all(
            span.cut(notice.text) == fact.text for many in facts for fact in many for span in [fact.span]
        )
