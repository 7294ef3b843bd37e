"""Renaming a notice, and document numbers that are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notice.identity import fold_number, rename_notice
from tests.pipeline.samples import make_notice

NOTICE = make_notice((("一", "1"), "修订办法。", {"lead": ["区司法局"]}), headings={("一",): "制度"})


def test_task_ids_follow_the_notice() -> None:
    named = rename_notice(NOTICE, "澄政办发〔2024〕7号~2")
    assert named.id == "澄政办发〔2024〕7号~2"
    assert [task.id for task in named.tasks] == ["澄政办发〔2024〕7号~2#一/1"]
    assert replace(named, id=NOTICE.id, tasks=NOTICE.tasks) == NOTICE, "nothing else changes"


def test_only_the_leading_id_is_replaced() -> None:
    notice = replace(NOTICE, id="1", tasks=(replace(NOTICE.tasks[0], id="1#1#1"),))
    assert rename_notice(notice, "2").tasks[0].id == "2#1#1"


def test_foreign_task_ids_are_kept() -> None:
    notice = replace(NOTICE, id="乙", tasks=(replace(NOTICE.tasks[0], id="乙乙#1"),))
    assert rename_notice(notice, "丙").tasks[0].id == "乙乙#1"


@given(st.text(min_size=1), st.text(min_size=1))
def test_renaming_back_gives_the_same_notice(one: str, other: str) -> None:
    first = rename_notice(NOTICE, one)
    assert rename_notice(rename_notice(first, other), one) == first


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("澄政办发〔2024〕7号", "澄政办发[2024]7号", True),
        ("澄政办发〔2024〕7号", "澄政办发【2024】 7号", True),
        ("澄政办发〔2024〕7号", "澄政办发（２０２４）第7号", True),
        ("澄政办发〔2024〕7号", "澄政办发〔2024〕70号", False),
        ("澄政办发〔2024〕7号", "澄政发〔2024〕7号", False),
    ],
)
def test_numbers_fold(one: str, other: str, same: bool) -> None:
    assert (fold_number(one) == fold_number(other)) is same
