"""Automatic numbers of .doc: levels, overrides, styles, formats."""

import struct
from collections.abc import Sequence

import pytest

from tests.parsers.word97.maker import Para, Parts, make_styles, para, print_doc, sprm

HAN, BULLET = 39, 23


def make_level(
    pattern: str, form: int = 0, start: int = 1, follow: int = 2, flags: int = 0, restart: int = 0
) -> bytes:
    """An LVL; digits 1…9 behind % stand for the number of that level."""
    text = pattern
    for level in range(1, 10):
        text = text.replace(f"%{level}", chr(level - 1))
    head = struct.pack("<iBB", start, form, flags).ljust(15, b"\0") + bytes([follow]) + bytes(8)
    groups = (b"\x11\x22", b"\x33")  # modifiers of the number itself, which are passed over
    head += bytes([len(groups[0]), len(groups[1]), restart, 0])
    return head + groups[1] + groups[0] + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def make_override(level: int, start: int | None = None, own: bytes = b"") -> bytes:
    """An LFOLVL."""
    flags = level | (0x10 if start is not None else 0) | (0x20 if own else 0)
    return struct.pack("<iI", start or 0, flags) + own


def make_lists(
    *definitions: Sequence[bytes],
    uses: Sequence[tuple[int, Sequence[bytes]]] | None = None,
    styles: Sequence[int] = (),
) -> Parts:
    """Definitions of one or nine levels; `uses` are (definition from 1, its overrides), one each."""
    linked = struct.pack("<9H", *[*styles, *[0xFFF] * (9 - len(styles))])
    heads, levels = struct.pack("<H", len(definitions)), b""
    for number, given in enumerate(definitions, 1):
        count = 1 if len(given) == 1 else 9
        heads += struct.pack("<2I", number, 0) + linked + struct.pack("<BB", count == 1, 0)
        levels += b"".join([*given, *[make_level("")] * (count - len(given))])
    listed = uses if uses is not None else [(n, ()) for n in range(1, len(definitions) + 1)]
    table = struct.pack("<I", len(listed))
    table += b"".join(struct.pack("<3IBBBB", name, 0, 0, len(own), 0, 0, 0) for name, own in listed)
    table += b"".join(struct.pack("<I", 0xFFFFFFFF) + b"".join(own) for _, own in listed)
    return Parts(table={73: heads, 74: table}, levels=levels)


def item(number: int, level: int = 0, text: str = "甲") -> Para:
    return para(text, group=sprm(0x260A, level) + sprm(0x460B, number))


GB = [make_level("%1、", HAN), make_level("（%2）", HAN), make_level("%3."), make_level("（%4）")]


FORMS = [(0, "3"), (1, "III"), (2, "iii"), (3, "C"), (4, "c"), (14, "３"), (18, "③"), (22, "03"), (26, "⒊")]
FORMS += [
    (27, "⑶"),
    (28, "③"),
    (29, "㈢"),
    (30, "丙"),
    (31, "寅"),
    (35, "三"),
    (37, "三"),
    (38, "叁"),
    (HAN, "三"),
]
FORMS += [(57, "- 3 -"), (255, ""), (200, "3")]


@pytest.mark.parametrize(("form", "third"), FORMS)
def test_formats(form: int, third: str) -> None:
    lines = print_doc(*[item(1)] * 3, parts=make_lists([make_level("[%1]", form)]))
    assert lines[2] == f"[{third}]甲"


@pytest.mark.parametrize(
    ("parts", "body", "markers", "why"),
    [
        (
            make_lists(GB),
            [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1)],
            "一、 （一） 1. 2. （二） 二、 （一）",
            "levels",
        ),
        (make_lists(GB, GB), [(1, 0), (2, 0), (1, 0)], "一、 一、 二、", "two definitions count apart"),
        (
            make_lists(GB, uses=[(1, ()), (1, ())]),
            [(1, 0), (2, 0), (1, 0)],
            "一、 二、 三、",
            "two uses of one count on",
        ),
        (
            make_lists(GB, uses=[(1, ()), (1, [make_override(0, 5)])]),
            [(1, 0), (2, 0), (2, 0), (1, 0)],
            "一、 五、 六、 七、",
            "a start of its own, once",
        ),
        (
            make_lists(GB, uses=[(1, [make_override(0, own=make_level("第%1条"))])]),
            [(1, 0), (1, 1)],
            "第1条 （一）",
            "a level of its own",
        ),
        (make_lists([make_level("%1）")]), [(1, 0), (1, 0)], "1） 2）", "a list of one level"),
        (make_lists([make_level("%1、", HAN, 3)]), [(1, 0)], "三、", "a start"),
        (
            make_lists([make_level("%1、", HAN), make_level("%1.%2", flags=0x04)]),
            [(1, 0), (1, 1)],
            "一、 1.1",
            "every number in digits",
        ),
        (
            make_lists([make_level("%1、"), make_level("%2.", flags=0x08)]),
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            "1、 1. 2、 2.",
            "a level that never starts anew",
        ),
        (make_lists([make_level("\uf0b7", BULLET)]), [(1, 0)], "", "bullets"),
        (
            make_lists(GB),
            [(0, 0), (9, 0), (0xF801, 0), (1, 12)],
            "   ",
            "no list, lists and levels that do not exist",
        ),
        (make_lists(GB, uses=[(77, ())]), [(1, 0)], "", "a use of no definition"),
    ],
)
def test_lists(parts: Parts, body: list[tuple[int, int]], markers: str, why: str) -> None:
    wanted = [f"{marker}甲" for marker in markers.split(" ")]
    assert print_doc(*(item(*place) for place in body), parts=parts) == wanted, why


@pytest.mark.parametrize(("follow", "line"), [(0, "第1条 甲"), (1, "第1条 甲"), (2, "第1条甲")])
def test_gaps(follow: int, line: str) -> None:
    assert print_doc(item(1), parts=make_lists([make_level("第%1条", follow=follow)])) == [line]


def test_styles_bear_numbers() -> None:
    """A heading's style names the list; the list names the style for its level."""
    parts = make_lists(GB, styles=[0, 1])
    parts.table[1] = make_styles(
        (1, 0, 0xFFF, "Normal", b"", b""),
        (1, 4094, 0, "款", sprm(0x460B, 1), b""),
        (1, 4094, 1, "目", b"", b""),
    )
    body = [item(1), para("乙", style=1), para("丙", style=2), para("丁", style=1, group=sprm(0x460B, 0))]
    assert print_doc(*body, parts=parts) == ["一、甲", "（一）乙", "（二）丙", "丁"]


def test_joined_paragraphs_bear_one_number() -> None:
    group = sprm(0x260A, 0) + sprm(0x460B, 1)
    body = [para("上半", group=group, end=sprm(0x0800)), para("下半", group=group), item(1)]
    assert print_doc(*body, parts=make_lists(GB)) == ["一、上半下半", "二、甲"]


def test_a_digit_behind_a_number_stays_apart() -> None:
    assert print_doc(item(1, 2, "2023年"), parts=make_lists(GB)) == ["1. 2023年"]


@pytest.mark.parametrize("cut", range(0, 200, 7))
def test_broken_lists_number_what_they_can(cut: int) -> None:
    parts = make_lists(GB)
    parts.table[73], parts.levels = parts.table[73][:cut], parts.levels[:cut]
    parts.table[74] = parts.table[74][: cut // 4]
    assert print_doc(item(1), parts=parts)[0].endswith("甲")
