"""Final ids and citations linked inside a batch."""

from pathlib import Path

import pytest

from notice.notice import Notice
from notice.schema import encode_notice
from pipeline.run.finishing import FinishedNotices
from pipeline.run.identities import Identity, make_card
from pipeline.run.spool import Spool
from tests.pipeline.samples import make_notice


def finish(folder: Path, *notices: tuple[Notice, Identity]) -> list[Notice]:
    with Spool(folder) as spool:
        cards = []
        for notice, _ in notices:
            spool.append(encode_notice(notice))
            cards.append(make_card(notice))
        finished = FinishedNotices(spool, [identity for _, identity in notices], cards)
        once = list(finished)
        assert list(finished) == once, "read as often as needed"
        return once


def citing(number: str) -> Notice:
    return make_notice((("一",), "落实要求。", {}), number=("澄政发", 2024, 1), cites={("一",): number})


@pytest.mark.parametrize(
    ("cited", "linked"),
    [
        ("澄政办发〔2024〕7号", "澄政办发〔2024〕7号"),
        ("澄政办发[2024]第7号", "澄政办发〔2024〕7号"),
        ("云政发〔2020〕1号", None),
        ("澄政发〔2024〕1号", None),
    ],
)
def test_citation_is_linked_to_another_notice_of_the_batch(
    tmp_path: Path, cited: str, linked: str | None
) -> None:
    other = make_notice()
    _, notice = finish(tmp_path, (other, Identity(other.id)), (citing(cited), Identity("澄政发〔2024〕1号")))
    assert notice.tasks[0].citations[0].notice == linked


def test_citation_of_a_notice_read_twice_is_linked_to_the_original(tmp_path: Path) -> None:
    other = make_notice()
    copy = Identity(f"{other.id}~2", other.id)
    citing_notice = citing(other.id)
    found = finish(tmp_path, (other, copy), (other, Identity(other.id)), (citing_notice, Identity("x")))
    assert found[2].tasks[0].citations[0].notice == other.id
    assert [(n.id, n.duplicate_of) for n in found[:2]] == [(f"{other.id}~2", other.id), (other.id, None)]


def test_ids_reach_tasks(tmp_path: Path) -> None:
    notice = make_notice((("一",), "办理。", {}))
    (found,) = finish(tmp_path, (notice, Identity("甲")))
    assert found.tasks[0].id == "甲#一"
