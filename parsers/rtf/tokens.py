"""RTF 记号: the tokens an RTF file is made of (Word 2007 RTF Specification 1.9.1)."""

import re
from collections.abc import Iterator

# A control word with its number and the one blank that ends it; \'hh; a control symbol; a brace; text.
_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,40})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}]+)", re.DOTALL
)
# What matters in a group that is left out: braces, escaped ones, and binary data.
_EDGE = re.compile(rb"\\bin([0-9]{1,10}) ?|\\.|[{}]", re.DOTALL)
_LINE_ENDS = b"\r\n\0"

OPEN, CLOSE, BYTES = "{", "}", "'"


class Tokens:
    """Iterates over the tokens of a file as (name, number, bytes).

    The name is ``OPEN``, ``CLOSE``, ``BYTES`` (characters still to be decoded), a control word, or
    ``\\`` with the one character of a control symbol. What ``\\bin`` announces is skipped.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __iter__(self) -> Iterator[tuple[str, int | None, bytes]]:
        data = self._data
        while found := _TOKEN.search(data, self._at):
            self._at = found.end()
            word, number, code, symbol, brace, text = found.groups()
            if text is not None:
                text = text.translate(None, _LINE_ENDS)
                if text:
                    yield BYTES, None, text
            elif word is not None:
                if number is not None and self._at == len(data):
                    return  # digits of a number cut off here would make another one
                value = None if number is None else int(number)
                if word == b"bin":
                    self._at += max(value or 0, 0)
                else:
                    yield word.decode("ascii"), value, b""
            elif code is not None:
                yield BYTES, 1, bytes.fromhex(code.decode("ascii"))
            elif brace is not None:
                yield brace.decode("ascii"), None, b""
            else:
                yield "\\" + symbol.decode("latin-1"), None, b""

    def skip_group(self) -> None:
        """Go on where the group under way closes, whatever stands before."""
        depth = 0
        while found := _EDGE.search(self._data, self._at):
            self._at = found.end()
            if found[0] == b"{":
                depth += 1
            elif found[0] == b"}":
                if not depth:
                    self._at = found.start()
                    return
                depth -= 1
            elif found[1] is not None:
                self._at += int(found[1])
        self._at = len(self._data)
