"""编码: bytes of a text → characters, by what the bytes say rather than what is declared.

The ladder: byte order mark; strict UTF-8; then the likeliest of UTF-16, GB18030, Big5 and damaged
UTF-8. A declaration (``<meta charset>``) is only believed where its reading is as likely as the
best. "gb2312" and "gbk" mean GB18030, which holds both (GB 18030-2022).
"""

import codecs
import re
from itertools import product

from msgspec import Struct

from notice.diagnostic import ENCODING_DAMAGED, ENCODING_GUESSED, FILE_TRUNCATED, Diagnostic
from notice.errors import UnreadableFile

NOT_TEXT = (
    "内容不是文字，也不是可识别的文件格式，可能已损坏。请用原软件打开核对后，另存为 .docx 或 .txt 再试。"
)

_SAMPLE = 20_000
# A reading below this share of everyday characters is noise; Chinese text reaches 0.9.
_PLAUSIBLE = 0.4
# A declared encoding may be this much less likely than the best and still be believed.
_TRUST = 0.05
_HEAD = 4096
# More nulls than this share of the bytes are half characters, not damage.
_STRAY_NULLS = 0.01

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "utf-8": "UTF-8",
    "utf-32-le": "UTF-32",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "gb18030": "GB18030",
    "big5": "Big5",
}
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "big5-hkscs": "big5",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}


def _list_everyday_characters() -> str:
    """The first planes of GB 2312 and Big5, which both put their everyday characters first."""
    simplified = bytes(byte for pair in product(range(0xB0, 0xD8), range(0xA1, 0xFF)) for byte in pair)
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = bytes(byte for pair in product(range(0xA4, 0xC7), trails) for byte in pair)
    return simplified.decode("gb2312", "ignore") + traditional.decode("big5", "ignore")


_EVERYDAY = re.compile(
    f"[{_list_everyday_characters()}，。、；：？！“”‘’（）《》〈〉【】〔〕—…·　０-９①-⑳\u00a0]"
)
_NOISE = re.compile("[\ufffd\ue000-\uf8ff\u0080-\u009f\u0000-\u0008\u000e-\u001f\u3100-\u312f\ud800-\udfff]")
_REPLACED = re.compile("\ufffd+")
_PRINTED_REPLACED = re.compile("(?:\ufffd)+".encode())
_ASCII = re.compile("[\t\n\r\f\x20-\x7f]+")


class Decoded(Struct, frozen=True):
    """A text read from bytes, the encoding it was read in (Python's name), and what was doubtful."""

    text: str
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


class _Reading(Struct, frozen=True):
    """Bytes read in one encoding. ``left``: bytes of a character that was cut off at the end."""

    encoding: str
    text: str
    left: int
    damaged: int
    score: float


def decode_text(data: bytes) -> Decoded:
    """The characters of `data`. Raises UnreadableFile("corrupt") when it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            marked = _read(data, encoding)
            if marked.score >= (_PLAUSIBLE if marked.damaged else 0):
                return _report(marked, guessed=False)
            break
    declared = _find_declared(data)
    if b"\0" not in data:
        strict = _read(data, "utf-8")
        sure = 0 if declared in (None, "utf-8") else _PLAUSIBLE
        if not strict.damaged and strict.score >= sure:
            return _report(strict, guessed=False)
    readings = [_read(data, encoding) for encoding in _choose_candidates(data)]
    best = max(readings, key=lambda reading: reading.score)
    if best.score < _PLAUSIBLE:
        raise UnreadableFile("corrupt", NOT_TEXT)
    for reading in readings:
        if reading.encoding == declared and reading.score >= best.score - _TRUST:
            return _report(reading, guessed=False)
    return _report(best, guessed=best.encoding != "utf-8")


def _choose_candidates(data: bytes) -> tuple[str, ...]:
    """UTF-16 only where there are nulls (a line feed has one): it reads any bytes as characters."""
    nulls = data.count(0)
    single = () if nulls > len(data) * _STRAY_NULLS else ("utf-8", "gb18030", "big5")
    return (*single, "utf-16-le", "utf-16-be") if nulls else single


def _find_declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return _ALIASES.get(found[1].decode("ascii").lower()) if found else None


def _read(data: bytes, encoding: str) -> _Reading:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(data)
    left = len(decoder.getstate()[0])
    damaged = len(_REPLACED.findall(text))
    if damaged and encoding == "utf-8":
        damaged = max(0, damaged - len(_PRINTED_REPLACED.findall(data)))
    return _Reading(encoding, text, left, damaged, _score(text))


def _score(text: str) -> float:
    """Share of everyday characters among those that are not ASCII, noise counted against it."""
    sample = _ASCII.sub("", text[: _SAMPLE * 10])[:_SAMPLE]
    if not sample:
        return 1.0
    everyday = len(_EVERYDAY.findall(sample))
    noise = len(_NOISE.findall(sample))
    return (everyday - 3 * noise) / len(sample)


def _report(reading: _Reading, guessed: bool) -> Decoded:
    name = _NAMES[reading.encoding]
    found: list[Diagnostic] = []
    if guessed:
        found.append(ENCODING_GUESSED.at(encoding=name))
    if reading.damaged:
        found.append(ENCODING_DAMAGED.at(count=reading.damaged, encoding=name))
    if reading.left:
        found.append(FILE_TRUNCATED.at(detail="末尾一个字只剩下一半，已略去"))
    return Decoded(reading.text, reading.encoding, tuple(found))
