"""Packages: missing, broken, encrypted and hostile parts of .odt."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import UnreadableFile
from parsers.odt.reader import read_odt
from tests.parsers.docx.maker import make_zip
from tests.parsers.docx.test_parts import encrypt
from tests.parsers.odt.maker import MIME, NAMESPACES, make_content, make_files, make_odt, make_table, p

GOOD = make_odt(p("甲"))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
FILE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
BLANKS = 70 * 2**20
LOCKED = (
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
)


def make_laughs() -> str:
    return f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>' + make_content("<text:p>&l9;</text:p>")


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (b"", "corrupt", "no bytes"),
        (GOOD[: len(GOOD) // 2], "corrupt", "cut in half: the list of members is gone"),
        (make_zip({"mimetype": MIME}), "corrupt", "no text"),
        (make_files({"content.xml": "<x/>"}), "corrupt", "no body"),
        (make_files({"content.xml": ""}), "corrupt", "an empty part"),
        (
            make_files({"content.xml": make_content(p("甲")).replace("office:text>", "office:spreadsheet>")}),
            "corrupt",
            "a sheet, not a text",
        ),
        (
            make_files({"content.xml": make_content(p("甲"))}, LOCKED),
            "encrypted",
            "a password, by the manifest",
        ),
        (make_files({"encrypted-package": b"x"}), "encrypted", "a whole package under a password"),
        (encrypt(GOOD), "encrypted", "members under a password"),
        (
            make_files({"content.xml": FILE + make_content("<text:p>&x;</text:p>")}),
            "corrupt",
            "an external entity",
        ),
        (make_files({"content.xml": make_laughs()}), "corrupt", "a billion laughs"),
        (make_odt("<text:section>" * 50_000 + "</text:section>" * 50_000), "limit", "50,000 elements deep"),
        (make_files({"content.xml": make_content(p("甲")) + " " * BLANKS}), "limit", "a zip bomb"),
    ],
)
def test_unreadable(data: bytes, kind: str, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_odt(data)
    assert caught.value.kind == kind, why
    assert "请" in caught.value.message


@pytest.mark.parametrize(
    ("files", "text", "damaged", "why"),
    [
        ({"content.xml": make_content(p("甲"))}, "甲", "styles.xml", "no styles"),
        (
            {"content.xml": make_content(p("甲") + p("乙"))[:-60], "styles.xml": f"<s {NAMESPACES}/>"},
            "甲\n乙",
            "content.xml",
            "cut off",
        ),
        (
            {
                "content.xml": make_content(p("甲")).replace("甲", "甲&nope;乙"),
                "styles.xml": f"<s {NAMESPACES}/>",
            },
            "甲乙",
            "content.xml",
            "an entity nobody declared",
        ),
    ],
)
def test_damaged_parts_are_read_as_far_as_they_go(
    files: dict[str, str], text: str, damaged: str, why: str
) -> None:
    source = read_odt(make_files(files))
    assert source.text == text, why
    assert [note.code for note in source.diagnostics] == ["file-truncated"]
    assert damaged in source.diagnostics[0].message


def test_pictures_are_never_unpacked() -> None:
    assert read_odt(make_odt(p("甲"), **{"Pictures/a.png": b"0" * BLANKS})).text == "甲"


def test_deep_boxes_and_tables_are_read() -> None:
    deep = p("底")
    for _ in range(20):
        deep = p(f"<draw:frame><draw:text-box>{make_table(['外', '内'])}{deep}</draw:text-box></draw:frame>")
    assert read_odt(make_odt(deep)).text.endswith("底")


RICH = make_odt(p("甲") + make_table(["一", "二"], ["三", "四"]) + p("乙"))


@given(st.integers(0, len(RICH) - 1), st.integers(0, 255))
def test_a_changed_byte_never_crashes(place: int, value: int) -> None:
    data = bytearray(RICH)
    data[place] = value
    with suppress(UnreadableFile):
        assert len(read_odt(bytes(data)).text) <= 40


@given(st.integers(0, 1200), st.binary(max_size=40))
def test_garbage_in_the_text_never_crashes(place: int, garbage: bytes) -> None:
    content = make_content(p("甲") * 3).encode()
    with suppress(UnreadableFile):
        assert (
            len(read_odt(make_files({"content.xml": content[:place] + garbage + content[place:]})).text)
            <= 1300
        )
