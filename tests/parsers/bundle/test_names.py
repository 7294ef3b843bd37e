"""Names of files inside a bundle."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.bundle.names import clean_path, decode_name, natural_key
from tests.parsers.bundle.maker import make_windows_zip
from tests.parsers.docx.maker import make_zip


def decode_only(data: bytes) -> str:
    [member] = ZipFile(BytesIO(data)).infolist()
    return decode_name(member)


@pytest.mark.parametrize("name", ["附件1：分工表.xlsx", "文件夹/关于……的通知.docx", "plain.txt", "龘镕.txt"])
def test_encodings(name: str) -> None:
    assert decode_only(make_zip({name: ""})) == name
    assert decode_only(make_windows_zip({name: ""})) == name
    assert decode_only(make_windows_zip({name: ""}, "utf-8")) == name


@pytest.mark.parametrize(
    ("name", "path", "why"),
    [
        ("../../etc/passwd", "etc/passwd", "a way out of the bundle"),
        ("/etc/passwd", "etc/passwd", "an absolute path"),
        ("..\\..\\windows\\a.docx", "windows/a.docx", "Windows's slashes"),
        ("a//./b.docx", "a/b.docx", "empty parts"),
        ("附件\u202e1\u0000.docx", "附件1.docx", "invisible characters"),
        ("..", "", "no name at all"),
        ("", "", "none"),
    ],
)
def test_paths(name: str, path: str, why: str) -> None:
    assert clean_path(name) == path, why


@pytest.mark.parametrize(
    "names",
    [
        ["1.正文.docx", "2.附件.docx", "10.附件.docx"],
        ["附件1.docx", "附件1-2.docx", "附件2.docx", "附件10.docx"],
        [
            "附件一.docx",
            "附件二.docx",
            "附件三.docx",
            "附件十.docx",
            "附件十一.docx",
            "附件二十.docx",
            "附件二十一.docx",
        ],
        ["a/附件2.docx", "a/附件10.docx", "B/附件1.docx"],
    ],
)
def test_natural_order(names: list[str]) -> None:
    mixed = names[::-1]
    mixed.sort(key=natural_key)
    assert mixed == names


@given(st.lists(st.text(st.sampled_from("附件一二十百1２a/.甲"), max_size=12), max_size=8))
def test_any_names_have_an_order(names: list[str]) -> None:
    keys = [natural_key(name) for name in names]
    mixed = keys[::-1]
    mixed.sort()
    assert mixed == sorted(keys)


@given(st.text(max_size=30))
def test_no_path_leads_out(name: str) -> None:
    parts = clean_path(name).split("/")
    assert ".." not in parts
    assert not clean_path(name).startswith("/")
