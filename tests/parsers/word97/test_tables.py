"""Tables of .doc: edges, merged cells, nested tables, definitions kept elsewhere."""

import struct

import pytest

from parsers.word97.rows import read_shape
from tests.parsers.rtf.maker import list_places
from tests.parsers.word97.maker import IN_TABLE, Para, Parts, cell, para, print_doc, read_doc, row, sprm

DOWN, RESTART = 0x20, 0x60


def merge_down(index: int, flag: int) -> bytes:
    """sprmTVertMerge."""
    return sprm(0xD62B, bytes([index, flag]))


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            [cell("一、产业"), row(4000), cell("1"), cell("修路"), row(500, 4000)],
            [("一、产业", 0, 0, 1, 2), ("1", 1, 0, 1, 1), ("修路", 1, 1, 1, 1)],
            "a wide cell",
        ),
        (
            [
                cell("甲"),
                cell("乙"),
                row(500, 900, flags=[RESTART]),
                cell("不印"),
                cell("丙"),
                row(500, 900, flags=[DOWN]),
            ],
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1)],
            "merged down",
        ),
        (
            [
                cell("甲"),
                cell("乙"),
                row(500, 900),
                cell(""),
                cell("丙"),
                row(500, 900, more=merge_down(0, 1)),
            ],
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1)],
            "merged down by a modifier",
        ),
        (
            [
                cell("甲"),
                cell("乙"),
                row(500, 900, flags=[RESTART]),
                cell("丙"),
                cell("丁"),
                row(500, 900, flags=[RESTART]),
            ],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1)],
            "merged cells that begin anew",
        ),
        (
            [cell("甲"), cell(""), cell("乙"), row(500, 900, 1300, flags=[1, 2, 0])],
            [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)],
            "merged across, as Word 97 marks it",
        ),
        (
            [cell("甲"), cell(""), cell("乙"), cell(""), row(5, 600, 900, 1300, flags=[2, 1, 2, 1])],
            [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 2)],
            "merged across, as the specification does; two sets",
        ),
        (
            [cell("甲"), cell(""), cell("乙"), row(500, 900, 1300, more=sprm(0x5624, 0x0200))],
            [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)],
            "merged across by a modifier",
        ),
        (
            [para("甲", group=IN_TABLE), cell("乙"), cell("丙"), row(500, 900)],
            [("甲\n乙", 0, 0, 1, 1), ("丙", 0, 1, 1, 1)],
            "a cell of two paragraphs",
        ),
        (
            [cell("甲"), cell("乙"), row()],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)],
            "a row without a definition",
        ),
        (
            [cell("甲"), cell("乙"), row(100, 900), "间", cell("丙"), cell("丁"), row(300, 900)],
            [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 0, 0, 1, 1), ("丁", 0, 1, 1, 1)],
            "two tables",
        ),
    ],
)
def test_cells(body: list[Para | str], expected: list[tuple[str, int, int, int, int]], why: str) -> None:
    assert list_places(read_doc(*body)) == expected, why


NESTED = IN_TABLE + sprm(0x6649, 2)


def test_nested_tables_become_paragraphs_of_their_cell() -> None:
    inner = [para(text, group=NESTED + sprm(0x244B)) for text in "子丑"]
    end = para(group=NESTED + sprm(0x244B) + sprm(0x244C))
    first = para("外", group=IN_TABLE + sprm(0x6649, 1))
    body = [first, *inner, end, cell("尾"), cell("右"), row(2000, 4000)]
    assert print_doc(*body) == ["外", "子", "丑", "尾\t右"]


def test_deeper_by_a_step() -> None:
    inner = para("子", group=IN_TABLE + sprm(0x6649, 1) + sprm(0x664A, 1) + sprm(0x244B))
    end = para(group=NESTED + sprm(0x244C))
    assert print_doc(inner, end, cell("尾"), cell("右"), row(2000, 4000)) == ["子", "尾\t右"]


def test_a_definition_may_stand_in_the_data_stream() -> None:
    """sprmPHugePapx replaces all modifiers, sprmPTableProps adds those of the row."""
    kept = row(500, 4000).group
    wide = row(4000).group
    data = b"xx" + struct.pack("<H", len(kept)) + kept + struct.pack("<H", len(wide)) + wide
    huge = para(group=sprm(0x6646, 2), mark="\x07")
    props = para(group=IN_TABLE + sprm(0x2417) + sprm(0x646B, 4 + len(kept)), mark="\x07")
    source = read_doc(cell("宽"), props, cell("甲"), cell("乙"), huge, parts=Parts(data=data))
    assert list_places(source) == [("宽", 0, 0, 1, 2), ("甲", 1, 0, 1, 1), ("乙", 1, 1, 1, 1)]


@pytest.mark.parametrize("length", range(0, 60, 3))
def test_cut_definitions_never_crash(length: int) -> None:
    group = row(500, 900, flags=[1, 2]).group[:length]
    assert len(read_shape(group, b"").cells) in (0, 2)
