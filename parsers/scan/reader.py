"""扫描图像: bytes of a picture file → SourceText, read by OCR."""

from notice.builder import TextBuilder
from notice.diagnostic import FILE_TRUNCATED
from notice.errors import LimitExceeded, MissingTool, UnreadableFile
from notice.source import SourceText
from parsers.limits import LIMITS
from parsers.pages.writing import write_pages
from parsers.scan.image import NO_TEXT, open_pictures
from parsers.scan.page import ScanRead, read_scan
from parsers.scan.textless import note_scans


def read_image(data: bytes) -> SourceText:
    """图像文件: the text of a scanned notice, a picture a page, page numbers left out.

    Paragraphs and tables are rebuilt and located as in a PDF; places are points of the picture as
    it is shown. Raises UnreadableFile (corrupt, no-text, limit), MissingTool without the OCR extra.
    """
    builder = TextBuilder("image", "scan")
    scans = _read_scans(data, builder)
    if all(scan.page.missing for scan in scans):
        raise UnreadableFile("no-text", NO_TEXT)
    note_scans(scans, builder)
    write_pages([scan.page for scan in scans], builder)
    return builder.build(pages=len(scans))


def _read_scans(data: bytes, builder: TextBuilder) -> list[ScanRead]:
    """The pages as far as they can be opened, what is lost noted."""
    scans: list[ScanRead] = []
    try:
        for picture in open_pictures(data):
            if len(scans) == LIMITS.scanned_pages:
                builder.note(FILE_TRUNCATED, detail=f"只识别了前 {len(scans)} 页，请拆分后再转换")
                break
            scans.append(read_scan(picture, len(scans) + 1))
            if not picture.whole:
                builder.note(FILE_TRUNCATED, detail=f"第 {len(scans)} 页的图像不完整")
    except (LimitExceeded, MissingTool):
        raise
    except UnreadableFile:
        if not scans:
            raise
        builder.note(FILE_TRUNCATED, detail=f"第 {len(scans)} 页以后无法打开")
    return scans
