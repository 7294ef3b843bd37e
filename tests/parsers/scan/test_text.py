"""Text: lines read become characters with places and sizes."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from parsers.pages.glyph_lines import build_lines
from parsers.scan.engine import Reading
from parsers.scan.gaps import Character
from parsers.scan.text import ReadLine, measure_sizes, place_glyphs
from tests.parsers.scan.test_quads import lay


def read_line(
    text: str, x: float, y: float, em: float = 16, gap: float = 0, ink: float = 0.9, height: float = 1.2
) -> ReadLine:
    """`text` as found at (x, y) in points: characters an `em` wide with a `gap` (em) before each 　."""
    places, at = [], 0.0
    for character in text:
        at += gap if character == "　" else 0
        places.append(at + 0.5)
        at += 1
    shown = [(c, p) for c, p in zip(text, places, strict=True) if c != "　"]
    characters = tuple(Character(c, p / at) for c, p in shown)
    high = ink / height
    reading = Reading(characters, 0.99, (0.0, (1 - high) / 2, 1.0, (1 + high) / 2))
    return ReadLine(lay(x, y, at * em, height * em), reading)


def test_characters_stand_side_by_side() -> None:
    glyphs = place_glyphs([read_line("区水利局牵头", 80, 100)])
    assert "".join(glyph.text for glyph in glyphs) == "区水利局牵头"
    assert [glyph.x0 for glyph in glyphs] == pytest.approx([80 + 16 * n for n in range(6)])
    assert all(a.x1 == pytest.approx(b.x0) for a, b in pairwise(glyphs))
    assert glyphs[0].base == pytest.approx(100 + 0.6 * 16 + 0.38 * 16, abs=0.1)


def test_what_is_left_blank_stays_blank() -> None:
    glyphs = place_glyphs([read_line("第一章总则要求　全面落实各项任务", 80, 100)])
    assert [line.text for line in build_lines(glyphs, 1)] == ["第一章总则要求 全面落实各项任务"]


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        ([], [], "nothing"),
        ([read_line("区水利局牵头负责", 80, 100)], [16], "by the step of its ideographs"),
        (
            [read_line("区水利局牵头负责", 80, 100), read_line("各镇配合落实", 80, 130, em=16.4)],
            [16, 16],
            "a little more or less is the same size",
        ),
        (
            [read_line("区水利局牵头负责", 80, 100), read_line("关于印发工作方案的通知", 80, 60, em=22)],
            [16, 22],
            "a title",
        ),
        (
            [read_line("区水利局牵头负责", 80, 100), read_line("3", 80, 130)],
            [16, 16],
            "too short: by its ink",
        ),
    ],
)
def test_sizes(lines: list[ReadLine], expected: list[float], why: str) -> None:
    assert measure_sizes(lines) == expected, why


def test_lines_that_end_about_alike_end_alike() -> None:
    glyphs = place_glyphs([read_line("区水利局牵头负责", 80 + n % 3, 100 + 28 * n) for n in range(6)])
    assert len({line.x1 for line in build_lines(glyphs, 1)}) == 1


def test_a_character_too_thin_to_show_ink_keeps_its_place() -> None:
    line = read_line("一、道路交通领域三一", 80, 100)
    faint = ReadLine(line.quad, replace(line.reading, ink=(0.2, 0.1, 0.8, 0.9)))
    assert [one.text for one in build_lines(place_glyphs([faint]), 1)] == ["一、道路交通领域三一"]


@pytest.mark.parametrize("text", ["，，", "（）", "—", "A1", "，"])
def test_no_character_is_turned_inside_out(text: str) -> None:
    assert all(glyph.x1 >= glyph.x0 for glyph in place_glyphs([read_line(text, 80, 100)]))
