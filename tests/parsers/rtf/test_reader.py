"""Whole RTF files: sample notices as LibreOffice writes them, hostile and damaged ones."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notice.errors import LimitExceeded
from notice.source import SourceText
from parsers.docx.reader import read_docx
from parsers.rtf.reader import read_rtf
from tests.making.office import convert, needs_office
from tests.parsers.rtf.maker import make_rtf
from tests.parsers.word97.old_forms import CASES, make_documents, name_case


@cache
def make_rtfs() -> dict[str, bytes]:
    """Every sample as .rtf, in one call of LibreOffice."""
    return convert({str(case): data for case, data in make_documents().items()}, "rtf")


@pytest.mark.office
@needs_office
@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_samples_read_as_from_docx(case: tuple[str, bool]) -> None:
    """Paragraphs, numbers, cells, styles and places: nothing differs but the format."""
    wanted, found = read_docx(make_documents()[case]), read_rtf(make_rtfs()[str(case)])
    assert found.text == wanted.text
    assert found.blocks == wanted.blocks
    assert found.tables == wanted.tables
    assert (found.format, found.diagnostics) == ("rtf", ())


TEXT = "一、强化责任。\\par 二、压实责任。\\par "


@pytest.mark.parametrize(
    ("data", "text", "codes", "why"),
    [
        (make_rtf(TEXT), "一、强化责任。\n二、压实责任。", [], "whole"),
        (make_rtf(TEXT) + b"\0\0{\\rtf1 x}", "一、强化责任。\n二、压实责任。", [], "what follows is no text"),
        (make_rtf(TEXT)[:-9], "一、强化责任。\n二、压实责任", ["file-truncated"], "cut in the last sentence"),
        (make_rtf("{甲{乙{\\b 丙"), "甲乙丙", ["file-truncated"], "cut inside groups"),
        (
            make_rtf(r"\f1 \'b9\'fa\'ff\'ff\'ff\'ff\par"),
            "国\ufffd\ufffd\ufffd\ufffd",
            ["encoding-damaged"],
            "bytes of no character",
        ),
        (b"{\\rtf1", "", ["file-truncated"], "nothing but the mark"),
        (b"{\\rtf1}", "", [], "an empty document"),
        (b"{\\rtf1 " + b"}" * 9 + b"x", "", [], "closed too often"),
        (make_rtf("{" * 50_000 + "甲" + "}" * 50_000), "甲", [], "50,000 groups deep"),
        (make_rtf(r"{\shptxt " * 2_000 + "甲" + "}" * 2_000), "甲", [], "2,000 text boxes deep"),
        (make_rtf(r"{\field{\fldrslt " * 2_000 + "甲" + "}}" * 2_000), "甲", [], "2,000 fields deep"),
        (make_rtf(r"\itap2000000000\intbl 甲\nestcell\nestrow"), "甲", [], "absurdly nested tables"),
        (
            make_rtf(r"{\pict\bin99999999999 甲}"),
            "",
            ["file-truncated"],
            "more bytes announced than there are",
        ),
        (make_rtf(r"\uc999999999 \u22269 xyz\par"), "国", [], "stand-ins without end"),
    ],
)
def test_damaged_and_hostile(data: bytes, text: str, codes: list[str], why: str) -> None:
    source = read_rtf(data)
    assert source.text == text, why
    assert [note.code for note in source.diagnostics] == codes, why


def test_a_large_picture_is_passed_over_but_a_large_text_refused() -> None:
    picture = "{\\pict " + "0a" * 33_000_000 + "}"
    assert read_rtf(b"{\\rtf1 " + picture.encode() + b" x}").text == "x"
    with pytest.raises(LimitExceeded):
        read_rtf(b"{\\rtf1 " + b"word " * 14_000_000 + b"}")


PIECES = [r"{\*\shpinst{\shptxt ", r"{\listtext 1.\tab}", r"\trowd\cellx100\clvmrg\cellx900 ", r"\intbl "]
PIECES += [r"\itap2 ", r"\cell ", r"\nestcell ", r"\row ", r"\nestrow ", r"\par ", r"{\footnote ", r"\qc "]
PIECES += [r"{\field{\*\fldinst PAGE}", r"{\fldrslt ", "}", "{", r"\'b9", r"\'", r"\u19968?", r"\u-10179?"]
PIECES += ["\\", r"{\*\ud ", r"\v ", r"\pard ", r"{\fonttbl{\f9\fcharset2 Wingdings;}}", r"\f9 ", r"\bin3 "]
PIECES += [r"{\upr{", "甲", "text ", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_order_of_words_is_read(pieces: list[str]) -> None:
    source: SourceText = read_rtf(make_rtf("".join(pieces)))
    assert all(
        block.span.cut(source.text) == block.span.cut(source.text).strip(" ") for block in source.blocks
    )


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=4))
def test_changed_bytes_never_crash(place: int, bytes_: bytes) -> None:
    data = bytearray(make_rtf(TEXT * 3 + r"\trowd\cellx900\intbl 甲\cell\row"))
    place %= len(data)
    data[place : place + len(bytes_)] = bytes_
    assert len(read_rtf(bytes(data)).text) <= len(data)
