"""PDFs whose text must be read off the page: scans, pages among others, layers not to be trusted."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from notice.errors import MissingTool
from notice.source import SourceText
from parsers.pdf.reader import read_pdf
from tests.making.typeface import set_lines as print_lines
from tests.parsers.pdf.bytes_maker import BODY, PICTURE, TEXTS, set_lines, set_text, write_pdf
from tests.parsers.scan.maker import needs_typeface, write

GARBLED = "".join(map(chr, range(0xE000, 0xE030)))
MOJIBAKE = "\u00b9\u00d8\u00d3\u00da\u00d3\u00a1\u00b7\u00a2" * 8
INVISIBLE, VISIBLE = b"3 Tr\n", b"0 Tr\n"


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def write_scan(*layers: bytes) -> bytes:
    """A .pdf whose first page is a scan of BODY and has `layers` (content streams) on it."""
    sheet = Image.new("RGB", (1240, 1754), "white")
    sheet.paste(print_lines(BODY, size=44, pitch=80, width=1240))
    picture = write(sheet, "PDF", resolution=150.0)
    if not layers:
        return picture
    with pypdfium2.PdfDocument(write_pdf([b"".join(layers)])) as text, pypdfium2.PdfDocument(picture) as scan:
        image = next(scan[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        bitmap = image.get_bitmap()
        shown = pypdfium2.PdfImage.new(text)
        shown.set_bitmap(bitmap)
        shown.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        page = text[0]
        page.insert_obj(shown)
        page.gen_content()
        out = BytesIO()
        text.save(out)
    return out.getvalue()


def join_pdfs(*files: bytes) -> bytes:
    """The pages of all `files` in one."""
    with pypdfium2.PdfDocument.new() as joined:
        for data in files:
            with pypdfium2.PdfDocument(data) as part:
                joined.import_pages(part)
        out = BytesIO()
        joined.save(out)
    return out.getvalue()


TYPED = write_pdf([set_lines(80, 700, BODY)])


@needs_typeface
def test_a_scan_is_read() -> None:
    source = read_pdf(write_scan())
    assert source.text.split("\n") == TEXTS
    assert (source.format, source.pages, codes(source)) == ("pdf", 1, ["read-by-ocr"])
    box = source.locate(0).box
    assert box is not None
    assert box == pytest.approx((28.8, 30, 388, 133), abs=6)


@needs_typeface
def test_pages_of_text_and_scans_side_by_side() -> None:
    source = read_pdf(join_pdfs(TYPED, write_scan(), TYPED))
    assert source.text.split("\n") == TEXTS * 3
    assert [block.locator.page for block in source.blocks] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert "第 2 页" in source.diagnostics[0].message


@needs_typeface
@pytest.mark.parametrize(
    ("layer", "why"),
    [
        (set_text(80, 700, GARBLED, 8), "characters of private use"),
        (set_text(80, 700, MOJIBAKE, 8), "bytes of GBK taken for Latin"),
        (INVISIBLE + set_lines(80, 700, [f"{line}锟" for line in BODY]), "another program's OCR, invisible"),
        (set_text(400, 20, "扫描全能王", 8), "a program's stamp"),
    ],
)
def test_layers_not_to_be_trusted(layer: bytes, why: str) -> None:
    source = read_pdf(write_scan(layer))
    assert source.text.split("\n")[:3] == TEXTS, why
    assert codes(source) == ["read-by-ocr"], why


@pytest.mark.usefixtures("no_ocr")
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (write_pdf([PICTURE, PICTURE]), "scans"),
        (write_pdf([PICTURE + set_text(400, 20, "扫描全能王", 8)]), "a scan with a program's stamp"),
        (write_pdf([set_text(80, 700, GARBLED)]), "characters of private use"),
        (write_pdf([set_text(80, 700, MOJIBAKE)]), "bytes of GBK taken for Latin"),
    ],
)
def test_without_ocr_nothing_is_read(data: bytes, why: str) -> None:
    with pytest.raises(MissingTool, match="pip install"):
        read_pdf(data)
    assert why


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_pages_without_text_are_noted() -> None:
    source = read_pdf(write_pdf([PICTURE, set_lines(80, 700, BODY), PICTURE, PICTURE, b""]))
    assert (source.text.split("\n"), codes(source)) == (TEXTS, ["pages-without-text"])
    assert "第 1、3-4 页" in source.diagnostics[0].message


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_an_invisible_layer_is_read_and_doubted() -> None:
    hidden = PICTURE + INVISIBLE + set_lines(80, 700, BODY)
    source = read_pdf(write_pdf([hidden, VISIBLE + set_lines(80, 700, BODY)]))
    assert (source.text.split("\n"), codes(source)) == (TEXTS * 2, ["text-layer-doubted"])
    assert "第 1 页" in source.diagnostics[0].message


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (PICTURE + set_lines(80, 700, BODY), "text on a background that is a picture"),
        (INVISIBLE + set_lines(80, 700, BODY), "invisible text without a picture"),
        (set_lines(80, 700, BODY) + set_text(80, 400, "\uf0b7\uf0b7\uf0b7"), "bullets of a symbol font"),
    ],
)
def test_pages_that_are_trusted(page: bytes, why: str) -> None:
    source = read_pdf(write_pdf([page]))
    assert source.text.split("\n")[:3] == TEXTS, why
    assert codes(source) == [], why


def test_few_words_on_a_background_are_kept_where_ocr_finds_none() -> None:
    source = read_pdf(write_pdf([set_lines(80, 700, BODY), set_text(300, 700, "澄江区水利局") + PICTURE]))
    assert (source.text.split("\n"), codes(source)) == ([*TEXTS, "澄江区水利局"], [])
