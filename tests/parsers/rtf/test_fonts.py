"""Code pages: bytes of a text by its font, by the document, by what they are."""

import pytest

from parsers.rtf.fonts import Fonts
from parsers.rtf.reader import read_rtf
from tests.parsers.rtf.maker import FONTS, make_rtf


@pytest.mark.parametrize(
    ("head", "body", "text", "why"),
    [
        (r"\ansi\ansicpg936", rb"\f1 \'b9\'fa\'bc\'d2", "国家", "a GB font"),
        (r"\ansi\ansicpg1252", rb"\f1 \'b9\'fa\'bc\'d2", "国家", "the font against the document"),
        (r"\ansi\ansicpg936", rb"\f0 \'b9\'fa\'bc\'d2", "国家", "the document against a western font"),
        (r"\ansi", rb"\f0 \'b9\'fa\'bc\'d2", "国家", "nothing says so, but GB it is"),
        (r"\ansi\ansicpg936", rb"\f1 \'81A\'81\'40", "丄丂", "a second byte written as a letter"),
        (r"\ansi\ansicpg936", "\\f1 国家".encode("gb18030"), "国家", "raw bytes"),
        (r"\ansi", "\\f0 国家".encode(), "国家", "raw UTF-8"),
        (r"\ansi\ansicpg65001", rb"\f0 \'e5\'9b\'bd", "国", "UTF-8 as code page"),
        (r"\ansi\ansicpg936", rb"\f3 \'b0\'ea", "國", "Big5 for its font"),
        (r"\ansi\ansicpg950", rb"\f0 \'b0\'ea", "國", "Big5 for the document"),
        (r"\ansi\ansicpg936", rb"\f0 a\'b7b", "a·b", "a single western letter"),
        (r"\ansi\ansicpg936", rb"\f2 \'fe\'81x", "☑①", "symbols, and one that is not known"),
        (r"\ansi\ansicpg936", rb"\f2 \u-3842?", "☑", "a symbol in Unicode's private area"),
        (r"\ansi\ansicpg99999", rb"\f0 \'b9\'fa", "国", "a code page that does not exist"),
        (r"\ansi\ansicpg936", rb"\f77 \'b9\'fa", "国", "a font that is not in the table"),
    ],
)
def test_bytes(head: str, body: bytes, text: str, why: str) -> None:
    assert read_rtf((r"{\rtf1" + head + FONTS).encode() + body + b"}").text == text, why


def test_font_names_are_typefaces() -> None:
    """Two numbers of one typeface look alike: no lead is seen between them."""
    table = r"{\fonttbl\f5\fcharset134 SimSun;\f6\fcharset134 SimSun;\f7\fcharset134 KaiTi;}"
    leads = [
        read_rtf(make_rtf(table + rf"{{\dbch\af{font} 导语。}}\dbch\af6 正文正文正文。")).blocks[0].style.lead
        for font in (5, 7)
    ]
    assert leads == [0, 3]


def test_a_font_without_a_name_goes_by_its_number() -> None:
    fonts = Fonts()
    assert (fonts.find_name(None), fonts.find_name(3)) == (None, "3")
    fonts.add_name(3, "KaiTi;")
    assert fonts.find_name(3) == "KaiTi"
