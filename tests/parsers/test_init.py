"""Reading a file: the content chooses the reader, the name is only checked against it."""

from pathlib import Path

import pytest

import parsers
from notice.errors import LimitExceeded, UnreadableFile
from parsers import READERS, read, read_bytes
from parsers.limits import Limits, check_size
from tests.parsers.html.portal_pages import NOTICE, set_page, set_paragraphs
from tests.parsers.html.test_reader import print_body

TEXT = "\n".join(NOTICE)
MARKDOWN = "\n\n".join(f"**{line}**" for line in NOTICE)
PAGE = set_page(f"<div>{set_paragraphs(NOTICE)}</div>")


@pytest.mark.parametrize(
    ("data", "format", "why"),
    [
        (TEXT.encode(), "txt", "text"),
        (TEXT.encode("gb18030"), "txt", "text in the national encoding"),
        (MARKDOWN.encode(), "md", "Markdown"),
        (PAGE.encode(), "html", "a portal's page"),
        (PAGE.encode("gb18030"), "html", "in the national encoding"),
        (set_paragraphs(NOTICE).encode(), "html", "a fragment of a page"),
    ],
)
def test_one_notice_in_every_text_format(data: bytes, format: str, why: str) -> None:
    source = read_bytes(data)
    assert (source.format, print_body(source)) == (format, NOTICE), why


@pytest.mark.parametrize(
    ("name", "told", "why"),
    [
        ("通知.html", None, "the right ending"),
        ("通知.HTM", None, "in capitals"),
        ("通知.txt", "扩展名是“.txt”，内容实为 网页，已按内容读取", "another format's"),
        ("通知.doc", "扩展名是“.doc”，内容实为 网页，已按内容读取", "a format that is not read"),
        ("通知", None, "no ending"),
        ("ndetail.jsp", None, "an ending that names no format"),
        ("关于2023.5", None, "a number"),
    ],
)
def test_names_are_checked_against_the_content(name: str, told: str | None, why: str) -> None:
    found = [one for one in read_bytes(PAGE.encode(), name).diagnostics if one.code == "format-mismatch"]
    assert [one.message for one in found] == ([told] if told else []), why


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes(PAGE.encode())
    assert read(path) == read_bytes(PAGE.encode(), "通知.txt")


def test_a_file_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsers, "check_size", lambda size: check_size(size, Limits(file_bytes=3)))
    path = tmp_path / "a.txt"
    path.write_bytes(b"1234")
    for act in (lambda: read(path), lambda: read_bytes(b"1234")):
        with pytest.raises(LimitExceeded):
            act()


@pytest.mark.parametrize(
    "data", [b"", b"<html><body></body></html>", "<p>\u200b</p><!-- 甲 -->".encode(), b"---\n***\n# "]
)
def test_nothing_printed_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.md")
    assert caught.value.kind == "empty"


def test_every_reader_is_there() -> None:
    for format, reader in READERS.items():
        assert reader.name, format
        assert (Path(parsers.__file__).parents[1] / f"{reader.module.replace('.', '/')}.py").is_file(), format
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes), format
