"""What a .doc prints: hidden and deleted text, fields, symbols, notes, boxes, styles, places."""

import struct

import pytest

from notice.source import Locator, Style
from parsers.word97.file import open_file
from parsers.word97.links import read_links
from tests.parsers.word97.maker import (
    Para,
    Parts,
    Run,
    cell,
    make_doc,
    make_fonts,
    make_plc,
    make_styles,
    para,
    print_doc,
    read_doc,
    row,
    sprm,
)

HIDDEN, DELETED, INSERTED, BOLD = sprm(0x083C), sprm(0x0800), sprm(0x0801), sprm(0x0835)
CENTRED, KAI = sprm(0x2403), sprm(0x4A50, 1)
SYMBOL = sprm(0x6A09, 0xF0FE0002)


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (["甲", "", "乙"], ["甲", "乙"], "paragraphs"),
        (["甲。\x0b责任单位：区水利局"], ["甲。", "责任单位：区水利局"], "a line break that ends a line"),
        (["各镇要，\x0b落实到位。"], ["各镇要，落实到位。"], "a line break in a sentence"),
        (["甲。\x0c乙。", "丙"], ["甲。", "乙。", "丙"], "a page break in a paragraph"),
        ([para("甲", mark="\x0c"), "乙"], ["甲", "乙"], "the end of a section"),
        (["甲\t乙\xa0丙\x1e丁\x1f戊"], ["甲 乙 丙-丁戊"], "characters that stand for others"),
        (["甲\x01\x05\x03\x00乙"], ["甲乙"], "pictures, comments, separators"),
        ([para("甲", Run("藏", HIDDEN), "乙")], ["甲乙"], "hidden text"),
        ([para("甲", Run("删", DELETED), Run("增", INSERTED))], ["甲增"], "tracked changes accepted"),
        ([para("上半", end=DELETED), "下半", "末"], ["上半下半", "末"], "a deleted paragraph mark"),
        ([para("上半", end=sprm(0x0818)), "下半"], ["上半下半"], "a style separator"),
        ([para("甲", end=HIDDEN)], ["甲"], "a hidden mark at the end of all"),
        (["甲𠮷🭗"], ["甲𠮷🭗"], "characters in two halves"),
        ([para(Run("(", sprm(0x0855) + SYMBOL), "甲(乙)")], ["☑甲(乙)"], "a symbol, and brackets"),
        ([para(Run("\uf0fe\uf0e0", sprm(0x4A4F, 2)), "甲")], ["☑甲"], "symbols in the private area"),
        ([para("甲", Run("\uf0fe", sprm(0x4A4F, 0)))], ["甲"], "of no symbol font"),
    ],
)
def test_lines(body: list[Para | str], lines: list[str], why: str) -> None:
    fonts = Parts(table={15: make_fonts("仿宋", "楷体", "Wingdings")})
    assert print_doc(*body, parts=fonts) == lines, why


@pytest.mark.parametrize(
    ("body", "lines", "why"),
    [
        (["见\x13REF a\x14附件1\x15。"], ["见附件1。"], "a reference"),
        (["第\x13 PAGE \x143\x15页"], ["第页"], "a page number"),
        (["\x13eq \\o\\ac(○,3)\x15甲"], ["③甲"], "a digit in a circle"),
        (["\x13eq \\o\\ac(○,3)\x14\x15甲"], ["甲"], "the same with an empty result"),
        (["\x13HYPERLINK \x13X\x14u\x15\x14链\x15"], ["链"], "a field in a code"),
        (["\x13A\x14甲\x13B\x14乙\x15丙\x15"], ["甲乙丙"], "a field in a result"),
        (["\x13TOC\x14甲", "乙\x15", "丙"], ["甲", "乙", "丙"], "a result of two paragraphs"),
        (["\x14甲\x15"], ["甲"], "marks of no field"),
        ([para(Run("\x13eq \\o\\ac(○,3)\x15", HIDDEN), "甲")], ["甲"], "a hidden field"),
    ],
)
def test_fields(body: list[Para | str], lines: list[str], why: str) -> None:
    assert print_doc(*body) == lines, why


STYLES = make_styles(
    (1, 0, 0xFFF, "Normal", b"", b""),
    (1, 1, 0, "heading 1", b"", BOLD),
    (1, 19, 0, "toc 1", b"", b""),
    (2, 65, 0xFFF, "Strong", b"", BOLD),
    (1, 4094, 1, "自定", sprm(0x2640, 9) + CENTRED, b""),
    (1, 4094, 6, "环甲", b"", b""),
    (1, 4094, 5, "环乙", CENTRED, b""),
)


@pytest.mark.parametrize(
    ("body", "style", "why"),
    [
        (para(Run("标题", BOLD), group=CENTRED), Style(bold=True, centred=True), "bold and centred"),
        (para("标题", group=sprm(0x2461, 4)), Style(centred=True), "distributed"),
        (para("标题", group=CENTRED + sprm(0x2403, 0)), Style(), "the last modifier counts"),
        (para(Run("工作目标。", BOLD), "到年底完成。"), Style(lead=5), "a bold lead"),
        (para(Run("导语。", KAI), "正文，正文，正文。"), Style(lead=3), "another typeface"),
        (para("甲", group=sprm(0x2640, 1)), Style(heading=2), "an outline level"),
        (para("甲", style=1), Style(bold=True, heading=1), "a heading by its style"),
        (para(Run("甲", sprm(0x0835, 0)), style=1), Style(heading=1), "bold switched off"),
        (para(Run("甲", sprm(0x0835, 0x81)), style=1), Style(heading=1), "against its style"),
        (para(Run("甲", sprm(0x0835, 0x80)), style=1), Style(bold=True, heading=1), "as its style"),
        (para(Run("甲", sprm(0x4A30, 3))), Style(bold=True), "a character style"),
        (para(Run("甲", BOLD + sprm(0x2A33, 0))), Style(), "set plain again"),
        (para("甲", style=4), Style(bold=True, centred=True), "body text in a style made from a heading's"),
        (para("甲", style=5), Style(centred=True), "styles based on each other"),
        (para("甲", style=99), Style(), "an unknown style"),
        (para("甲", group=sprm(0x4600, 1)), Style(bold=True, heading=1), "a style set by a modifier"),
    ],
)
def test_styles(body: Para, style: Style, why: str) -> None:
    source = read_doc(body, "末尾末尾末尾末尾", parts=Parts(table={1: STYLES}))
    assert source.blocks[0].style == style, why


def test_table_of_contents_is_left_out() -> None:
    assert print_doc(para("总则 1", style=2), "总则", parts=Parts(table={1: STYLES})) == ["总则"]


NOTE = struct.pack("<H", 1)
NOTES = Parts(
    table={
        2: make_plc([1, 99], [NOTE]),
        3: make_plc([0, 4, 5]),
        46: make_plc([4, 99], [NOTE]),
        47: make_plc([0, 3, 4]),
    },
    stories={"footnotes": [para("\x02脚注"), para("")], "endnotes": [para("尾注"), para("")]},
)


def test_notes_stand_at_the_end() -> None:
    source = read_doc("甲\x02乙", "丙\x02", parts=NOTES)
    assert source.text.split("\n") == ["甲乙", "丙", "脚注", "尾注"]
    assert [block.locator.paragraph for block in source.blocks] == [1, 2, 1, 2]


def make_spot(shape: int) -> bytes:
    """An Spa: an anchored shape."""
    return struct.pack("<I", shape).ljust(26, b"\0")


def make_box(shape: int, reusable: int = 0) -> bytes:
    """An FTXBXS: the text box of a shape."""
    return struct.pack("<2IHIII", 1, 0, reusable, 0, shape, 0)


def make_boxes(*shapes: int, anchors: list[tuple[int, int]], drawings: bytes = b"") -> Parts:
    """Boxes of two characters each (a letter and a mark), and anchors (CP, shape)."""
    letters = "子丑寅卯"
    count = len(shapes)
    return Parts(
        table={
            40: make_plc([*(place for place, _ in anchors), 99], [make_spot(shape) for _, shape in anchors]),
            56: make_plc(
                [*range(0, 2 * count + 2, 2), 2 * count + 1],
                [*(make_box(shape, shape == 0) for shape in shapes), make_box(0)],
            ),
            50: drawings,
        },
        stories={"boxes": [*(para(letters[n]) for n in range(count)), para("")]},
    )


def make_record(kind: int, body: bytes, version: int = 0xF) -> bytes:
    return struct.pack("<HHI", version, kind, len(body)) + body


def make_shape(number: int) -> bytes:
    return make_record(0xF004, make_record(0xF00A, struct.pack("<2I", number, 0), 2))


# Shape 7 is a group of 8 and of a group 9 that holds 10; 1 is the whole drawing.
GROUP = make_record(
    0xF003, make_shape(7) + make_shape(8) + make_record(0xF003, make_shape(9) + make_shape(10))
)
DRAWINGS = (
    make_record(0xF000, b"1234")
    + b"\0"
    + make_record(0xF002, make_record(0xF003, make_shape(1) + make_shape(5) + GROUP + make_shape(6)))
)


@pytest.mark.parametrize(
    ("body", "parts", "lines", "why"),
    [
        (["正文\x08"], make_boxes(5, anchors=[(2, 5)]), ["正文", "子"], "behind text"),
        (["\x08正文"], make_boxes(5, anchors=[(0, 5)]), ["子", "正文"], "in front of text"),
        (
            ["甲\x08", "乙\x08"],
            make_boxes(6, 5, anchors=[(1, 5), (4, 6)]),
            ["甲", "丑", "乙", "子"],
            "by their shapes",
        ),
        (
            ["甲\x08", "乙\x08"],
            make_boxes(8, 10, 6, anchors=[(1, 7), (4, 6)], drawings=DRAWINGS),
            ["甲", "子", "丑", "乙", "寅"],
            "in a group",
        ),
        (["甲\x08"], make_boxes(5, 0, anchors=[(1, 5)]), ["甲", "子"], "a spare one"),
        (["甲"], make_boxes(5, anchors=[]), ["甲", "子"], "without an anchor"),
        (["甲\x08"], make_boxes(5, anchors=[(1, 77)]), ["甲", "子"], "of an unknown shape"),
        (["甲"], make_boxes(5, anchors=[(50, 5)]), ["甲", "子"], "anchored outside the body"),
        ([para(Run("\x08", HIDDEN), "甲")], make_boxes(5, anchors=[(0, 5)]), ["甲"], "a hidden one"),
        (
            [cell("甲\x08"), cell("乙"), row(9, 99)],
            make_boxes(5, anchors=[(1, 5)]),
            ["甲", "子\t乙"],
            "in a cell",
        ),
    ],
)
def test_boxes(body: list[Para | str], parts: Parts, lines: list[str], why: str) -> None:
    assert print_doc(*body, parts=parts) == lines, why


def test_boxes_cannot_hold_each_other() -> None:
    """Texts that overlap or run backwards are cut to follow each other: none is read twice."""
    parts = make_boxes(5, 5, anchors=[(1, 5)])
    parts.table[56] = make_plc([0, 4, 2, 9], [make_box(5), make_box(5), make_box(0)])
    links = read_links(open_file(make_doc("甲\x08", parts=parts)))
    assert links.boxes == {1: [(3, 7), (7, 7)]}


def test_places() -> None:
    body = ["甲", "", "乙\x08", cell("一"), cell("二"), row(100, 200), "丙"]
    source = read_doc(*body, parts=make_boxes(5, anchors=[(4, 5)]))
    found = {block.span.cut(source.text): block.locator for block in source.blocks}
    assert {text: place.paragraph for text, place in found.items() if not place.table} == {
        "甲": 1,
        "乙": 3,
        "子": 3,
        "丙": 4,
    }
    assert found["二"] == Locator(table=1, row=1, column=2)
