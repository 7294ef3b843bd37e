"""One-to-one pairs."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.align.pairs import THRESHOLD, choose_pairs, find_near
from pipeline.align.texts import Candidate

CANDIDATES = st.lists(
    st.builds(Candidate, st.integers(0, 6), st.integers(0, 6), st.sampled_from([0.1, 0.2, 0.5, 0.5, 0.9])),
    max_size=30,
)


def test_the_most_alike_goes_first() -> None:
    found = choose_pairs(
        [Candidate(0, 0, 0.6), Candidate(0, 1, 0.9), Candidate(1, 1, 0.8), Candidate(1, 0, 0.5)]
    )
    assert found == [Candidate(0, 1, 0.9), Candidate(1, 0, 0.5)]


def test_the_nearest_is_told_though_it_is_taken() -> None:
    candidates = [Candidate(0, 0, 0.9), Candidate(1, 0, 0.5), Candidate(1, 1, 0.4), Candidate(2, 0, 0.2)]
    assert find_near(candidates) == ({0: 0, 1: 0}, {0: 0, 1: 1})


def test_unlike_tasks_stay_alone() -> None:
    assert choose_pairs([Candidate(0, 0, THRESHOLD - 0.01)]) == []


@given(CANDIDATES)
def test_pairs_are_one_to_one_in_any_order(candidates: list[Candidate]) -> None:
    found = choose_pairs(candidates)
    assert len({one.before for one in found}) == len({one.after for one in found}) == len(found)
    assert choose_pairs(candidates[::-1]) == found
