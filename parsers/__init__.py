"""Bytes → `notice.source.SourceText`: one reader a format, chosen by content, not by name.

A new format is one module and one line of `READERS`.
"""

from importlib import import_module
from pathlib import Path, PurePath

from msgspec import Struct
from msgspec.structs import replace

from notice.diagnostic import FORMAT_MISMATCH
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.limits import check_size
from parsers.sniff import EMPTY, sniff_format


class Reader(Struct, frozen=True):
    """The one owner of a format: a function ``(bytes) -> SourceText``, imported when first used.

    ``name`` is shown to users; ``suffixes`` are the file name endings that go with the format.
    """

    name: str
    module: str
    function: str
    suffixes: tuple[str, ...]


READERS = {
    "txt": Reader("纯文本", "parsers.text.plain", "read_plain", (".txt", ".text")),
    "md": Reader("Markdown", "parsers.text.markdown", "read_markdown", (".md", ".markdown")),
    "html": Reader("网页", "parsers.html.reader", "read_html", (".html", ".htm", ".shtml", ".xhtml")),
    "docx": Reader("Word 文档", "parsers.docx.reader", "read_docx", (".docx", ".docm", ".dotx", ".dotm")),
    "doc": Reader(
        "Word 97-2003 文档", "parsers.word97.reader", "read_word97", (".doc", ".dot", ".wps", ".wpt")
    ),
    "wordxml": Reader("Word XML 文档", "parsers.docx.wordxml", "read_wordxml", (".xml",)),
    "odt": Reader("OpenDocument 文档", "parsers.odt.reader", "read_odt", (".odt", ".ott")),
    "rtf": Reader("RTF 文档", "parsers.rtf.reader", "read_rtf", (".rtf",)),
    "pdf": Reader("PDF", "parsers.pdf.reader", "read_pdf", (".pdf",)),
    "ofd": Reader("OFD 版式文件", "parsers.ofd.reader", "read_ofd", (".ofd",)),
    "xlsx": Reader(
        "Excel 表格", "parsers.sheet.xlsx", "read_xlsx", (".xlsx", ".xlsm", ".xltx", ".xltm", ".et")
    ),
    "xls": Reader("Excel 97-2003 表格", "parsers.sheet.xls", "read_xls", (".xls", ".xlt", ".et", ".ett")),
    "sheetxml": Reader("XML 表格", "parsers.sheet.xml", "read_sheet_xml", (".xml", ".xls")),
    "zip": Reader("ZIP 压缩包", "parsers.bundle.reader", "read_bundle", (".zip",)),
    "mht": Reader("网页归档、邮件", "parsers.bundle.mail", "read_mail", (".mht", ".mhtml", ".eml")),
    "csv": Reader("CSV 表格", "parsers.sheet.csv_text", "read_csv", (".csv", ".tsv")),
}
# Endings of formats that are not read: content found under them is misnamed all the same.
_FOREIGN = (".xls", ".xlsx", ".et", ".mht", ".zip", ".jpg", ".png")


def read(path: Path) -> SourceText:
    """The text of the file at `path`. Raises UnreadableFile as `read_bytes`, and OSError."""
    check_size(path.stat().st_size)
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, name: str = "") -> SourceText:
    """The text of `data`, the content of the file `name`, by the reader that owns its format.

    Raises UnreadableFile (empty, unsupported, encrypted, corrupt, no-text, limit); its message is
    Chinese and says what to do. A wrong ending of `name` only adds a diagnostic.
    """
    check_size(len(data))
    format = sniff_format(data, name)
    reader = READERS[format]
    source: SourceText = getattr(import_module(reader.module), reader.function)(data)
    if not source.text:
        raise UnreadableFile("empty", EMPTY)
    suffix = PurePath(name).suffix.lower()
    if suffix in reader.suffixes or suffix not in _list_suffixes():
        return source
    mismatch = FORMAT_MISMATCH.at(suffix=suffix, format=reader.name)
    return replace(source, diagnostics=(mismatch, *source.diagnostics))


def _list_suffixes() -> tuple[str, ...]:
    return tuple(suffix for reader in READERS.values() for suffix in reader.suffixes) + _FOREIGN
