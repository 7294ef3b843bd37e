"""公文: whole notices in an outline of one to three levels, with what they hand out to whom."""

from collections.abc import Sequence
from typing import Literal

from hypothesis import strategies as st
from msgspec import Struct

from tests.extractors.printed import LETTER, Edge
from tests.properties.statements import Said, draw_statement
from tests.properties.words import HEADINGS, NOISE, SENTENCES

Place = Literal["bracket", "line", "section"]
HAN = "一二三四五六七八九"


class Made(Struct, frozen=True):
    """A notice: its letter, its plan's lines, and the truth about it."""

    lines: tuple[str, ...]
    edges: tuple[Edge, ...]

    @property
    def text(self) -> str:
        """The notice, a paragraph a line."""
        return LETTER + "\n".join(self.lines)


def _mark(style: str, number: int) -> tuple[str, str]:
    """(marker as printed, marker in a path) of one of the levels."""
    han = HAN[number - 1]
    return {
        "han": (f"{han}、", han),
        "paren": (f"（{han}）", f"（{han}）"),
        "point": (f"{number}.", str(number)),
        "comma": (f"{number}、", str(number)),
        "part": (f"第{han}部分　", f"第{han}部分"),
    }[style]


STYLES = (
    ("han",),
    ("han", "paren"),
    ("han", "point"),
    ("han", "comma"),
    ("part", "han"),
    ("han", "paren", "point"),
)


@st.composite
def draw_notice(draw: st.DrawFn, place: Place = "bracket", labelled: bool | None = None) -> Made:
    """A notice; `place` says where its statements stand, `labelled` fixes their form."""
    levels = draw(st.sampled_from(STYLES))
    lines: list[str] = [draw(st.sampled_from(NOISE))] if draw(st.booleans()) else []
    edges: list[Edge] = []
    for number in range(1, draw(st.integers(2, 4)) + 1):
        _draw_node(draw, levels, (), number, place, labelled, lines, edges)
    return Made(tuple(lines), tuple(edges))


def _draw_node(
    draw: st.DrawFn,
    levels: Sequence[str],
    above: tuple[str, ...],
    number: int,
    place: Place,
    labelled: bool | None,
    lines: list[str],
    edges: list[Edge],
) -> None:
    printed, name = _mark(levels[0], number)
    path = (*above, name)
    if len(levels) == 1:
        lines.append(printed + draw(st.sampled_from(SENTENCES)))
        if place != "section" and (place == "line" or draw(st.integers(0, 4))):
            _hand_out(draw(draw_statement(labelled)), place, path, lines, edges)
        return
    heading = printed + draw(st.sampled_from(HEADINGS))
    said = draw(draw_statement(labelled)) if place == "section" and len(levels) == 2 else None
    lines.append(heading + (said.in_bracket() if said else ""))
    first = len(lines)
    for child in range(1, draw(st.integers(1, 3)) + 1):
        _draw_node(draw, levels[1:], path, child, place, labelled, lines, edges)
    if said:
        for child in range(1, len(lines) - first + 1):
            below = (*path, _mark(levels[1], child)[1])
            edges.extend(("/".join(below), role, unit) for role, unit in said.pairs)


def _hand_out(said: Said, place: Place, path: tuple[str, ...], lines: list[str], edges: list[Edge]) -> None:
    if place == "line":
        lines.extend(said.parts)
    else:
        lines[-1] += said.in_bracket()
    edges.extend(("/".join(path), role, unit) for role, unit in said.pairs)
