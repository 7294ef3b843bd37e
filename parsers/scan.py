"""扫描图像: bytes of a picture file → SourceText, read by OCR."""

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED, OCR_DOUBTFUL, READ_BY_OCR
from notice.errors import LimitExceeded, MissingTool, UnreadableFile
from notice.source import SourceText
from parsers.page_writing import name_pages, write_pages
from parsers.scan_image import open_pictures
from parsers.scan_page import ScanRead, read_scan

_NO_TEXT = "图像里没有识别出文字。请核对是否为公文扫描件，或以 300 dpi 重新扫描后再试。"


def read_image(data: bytes) -> SourceText:
    """图像文件: the text of a scanned notice, a picture a page, page numbers left out.

    Paragraphs and tables are rebuilt and located as in a PDF; places are points of the picture as
    it is shown. Raises UnreadableFile (corrupt, no-text, limit), MissingTool without the OCR extra.
    """
    builder = TextBuilder("image", "scan")
    scans: list[ScanRead] = []
    try:
        for picture in open_pictures(data):
            scans.append(read_scan(picture.pixels, picture.width, picture.height, len(scans) + 1))
    except (LimitExceeded, MissingTool):
        raise
    except UnreadableFile:
        if not scans:
            raise
        builder.note(FILE_TRUNCATED, detail=f"第 {len(scans)} 页以后无法打开")
    if all(scan.page.missing for scan in scans):
        raise UnreadableFile("no-text", _NO_TEXT)
    note_scans(scans, builder)
    write_pages([scan.page for scan in scans], builder)
    return builder.build(pages=len(scans))


def note_scans(scans: list[ScanRead], builder: TextBuilder) -> None:
    """Record which pages were read by OCR, which of them doubtfully, and which hold no text."""
    read = [scan.page.number for scan in scans if not scan.page.missing]
    doubtful = [scan.page.number for scan in scans if scan.doubtful]
    if read:
        builder.note(READ_BY_OCR, pages=name_pages(read))
    if doubtful:
        builder.note(OCR_DOUBTFUL, pages=name_pages(doubtful))
