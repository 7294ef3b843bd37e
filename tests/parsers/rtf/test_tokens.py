"""Tokens of RTF."""

import pytest

from parsers.rtf.tokens import Tokens


@pytest.mark.parametrize(
    ("data", "tokens", "why"),
    [
        (
            rb"{\b1 x}",
            [("{", None, b""), ("b", 1, b""), ("'", None, b"x"), ("}", None, b"")],
            "a blank ends a word",
        ),
        (rb"\b  x", [("b", None, b""), ("'", None, b" x")], "only one"),
        (rb"\li-20\par", [("li", -20, b""), ("par", None, b"")], "a negative number"),
        (rb"x\u122", [("'", None, b"x")], "a number cut off, perhaps"),
        (rb"\'b9\'FA", [("'", 1, b"\xb9"), ("'", 1, b"\xfa")], "bytes"),
        (rb"\'zz", [("\\'", None, b""), ("'", None, b"zz")], "no bytes"),
        (b"a\r\nb\0c", [("'", None, b"abc")], "line ends and nulls are not text"),
        (b"\\\r\n", [("\\\r", None, b"")], "an escaped line end"),
        (rb"\bin3 }{xy", [("'", None, b"y")], "binary data"),
        (rb"\bin-3 y", [("'", None, b"y")], "less than nothing"),
        (rb"\{\*\~", [("\\{", None, b""), ("\\*", None, b""), ("\\~", None, b"")], "symbols"),
        (b"x\\", [("'", None, b"x")], "a lone backslash at the end"),
        (b"", [], "nothing"),
    ],
)
def test_tokens(data: bytes, tokens: list[tuple[str, int | None, bytes]], why: str) -> None:
    assert list(Tokens(data)) == tokens, why


@pytest.mark.parametrize(
    ("data", "left", "why"),
    [
        (rb"{\*\x y{z}w}a", ["}", "'"], "a group inside"),
        (rb"{\*\x \{\}\\}a", ["}", "'"], "escaped braces"),
        (rb"{\*\x\bin2 }}}a", ["}", "'"], "braces among binary data"),
        (rb"{\*\x\binary}a", ["}", "'"], "a word that begins like it"),
        (rb"{\*\x y", [], "no end"),
        (rb"{\*\x\bin99999999999}", [], "more than there is"),
    ],
)
def test_skipped_groups(data: bytes, left: list[str], why: str) -> None:
    tokens = Tokens(data)
    names = iter(tokens)
    assert [next(names)[0] for _ in range(3)] == ["{", "\\*", "x"]
    tokens.skip_group()
    assert [name for name, _, _ in names] == left, why
