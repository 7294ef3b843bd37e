"""Pages without text: read by OCR where it is installed, named where it is not; a fake one stands in."""

import numpy
import pytest

from notice.builder import TextBuilder
from notice.diagnostic import Diagnostic
from notice.errors import MissingTool, UnreadableFile
from parsers.limits import Limits
from parsers.pages.frame import Frame
from parsers.pages.lines import Line
from parsers.pdf.page import PageRead
from parsers.scan import textless
from parsers.scan.image import CORRUPT, Picture
from parsers.scan.page import ScanRead
from parsers.scan.textless import read_textless

FRAME = Frame(1, 0, 0, 0, -1, 842, 595, 842, 0)
SHEET = Picture(numpy.full((4, 4, 3), 255, numpy.uint8), 595, 842)


def set_page(number: int, text: str = "", **more: bool) -> PageRead:
    lines = [Line(text, number, 80, 100, 300, 116, 16)] if text else []
    marks = {"missing": False, "garbled": False, "doubted": False} | more
    return PageRead(number, FRAME, lines, [], marks["missing"], marks["garbled"], 0, marks["doubted"])


def draw(number: int) -> Picture:
    """The picture of a page; the seventh cannot be drawn."""
    if number == 7:
        raise UnreadableFile("corrupt", CORRUPT)
    return SHEET


def read(pages: list[PageRead], most: int = 9) -> tuple[list[str], list[Diagnostic]]:
    """The text of each page, and what was noted."""
    builder = TextBuilder("pdf", "pdf")
    done = read_textless(pages, draw, builder, Limits(scanned_pages=most))
    return ["".join(line.text for line in page.lines) for page in done], list(builder.build().diagnostics)


@pytest.fixture
def fake_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads 识别第n页 on every page, poorly on the third, nothing on the fifth."""

    def read_scan(_: Picture, number: int) -> ScanRead:
        page = set_page(number, "" if number == 5 else f"识别第{number}页", missing=number == 5)
        return ScanRead(page, number == 3)

    monkeypatch.setattr(textless, "load_engine", lambda: None)
    monkeypatch.setattr(textless, "read_scan", read_scan)


TYPED = set_page(1, "打印的正文")


@pytest.mark.usefixtures("fake_ocr")
@pytest.mark.parametrize(
    ("pages", "texts", "notes", "why"),
    [
        ([TYPED], ["打印的正文"], {}, "nothing to do"),
        (
            [TYPED, set_page(2, missing=True), set_page(3, garbled=True)],
            ["打印的正文", "识别第2页", "识别第3页"],
            {"read-by-ocr": "2-3", "ocr-doubtful": "3"},
            "page by page",
        ),
        ([TYPED, set_page(5, missing=True)], ["打印的正文", ""], {}, "a blank back"),
        (
            [TYPED, set_page(2, "扫描件的文字", doubted=True)],
            ["打印的正文", "识别第2页"],
            {"read-by-ocr": "2"},
            "a layer of unknown quality",
        ),
        (
            [TYPED, set_page(2, "扫描件自带的文字层有很多字", doubted=True)],
            ["打印的正文", "扫描件自带的文字层有很多字"],
            {"text-layer-doubted": "2"},
            "a layer that holds far more than OCR finds",
        ),
        (
            [TYPED, set_page(5, "落款", missing=True)],
            ["打印的正文", "落款"],
            {},
            "few words on a background that is a picture",
        ),
        (
            [TYPED, set_page(7, missing=True)],
            ["打印的正文", ""],
            {"file-truncated": "7"},
            "a picture that cannot be opened",
        ),
    ],
)
def test_with_ocr(pages: list[PageRead], texts: list[str], notes: dict[str, str], why: str) -> None:
    found, noted = read(pages)
    assert found == texts, why
    assert [one.code for one in noted] == list(notes), why
    assert all(f"第 {pages}" in one.message for one, pages in zip(noted, notes.values(), strict=True)), why


@pytest.mark.usefixtures("fake_ocr")
def test_no_more_pages_than_the_limit() -> None:
    found, noted = read([TYPED, *(set_page(n, missing=True) for n in (2, 3, 4))], most=1)
    assert found == ["打印的正文", "识别第2页", "", ""]
    assert [one.code for one in noted] == ["file-truncated", "read-by-ocr"]
    assert "超过 1 页，第 3-4 页未读，请拆分" in noted[0].message


@pytest.mark.usefixtures("fake_ocr")
def test_pictures_without_text() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read([set_page(5, missing=True)])
    assert caught.value.kind == "no-text"


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize(
    ("page", "code", "why"),
    [
        (set_page(2, missing=True), "pages-without-text", "a scan"),
        (set_page(2, garbled=True), "pages-without-text", "a font that does not say what it prints"),
        (set_page(2, "扫描件", doubted=True), "text-layer-doubted", "a layer over a scan"),
    ],
)
def test_without_ocr_the_pages_are_named(page: PageRead, code: str, why: str) -> None:
    found, noted = read([TYPED, page])
    assert found == ["打印的正文", "".join(line.text for line in page.lines)], why
    assert [one.code for one in noted] == [code], why
    assert "第 2 页" in noted[0].message, why


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_and_without_text_the_extra_is_named() -> None:
    with pytest.raises(MissingTool, match="pip install"):
        read([set_page(1, missing=True)])
