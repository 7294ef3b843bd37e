"""同一公文: as a spreadsheet, in a zip, as a saved page or a mail it gives the same tasks."""

from collections.abc import Callable
from functools import cache

import pytest

from notice.notice import Notice
from tests.facts import list_deadlines, list_edges, read_notice, squeeze
from tests.making.forms import make_forms
from tests.making.printed import Grid, Printed
from tests.parsers.bundle.maker import encode_part, make_mail, make_windows_zip
from tests.parsers.sheet.book_maker import Page, make_xls, make_xlsx
from tests.test_same_notice import LONG, TABLE, needs_corpus, print_notices

NOTICES = [LONG, TABLE, pytest.param("seed", marks=needs_corpus)]
WORD, WEB = "typed.docx", "portal.html"

Facts = list[tuple[tuple[str, ...], str, list[tuple[str, str]], list[str]]]


def list_facts(notice: Notice) -> Facts:
    return [(t.path, squeeze(t.text), list_edges(t), list_deadlines(t)) for t in notice.tasks]


@cache
def make(name: str) -> dict[str, bytes]:
    return make_forms(print_notices()[name])


def lay_sheet(printed: Printed) -> Page:
    """`printed` in a sheet: a paragraph a merged row, a table with its merged cells."""
    page = Page("正文", {}, {}, [])
    columns = max((part.columns for part in printed.parts if isinstance(part, Grid)), default=4)
    row, merges, cells = 1, [], {}
    for part in printed.parts:
        if not isinstance(part, Grid):
            cells[f"A{row}"] = part.text
            merges.append(f"A{row}:{chr(64 + columns)}{row}")
            row += 1
            continue
        for box in part.boxes:
            place = f"{chr(65 + box.column)}{row + box.row}"
            cells[place] = box.text
            if box.rows * box.columns > 1:
                merges.append(f"{place}:{chr(64 + box.column + box.columns)}{row + box.row + box.rows - 1}")
        row += part.rows
    page.cells, page.merges = cells, merges
    return page


@pytest.mark.parametrize("name", NOTICES)
@pytest.mark.parametrize("make_book", [make_xlsx, make_xls])
def test_in_a_spreadsheet(make_book: Callable[[Page], bytes], name: str) -> None:
    book = make_book(lay_sheet(print_notices()[name]))
    original = read_notice(make(name)[WORD], WORD)
    notice = read_notice(book, "方案.et")
    assert list_facts(notice) == list_facts(original)
    assert notice.elements.title == original.elements.title
    assert notice.elements.written_date == original.elements.written_date
    assert len(original.tasks) > 5


@pytest.mark.parametrize("name", NOTICES)
def test_in_a_zip_behind_its_attachment(name: str) -> None:
    bundle = make_windows_zip({"附件1 联系人.txt": "附件1\n联系人名单", "通知.docx": make(name)[WORD]})
    original = read_notice(make(name)[WORD], WORD)
    notice = read_notice(bundle, "通知.zip")
    assert list_facts(notice) == list_facts(original)
    assert (notice.id, notice.elements.title) == (original.id, original.elements.title)


@pytest.mark.parametrize("name", NOTICES)
def test_as_a_saved_page(name: str) -> None:
    page = encode_part(
        make(name)[WEB], "Content-Type: text/html; charset=utf-8", "Content-Location: http://a.example/"
    )
    notice = read_notice(make_mail(page, kind="related", headers="From: <Saved by Blink>\r\n"), "通知.mht")
    assert list_facts(notice) == list_facts(read_notice(make(name)[WEB], WEB))


@pytest.mark.parametrize("name", NOTICES)
def test_attached_to_a_mail(name: str) -> None:
    attached = encode_part(make(name)[WORD], 'Content-Disposition: attachment; filename="a.docx"')
    letter = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "请查收。".encode()
    notice = read_notice(make_mail(letter, attached, headers="To: a@a.example\r\n"), "信.eml")
    assert list_facts(notice) == list_facts(read_notice(make(name)[WORD], WORD))


def test_a_bundle_with_an_unreadable_file_is_read_partly() -> None:
    bundle = make_windows_zip({"图.png": b"\x89PNG\r\n\x1a\n", "通知.docx": make(LONG)[WORD]})
    notice = read_notice(bundle, "通知.zip")
    assert notice.status == "partial"
    assert notice.diagnostics[0].code == "member-unreadable"
