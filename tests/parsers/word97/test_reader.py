"""Whole .doc files: sample notices as LibreOffice writes them, damaged, locked, old and hostile ones."""

from contextlib import suppress
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import MissingTool, UnreadableFile
from parsers.docx.reader import read_docx
from parsers.word import office
from parsers.word97 import reader as word97
from parsers.word97.reader import read_word97
from tests.making.office import convert, needs_office
from tests.parsers.docx.maker import make_docx, paragraph
from tests.parsers.word97.maker import Parts, cell, make_compound, make_doc, para, row
from tests.parsers.word97.old_forms import CASES, make_documents, name_case

RICH = make_doc("云溪市澄江区文件", cell("序号"), cell("任务"), row(500, 4000), para("一、压实责任。"))


@cache
def make_docs() -> dict[str, bytes]:
    """Every sample as .doc, in one call of LibreOffice."""
    return convert({str(case): data for case, data in make_documents().items()}, "doc")


@cache
def read_by_office() -> dict[str, bytes]:
    """What LibreOffice makes of those .doc files, as .docx."""
    return convert(make_docs(), "docx", source="doc")


def restarts(docx: bytes) -> bool:
    """Does the document restart a list? LibreOffice's .doc then forgets that the numbers go on."""
    with ZipFile(BytesIO(docx)) as archive:
        return b"startOverride" in archive.read("word/numbering.xml")


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_samples_read_as_from_docx(case: tuple[str, bool]) -> None:
    """Paragraphs, numbers, cells, styles and places: nothing differs but the format."""
    document = make_documents()[case]
    kept = document if not restarts(document) else read_by_office()[str(case)]
    wanted, found = read_docx(kept), read_word97(make_docs()[str(case)])
    assert found.text == wanted.text
    assert found.blocks == wanted.blocks
    assert found.tables == wanted.tables
    assert (found.format, found.parser, found.diagnostics) == ("doc", "word97", ())


def test_same_bytes_same_source() -> None:
    assert read_word97(RICH) == read_word97(RICH)
    assert read_word97(RICH).text == "云溪市澄江区文件\n序号\t任务\n一、压实责任。"


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "no bytes"),
        (RICH[:1000], "corrupt", "nothing but the start"),
        (make_compound({"Contents": b"x"}), "corrupt", "another kind of OLE2 file"),
        (make_compound({"WordDocument": b"x", "1Table": b"x"}), "corrupt", "no header"),
        (make_doc("甲", parts=Parts(magic=0x1234)), "corrupt", "a header of something else"),
        (make_doc("甲", parts=Parts(flags=0x0300)), "encrypted", "a password"),
        (make_doc("甲", parts=Parts(flags=0x0100, magic=0xA5DC)), "encrypted", "an old one with a password"),
        (
            make_doc("甲", parts=Parts(flags=0)).replace("0Table".encode("utf-16-le"), b"x" * 12),
            "corrupt",
            "no table stream",
        ),
        (make_doc("甲", parts=Parts(table={33: b""})), "corrupt", "no pieces"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_word97(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


@pytest.mark.parametrize(
    ("data", "text", "why"),
    [
        (make_doc("甲", parts=Parts(flags=0)), "甲", "the other table stream"),
        (make_doc("甲", parts=Parts(version=0x0101)), "甲", "a later version"),
        (make_doc("甲", parts=Parts(version=0x00C0)), "甲", "a version of some languages"),
        (make_doc("甲", parts=Parts(table={12: b"", 13: b"", 1: b""})), "甲", "no properties at all"),
        (make_doc(para("甲", mark="")), "甲", "no mark at the end"),
        (make_doc(""), "", "an empty document"),
    ],
)
def test_readable(data: bytes, text: str, why: str) -> None:
    source = read_word97(data)
    assert (source.text, source.diagnostics) == (text, ()), why


def test_lost_text_is_reported() -> None:
    source = read_word97(make_doc("甲", "乙" * 900)[:-1000])
    assert source.text.startswith("甲\n乙")
    assert [note.code for note in source.diagnostics] == ["file-truncated"]


@pytest.mark.parametrize("parts", [Parts(magic=0xA5DC), Parts(version=104)])
def test_older_word_is_left_to_libreoffice(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[bytes, str, str]] = []

    def pretend(data: bytes, suffix: str, name: str) -> bytes:
        asked.append((data, suffix, name))
        return make_docx(paragraph("旧文件"))

    monkeypatch.setattr(word97, "convert_office", pretend)
    data = make_doc("甲", parts=parts)
    source = read_word97(data)
    assert (source.text, source.format, source.parser) == ("旧文件", "doc", "libreoffice")
    assert asked == [(data, ".doc", "Word 6.0/95 文档（.doc）")]


def test_older_word_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    with pytest.raises(MissingTool) as caught:
        read_word97(make_doc("甲", parts=Parts(magic=0xA5DC)))
    assert "Word 6.0/95" in caught.value.message


@given(st.integers(0, len(RICH) - 1), st.binary(min_size=1, max_size=8))
def test_changed_bytes_never_crash(place: int, changed: bytes) -> None:
    data = bytearray(RICH)
    data[place : place + len(changed)] = changed
    with suppress(UnreadableFile):
        assert len(read_word97(bytes(data[: len(RICH)])).text) <= len(RICH)


# Where the header, the tables it points to and the property pages stand, the least change matters.
HEADER = RICH.index(bytes.fromhex("ECA5"))


@given(st.integers(0, 900), st.integers(0, 255), st.integers(0, 900), st.integers(0, 255))
def test_changed_headers_never_crash(first: int, one: int, second: int, other: int) -> None:
    data = bytearray(RICH)
    data[HEADER + first], data[HEADER + second] = one, other
    with suppress(UnreadableFile):
        assert len(read_word97(bytes(data)).text) <= 10 * len(RICH)


@given(st.integers(0, len(RICH)))
def test_truncation_never_passes_as_whole(length: int) -> None:
    with suppress(UnreadableFile):
        source = read_word97(RICH[:length])
        assert source.text in ("", read_word97(RICH).text) or source.diagnostics
