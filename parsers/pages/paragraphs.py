"""成段: printed lines → paragraphs, by where lines begin and end and what stands at their start."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from notice.source import Style
from parsers.line_rules import load_line_rules
from parsers.pages.layout import Layout, measure_layout
from parsers.pages.line_breaks import is_centred, starts_paragraph
from parsers.pages.lines import Box, Line, Run
from parsers.pages.wrapping import join_wrapped

_IDEOGRAPH = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_BORROWED = 2


class Paragraph(Struct, frozen=True):
    """A paragraph as printed: its text, its first page and its box there, and its look."""

    text: str
    page: int
    box: Box
    style: Style = Style()


def join_lines(lines: Sequence[Line], layout: Layout | None = None) -> list[Paragraph]:
    """段落: the paragraphs of `lines`, which stand in reading order.

    `layout` is measured from `lines` where it is not given. A paragraph runs on over a page's end.
    """
    if not lines:
        return []
    layout = layout or measure_layout(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not starts_paragraph(groups[-1], line, layout):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_compose(group, layout) for group in groups]


def _compose(lines: list[Line], layout: Layout) -> Paragraph:
    first = lines[0]
    text = first.text if len(lines) == 1 else join_wrapped(line.text for line in lines)
    return Paragraph(text, first.page, _enclose(lines), _read_style(lines, layout))


def _enclose(lines: Iterable[Line]) -> Box:
    """The box of the lines on the first page and column."""
    boxes: list[Box] = []
    place = None
    for line in lines:
        place = place or (line.page, line.column)
        if (line.page, line.column) != place:
            break
        boxes.append(line.box)
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (round(min(x0), 1), round(min(top), 1), round(max(x1), 1), round(max(bottom), 1))


def _read_style(lines: Sequence[Line], layout: Layout) -> Style:
    lead, bold = measure_lead(lines)
    return Style(lead=lead, bold=bold, centred=len(lines) == 1 and is_centred(lines[0], layout))


def measure_lead(lines: Sequence[Line]) -> tuple[int, bool]:
    """How many characters lead the paragraph in another face, and whether all of it is bold.

    A lead is bold text, or text in another face, behind the paragraph's number. Only ideographs
    tell: Chinese typefaces borrow their digits, letters and quotes elsewhere.
    """
    stretches = _find_stretches(lines)
    bold = bool(stretches) and all(stretch.bold for stretch in stretches)
    if len(stretches) < 2:
        return 0, bold
    first, second = stretches[:2]
    back = any((later.face, later.bold) == (first.face, first.bold) for later in stretches[2:])
    if back and not (first.bold and not second.bold):
        return 0, bold
    return second.start, bold


class _Stretch(Struct):
    start: int
    face: str
    bold: bool
    length: int


def _find_stretches(lines: Sequence[Line]) -> list[_Stretch]:
    """The paragraph behind its number, cut where the face of its ideographs changes."""
    found: list[_Stretch] = []
    offset, number = 0, _measure_number(lines[0].text)
    for line in lines:
        position = 0
        for run in line.runs:
            end = position + run.length
            if _IDEOGRAPH.search(line.text, max(position, number - offset), end):
                _add_run(found, run, offset + position)
            position = end
        offset += len(line.text)
    return found


def _measure_number(text: str) -> int:
    rules = load_line_rules("line_starts")
    mark = rules.match_start(text)
    return rules.measure_start(text) if mark is not None and mark.value == "number" else 0


def _add_run(found: list[_Stretch], run: Run, start: int) -> None:
    if len(found) > 1 and found[-1].length <= _BORROWED and found[-2].face == run.face:
        found.pop()  # one or two characters the typeface lacks
    if found and (found[-1].face, found[-1].bold) == (run.face, run.bold):
        found[-1].length += run.length
    else:
        found.append(_Stretch(start, run.face, run.bold, run.length))
