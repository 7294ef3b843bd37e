"""单元格文字: the printed lines of a table cell as its paragraphs."""

import re
from collections.abc import Sequence

from parsers.line_rules import load_line_rules
from parsers.pages.lines import Box, Line
from parsers.pages.wrapping import join_wrapped, measure_first_unit

_PADDING = 6.0  # points between a border and the text, at most
_SLACK = 0.4  # em
_CENTRED = 0.5  # em by which a centred line may be off
_ENDS_SENTENCE = re.compile(r"[。！？；：;!?][”’」』」）)》〉】\]］]*$")

Part = tuple[Box, Sequence[Line]]


def join_cell(parts: Sequence[Part]) -> list[str]:
    """The paragraphs of a cell; `parts` are its box and lines on every page it runs over.

    A line that left room for the next one's first word ended a paragraph, as where units are
    listed one below the other; all others are wrapped.
    """
    groups: list[list[str]] = []
    for box, lines in parts:
        before = None
        for line in lines:
            if groups and not _begins(groups[-1][-1], before, line, box):
                groups[-1].append(line.text)
            else:
                groups.append([line.text])
            before = line
    return [join_wrapped(group) for group in groups]


def _begins(text: str, before: Line | None, line: Line, box: Box) -> bool:
    """Does `line` begin a paragraph behind `text`, set in `before` (None: on the page before)?"""
    if _ENDS_SENTENCE.search(text) and load_line_rules("line_starts").match_start(line.text):
        return True
    if before is None:
        return False
    need = (measure_first_unit(line.text) + _SLACK) * before.em
    return _measure_room(before, box) > need


def _measure_room(line: Line, box: Box) -> float:
    """How much more would have fitted on `line`, in points."""
    left, right = line.x0 - box[0], box[2] - line.x1
    padding = min(_PADDING, max(left, 0.0))
    if left > padding + _CENTRED * line.em and abs(left - right) <= _CENTRED * line.em:
        return left + right - 2 * padding
    return right - padding
