"""Markdown 文首信息: the ``**键**：值`` block or front matter above a notice → fields."""

import re
from typing import NamedTuple

from parsers.text.hard_breaks import PrintedLine
from parsers.text.marks import strip_marks

_KEY = re.compile(r"\s*(?:[-*+][ \t]+)?\*\*([^*：:、，。]{1,12})(?:\*\*\s*[：:]|[：:]\s*\*\*)\s*(\S.*)$")
_LABELLED = re.compile(r"\s*#{1,6}\s+([^：:、，。\s]{1,8})\s*[：:]\s*(\S.*)$")
_FRONT = re.compile(r"([\w-]{1,20})[ \t]*:[ \t]+[\"']?(.*?)[\"']?[ \t]*$")
_FENCE = "---"
_HEADING = "#"
_FRONT_LINES = 40
_CAPTION_LENGTH = 6
_MIN_KEYS = 2


class MarkdownField(NamedTuple):
    """A label, its value as printed, and the line it stands on."""

    label: str
    value: str
    line: int


def take_fields(lines: list[PrintedLine]) -> tuple[list[MarkdownField], list[PrintedLine]]:
    """文首信息: the fields above the text of `lines`, and the lines that are left.

    Only a block of two bold keys or more counts, above everything but headings. A short heading
    over it (基本信息) belongs to it; ``# 文档：名称`` is a field itself; other headings stay.
    """
    front, lines = _take_front_matter(lines)
    fields: list[MarkdownField] = []
    headings: list[PrintedLine] = []
    keys = above = 0
    for line in lines:
        key = _KEY.match(line.text)
        labelled = None if key else _LABELLED.match(line.text)
        found = key or labelled
        if found:
            fields.append(MarkdownField(found[1], strip_marks(found[2])[0], line.number))
            keys += bool(key)
        elif line.text.lstrip().startswith(_HEADING):
            headings.append(line)
        else:
            break
        above += 1
    if keys < _MIN_KEYS:
        return front, lines
    last = fields[-1].line
    kept = [line for line in headings if line.number > last or not _is_caption(line)]
    return [*front, *fields], [*kept, *lines[above:]]


def _is_caption(line: PrintedLine) -> bool:
    return len(strip_marks(line.text)[0]) <= _CAPTION_LENGTH


def _take_front_matter(
    lines: list[PrintedLine],
) -> tuple[list[MarkdownField], list[PrintedLine]]:
    """The lines between a first ``---`` and the next, when all of them are ``key: value``."""
    if not lines or lines[0].text.strip() != _FENCE or lines[0].number != 1:
        return [], lines
    fields: list[MarkdownField] = []
    for index, line in enumerate(lines[1:_FRONT_LINES], 1):
        if line.text.strip() == _FENCE:
            return fields, lines[index + 1 :]
        found = _FRONT.match(line.text)
        if not found:
            break
        fields.append(MarkdownField(found[1], found[2], line.number))
    return [], lines
