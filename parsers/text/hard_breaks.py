"""硬换行: lines of a text that were broken inside a sentence → whole paragraphs.

A paragraph is one printed line. Two are joined only on strong evidence: the text is set to one
steady width, or the line plainly ends inside a sentence. When in doubt they stay apart: titles,
signatures, dates and 抄送 lines broken over lines are left to the extractors.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

_BLANKS = " \t\u3000\u00a0"
_CLOSED = re.compile(r"[。！？!?；;：:…）)\]］】〕》」』”\"'’]$")
_OPEN_END = re.compile(r"[，、（《“‘【〔［]$")
_GOES_ON = re.compile(r"[，。、；：）》”’】〕］！？]")
_MID_WORD = re.compile(r"[^\W_]$")
_CLAUSE = re.compile(r"[，。；]")
_STOPPED = re.compile(r"[。；！？](?=[^。；！？]{2,}$)")
_PAIRS = tuple(zip("（《“【〔［[(", "）》”】〕］])", strict=True))
_NUMERAL = "[一二三四五六七八九十百零〇]{1,4}"
_STARTS_ANEW = re.compile(
    rf"[（(]?(?:{_NUMERAL}|\d{{1,3}})(?:[)）、]|[.．](?!\d))|第(?:{_NUMERAL}|\d{{1,3}})[编章节条]"
    r"|[①-⓿㈠-㈩⒈-⒛]|附\s*件|附[：:]|——|抄\s*[送报]|[^\s，。；：:、（）()]{2,10}[：:]\s*\S"
    r"|[\d零〇一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$"
)
_COPIED = re.compile(r"抄\s*[送报]")

# Shorter lines are headings or names, not the start of a broken sentence.
_SENTENCE = 20
# A line of this length with two commas is a sentence even without a full stop.
_LONG = 60
_REST = 8
# A width counts as the text's own when so many lines reach it, and hardly any is longer.
_MIN_FULL = 3
_LONGER_SHARE = 0.1
_FULL_SHARE = 0.1
# Nobody sets lines wider than this many Han characters by hand.
_WIDEST = 64
# Nobody prints longer paragraphs; joining on would take quadratic time.
_LONGEST = 4000
# How many lines below a broken one may hold the bracket that closes it.
_LOOK_AHEAD = 6
# Blanks in front of a paragraph's first line: at most so many columns; more are centring.
_INDENT = 6


class PrintedLine(Struct, frozen=True):
    """A line as it stands in the file, its blanks included; ``number`` counts from 1."""

    text: str
    number: int


class _Layout(Struct, frozen=True):
    """How a text is set: its full width in `measure`, its margin in columns, and whether its
    paragraphs end in closing punctuation."""

    width: int | None
    slack: int
    measure: Callable[[str], int]
    margin: int
    closes: bool

    def is_full(self, line: str) -> bool:
        return self.width is not None and self.measure(line.rstrip(_BLANKS)) >= self.width - self.slack

    def indent(self, line: str) -> int:
        return _count_indent(line) - self.margin


def join_lines(lines: Sequence[PrintedLine], alone: Collection[int] = ()) -> list[PrintedLine]:
    """The paragraphs of `lines` (none of them blank), each under the number of its first line.

    The lines whose numbers are in `alone` are never joined to others.
    """
    texts = [line.text for line in lines]
    layout = _find_layout(texts)
    joined: list[PrintedLine] = []
    for index, line in enumerate(lines):
        rest = "".join(text.strip(_BLANKS) for text in texts[index : index + _LOOK_AHEAD])
        apart = (
            index == 0
            or len(joined[-1].text) > _LONGEST
            or line.number in alone
            or lines[index - 1].number in alone
        )
        if not apart and _belongs(joined[-1].text, texts[index - 1], line.text, rest, layout):
            joined[-1] = PrintedLine(glue_text(joined[-1].text, line.text), joined[-1].number)
        else:
            joined.append(line)
    return joined


def glue_text(before: str, after: str) -> str:
    """The two halves of a broken line as one; only Latin words get a blank between."""
    left, right = before.rstrip(_BLANKS), after.lstrip(_BLANKS)
    words = left[-1:].isascii() and left[-1:].isalpha() and right[:1].isascii() and right[:1].isalpha()
    return f"{left} {right}" if words else left + right


def starts_anew(text: str) -> bool:
    """Does `text` begin with a number, a label, 附件 or 抄送, as a new paragraph does?"""
    return bool(_STARTS_ANEW.match(text.lstrip(_BLANKS)))


def is_closed(text: str) -> bool:
    """Does `text` end in punctuation that closes a sentence or a bracket?"""
    return bool(_CLOSED.search(text.rstrip(_BLANKS)))


def _belongs(paragraph: str, last: str, line: str, rest: str, layout: _Layout) -> bool:
    """Does `line` carry on `paragraph`, whose last line is `last`? `rest`: `line` and some below it."""
    if "\t" in last or "\t" in line or layout.indent(line) > 0:
        return False
    if layout.indent(paragraph) > _INDENT or _COPIED.match(paragraph.strip(_BLANKS)):
        return False
    full = layout.is_full(last)
    if full and _is_open(paragraph, rest):
        return True
    if starts_anew(line):
        return False
    return (full and _fills(paragraph, layout)) or _is_broken(
        paragraph.strip(_BLANKS), line.strip(_BLANKS), layout
    )


def _fills(paragraph: str, layout: _Layout) -> bool:
    """A full line goes on below where first lines are indented; else unless its sentence is closed."""
    if layout.indent(paragraph) > 0:
        return True
    return not is_closed(paragraph) and bool(_CLAUSE.search(paragraph))


def _is_broken(before: str, after: str, layout: _Layout) -> bool:
    """Does the sentence in `before` plainly go on in `after`?"""
    if len(before) < _SENTENCE or is_closed(before):
        return False
    if _GOES_ON.match(after):
        return True
    if not _CLAUSE.search(before):
        return False
    if _OPEN_END.search(before) or _is_open(before, after):
        return True
    inside = _STOPPED.search(before) or (len(before) >= _LONG and before.count("，") >= 2)
    rest = len(after) >= _REST and _GOES_ON.search(after)
    return bool(layout.closes and _MID_WORD.search(before) and inside and rest)


def _is_open(before: str, after: str) -> bool:
    """Is a bracket open at the end of `before` that `after` closes?"""
    for opening, closing in _PAIRS:
        depth = before.count(opening) - before.count(closing)
        for char in after if depth > 0 else "":
            depth += (char == opening) - (char == closing)
            if depth == 0:
                return True
    return False


def _find_layout(lines: list[str]) -> _Layout:
    margin = min(map(_count_indent, lines), default=0)
    long = [line for line in lines if len(line.strip(_BLANKS)) >= 2 * _SENTENCE]
    closed = sum(map(is_closed, long))
    measures: tuple[tuple[Callable[[str], int], int], ...] = ((len, 2), (count_columns, 3))
    widths = [(*_find_width(lines, measure, slack), slack, measure) for measure, slack in measures]
    _, width, slack, measure = max(widths, key=lambda found: found[0])
    return _Layout(width, slack, measure, margin, closed * 10 >= len(long) * 7)


def _find_width(lines: list[str], measure: Callable[[str], int], slack: int) -> tuple[int, int | None]:
    """How many lines share the text's full width, and that width; None when there is none."""
    sizes = Counter(measure(line.rstrip(_BLANKS)) for line in lines if "\t" not in line)
    total, longer = sum(sizes.values()), 0
    best: tuple[int, int | None] = (0, None)
    for width in sorted(sizes, reverse=True):
        full = sum(sizes[width - less] for less in range(slack + 1))
        if width > measure("一" * _WIDEST):
            longer += sizes[width]
            continue
        if longer > full * _LONGER_SHARE or width < measure("一" * _SENTENCE):
            break
        if full > best[0] and full >= max(_MIN_FULL, total * _FULL_SHARE):
            best = (full, width)
        longer += sizes[width]
    return best


def count_columns(text: str) -> int:
    """Width of `text` in columns: a Han character takes two (Unicode TR11)."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _count_indent(line: str) -> int:
    return count_columns(line[: len(line) - len(line.lstrip(_BLANKS))])
