"""断段: does a printed line begin a paragraph, or does it go on with the one above?"""

import re
from collections.abc import Sequence

from parsers.line_rules import load_line_rules
from parsers.pages.layout import FLUSH, Layout
from parsers.pages.lines import Line
from parsers.pages.text_areas import FIRST_LINE
from parsers.pages.wrapping import measure_first_unit, measure_width

_SAME_EDGE = 0.5  # em between two lines that begin alike
_SAME_SIZE = 0.12  # share by which type sizes may differ within a paragraph
_GAP, _GAP_INDENTED = 0.25, 0.6  # em more than the usual pitch: a blank between paragraphs
_SLACK = 0.4  # em; justified lines end that close to the edge
_CENTRE = 1.2  # em by which a centred line may be off
_CENTRE_INDENT = 2.6  # em; more than a first line's indent
_TITLE_SIZE = 1.12  # times the body's type size
_MOST_NEED = 2.0  # em left over above an indented line: more ends a paragraph, whatever follows
_TAB = 2.5  # em that a tab may leave behind a number
_OFF = 6.0  # em from the left edge: a signature or date
_LOOK_BACK = 12  # lines in which an open bracket is looked for
_WIDE_OPEN = 0.25  # of the area's width left blank: the paragraph ended here

_ENDS_SENTENCE = re.compile(r"[。！？；：:;!?…][”’』」）)》〉】\]］]*$")
# Two short parts set apart, in line after line: a list of names, no running text.
_LISTED = re.compile(r"\S{0,11}[\u3400-\u9fff）] [\u3400-\u9fff（]\S{0,11}$")
_STARTS = load_line_rules("line_starts")


def starts_paragraph(group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Does `line` begin a paragraph, `group` being the lines of the one above?"""
    before = group[-1]
    if abs(before.em - line.em) > _SAME_SIZE * max(before.em, line.em):
        return True
    if _is_apart(before, line, layout) or (_LISTED.match(line.text) and _LISTED.match(before.text)):
        return True
    indent = layout.indent_of(line)
    if indent >= FLUSH:
        return not _continues_indented(group, line, layout)
    if _stands_off(group[0], layout) or (len(group) == 1 and is_centred(before, layout)):
        return True
    return not _continues_flush(group, line, layout)


def _is_apart(before: Line, line: Line, layout: Layout) -> bool:
    """Is more left blank above `line` than between the lines of one paragraph?"""
    if (before.page, before.column) != (line.page, line.column):
        return False
    area, pitch = layout.area_of(line), line.bottom - before.bottom
    usual = area.pitch * max(1.0, line.em / area.em)
    return not 0 < pitch <= usual + (_GAP_INDENTED if layout.indented else _GAP) * area.em


def _continues_flush(group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Does a line at the left edge go on with the sentence above?"""
    before = group[-1]
    ended = _ENDS_SENTENCE.search(before.text) is not None
    full = _is_full(before, line, layout, ended)
    if _STARTS.match_start(line.text):
        # A wrapped 第五条第 / （三）项 and （牵头单位：…，/ 责任单位：…） begin like an item, too.
        return full and not ended and (layout.indented or _is_open(group))
    if full or not layout.indented:
        return full
    area = layout.area_of(before)
    return not ended and area.right - before.x1 <= _WIDE_OPEN * (area.right - area.left)


def _is_open(group: Sequence[Line]) -> bool:
    """Is the sentence cut at a comma or inside brackets?"""
    text = "".join(line.text for line in group[-_LOOK_BACK:])
    return text[-1] in "，、,（(" or text.count("（") + text.count("(") > text.count("）") + text.count(")")


def _continues_indented(group: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Does an indented line go on with a block that is indented as a whole, or hang behind a mark?"""
    first, before = group[0], group[-1]
    if layout.room_of(before) > min(measure_first_unit(line.text), _MOST_NEED) + _SLACK:
        return False
    if _ENDS_SENTENCE.search(before.text) or _STARTS.match_start(line.text):
        return False
    if abs(line.x0 - before.x0) <= _SAME_EDGE * first.em:
        return not (layout.indented and FIRST_LINE[0] <= layout.indent_of(line) <= FIRST_LINE[1])
    return len(group) == 1 and _hangs(first, line)


def _hangs(first: Line, line: Line) -> bool:
    """Does `line` begin below the words behind the mark that `first` begins with?"""
    mark = _STARTS.match_start(first.text)
    if mark is None:
        return False
    length = _STARTS.measure_start(first.text)
    least = measure_width(first.text[:length])
    most = least + _TAB
    if mark.value == "annex":
        length += _STARTS.measure_start(first.text[length:])
        most = measure_width(first.text[:length]) + _SAME_EDGE
    return least - _SAME_EDGE <= (line.x0 - first.x0) / first.em <= most


def _is_full(before: Line, line: Line, layout: Layout, ended: bool) -> bool:
    """Was there no room left in `before` for what `line` begins with?

    A sentence that ends with room to spare more likely ends its paragraph: with any room where
    lines are justified, with a character's where nothing else marks a paragraph.
    """
    need = measure_first_unit(line.text)
    if ended and layout.justified:
        need = 0.0
    elif ended and not layout.indented:
        need = min(need, 1.0)
    return layout.room_of(before) <= need + _SLACK


def _stands_off(line: Line, layout: Layout) -> bool:
    """Is `line` set far to the right, as a signature or date?"""
    return layout.indent_of(line) > _OFF


def is_centred(line: Line, layout: Layout) -> bool:
    """居中: as much left blank on its left as on its right, and more than a first line's indent."""
    left, right = layout.indent_of(line), layout.room_of(line)
    least = FLUSH if line.em >= _TITLE_SIZE * layout.em else _CENTRE_INDENT
    return left >= least and abs(left - right) <= _CENTRE
