"""排版: paragraphs set as printed lines, the way an office program wraps them; for tests."""

from collections.abc import Sequence

from parsers.pages.lines import Line, Run
from parsers.pages.wrapping import measure_width

EM, PITCH = 16.0, 28.0
LEFT, TOP = 80.0, 100.0
NOT_FIRST = "，。、；：！？）》”"  # never at a line's start (避头)


def wrap(text: str, width: int, indent: int) -> list[str]:
    """`text` cut into lines of `width` em, the first `indent` em shorter."""
    lines: list[str] = []
    line, room = "", float(width - indent)
    for char in text:
        if measure_width(line + char) > room and char not in NOT_FIRST:
            lines.append(line)
            line, room = "", float(width)
        line += char
    return [*lines, line]


def set_line(text: str, x: float, top: float, page: int = 1, em: float = EM, face: str = "仿宋") -> Line:
    """One printed line from `x`, as wide as its characters."""
    width = measure_width(text) * em
    return Line(text, page, x, top, x + width, top + em, em, (Run(len(text), face, False),))


def typeset(
    paragraphs: Sequence[str], width: int = 20, indent: int = 2, depth: int = 22, gap: float = 0.0
) -> list[Line]:
    """`paragraphs` on pages of `depth` lines, justified, `gap` points between two paragraphs."""
    lines: list[Line] = []
    page, row, offset = 1, 0, 0.0
    for text in paragraphs:
        wrapped = wrap(text, width, indent)
        for number, part in enumerate(wrapped):
            if row == depth:
                page, row, offset = page + 1, 0, 0.0
            x = LEFT + (indent * EM if number == 0 else 0)
            line = set_line(part, x, TOP + row * PITCH + offset, page)
            if number < len(wrapped) - 1:
                line = Line(part, page, x, line.top, LEFT + width * EM, line.bottom, EM, line.runs)
            lines.append(line)
            row += 1
        offset += gap
    return lines
