"""Unique ids, and which notices are the same one."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notice.notice import Notice
from pipeline.run.identities import Identity, make_card, settle_identities
from tests.pipeline.samples import Work, make_notice

FIRST: Work = (("一",), "修订行政执法公示办法并组织实施，年底前完成全部公示事项。", {"lead": ["区司法局"]})
SECOND: Work = (("一",), "开展河道清淤和岸线整治，全面消除劣五类水体。", {"lead": ["区水利局", "区环保局"]})
NUMBER = "澄政办发〔2024〕7号"


class Shelf:
    def __init__(self, notices: Sequence[Notice]) -> None:
        self.notices = notices

    def read(self, position: int) -> Notice:
        return self.notices[position]


def settle(*notices: Notice) -> dict[str, Identity]:
    identities = settle_identities([make_card(notice) for notice in notices], Shelf(notices))
    return {notice.source.path: identity for notice, identity in zip(notices, identities, strict=True)}


def test_different_texts_under_one_number_are_two_notices() -> None:
    found = settle(make_notice(FIRST, path="b.txt"), make_notice(SECOND, path="a.txt"))
    assert found == {"a.txt": Identity(NUMBER), "b.txt": Identity(f"{NUMBER}~2")}


def test_docx_is_the_original_of_its_pdf() -> None:
    found = settle(
        *(make_notice(FIRST, path=f"a.{suffix}") for suffix in ("txt", "pdf", "docx", "html", "md"))
    )
    assert found["a.docx"] == Identity(NUMBER)
    copies = {path: identity for path, identity in found.items() if path != "a.docx"}
    assert {identity.duplicate_of for identity in copies.values()} == {NUMBER}
    assert copies["a.html"].id == f"{NUMBER}~2", "copies take their ids in path order"


def test_complete_reading_beats_the_better_format() -> None:
    partial = replace(make_notice(FIRST, path="a.docx"), status="partial")
    found = settle(partial, make_notice(FIRST, path="a.txt"))
    assert found["a.docx"].duplicate_of == found["a.txt"].id == NUMBER


def test_reading_with_more_assignments_is_the_original() -> None:
    whole = make_notice(FIRST, path="a.pdf")
    lost = replace(whole.tasks[0], assignments=())
    found = settle(replace(make_notice(FIRST, path="a.docx"), tasks=(lost,)), whole)
    assert found["a.docx"].duplicate_of == found["a.pdf"].id


def test_printed_number_may_differ_in_brackets() -> None:
    one = make_notice(FIRST, path="a.docx")
    number = one.elements.doc_number
    assert number is not None
    elements = replace(one.elements, doc_number=replace(number, text="澄政办发[2024]第7号"))
    other = replace(make_notice(FIRST, path="a.txt"), elements=elements)
    assert settle(one, other)["a.txt"].duplicate_of == NUMBER


def test_without_a_number_title_and_date_make_the_family() -> None:
    one = make_notice(FIRST, path="a.docx", number=None)
    same = make_notice(FIRST, path="b.txt", number=None)
    later = make_notice(FIRST, path="c.txt", number=None, date="2025-03-05")
    undated = make_notice(FIRST, path="d.txt", number=None, date=None)
    found = settle(one, same, later, undated)
    assert [path for path, identity in found.items() if identity.duplicate_of] == ["b.txt"]


def test_same_bytes_are_a_copy_whatever_they_say() -> None:
    one = make_notice(FIRST, path="a.txt", number=None, date=None)
    copy = replace(one, source=replace(one.source, path="b.txt"))
    found = settle(copy, one)
    assert found["b.txt"] == Identity(f"{one.id}~2", one.id)


def test_copy_of_a_copy_points_at_the_original() -> None:
    docx = make_notice(FIRST, path="a.docx")
    txt = make_notice(FIRST, path="b.txt")
    again = replace(txt, source=replace(txt.source, path="c.txt"))
    found = settle(again, txt, docx)
    assert {found["b.txt"].duplicate_of, found["c.txt"].duplicate_of} == {found["a.docx"].id}


def test_given_id_that_looks_numbered_is_not_taken_twice() -> None:
    odd = replace(make_notice(SECOND, path="0.txt", number=("乙", 2024, 1)), id=f"{NUMBER}~2")
    found = settle(odd, make_notice(FIRST, path="1.txt"), make_notice(SECOND, path="2.txt"))
    assert [found[path].id for path in ("0.txt", "1.txt", "2.txt")] == [f"{NUMBER}~2", NUMBER, f"{NUMBER}~3"]


@given(st.permutations(["a.docx", "a.txt", "b.txt", "c.pdf", "c.txt"]))
def test_order_of_reading_does_not_matter(paths: list[str]) -> None:
    def make(path: str) -> Notice:
        return make_notice(SECOND if path.startswith("b") else FIRST, path=path)

    assert settle(*map(make, paths)) == settle(*map(make, sorted(paths)))
