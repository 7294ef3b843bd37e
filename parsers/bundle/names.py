"""文件名: the names of files inside a bundle, readable, harmless and in their natural order."""

import re
from pathlib import PurePosixPath
from zipfile import ZipInfo

from notice.builder import clean_text

_UTF8_FLAG = 0x800
_NUMERAL = "一二三四五六七八九"
_NUMBER = re.compile(rf"(\d+|[{_NUMERAL}十]+)")


def decode_name(member: ZipInfo) -> str:
    """The name of a zip's member: marked as UTF-8, plainly UTF-8, or as Chinese Windows writes it.

    What the zip format calls code page 437 is GB18030 in practice. Parts that lead out of the
    bundle (``..``, a leading slash) are dropped: the name only names.
    """
    if member.flag_bits & _UTF8_FLAG:
        return clean_path(member.filename)
    return clean_path(decode_raw(member.orig_filename.encode("cp437", "replace")))


def decode_raw(raw: bytes) -> str:
    """The name in `raw`: UTF-8 where it can be, else GB18030."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")


def clean_path(name: str) -> str:
    """`name` as a path inside the bundle, with forward slashes and only printable characters."""
    parts = (clean_text(part) for part in name.replace("\\", "/").split("/"))
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts 附件2 before 附件10, 附件二 before 附件三, and by the ending last."""
    path = PurePosixPath(name.casefold())
    pieces = [*_NUMBER.split(str(path.with_suffix("")) if path.name else ""), "", path.suffix]
    return tuple(_weigh(piece, bool(at % 2)) for at, piece in enumerate(pieces))


def _weigh(piece: str, is_number: bool) -> tuple[int, int, str]:
    return (0, _read_number(piece), piece) if is_number and piece else (1, 0, piece)


def _read_number(piece: str) -> int:
    """``12`` and ``十二`` are 12; a row of numerals counts digit by digit."""
    if piece.isdecimal():
        return int(piece[:18])
    tens, found, ones = piece[-18:].rpartition("十")
    if found:
        return 10 * (_NUMERAL.find(tens[-1:]) + 1 if tens else 1) + _NUMERAL.find(ones[:1] or "零") + 1
    return int("".join(str(_NUMERAL.index(numeral) + 1) for numeral in ones))
