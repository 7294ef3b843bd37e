"""Formats: told by content; every format that is not read is named, with what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import UnreadableFile
from parsers import READERS
from parsers.containers import OLE2_MARK
from parsers.sniff import is_json, load_unsupported, sniff_format
from tests.parsers.test_containers import make_zip

TEXT = "云溪市澄江区人民政府文件\n一、强化保障。\n"
HEADER = 'Content-Type: multipart/related;\n\tboundary="x"'


@pytest.mark.parametrize(
    ("data", "name", "expected", "why"),
    [
        (TEXT.encode(), "", "txt", "plain text"),
        (TEXT.encode("gb18030"), "a.html", "txt", "the name does not make a page of it"),
        (TEXT.encode("utf-16-le"), "a.txt", "txt", "nulls do not make it binary"),
        (f"# 标题\n\n## 一、强化保障\n{TEXT}".encode(), "a.txt", "md", "two headings"),
        (TEXT.encode(), "a.md", "md", "between these two the name decides"),
        (TEXT.encode(), "a.MARKDOWN", "md", "in any case"),
        (f"<p>{TEXT}</p>".encode(), "a.txt", "html", "a fragment"),
        (f"<p>{TEXT}</p>".encode("utf-16"), "a.txt", "html", "in UTF-16"),
        (f"{TEXT}<p>{TEXT}</p><p>{TEXT}</p>".encode(), "", "html", "text in block tags"),
        (
            f"# 标题\n\n**一、**甲<br>乙\n\n| 甲 | 乙<br>丙 |\n|--|--|\n{TEXT}<br>".encode(),
            "",
            "md",
            "<br> in it",
        ),
        (b"\xef\xbb\xbf%PDF-1.7\n1 0 obj", "a.txt", "pdf", "a PDF behind a mark"),
        (b"HTTP/1.1 200\r\n\r\n%PDF-1.4\n1 0 obj\n", "", "pdf", "a PDF behind other bytes"),
        (f"本标准所称 %PDF-1.4 是一种格式。\n{TEXT}".encode(), "", "txt", "a text that mentions it"),
        (make_zip({"word/document.xml": ""}), "a.doc", "docx", "a zip with Word's parts"),
        (b"{\\rtf1\\ansi}", "a.doc", "rtf", "RTF under Word's name"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>',
            "a.doc",
            "wordxml",
            "Word XML",
        ),
        (OLE2_MARK + "WordDocument\0".encode("utf-16-le"), "a.wps", "doc", "Word 97, as Kingsoft keeps it"),
        (make_zip({"xl/workbook.xml": ""}), "a.et", "xlsx", "a zip with Excel's parts"),
        (make_zip({"OFD.xml": ""}), "a.zip", "ofd", "a zip with an OFD's entrance"),
        (make_zip({"通知.docx": ""}), "a.zip", "zip", "a bundle"),
        (f"From: <Saved>\r\nMIME-Version: 1.0\r\n{HEADER}\r\n\r\n{TEXT}".encode(), "", "mht", "a saved page"),
        (OLE2_MARK + "Workbook\0".encode("utf-16-le"), "a.et", "xls", "Excel's stream"),
        ("序号,事项,单位\n1,修路,区交通局\n2,植树,区林业局\n".encode(), "", "csv", "records of three fields"),
        (b"\x89PNG\r\n\x1a\n", "a.jpg", "image", "a picture"),
        (b"\xff\xd8\xff\xe0", "a.png", "image", "a photo"),
        (b"II*\0", "a.pdf", "image", "a fax"),
        (b"BM" + bytes(4) + bytes(8), "", "image", "a bitmap"),
        (b"RIFF\1\2\3\4WEBP", "", "image", "a picture of the web"),
        (TEXT.encode(), "a.csv", "csv", "a text that calls itself a table"),
    ],
)
def test_formats(data: bytes, name: str, expected: str, why: str) -> None:
    assert sniff_format(data, name) == expected, why


@pytest.mark.parametrize(
    ("text", "data", "why"),
    [
        ('{"title": "通知"}', True, "an object"),
        ('[{"title": "通知"},\n {"title": "意见"}]', True, "a list over lines"),
        ('{"id": 1}\n{"id": 2}\n', True, "JSON lines, as notices.jsonl is"),
        (f"{{{TEXT}}}", False, "a text in braces"),
        (f"[1]\n{TEXT}", False, "a text under a note's number"),
        ("{" * 100_000 + "}", False, "braces nested beyond any reader"),
    ],
)
def test_data_of_programs_is_passed_over(text: str, data: bool, why: str) -> None:
    assert is_json(text) is data, why


def test_data_of_programs_says_so() -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff_format(b'{"title": 1}', "a.txt")
    assert caught.value.kind == "not-a-notice", "skipped, not failed"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (OLE2_MARK + "MatOST\0".encode("utf-16-le"), "works"),
        (OLE2_MARK + "PowerPoint Document\0".encode("utf-16-le"), "ppt"),
        (OLE2_MARK + bytes(100), "ole2"),
        (make_zip({"ppt/presentation.xml": ""}), "pptx"),
        (
            make_zip(
                {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": ""}
            ),
            "odf",
        ),
        (make_zip({"mimetype": "", "META-INF/container.xml": ""}), "epub"),
        (b"Rar!\x1a\x07\x01\0", "rar"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"RIFF\1\2\3\4WAVE", "media"),
        (b"ID3\x03\0", "media"),
        (b"\0\0\0\x18ftypmp42", "media"),
        (b"\x7fELF\2", "program"),
        (b"MZ" + b"\x90" * 60 + b"PE\0\0", "program"),
    ],
)
def test_other_formats_are_named(data: bytes, key: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff_format(data, "a.docx")
    row = load_unsupported()[key]
    assert caught.value.kind == "unsupported"
    assert caught.value.message == f"暂不支持读取{row['name']}。{row['advice']}"
    assert "请" in row["advice"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (bytes(100), "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        ("\u3000\u200b\n".encode(), "empty"),
        (OLE2_MARK + "EncryptedPackage\0".encode("utf-16-le"), "encrypted"),
        (bytes(range(256)) * 9, "corrupt"),
    ],
)
def test_nothing_to_read(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff_format(data)
    assert caught.value.kind == kind
    assert "请" in caught.value.message


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("MZ乡人民政府", "two letters make no program"),
        ("BM平台建设方案", "nor a picture"),
        ("RIFF、ID3 等格式", "nor a sound"),
        ("Content-Type: multipart/related 是一种类型", "one header line makes no archive"),
    ],
)
def test_a_text_may_start_with_a_signature(text: str, why: str) -> None:
    assert sniff_format(f"{text}\n{TEXT}".encode()) == "txt", why


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", OLE2_MARK, b"%PDF-", b"<html>", b"# "]))
def test_any_bytes_are_named_or_refused(data: bytes, start: bytes) -> None:
    try:
        outcome = sniff_format(start + data)
    except UnreadableFile as refused:
        outcome = refused.kind
    assert outcome in {*READERS, "empty", "corrupt", "unsupported", "encrypted"}
