"""The text area, indents and justification of a document are read off its lines."""

import pytest
from msgspec.structs import replace

from parsers.pages.layout import measure_layout
from parsers.pages.lines import Line
from parsers.pages.text_areas import measure_areas
from parsers.pages.wrapping import measure_width
from tests.parsers.pages.typeset import EM, LEFT, PITCH, set_line, typeset

TEXT = "经区政府第3次常务会议研究，今年安排7亿元，新建泵站9座，加固水库5座，疏浚河道125公里，请认真落实。" * 3
RIGHT = LEFT + 20 * EM


def on_page(lines: list[Line], page: int, shift: float = 0.0) -> list[Line]:
    return [replace(line, page=page, x0=line.x0 + shift, x1=line.x1 + shift) for line in lines]


BODY = typeset([TEXT] * 4, 20, depth=40)


def edges(lines: list[Line], page: int) -> tuple[float, float]:
    area = measure_areas(lines)[page, 0]
    return round(area.left), round(area.right)


@pytest.mark.parametrize(
    ("lines", "page", "expected", "why"),
    [
        (BODY, 1, (LEFT, RIGHT), "a page of text"),
        ([*BODY, *on_page(BODY, 2, 12)], 2, (LEFT + 12, RIGHT + 12), "mirrored margins"),
        (
            [*BODY, *on_page(BODY, 2, 2 * EM)],
            2,
            (LEFT + 2 * EM, RIGHT + 2 * EM),
            "a page set further in, first lines and all",
        ),
        (
            [
                *BODY,
                *[set_line("一、压实" + "责任" * n, LEFT + 2 * EM, 100 + n * PITCH, 2) for n in range(6)],
            ],
            2,
            (LEFT, RIGHT),
            "a page of nothing but first lines",
        ),
        ([*BODY, set_line("2023年3月28日", 250, 100, 2)], 2, (LEFT, RIGHT), "a page with hardly any text"),
        ([set_line("附件", LEFT, 100)], 1, (LEFT, LEFT + 2 * EM), "a document of one line"),
    ],
)
def test_edges(lines: list[Line], page: int, expected: tuple[float, float], why: str) -> None:
    assert edges(lines, page) == expected, why


def test_sizes_and_pitches_are_a_page_s_own() -> None:
    """An attachment in small type on narrow lines does not change how the letter is read."""
    small = [
        replace(line, page=2, em=12.0, top=line.top * 0.6, bottom=line.top * 0.6 + 12) for line in BODY * 3
    ]
    areas = measure_areas([*BODY, *small])
    assert [(area.em, area.pitch) for area in areas.values()] == [(EM, PITCH), (12.0, 17.0)]


@pytest.mark.parametrize(
    ("lines", "indented", "justified", "why"),
    [
        (BODY, True, True, "as GB/T 9704 sets it"),
        (typeset([TEXT] * 3, 20, 0, gap=8), False, True, "no indents"),
        (
            [replace(line, x1=line.x0 + EM * measure_width(line.text)) for line in BODY],
            True,
            False,
            "ragged: lines end where their characters do",
        ),
    ],
)
def test_indents_and_justification(lines: list[Line], indented: bool, justified: bool, why: str) -> None:
    layout = measure_layout(lines)
    assert (layout.indented, layout.justified) == (indented, justified), why
