"""Pictures in bundles: pages photographed one by one, and a logo that is none."""

import pytest
from PIL import Image

from parsers import read_bytes
from tests.making.typeface import set_lines
from tests.parsers.docx.maker import make_zip
from tests.parsers.pdf.bytes_maker import BODY, TEXTS
from tests.parsers.scan.maker import needs_typeface, write

pytestmark = needs_typeface

HEAD = ["　　　关于做好防汛工作的通知", "各镇人民政府，区政府各部门："]
PAGES = {"通知_10.png": write(set_lines(BODY[3:])), "通知_9.jpg": write(set_lines(HEAD + BODY[:3]), "JPEG")}
LINES = [HEAD[0].strip("　"), HEAD[1], *TEXTS]


def test_pages_in_their_natural_order() -> None:
    source = read_bytes(make_zip(PAGES), "通知.zip")
    assert source.text.split("\n") == LINES
    places = [(block.locator.member, block.locator.page) for block in source.blocks]
    assert places == [("通知_9.jpg", 1)] * 3 + [("通知_10.png", 1)] * 2


def test_a_picture_without_text_is_named_and_the_rest_read() -> None:
    logo = {"图标.png": write(Image.new("RGB", (120, 80), "red"))}
    source = read_bytes(make_zip(PAGES | logo), "通知.zip")
    assert source.text.split("\n") == LINES
    (lost,) = (one for one in source.diagnostics if one.code == "member-unreadable")
    assert "图标.png" in lost.message


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_the_extra_is_named() -> None:
    source = read_bytes(make_zip({"通知.txt": "\n".join(LINES).encode(), **PAGES}), "通知.zip")
    lost = [one.message for one in source.diagnostics if one.code == "member-unreadable"]
    assert len(lost) == 2
    assert all("pip install -e '.[ocr]'" in message for message in lost)
