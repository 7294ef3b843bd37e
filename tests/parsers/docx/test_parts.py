"""Packages: missing, broken and hostile parts."""

import struct
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notice.errors import LimitExceeded, UnreadableFile
from parsers.docx.reader import read_docx
from tests.parsers.docx.maker import (
    NAMESPACES,
    make_abstract,
    make_docx,
    make_level,
    make_num,
    make_rels,
    make_zip,
    paragraph,
)

RELS = make_rels({"officeDocument": "word/document.xml"})
NUMBERS = make_abstract(0, make_level(0, "decimal", "%1.")) + make_num(1, 0)
NUMBERED = paragraph("甲", number=(1, 0))


def make_document(body: str, head: str = "") -> str:
    return f"{head}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def make_files(document: str | bytes, **more: str | bytes) -> bytes:
    return make_zip({"_rels/.rels": RELS, "word/document.xml": document, **more})


def encrypt(data: bytes) -> bytes:
    """Sets the flag of encryption on every member."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


GOOD = make_docx(paragraph("甲"))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
FILE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "no bytes"),
        (b"PK\x03\x04 not really", "corrupt", "no zip behind its first bytes"),
        (GOOD[: len(GOOD) // 2], "corrupt", "cut in half: the list of members is gone"),
        (make_zip({"a.txt": "x"}), "corrupt", "a zip, but no document"),
        (make_files("<x/>"), "corrupt", "no body"),
        (make_files(""), "corrupt", "an empty main part"),
        (encrypt(GOOD), "encrypted", "members under a password"),
        (
            make_files(make_document(paragraph("&x;").replace("&amp;", "&"), FILE)),
            "corrupt",
            "an external entity",
        ),
        (
            make_files(
                make_document(
                    "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>'
                )
            ),
            "corrupt",
            "a billion laughs",
        ),
        (make_files(make_document("甲", FILE).encode("utf-16")), "corrupt", "a DTD in UTF-16"),
        (make_docx("<w:ins>" * 50_000 + "</w:ins>" * 50_000), "limit", "50,000 elements deep"),
        (
            make_docx("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000),
            "limit",
            "20,000 tables deep",
        ),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_docx(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


@pytest.mark.parametrize(
    ("files", "text", "damaged", "why"),
    [
        ({}, "甲", "", "a document alone, without content types, styles or numbering"),
        (
            {
                "word/_rels/document.xml.rels": make_rels(
                    {"numbering": "numbering.xml", "styles": "styles.xml"}
                )
            },
            "甲",
            "word/styles.xml、word/numbering.xml",
            "parts that are named but missing",
        ),
        (
            {
                "word/_rels/document.xml.rels": make_rels({"numbering": "/word/numbering.xml"}),
                "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERS}<w:num w:numId='2'>",
            },
            "1.甲",
            "word/numbering.xml",
            "a part cut off is read as far as it goes",
        ),
        (
            {
                "Word\\_rels\\Document.xml.rels": make_rels({"numbering": "../word/Numbering.xml"}),
                "WORD/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERS}</w:numbering>",
            },
            "1.甲",
            "",
            "names in another case, with backslashes",
        ),
        (
            {"word/_rels/document.xml.rels": "<oops"},
            "甲",
            "word/_rels/document.xml.rels",
            "broken relationships",
        ),
    ],
)
def test_side_parts(files: dict[str, str], text: str, damaged: str, why: str) -> None:
    source = read_docx(make_files(make_document(NUMBERED), **files))
    assert source.text == text, why
    assert [note.code for note in source.diagnostics] == (["file-truncated"] if damaged else []), why
    assert all(damaged in note.message for note in source.diagnostics)


@pytest.mark.parametrize(
    ("document", "text", "why"),
    [
        (make_document(paragraph("甲") + paragraph("乙"))[:-40], "甲\n乙", "cut off"),
        (make_document(paragraph("甲\x01乙")), "甲乙", "a control character"),
        (make_document("<w:p><w:r><w:t>甲&nope;乙</w:t></w:r></w:p>"), "甲乙", "an entity nobody declared"),
    ],
)
def test_broken_main_part_is_read_as_far_as_it_goes(document: str, text: str, why: str) -> None:
    source = read_docx(make_files(document))
    assert source.text.replace("\ufffd", "") == text, why
    assert [note.code for note in source.diagnostics] == ["file-truncated"]


def test_strict_documents() -> None:
    strict = make_document(paragraph("甲")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    rels = RELS.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
    )
    assert read_docx(make_zip({"_rels/.rels": rels, "word/document.xml": strict})).text == "甲"


def test_unknown_compression_is_corrupt() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", make_document(paragraph("甲")))
    with pytest.raises(UnreadableFile):
        read_docx(stream.getvalue())


BLANKS = 70 * 2**20
BOMB = make_files(make_document(paragraph("甲")) + " " * BLANKS)


def test_unpacked_size_is_limited() -> None:
    with pytest.raises(LimitExceeded):
        read_docx(BOMB)


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    size = struct.pack("<I", len(make_document(paragraph("甲")).encode()) + BLANKS)
    assert BOMB.count(size) == 2
    with pytest.raises(UnreadableFile) as caught:
        read_docx(BOMB.replace(size, struct.pack("<I", 1000)))
    assert caught.value.kind == "corrupt"


def test_pictures_are_never_unpacked() -> None:
    data = make_files(make_document(paragraph("甲")), **{"word/media/image1.png": b"0" * BLANKS})
    assert read_docx(data).text == "甲"


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
@example(GOOD.index(b"PK\x03\x04") + 6, 32)  # a zip member that says it is patched data
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(GOOD)
    data[place] = value
    with suppress(UnreadableFile):
        assert len(read_docx(bytes(data)).text) <= 1


@given(st.integers(0, 600), st.binary(max_size=40))
def test_garbage_in_the_main_part_never_crashes(place: int, garbage: bytes) -> None:
    document = make_document(paragraph("甲") * 3).encode()
    with suppress(UnreadableFile):
        assert len(read_docx(make_files(document[:place] + garbage + document[place:])).text) <= len(document)
