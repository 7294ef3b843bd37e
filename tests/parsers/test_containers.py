"""Containers: zips and OLE2 files by what they hold, cut short or not."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from parsers.containers import OLE2_MARK, name_ole2, name_zip

TYPES = "[Content_Types].xml"
ODF = "application/vnd.oasis.opendocument"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def make_zip(members: Mapping[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


ZIPS = [
    ({TYPES: "", "word/document.xml": "<w/>"}, "docx", "Word"),
    ({TYPES: "", "Word\\Document.xml": "<w/>"}, "docx", "Word, as some writers spell it"),
    ({TYPES: WORD_TYPE, "parts/main.xml": "<w/>"}, "docx", "Word under other names"),
    ({TYPES: "", "xl/workbook.xml": ""}, "xlsx", "Excel"),
    ({TYPES: "", "ppt/presentation.xml": ""}, "pptx", "PowerPoint"),
    ({"OFD.xml": "", "Doc_0/Document.xml": ""}, "ofd", "OFD"),
    ({"mimetype": f"{ODF}.text", "META-INF/manifest.xml": ""}, "odt", "OpenDocument text"),
    ({"mimetype": f"{ODF}.text-template", "META-INF/manifest.xml": ""}, "odt", "a template of it"),
    ({"META-INF/manifest.xml": f'"{ODF}.text"'}, "odt", "without its first member"),
    ({"mimetype": f"{ODF}.spreadsheet", "META-INF/manifest.xml": ""}, "odf", "an OpenDocument sheet"),
    ({"mimetype": "", "META-INF/manifest.xml": ""}, "odt", "nothing tells: what offices send"),
    ({"mimetype": "", "META-INF/container.xml": ""}, "epub", "a book"),
    ({"通知.docx": "", "附件/word.txt": ""}, "zip", "files packed together"),
    ({}, "zip", "an empty zip"),
]


@pytest.mark.parametrize(("members", "expected", "why"), ZIPS)
def test_zips(members: dict[str, str], expected: str, why: str) -> None:
    assert name_zip(make_zip(members)) == expected, why


def test_a_zip_cut_short_is_known_by_the_names_that_are_left() -> None:
    data = make_zip({TYPES: "", "word/document.xml": "甲乙丙" * 500})
    assert name_zip(data[: len(data) // 2]) == "docx"
    assert name_zip(b"PK\x03\x04" + bytes(40)) == "zip"
    assert name_zip(b"PK\x03\x04mimetype" + f"{ODF}.textPK".encode()) == "odt"


def test_a_list_of_types_that_cannot_be_unpacked_is_not_fatal() -> None:
    data = make_zip({TYPES: WORD_TYPE * 9, "a/b.xml": ""})
    packed = zlib.compress((WORD_TYPE * 9).encode())[2:-4]
    assert packed in data
    assert name_zip(data.replace(packed, bytes(len(packed)))) == "zip"


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        ("WordDocument", "doc"),
        ("MatOST", "works"),
        ("Workbook", "xls"),
        ("Book", "xls"),
        ("PowerPoint Document", "ppt"),
        ("EncryptedPackage", "encrypted"),
        ("Contents", "ole2"),
    ],
)
def test_ole2(stream: str, expected: str) -> None:
    assert name_ole2(OLE2_MARK + bytes(500) + f"{stream}\0".encode("utf-16-le")) == expected
