"""格式识别: the format of a file by its content; its name only tells Markdown from plain text."""

import json
import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import PurePath

from notice.errors import UnreadableFile
from parsers.bundle.mail_signs import is_mail
from parsers.containers import OLE2_MARK, ZIP_MARKS, name_ole2, name_zip
from parsers.decode import decode_text
from parsers.html.tags import is_tagged, starts_with_tag
from parsers.limits import check_text_size
from parsers.sheet.csv_text import looks_like_csv
from parsers.text.markdown import has_marks

EMPTY = "文件是空的，没有任何可读的文字。请核对文件，或重新取得后再试。"
JSON_DATA = "这是程序的数据（JSON），不是公文，未予读取。"
LOCKED = "文件设有密码，无法读取。请用 WPS 或 Office 输入密码打开，取消密码后另存为 .docx 再试。"

_SIGNATURES = (
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x7fELF", "program"),
)
# Signatures too short to stand alone: what else must be found near the start.
_LOOSE = (
    (b"BM", re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "image"),
    (b"RIFF", re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image"),
    (b"RIFF", re.compile(rb"RIFF.{4}(?:WAVE|AVI )", re.DOTALL), "media"),
    (b"ID3", re.compile(rb"ID3[\x02-\x04]\0"), "media"),
    (b"\0\0\0", re.compile(rb"\0\0\0.ftyp", re.DOTALL), "media"),
    (b"MZ", re.compile(rb"MZ.{30,1024}PE\0\0", re.DOTALL), "program"),
)
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_CSV_SUFFIXES = (".csv", ".tsv")
_PDF_WITHIN = 1024
_HEAD = 4096
_BLANKS = b"\0\t\n\v\f\r \xef\xbb\xbf\xff\xfe"
_SHEET_XML = re.compile(r"<\?mso-application\s+progid=.Excel|<(?:\w+:)?Workbook\b[^>]*:office:spreadsheet")
_WORD_XML = re.compile(r"<\?mso-application\s+progid=.Word|<\w+:wordDocument\b|<pkg:package\b")


@cache
def load_unsupported() -> dict[str, dict[str, str]]:
    """Rows of tables/unsupported.toml: format → its Chinese ``name`` and ``advice``."""
    return tomllib.loads(files("parsers").joinpath("tables", "unsupported.toml").read_text(encoding="utf-8"))


def sniff_format(data: bytes, name: str = "") -> str:
    """The format of `data`, a key of `parsers.READERS`.

    Raises UnreadableFile: empty, encrypted, corrupt (no text and no known format), limit, or
    unsupported, which names the format and what to do.
    """
    if not data.strip(_BLANKS):
        raise UnreadableFile("empty", EMPTY)
    kind = _name_binary(data) or _name_text(data, name)
    if kind == "encrypted":
        raise UnreadableFile("encrypted", LOCKED)
    row = load_unsupported().get(kind)
    if row:
        raise UnreadableFile("unsupported", f"暂不支持读取{row['name']}。{row['advice']}")
    return kind


def _name_binary(data: bytes) -> str | None:
    if data.startswith(ZIP_MARKS):
        return name_zip(data)
    if data.startswith(OLE2_MARK):
        return name_ole2(data)
    if _starts_pdf(data):
        return "pdf"
    for start, kind in _SIGNATURES:
        if data.startswith(start):
            return kind
    for start, pattern, kind in _LOOSE:
        if data.startswith(start) and pattern.match(data):
            return kind
    return "mht" if is_mail(data) else None


def is_json(text: str) -> bool:
    """Whether `text` is JSON, or JSON lines: the data of a program, gold of a test or our own output."""
    whole = text.strip()
    for said, kinds in ((whole.split("\n", 1)[0].strip(), "{}"), (whole, "{}[]")):
        if said and said[0] + said[-1] in kinds:
            try:
                return bool(json.loads(said))
            except (ValueError, RecursionError):
                continue
    return False


def _starts_pdf(data: bytes) -> bool:
    """A reader looks for the header in the first 1024 bytes (ISO 32000-1, annex H.3)."""
    at = data.find(b"%PDF-", 0, _PDF_WITHIN)
    if at < 0:
        return False
    return not data[:at].strip(_BLANKS) or b" obj" in data[at : at + 65_536]


def _name_text(data: bytes, name: str) -> str:
    check_text_size(len(data))
    text = decode_text(data).text
    if not text.strip("\0\ufeff\u200b \t\r\n\f\v\u3000\u00a0"):
        raise UnreadableFile("empty", EMPTY)
    if is_json(text):
        raise UnreadableFile("not-a-notice", JSON_DATA)
    if _WORD_XML.search(text[:_HEAD]):
        return "wordxml"
    if _SHEET_XML.search(text[:_HEAD]):
        return "sheetxml"
    if starts_with_tag(text):
        return "html"
    if has_marks(text.splitlines()):
        return "md"
    if is_tagged(text):
        return "html"
    suffix = PurePath(name).suffix.lower()
    if suffix in _CSV_SUFFIXES or looks_like_csv(text):
        return "csv"
    return "md" if suffix in _MARKDOWN_SUFFIXES else "txt"
