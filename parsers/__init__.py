"""Bytes → `notice.source.SourceText`: one reader a format, chosen by content, not by name.

A new format is one module and one line of `READERS`.
"""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path, PurePath

from msgspec import Struct
from msgspec.structs import replace

from notice.diagnostic import FORMAT_MISMATCH
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.entry import Entry
from parsers.limits import check_size
from parsers.sniff import EMPTY, sniff_format


class Reader(Struct, frozen=True):
    """The one owner of a format: a function of its bytes, imported when first used.

    It gives a SourceText, that of a ``bundle`` a tuple of `parsers.entry.Entry`. ``name`` is shown to
    users; ``suffixes`` are the file name endings that go with the format.
    """

    name: str
    module: str
    function: str
    suffixes: tuple[str, ...]
    bundle: bool = False


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
    "zip": Reader("ZIP 压缩包", "parsers.bundle.reader", "read_bundle", (".zip",), bundle=True),
    "mht": Reader(
        "网页归档、邮件", "parsers.bundle.mail", "read_mail", (".mht", ".mhtml", ".eml"), bundle=True
    ),
    "image": Reader(
        "图像",
        "parsers.scan.reader",
        "read_image",
        (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".bmp", ".gif", ".webp"),
    ),
    "csv": Reader("CSV 表格", "parsers.sheet.csv_text", "read_csv", (".csv", ".tsv")),
}
# So many notices of a bundle are named in a message.
_NAMED = 3


def read(path: Path) -> SourceText:
    """The text of the file at `path`. Raises UnreadableFile as `read_bytes`, and OSError."""
    check_size(path.stat().st_size)
    return read_bytes(path.read_bytes(), path.name)


def read_bytes(data: bytes, name: str = "") -> SourceText:
    """The text of `data`, the content of the file `name`, by the reader that owns its format.

    Raises UnreadableFile (empty, unsupported, encrypted, corrupt, no-text, limit, several notices); its
    message is Chinese and says what to do. A wrong ending of `name` only adds a diagnostic.
    """
    entries = read_entries(data, name)
    if len(entries) > 1:
        raise UnreadableFile("several", explain_several(name, [entry.path for entry in entries]))
    [entry] = entries
    if isinstance(entry.source, UnreadableFile):
        raise entry.source
    return entry.source


def read_entries(data: bytes, name: str = "") -> tuple[Entry, ...]:
    """The notices in `data`: one, named "", or those of a bundle that holds several.

    Raises UnreadableFile as `read_bytes` where the file as a whole cannot be read.
    """
    check_size(len(data))
    reader = READERS[sniff_format(data, name)]
    found = getattr(import_module(reader.module), reader.function)(data)
    entries: tuple[Entry, ...] = found if reader.bundle else (Entry("", found),)
    return tuple(replace(entry, source=_finish(entry.source, reader, name)) for entry in entries)


def explain_several(name: str, paths: Sequence[str]) -> str:
    """What to do where one notice was wanted and the bundle `name` holds those at `paths` inside it."""
    named = "、".join(paths[:_NAMED]) + ("……" if len(paths) > _NAMED else "")
    return (
        f"这个文件里有 {len(paths)} 份公文（{named}）。请在文件名后面写上其中一份，"
        f"如 {name or '文件.zip'}/{paths[0]}，或用 fengong convert 全部转换。"
    )


def _finish(source: SourceText | UnreadableFile, reader: Reader, name: str) -> SourceText | UnreadableFile:
    """`source`, refused when it is empty, with a finding when `name` ends as another format does."""
    if isinstance(source, UnreadableFile):
        return source
    if not source.text:
        return UnreadableFile("empty", EMPTY)
    suffix = PurePath(name).suffix.lower()
    if suffix in reader.suffixes or suffix not in _list_suffixes():
        return source
    mismatch = FORMAT_MISMATCH.at(suffix=suffix, format=reader.name)
    return replace(source, diagnostics=(mismatch, *source.diagnostics))


def _list_suffixes() -> tuple[str, ...]:
    return tuple(suffix for reader in READERS.values() for suffix in reader.suffixes)
