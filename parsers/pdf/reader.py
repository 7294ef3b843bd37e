"""PDF: bytes of a PDF with a text layer → SourceText, its paragraphs and tables rebuilt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED, PAGES_WITHOUT_TEXT, TEXT_TURNED
from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers.limits import check_pages
from parsers.pages.writing import name_pages, write_pages
from parsers.pdf.page import PageRead, read_page

_PASSWORD = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_END, _TAIL = b"%%EOF", 4096  # PDF 32000-1 §7.5.5; junk may follow
_MANY_TURNED = 12  # characters of a page
_NO_TEXT = (
    "这份 PDF 没有文字层（多半是扫描件），无法读取文字。"
    "请改用 Word 等可编辑的版本，或先用文字识别（OCR）软件转换后再试。"
)
_GARBLED = (
    "这份 PDF 的字体没有注明各字是什么字，复制出来是乱码，无法读取文字。"
    "请改用 Word 等可编辑的版本，或打印成图像后用文字识别（OCR）软件转换。"
)


def read_pdf(data: bytes) -> SourceText:
    """PDF 文件: the text of a PDF, page numbers and running heads left out.

    Paragraphs are rebuilt from where their lines stand and run on over a page's end; tables come
    from the lines drawn around them, and go on over pages as one. Paragraphs and cells are located
    by page and box. Raises UnreadableFile (encrypted, corrupt, no-text, limit).
    """
    builder = TextBuilder("pdf", "pdf")
    with _open_document(data) as document:
        check_pages(len(document))
        pages = _read_pages(document, builder)
        count = len(document)
    if _END not in data[-_TAIL:]:
        builder.note(FILE_TRUNCATED, detail="文件末尾缺失")
    _check_text(pages, builder)
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


def _check_text(pages: Sequence[PageRead], builder: TextBuilder) -> None:
    """Notes the pages without text. Raises UnreadableFile("no-text") when no page has any."""
    without = [page for page in pages if page.missing or page.garbled]
    blank = [page for page in pages if not page.lines and not page.tables]
    if without and len({page.number for page in (*without, *blank)}) == len(pages):
        raise UnreadableFile("no-text", _GARBLED if any(page.garbled for page in without) else _NO_TEXT)
    if without:
        builder.note(PAGES_WITHOUT_TEXT, pages=name_pages([page.number for page in without]))
    turned = [page.number for page in pages if page.turned > _MANY_TURNED]
    if turned:
        builder.note(TEXT_TURNED, pages=name_pages(turned))
