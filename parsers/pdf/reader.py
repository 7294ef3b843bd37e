"""PDF: bytes of a PDF with a text layer → SourceText, its paragraphs and tables rebuilt."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pypdfium2

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED, TEXT_TURNED
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.limits import check_pages
from parsers.pages.writing import name_pages, write_pages
from parsers.pdf.page import PageRead, read_page
from parsers.pdf.picture import draw_page
from parsers.scan.textless import read_textless

_PASSWORD = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_END, _TAIL = b"%%EOF", 4096  # PDF 32000-1 §7.5.5; junk may follow
_MANY_TURNED = 12  # characters of a page


def read_pdf(data: bytes) -> SourceText:
    """PDF 文件: the text of a PDF, page numbers and running heads left out.

    Paragraphs are rebuilt from where their lines stand and run on over a page's end; tables come
    from the lines drawn around them, and go on over pages as one. Paragraphs and cells are located
    by page and box. Pages that are scans, or whose fonts do not say what they print, are read by OCR.
    Raises UnreadableFile (encrypted, corrupt, no-text, limit), MissingTool when no page can be read
    without the OCR extra.
    """
    builder = TextBuilder("pdf", "pdf")
    with _open_document(data) as document:
        check_pages(len(document))
        pages = _read_pages(document, builder)
        pages = read_textless(pages, partial(draw_page, document), builder)
        count = len(document)
    if _END not in data[-_TAIL:]:
        builder.note(FILE_TRUNCATED, detail="文件末尾缺失")
    turned = [page.number for page in pages if page.turned > _MANY_TURNED]
    if turned:
        builder.note(TEXT_TURNED, pages=name_pages(turned))
    write_pages(pages, builder)
    return builder.build(pages=count)


@contextmanager
def _open_document(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _PASSWORD:
            raise UnreadableFile(
                "encrypted", "PDF 已加密，需要密码才能打开。请用密码打开后另存为不加密的 PDF 再试。"
            ) from error
        raise UnreadableFile(
            "corrupt", "PDF 文件已损坏或不完整，无法打开。请重新下载或向发文单位索取后再试。"
        ) from error
    try:
        yield document
    finally:
        document.close()


def _read_pages(document: Any, builder: TextBuilder) -> list[PageRead]:
    pages: list[PageRead] = []
    lost: list[int] = []
    for number in range(1, len(document) + 1):
        try:
            pages.append(read_page(document, number))
        except pypdfium2.PdfiumError:
            lost.append(number)
    if lost and not pages:
        raise UnreadableFile("corrupt", "PDF 的页面已损坏，一页也打不开。请重新取得完整的文件后再试。")
    if lost:
        builder.note(FILE_TRUNCATED, detail=f"第 {name_pages(lost)} 页无法打开")
    return pages
