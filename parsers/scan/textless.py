"""缺文字的页: pages of a laid-out file whose text must be read off their picture."""

from collections.abc import Callable, Iterable, Sequence

from notice.builder import TextBuilder
from notice.diagnostic import (
    FILE_TRUNCATED,
    OCR_DOUBTFUL,
    PAGES_WITHOUT_TEXT,
    READ_BY_OCR,
    TEXT_LAYER_DOUBTED,
    Finding,
)
from notice.errors import MissingTool, UnreadableFile
from parsers.limits import LIMITS, Limits
from parsers.pages.writing import name_pages
from parsers.pdf.page import PageRead
from parsers.scan.engine import load_engine
from parsers.scan.image import Picture
from parsers.scan.page import ScanRead, read_scan

NO_TEXT = "页面是图像，从中没有识别出文字。请核对是否为公文扫描件，或以 300 dpi 重新扫描后再试。"

_HOLDS = 0.5  # of the characters a page has: OCR that finds fewer does not replace them

Draw = Callable[[int], Picture]


def read_textless(
    pages: Sequence[PageRead], draw: Draw, builder: TextBuilder, limits: Limits = LIMITS
) -> list[PageRead]:
    """`pages`, those that lack text and those whose text is not to be trusted read by OCR.

    `draw` makes the picture of a page by its number; it may raise UnreadableFile. What was read so
    and what could not be is noted in `builder`. Raises MissingTool when no page has text and OCR is
    not installed, UnreadableFile("no-text") when OCR finds none either.
    """
    lacking = [page for page in pages if _lacks_text(page)]
    doubted = [page for page in pages if page.doubted]
    if not lacking and not doubted:
        return list(pages)
    try:
        load_engine()
    except MissingTool:
        if not _has_text(page for page in pages if not _lacks_text(page)):
            raise
        _note(builder, PAGES_WITHOUT_TEXT, lacking)
        _note(builder, TEXT_LAYER_DOUBTED, doubted)
        return list(pages)
    scans = _read_pictures([*lacking, *doubted][: limits.scanned_pages], draw)
    _note_lost(lacking, scans, builder, limits)
    used = {
        page.number: scan for page in pages if (scan := scans.get(page.number)) and _holds_as_much(scan, page)
    }
    _note(builder, TEXT_LAYER_DOUBTED, [page for page in doubted if page.number not in used])
    note_scans(used.values(), builder)
    read = [used[page.number].page if page.number in used else page for page in pages]
    if not _has_text(read):
        raise UnreadableFile("no-text", NO_TEXT)
    return read


def note_scans(scans: Iterable[ScanRead], builder: TextBuilder) -> None:
    """Notes which pages were read by OCR, and which of them doubtfully; a blank page is neither."""
    read = [scan for scan in scans if not scan.page.missing]
    _note(builder, READ_BY_OCR, [scan.page for scan in read])
    _note(builder, OCR_DOUBTFUL, [scan.page for scan in read if scan.doubtful])


def _read_pictures(pages: Sequence[PageRead], draw: Draw) -> dict[int, ScanRead | None]:
    """What OCR reads on each page; None where there is no picture to read."""
    scans: dict[int, ScanRead | None] = {}
    for page in pages:
        try:
            scans[page.number] = read_scan(draw(page.number), page.number)
        except UnreadableFile:
            scans[page.number] = None
    return scans


def _note_lost(
    lacking: Sequence[PageRead], scans: dict[int, ScanRead | None], builder: TextBuilder, limits: Limits
) -> None:
    broken = [page.number for page in lacking if page.number in scans and scans[page.number] is None]
    late = [page.number for page in lacking if page.number not in scans]
    if broken:
        builder.note(FILE_TRUNCATED, detail=f"第 {name_pages(broken)} 页的图像无法打开")
    if late:
        what = f"要识别的扫描页超过 {limits.scanned_pages} 页，第 {name_pages(late)} 页未读，请拆分后再转换"
        builder.note(FILE_TRUNCATED, detail=what)


def _note(builder: TextBuilder, finding: Finding, pages: Sequence[PageRead]) -> None:
    if pages:
        builder.note(finding, pages=name_pages([page.number for page in pages]))


def _lacks_text(page: PageRead) -> bool:
    return page.missing or page.garbled


def _has_text(pages: Iterable[PageRead]) -> bool:
    return any(page.lines or page.tables for page in pages)


def _holds_as_much(scan: ScanRead, page: PageRead) -> bool:
    """Does OCR find what the text of `page` itself holds, or most of it?"""
    return _count(scan.page) >= _HOLDS * _count(page)


def _count(page: PageRead) -> int:
    cells = (text for table in page.tables for cell in table.cells for text in cell.paragraphs)
    return sum(map(len, (*(line.text for line in page.lines), *cells)))
