"""PDF files written by hand: text, places, tables, and files that cannot be read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from notice.source import SourceText, Style
from parsers import limits
from parsers.pdf.reader import read_pdf
from tests.parsers.pdf.bytes_maker import (
    BODY,
    PICTURE,
    TEXTS,
    draw_grid,
    read_texts,
    set_lines,
    set_text,
    write_pdf,
)


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def test_paragraphs() -> None:
    source = read_pdf(write_pdf([set_lines(80, 700, BODY)]))
    assert source.text.split("\n") == TEXTS
    assert (source.format, source.parser, source.pages, source.diagnostics) == ("pdf", "pdf", 1, ())
    first = source.locate(0)
    assert (first.page, first.box) == (1, (80.0, 127.9, 352.0, 199.9))


def test_lead_and_bold() -> None:
    lead = set_text(112, 700, "压实责任。", font="Bold") + set_text(192, 700, "各镇要落实包保责任制度。")
    source = read_pdf(
        write_pdf([lead + set_text(80, 672, "层层落实到人。") + set_text(80, 600, "附件", font="Bold")])
    )
    assert [block.style for block in source.blocks] == [Style(lead=5), Style(bold=True)]


def test_furniture_and_page_breaks() -> None:
    foot = [set_text(280, 40, f"— {number} —", 14) for number in (1, 2)]
    head = set_text(80, 800, "澄江区人民政府公报", 9)
    pages = [head + set_lines(80, 700, BODY[:2]) + foot[0], head + set_lines(80, 700, BODY[2:]) + foot[1]]
    assert read_texts(*pages) == TEXTS


@pytest.mark.parametrize(
    ("data", "kind", "says", "why"),
    [
        (b"%PDF-1.5\n", "corrupt", "损坏", "nothing but a header"),
        (write_pdf([BODY[0].encode()])[:400], "corrupt", "损坏", "cut before the first page"),
        (
            write_pdf(
                [set_lines(80, 700, BODY)],
                b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
                % (b"41" * 32, b"42" * 32),
            ),
            "encrypted",
            "密码",
            "a password is needed",
        ),
        (write_pdf([PICTURE, PICTURE]), "no-text", "没有识别出文字", "pictures of nothing"),
    ],
)
def test_unreadable(data: bytes, kind: str, says: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data)
    assert (caught.value.kind, says in caught.value.message) == (kind, True), why


def test_blank_pages_are_no_finding() -> None:
    source = read_pdf(write_pdf([b"", b""]))
    assert (source.text, source.pages, source.diagnostics) == ("", 2, ())


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    """Without the place of its table of objects, a PDF is searched for them."""
    data = write_pdf([set_lines(80, 700, BODY), set_lines(80, 700, ["　　特此通知。"])])
    source = read_pdf(data[: data.index(b"startxref")])
    assert (source.text.split("\n"), codes(source)) == ([*TEXTS, "特此通知。"], ["file-truncated"])


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.check_pages, "__defaults__", (limits.Limits(pages=1),))
    with pytest.raises(LimitExceeded):
        read_pdf(write_pdf([b"", b""]))


TABLE = set_text(85, 400, "区水利局", 12) + draw_grid((80, 200, 400), (420, 390, 360))
VALID = write_pdf([set_lines(80, 700, BODY) + TABLE] * 2)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(VALID)), st.integers(0, 60), st.binary(max_size=40))
def test_damaged_files_never_surprise(start: int, length: int, noise: bytes) -> None:
    """A damaged file is read as far as it goes, or is unreadable; its blocks stand in order."""
    try:
        source = read_pdf(VALID[:start] + noise + VALID[start + length :])
    except UnreadableFile:
        return
    spans = [block.span for block in source.blocks]
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all(0 <= span.start <= span.end <= len(source.text) for span in spans)
