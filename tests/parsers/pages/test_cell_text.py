"""The lines of a cell: wrapped ones join, listed ones stay apart."""

import pytest

from parsers.pages.cell_text import join_cell
from parsers.pages.lines import Line
from tests.parsers.pages.typeset import set_line

EM = 12.0
BOX = (100.0, 100.0, 100.0 + 8 * EM + 11, 300.0)  # eight characters wide


def lines(*texts: str, centred: bool = False) -> list[Line]:
    found = []
    for number, text in enumerate(texts):
        line = set_line(text, BOX[0] + 5.5, 102 + number * 20, em=EM)
        shift = (BOX[2] - line.x1 - 5.5) / 2 if centred else 0
        found.append(set_line(text, line.x0 + shift, line.top, em=EM))
    return found


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        (lines("完成水库堤防隐患", "排查整治。"), ["完成水库堤防隐患排查整治。"], "wrapped"),
        (lines("区水利局", "区财政局"), ["区水利局", "区财政局"], "one unit a line"),
        (lines("区水利局", "区财政局", centred=True), ["区水利局", "区财政局"], "the same, centred"),
        (
            lines("区综合行政执法局", "（城管局）"),
            ["区综合行政执法局（城管局）"],
            "a bracket that found no room",
        ),
        (lines("1.开展隐患排查。", "2.落实值班制度。"), ["1.开展隐患排查。", "2.落实值班制度。"], "items"),
        (
            lines("持证救护员", "3000名。"),
            ["持证救护员3000名。"],
            "a number with its full stop found no room",
        ),
        (lines("2023年", "12月底前"), ["2023年", "12月底前"], "room was left"),
        ([], [], "an empty cell"),
    ],
)
def test_join_cell(printed: list[Line], expected: list[str], why: str) -> None:
    assert join_cell([(BOX, printed)]) == expected, why


@pytest.mark.parametrize(
    ("above", "below", "expected", "why"),
    [
        (lines("每个街道建成"), lines("托育机构。"), ["每个街道建成托育机构。"], "cut inside a sentence"),
        (lines("1.排查隐患。"), lines("2.整改到位。"), ["1.排查隐患。", "2.整改到位。"], "cut between items"),
        (lines("排查隐患。"), [], ["排查隐患。"], "nothing on the next page"),
    ],
)
def test_cells_cut_by_a_page(above: list[Line], below: list[Line], expected: list[str], why: str) -> None:
    assert join_cell([(BOX, above), (BOX, below)]) == expected, why
