"""OFD 版式文件: bytes of an .ofd (GB/T 33190-2016) → SourceText, paragraphs and tables rebuilt."""

from collections.abc import Container, Sequence

from notice.builder import TextBuilder
from notice.diagnostic import (
    ATTACHMENTS_INSIDE,
    FILE_TRUNCATED,
    SEAL_UNVERIFIED,
    TEXT_TURNED,
)
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.limits import check_pages
from parsers.ofd.document import OfdDocument, count_seals, open_documents
from parsers.ofd.package import CORRUPT, ENCRYPTED, OfdPackage
from parsers.ofd.page import PageReader
from parsers.pages.writing import name_pages, write_pages
from parsers.pdf.page import PageRead
from parsers.scan.textless import read_textless

_MANY_TURNED = 12  # characters of a page
_NO_TEXT = "这份 OFD 文件没有文字，也没有图像。请用 OFD 阅读器打开核对，或改用 Word 等可编辑的版本。"
_GARBLED = "这份 OFD 文件的字体没有注明各字是什么字，无法读取文字。请用 OFD 阅读器打印成 PDF 或图像后再试。"


def read_ofd(data: bytes) -> SourceText:
    """OFD 文件: the text of an .ofd, page numbers and running heads left out.

    Text is read from pages and their templates; annotations and seals are left out. Several
    documents in one file follow each other. Paragraphs and cells are located by page and box
    (points). Pages that are pictures are read by OCR. Raises UnreadableFile (encrypted, corrupt,
    no-text, limit), MissingTool when no page can be read without the OCR extra.
    """
    package = OfdPackage(data)
    builder = TextBuilder("ofd", "ofd")
    documents = open_documents(package)
    check_pages(sum(len(document.pages) for document in documents))
    pages, drawings = _read_pages(package, documents)
    _check_text(package, pages, drawings)
    _note_findings(package, documents, pages, builder)
    unnamed = [page.number for page in pages if page.garbled and page.number not in drawings]
    if unnamed:
        builder.note(FILE_TRUNCATED, detail=f"第 {name_pages(unnamed)} 页的字体没有注明各字是什么字")
    readable = [page for page in pages if page.number not in unnamed]
    write_pages(read_textless(readable, lambda number: drawings[number].draw(number), builder), builder)
    return builder.build(pages=len(pages))


def _read_pages(
    package: OfdPackage, documents: Sequence[OfdDocument]
) -> tuple[list[PageRead], dict[int, PageReader]]:
    """The pages, and by their number who draws those that have pictures instead of text."""
    pages: list[PageRead] = []
    drawings: dict[int, PageReader] = {}
    for document in documents:
        reader = PageReader(package, document)
        for page in document.pages:
            pages.append(reader.read(page, len(pages) + 1))
        drawings.update(dict.fromkeys(reader.pictured, reader))
    return pages, drawings


def _check_text(package: OfdPackage, pages: Sequence[PageRead], drawings: Container[int]) -> None:
    """Raises UnreadableFile when no page has any text, nor a picture that may show some."""
    if any(page.lines or page.tables or page.number in drawings for page in pages):
        return
    if package.is_encrypted:
        raise UnreadableFile("encrypted", ENCRYPTED)
    if any(page.garbled for page in pages):
        raise UnreadableFile("no-text", _GARBLED)
    if package.damaged or not pages:
        raise UnreadableFile("corrupt", CORRUPT)
    raise UnreadableFile("no-text", _NO_TEXT)


def _note_findings(
    package: OfdPackage, documents: Sequence[OfdDocument], pages: Sequence[PageRead], builder: TextBuilder
) -> None:
    seals = count_seals(package)
    if package.is_encrypted:
        builder.note(FILE_TRUNCATED, detail="部分内容已加密，未能读取")
    if package.damaged:
        builder.note(FILE_TRUNCATED, detail="、".join(dict.fromkeys(package.damaged)))
    if seals:
        builder.note(SEAL_UNVERIFIED, count=seals)
    attachments = [name for document in documents for name in document.attachments]
    if attachments:
        builder.note(ATTACHMENTS_INSIDE, names="、".join(attachments))
    turned = [page.number for page in pages if page.turned > _MANY_TURNED]
    if turned:
        builder.note(TEXT_TURNED, pages=name_pages(turned))
