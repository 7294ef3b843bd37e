"""Scanned .ofd: pages that are pictures, wherever and however the pictures stand."""

import pytest
from PIL import Image

from notice.errors import MissingTool, UnreadableFile
from notice.source import SourceText
from parsers.ofd.reader import read_ofd
from tests.making.typeface import set_lines as print_lines
from tests.parsers.ofd.maker import NAMESPACE, list_members, make_page, pack, set_paragraphs, set_text
from tests.parsers.pdf.bytes_maker import BODY, TEXTS
from tests.parsers.scan.maker import needs_typeface, write

pytestmark = needs_typeface

STRETCHED = 'Boundary="0 0 210 297" CTM="210 0 0 297 0 0"'
FILLING = 'Boundary="0 0 210 297"'
MIRRORED = 'Boundary="0 0 210 297" CTM="210 0 0 -297 0 297"'
HALVES = ('Boundary="0 0 210 100" CTM="210 0 0 100 0 0"', 'Boundary="0 100 210 197" CTM="210 0 0 197 0 0"')
GARBLED = set_text("\ue001\ue002\u00a4\ue003", 28, 40)


def codes(source: SourceText) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


def draw(key: int, place: str) -> str:
    """An image object that shows picture `key`."""
    return f'<ofd:ImageObject ID="9" ResourceID="{key}" {place}/>'


def print_sheet() -> Image.Image:
    """BODY on A4 at 150 dpi."""
    sheet = Image.new("RGB", (1240, 1754), "white")
    sheet.paste(print_lines(BODY, size=44, pitch=80, width=1240))
    return sheet


def cut_sheet() -> list[Image.Image]:
    """The sheet in two strips, the first of 100 of 297 millimetres."""
    sheet = print_sheet()
    return [sheet.crop((0, 0, 1240, 591)), sheet.crop((0, 591, 1240, 1754))]


def make_scan(*pages: str, pictures: list[bytes]) -> bytes:
    """An .ofd of `pages`; the pictures are resources 20, 21 …"""
    listed = "".join(
        f'<ofd:MultiMedia ID="{20 + n}" Type="Image"><ofd:MediaFile>{n}.png</ofd:MediaFile></ofd:MultiMedia>'
        for n in range(len(pictures))
    )
    common = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
    resources = f'<ofd:Res xmlns:ofd="{NAMESPACE}" BaseLoc="Res"><ofd:MultiMedias>{listed}</ofd:MultiMedias></ofd:Res>'
    files = {f"Doc_0/Res/{n}.png": data for n, data in enumerate(pictures)}
    return pack({**list_members(pages, common=common), "Doc_0/DocumentRes.xml": resources, **files})


SCAN = [write(print_sheet(), "JPEG", quality=85)]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (make_scan(make_page(draw(20, STRETCHED)), pictures=SCAN), "stretched by its matrix"),
        (make_scan(make_page(draw(20, FILLING)), pictures=SCAN), "filling its boundary"),
        (
            make_scan(
                make_page(draw(20, MIRRORED)),
                pictures=[write(print_sheet().transpose(Image.Transpose.FLIP_TOP_BOTTOM))],
            ),
            "mirrored twice",
        ),
        (
            make_scan(make_page(*map(draw, (20, 21), HALVES)), pictures=list(map(write, cut_sheet()))),
            "in two strips",
        ),
        (
            make_scan(make_page(draw(20, STRETCHED), set_text("扫描全能王", 150, 290, 3)), pictures=SCAN),
            "with a program's stamp",
        ),
        (make_scan(make_page(draw(20, STRETCHED), GARBLED), pictures=SCAN), "glyphs without meaning over it"),
    ],
)
def test_scans(data: bytes, why: str) -> None:
    source = read_ofd(data)
    assert source.text.split("\n") == TEXTS, why
    assert codes(source) == ["read-by-ocr"], why
    assert source.locate(0).box == pytest.approx((28.8, 30, 388, 133), abs=6), why


LAYER = set_paragraphs(("另一个程序识别出来的文字，有对有错，字数与图像上的差不多。" * 2,))


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (draw(20, STRETCHED) + LAYER.replace("<ofd:TextObject", '<ofd:TextObject Alpha="0"'), "clear"),
        (
            draw(20, STRETCHED) + LAYER.replace("<ofd:TextCode", '<ofd:FillColor Alpha="0"/><ofd:TextCode'),
            "in a clear colour",
        ),
        (draw(20, STRETCHED) + LAYER.replace("<ofd:TextObject", '<ofd:TextObject Fill="false"'), "unfilled"),
        (LAYER + draw(20, STRETCHED), "below the picture"),
    ],
)
def test_another_programs_text_is_read_again(page: str, why: str) -> None:
    source = read_ofd(make_scan(make_page(page), pictures=SCAN))
    assert source.text.split("\n") == TEXTS, why
    assert codes(source) == ["read-by-ocr"], why


def test_text_on_a_background_is_trusted() -> None:
    source = read_ofd(make_scan(make_page(draw(20, STRETCHED), set_paragraphs()), pictures=SCAN))
    assert source.text.startswith("澄政办发〔2022〕17号")
    assert codes(source) == []


def test_a_picture_that_cannot_be_opened_costs_its_page() -> None:
    pages = (make_page(set_paragraphs()), make_page(draw(20, STRETCHED)))
    source = read_ofd(make_scan(*pages, pictures=[b"\x97JB2\r\n\x1a\n"]))
    assert source.text.startswith("澄政办发〔2022〕17号")
    assert codes(source) == ["file-truncated"]
    assert "第 2 页的图像无法打开" in source.diagnostics[0].message
    with pytest.raises(UnreadableFile) as caught:
        read_ofd(make_scan(pages[1], pictures=[b"\x97JB2\r\n\x1a\n"]))
    assert caught.value.kind == "no-text"


def test_glyphs_without_meaning_are_named() -> None:
    source = read_ofd(make_scan(make_page(set_paragraphs()), make_page(GARBLED), pictures=[]))
    assert source.text.startswith("澄政办发〔2022〕17号")
    assert [one.message for one in source.diagnostics] == [
        "文件不完整，只读出了一部分：第 2 页的字体没有注明各字是什么字"
    ]


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr() -> None:
    scan = make_page(draw(20, STRETCHED))
    with pytest.raises(MissingTool, match="pip install"):
        read_ofd(make_scan(scan, pictures=SCAN))
    source = read_ofd(make_scan(make_page(set_paragraphs()), scan, pictures=SCAN))
    assert codes(source) == ["pages-without-text"]
