"""Pictures as large as pages: read where there is nothing else, named beside text."""

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image

from notice.errors import MissingTool, UnreadableFile
from notice.source import SourceText
from parsers.docx.pictures import find_large_pictures
from parsers.docx.reader import read_docx
from tests.making.typeface import set_lines
from tests.parsers.docx.maker import make_docx
from tests.parsers.pdf.bytes_maker import BODY, TEXTS
from tests.parsers.scan.maker import needs_typeface, write


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def paste(*pictures: Image.Image, width: float = 156, text: str = "") -> bytes:
    """A .docx of `pictures`, `width` millimetres wide, below `text`."""
    document = Document()
    if text:
        document.add_paragraph(text)
    for picture in pictures:
        document.add_picture(BytesIO(write(picture)), width=Mm(width))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def print_sheet(lines: list[str]) -> Image.Image:
    sheet = Image.new("RGB", (900, 1270), "white")
    sheet.paste(set_lines(lines))
    return sheet


@needs_typeface
def test_a_document_of_pictures_is_read() -> None:
    source = read_docx(paste(print_sheet(BODY[:3]), print_sheet(BODY[3:])))
    assert source.text.split("\n") == TEXTS
    assert (source.format, source.pages, codes(source)) == ("docx", 2, ["read-by-ocr"])
    assert [block.locator.page for block in source.blocks] == [1, 2, 2]


@pytest.mark.parametrize(
    ("width", "expected", "why"),
    [(156, ["pictures-unread"], "a page"), (60, [], "a photo in the text")],
)
def test_pictures_beside_text_are_named(width: float, expected: list[str], why: str) -> None:
    source = read_docx(paste(Image.new("L", (90, 127), 255), width=width, text=TEXTS[0]))
    assert (source.text, codes(source)) == (TEXTS[0], expected), why


def test_blank_pictures_are_no_text() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_docx(paste(Image.new("L", (90, 127), 255)))
    assert caught.value.kind == "no-text"


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_the_extra_is_named() -> None:
    with pytest.raises(MissingTool, match="pip install"):
        read_docx(paste(Image.new("L", (90, 127), 255)))


R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


@pytest.mark.parametrize(
    ("style", "large", "why"),
    [
        ("width:415.3pt;height:587.25pt", True, "as old versions of Word and WPS keep them"),
        ("position:absolute; width:415pt; height:50pt", False, "a rule"),
        ("width:1e9pt;height:..pt", False, "no number"),
        ("", False, "no size"),
    ],
)
def test_vml(style: str, large: bool, why: str) -> None:
    shape = f'<v:shape style="{style}"><v:imagedata {R} r:id="r9"/></v:shape>'
    body = make_docx(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    assert codes(read_docx(body)) == (["pictures-unread"] if large else []), why


@pytest.mark.parametrize(
    "extent", ["", 'cx="-5" cy="7556500"', 'cx="九" cy="7556500"', f'cx="{"9" * 40}" cy="1"']
)
def test_sizes_that_are_none(extent: str) -> None:
    from lxml import etree

    name = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    root = etree.fromstring(f'<a xmlns:wp="{name}"><wp:inline><wp:extent {extent}/></wp:inline></a>')
    assert find_large_pictures(root) == []
