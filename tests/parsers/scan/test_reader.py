"""Picture files read by the real engine: whichever way they lie, whatever they are made of."""

import numpy
import pytest
from PIL import Image, ImageDraw

from notice.errors import UnreadableFile
from notice.source import SourceText
from parsers import read_bytes
from tests.making.typeface import choose_font, set_lines
from tests.parsers.pdf.bytes_maker import BODY as LINES
from tests.parsers.pdf.bytes_maker import TEXTS
from tests.parsers.scan.maker import needs_typeface, write

pytestmark = needs_typeface


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def turn(degrees: int) -> Image.Image:
    return set_lines(LINES).rotate(degrees, expand=True, fillcolor="white")


@pytest.mark.parametrize(
    ("image", "box", "why"),
    [
        (turn(0), (60, 64, 604, 216), "upright"),
        (turn(90), (64, 296, 216, 840), "its head to the left"),
        (turn(180), (296, 252, 840, 404), "upside down"),
        (turn(270), (252, 60, 404, 604), "its head to the right"),
        (turn(2), None, "leaning to the left"),
        (turn(-2), None, "leaning to the right"),
    ],
)
def test_whichever_way_it_lies(image: Image.Image, box: tuple[float, ...] | None, why: str) -> None:
    source = read_bytes(write(image, dpi=(72, 72)), "通知.png")
    assert source.text.split("\n") == TEXTS, why
    assert (source.format, source.parser, source.pages) == ("image", "scan", 1)
    assert codes(source) == ["read-by-ocr"], why
    place = source.locate(0)
    assert place.page == 1
    if box is not None:
        assert place.box == pytest.approx(box, abs=7), f"{why}: on the picture as it is shown"


def test_a_photo_is_turned_by_its_data() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = write(set_lines(LINES).rotate(90, expand=True), "JPEG", exif=exif, quality=90)
    assert read_bytes(data, "通知.jpg").text.split("\n") == TEXTS


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (write(set_lines(LINES).convert("1"), "TIFF", compression="group4"), "a.tif", "a fax"),
        (write(set_lines(LINES).convert("CMYK"), "JPEG"), "a.jpeg", "four inks"),
        (write(set_lines(LINES).convert("P"), "BMP"), "a.bmp", "a palette"),
    ],
)
def test_kinds(data: bytes, name: str, why: str) -> None:
    source = read_bytes(data, name)
    assert source.text.split("\n") == TEXTS, why
    assert codes(source) == ["read-by-ocr"], why


def test_pages_of_a_tiff_and_what_is_lost_is_noted() -> None:
    pages = [set_lines(LINES[:3]), set_lines(LINES[3:])]
    data = write(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    source = read_bytes(data, "通知.tiff")
    assert source.text.split("\n") == TEXTS
    assert [block.locator.page for block in source.blocks] == [1, 2, 2]
    broken = read_bytes(data[:-40], "通知.tiff")
    assert broken.text.startswith(TEXTS[0][:30])
    assert "file-truncated" in codes(broken)


def test_a_table_on_a_leaning_page() -> None:
    """Places of a ruled table's cells; a lone digit is found, merged cells stay merged."""
    rows = [("序号", "任务", "责任单位"), ("1", "加固河堤", "区水利局"), ("2", "清理河道", "")]
    page = Image.new("RGB", (1000, 700), "white")
    pen = ImageDraw.Draw(page)
    xs, ys = (100, 220, 560, 900), (100, 200, 320, 440)
    for y in ys:
        pen.line((xs[0], y, xs[-1 if y != ys[2] else 2], y), "black", 3)
    for x in xs:
        pen.line((x, ys[0], x, ys[-1]), "black", 3)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            pen.text((xs[column] + 40, ys[row] + 34), cell, "black", choose_font(32))
    source = read_bytes(write(page.rotate(1.5, Image.Resampling.BICUBIC, fillcolor="white")), "表.png")
    (table,) = source.tables
    cells = {(c.row, c.column, c.rows): c.span.cut(source.text) for c in table.cells}
    assert cells == {
        **{(0, n, 1): text for n, text in enumerate(rows[0])},
        **{(1, n, 1): text for n, text in enumerate(rows[1][:2])},
        **{(2, n, 1): text for n, text in enumerate(rows[2][:2])},
        (1, 2, 2): "区水利局",
    }
    locator = next(b.locator for b in source.blocks if b.span.cut(source.text) == "加固河堤")
    assert (locator.page, locator.table, locator.row, locator.column) == (1, 1, 2, 2)


@pytest.mark.parametrize(
    ("image", "why"),
    [
        (Image.new("L", (600, 800), 255), "white"),
        (Image.new("L", (600, 800), 0), "black"),
        (
            Image.fromarray(numpy.random.default_rng(5).integers(0, 255, (400, 300, 3), "uint8")),
            "nothing but noise",
        ),
    ],
)
def test_pictures_without_text(image: Image.Image, why: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(write(image), "a.png")
    assert caught.value.kind == "no-text", why


def test_the_same_picture_gives_the_same_text() -> None:
    data = write(turn(2), "JPEG", quality=60)
    assert read_bytes(data, "a.jpg") == read_bytes(data, "a.jpg")
