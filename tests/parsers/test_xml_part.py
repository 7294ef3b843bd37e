"""XML of office packages: whole, broken, hostile."""

import pytest

from notice.errors import LimitExceeded, UnreadableFile
from parsers.xml_part import parse_part


@pytest.mark.parametrize(
    ("data", "text", "whole", "why"),
    [
        ("<a>甲</a>".encode(), "甲", True, "good"),
        (b"<a>x<!-- y --><?z z?>w</a>", "xw", True, "comments and instructions are no text"),
        ("<a>甲".encode(), "甲", False, "cut off"),
        (b"<a>x&nope;y</a>", "xy", False, "an entity nobody declared"),
        ("<a>甲</a>".encode("utf-16"), "甲", True, "UTF-16"),
    ],
)
def test_parts(data: bytes, text: str, whole: bool, why: str) -> None:
    root, found = parse_part(data)
    assert root is not None
    assert ("".join(map(str, root.itertext())), found) == (text, whole), why


@pytest.mark.parametrize("data", [b"", b"no XML", b"\xff\xfe\x00"])
def test_no_xml(data: bytes) -> None:
    assert parse_part(data) == (None, False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_dtd_is_refused(encoding: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        parse_part('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode(encoding))
    assert caught.value.kind == "corrupt"


def test_depth_is_limited() -> None:
    with pytest.raises(LimitExceeded):
        parse_part(b"<a>" * 50_000)
