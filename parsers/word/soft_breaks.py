"""软回车: which line breaks inside one paragraph end a printed line, and which only wrap it."""

import re

from parsers.line_rules import load_line_rules

# A line this long or longer may have been wrapped by hand (GB/T 9704-2012 §5.2.3: 28 a line).
_WRAPPED_LENGTH = 20
_WIDTH_SLACK = 3
# How many lines before and behind a break may hold the two halves of a bracket.
_WINDOW = 8

_GOES_ON_BEFORE = re.compile(r"[，、（《“‘【〔［(]$")
_GOES_ON_AFTER = re.compile(r"^[，。、；：）》”’】〕］)！？]")
_MID_SENTENCE = re.compile(r"[^\W_]$")
_INDENT_OR_LABEL = re.compile(r"\s|[^，。；：:]{1,12}[：:]")
_STARTS = load_line_rules("line_starts")
_PAIRS = {"（": "）", "《": "》", "“": "”", "【": "】", "〔": "〕", "［": "］"}


def find_line_ends(lines: list[str]) -> list[bool]:
    """For each line but the last: does it end there, rather than in the middle of a sentence?

    `lines` are one paragraph cut at its breaks. A break only wraps where the sentence plainly goes
    on: at a comma, at a bracket that closes later, or where all lines share one full width.
    """
    widths = [len(line) for line in lines]
    wrapped = len(lines) > 2 and min(widths[:-1]) >= max(max(widths) - _WIDTH_SLACK, _WRAPPED_LENGTH)
    return [
        not _goes_on("".join(lines[max(index - _WINDOW, 0) : index]), lines[index : index + _WINDOW], wrapped)
        for index in range(1, len(lines))
    ]


def _goes_on(before: str, rest: list[str], wrapped: bool) -> bool:
    after = rest[0]
    if not before.strip() or not after.strip():
        return False
    if _GOES_ON_BEFORE.search(before) or _GOES_ON_AFTER.search(after):
        return True
    if _INDENT_OR_LABEL.match(after) or _STARTS.match_start(after):
        return False
    if wrapped and _MID_SENTENCE.search(before):
        return True
    return _is_open(before, "".join(rest))


def _is_open(before: str, rest: str) -> bool:
    """Is a bracket open at the end of `before` that `rest` closes before opening another?"""
    for opening, closing in _PAIRS.items():
        if before.count(opening) > before.count(closing):
            end = rest.find(closing)
            return end >= 0 and opening not in rest[:end]
    return False
