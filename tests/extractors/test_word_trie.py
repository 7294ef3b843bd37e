"""词树: the pattern of many words matches just those words, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extractors.word_trie import compile_words

words_of_few_letters = st.lists(st.text("局部委（.", max_size=4), max_size=8)


def test_the_longest_word_wins() -> None:
    assert re.match(compile_words(["财政", "财政局", "财"]), "财政局长")[0] == "财政局"


def test_no_word_matches_nothing() -> None:
    assert re.search(compile_words(["", ""]), "财政局") is None


@given(words_of_few_letters, st.text("局部委（.", max_size=8))
def test_it_is_the_longest_word_that_begins_there(words: list[str], text: str) -> None:
    found = re.compile(compile_words(words)).match(text)
    longest = max((word for word in words if word and text.startswith(word)), key=len, default=None)
    assert (found[0] if found else None) == longest
