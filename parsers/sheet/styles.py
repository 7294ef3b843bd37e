"""共享字符串和样式: the two parts of an .xlsx that its sheets refer to."""

import re

from msgspec import Struct, field

from parsers.sheet.codes import GENERAL, load_formats
from parsers.sheet.parts import scan_part

# Characters that XML cannot hold, and carriage returns, are written as _x000D_ (ISO/IEC 29500-1 §22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class Styles(Struct):
    """``codes`` holds the format code of each cell style (cellXfs), in its order."""

    codes: list[str] = field(default_factory=list)

    def find_code(self, style: str) -> str:
        """The format code of cell style number `style`; General when there is none."""
        at = int(style) if style.isascii() and style.isdigit() else len(self.codes)
        return self.codes[at] if at < len(self.codes) else GENERAL


def unescape(text: str) -> str:
    """`text` with its _xHHHH_ made characters."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_strings(data: bytes) -> tuple[list[str], bool]:
    """The shared strings, as printed (the readings of phonetic guides are not), and whether they are all."""
    strings: list[str] = []
    runs: list[str] = []
    reading = False

    def start(name: str, _given: dict[str, str]) -> None:
        nonlocal reading
        if name == "si":
            runs.clear()
        reading = name == "rPh" or (reading and name == "t")

    def end(name: str, text: str) -> None:
        if name == "t" and not reading:
            runs.append(text)
        elif name == "si":
            strings.append(unescape("".join(runs)))

    return strings, scan_part(data, start, end)


def read_styles(data: bytes) -> tuple[Styles, bool]:
    """The formats of the cell styles, and whether they are all."""
    formats = dict(load_formats())
    numbers: list[int] = []
    inside = ""

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal inside
        number = given.get("numFmtId", "")
        if name in ("numFmts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside = name
        elif name == "numFmt" and inside == "numFmts" and number.isdecimal():
            formats[int(number)] = given.get("formatCode", GENERAL)
        elif name == "xf" and inside == "cellXfs":
            numbers.append(int(number) if number.isdecimal() else 0)

    whole = scan_part(data, start, lambda _name, _text: None)
    return Styles([formats.get(number, GENERAL) for number in numbers]), whole
