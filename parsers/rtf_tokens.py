"""RTF 记号: the tokens an RTF file is made of (Word 2007 RTF Specification 1.9.1)."""

import re
from collections.abc import Iterator

# A control word with its number and the one blank that ends it; \'hh; a control symbol; a brace; text.
_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,40})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}]+)", re.DOTALL
)
_LINE_ENDS = b"\r\n\0"

OPEN, CLOSE, BYTES = "{", "}", "'"


def iterate_tokens(data: bytes) -> Iterator[tuple[str, int | None, bytes]]:
    """The tokens of `data` as (name, number, bytes).

    The name is ``OPEN``, ``CLOSE``, ``BYTES`` (characters still to be decoded), a control word, or
    ``\\`` with the one character of a control symbol. What ``\\bin`` announces is skipped.
    """
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if text is not None:
            text = text.translate(None, _LINE_ENDS)
            if text:
                yield BYTES, None, text
        elif word is not None:
            if number is not None and at == len(data):
                return  # digits of a number cut off here would make another one
            value = None if number is None else int(number)
            if word == b"bin":
                at += max(value or 0, 0)
            else:
                yield word.decode("ascii"), value, b""
        elif code is not None:
            yield BYTES, 1, bytes.fromhex(code.decode("ascii"))
        elif brace is not None:
            yield brace.decode("ascii"), None, b""
        else:
            yield "\\" + symbol.decode("latin-1"), None, b""
