"""年度用词: what sets a year apart."""

from notice.notice import Notice
from pipeline.harvest import Harvest
from pipeline.tables.listing import list_year_words
from pipeline.tables.year_words import tell_years_apart
from tests.pipeline.batches import make_harvest, make_year, make_years

SHARED = "整治黑臭水体，推进垃圾分类。"


def list_words(*notices: Notice) -> list[tuple[int, str]]:
    return [(one.year, one.word) for one in tell_years_apart(notices)]


def test_a_word_of_one_year_sets_it_apart() -> None:
    first, second = tell_years_apart(make_years())
    assert [(first.year, first.word), (second.year, second.word)] == [(2021, "脱贫攻坚"), (2022, "乡村振兴")]
    assert (first.count, first.tasks, first.year_tasks, first.other_count) == (2, 2, 3, 0)
    assert first.score > 0


def test_what_is_said_of_both_years_alike_sets_none_apart() -> None:
    assert list_words(make_year(2021, SHARED), make_year(2022, SHARED)) == []


def test_a_larger_year_needs_more_than_its_size() -> None:
    assert list_words(make_year(2021, *[SHARED] * 30), make_year(2022, *[SHARED] * 3)) == []


def test_a_word_printed_once_in_the_batch_tells_nothing() -> None:
    assert list_words(make_year(2021, "推进脱贫攻坚。"), make_year(2022, SHARED)) == []


def test_one_year_has_nothing_to_be_told_from() -> None:
    assert list_words(make_year(2021, "推进脱贫攻坚。", "脱贫攻坚考核。")) == []


def test_one_word_has_nothing_to_be_told_from() -> None:
    assert list_words(make_year(2021, "整治黑臭水体。"), make_year(2022, "整治黑臭水体。")) == []


def test_a_rare_word_is_less_sure_than_a_frequent_one() -> None:
    old = make_year(2021, *["推进脱贫攻坚。"] * 20, *["建设幼儿园。"] * 2, SHARED)
    scores = {one.word: one.score for one in tell_years_apart([old, make_year(2022, *[SHARED] * 22)])}
    assert scores["脱贫攻坚"] > 1.96 > scores["幼儿园"]


def test_the_order_of_notices_does_not_matter() -> None:
    notices = list(make_years())
    assert list(tell_years_apart(notices)) == list(tell_years_apart(notices[::-1]))


def test_a_copy_is_counted_once() -> None:
    harvest = make_harvest()
    copied = Harvest([*harvest, *(one for one in harvest if one.duplicate_of)])
    assert list(list_year_words(copied)) == list(list_year_words(harvest))
