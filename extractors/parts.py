"""附件和正文: the parts of a notice, each with a numbering of its own."""

import re

from msgspec import Struct

from extractors.elements import Found
from extractors.head import find_number
from extractors.lines import Line
from extractors.rules import rule_for
from extractors.view import View
from notice.source import SourceText
from notice.span import Span

_TITLE_LINES = 4
_LONGEST = 80
_QUOTED = re.compile(r"《([^《》]{4,80})》")
_MARKS = re.compile("[《》〈〉<>“”]")
_ARTICLES = 2


class Part(Struct, frozen=True):
    """Lines ``first``…``last`` (exclusive) under one title; None for the notice's own body.

    ``body`` is the first line below the title. ``regulation`` marks a text in 第X条: it hands out
    no tasks.
    """

    title: str | None
    spans: tuple[Span, ...]
    first: int
    body: int
    last: int
    regulation: bool


def find_parts(source: SourceText, lines: tuple[Line, ...], found: Found) -> tuple[Part, ...]:
    """Cut the lines into the notice's body and the texts attached to it."""
    views = [View.of(source.text, line.span.start, line.span.end) for line in lines]
    quoted = set(map(_unquote, _QUOTED.findall(View.of(source.text, 0, len(source.text)).folded)))
    starts: list[tuple[int, tuple[int, int]]] = [(0, (0, 0))]
    index = 0
    while index < len(lines):
        title = _title_at(index, lines, views, found, quoted)
        if title:
            starts.append((index, title))
            index = max(title[1], index + 1)
        else:
            index += 1
    return tuple(_make_parts(starts, lines, views))


def _title_at(
    index: int, lines: tuple[Line, ...], views: list[View], found: Found, quoted: set[str]
) -> tuple[int, int] | None:
    """The lines (first, end) of the title of a part that begins at `index`, else None."""
    if index in found.lines:
        return None
    marker = lines[index].marker
    if marker and marker.use == "part":
        return index + 1, _end_of_title(index + 1, lines, views, found, any_title=True)
    if marker:
        return None
    if rule_for("elements", "attachment_line").applies(views[index].folded) and _begins_text(index, views):
        return index, index + 1
    if _unquote(views[index].folded) in quoted and _begins_text(index, views):
        return index, index + 1
    after_signature = found.signed is not None and all(at in found.lines for at in range(found.signed, index))
    if after_signature and found.signed is not None and index > found.signed:
        end = _end_of_title(index, lines, views, found, any_title=False)
        return (index, end) if end > index else None
    end_of_list = _end_of_list_title(index, lines, views, found)
    if end_of_list:
        return index, end_of_list
    return _restart_title(index, lines, views, found)


def _unquote(title: str) -> str:
    """A title without quotation marks: one inside 《》 is printed in 〈〉, and in 《》 as a heading."""
    return _MARKS.sub("", title)


def _begins_text(index: int, views: list[View]) -> bool:
    """A name alone on a line is a title only when a text follows it."""
    return index + 1 < len(views)


def _end_of_title(
    start: int, lines: tuple[Line, ...], views: list[View], found: Found, *, any_title: bool
) -> int:
    """One past the last line of the title that begins at `start`; `start` when there is none."""
    end = start
    for at in range(start, min(start + _TITLE_LINES, len(lines))):
        folded = views[at].folded
        if at in found.lines or lines[at].marker or len(folded) > _LONGEST or folded[-1] in "。；：，、":
            break
        joined = "".join(views[i].folded for i in range(start, at + 1))
        if is_part_title(joined):
            end = at + 1
        elif end > start:
            break
    if end == start and any_title and start < len(lines) and _is_short(lines[start], views[start]):
        end = start + 1
    return end


def _end_of_list_title(start: int, lines: tuple[Line, ...], views: list[View], found: Found) -> int | None:
    """One past the title of a list (成员名单, 分解表), printed on up to `_TITLE_LINES` lines."""
    joined = ""
    for at in range(start, min(start + _TITLE_LINES, len(lines))):
        if at in found.lines or not _is_short(lines[at], views[at]):
            return None
        joined += views[at].folded
        if rule_for("elements", "list_title").applies(joined):
            return at + 1
    return None


def _is_short(line: Line, view: View) -> bool:
    return line.marker is None and len(view) <= 40 and view.folded[-1] not in "。；：，、"


def is_part_title(folded: str) -> bool:
    """Whether `folded` reads as the title of a plan, list or notice."""
    rules = (rule_for("elements", value) for value in ("title", "plan_title"))
    return len(folded) <= 2 * _LONGEST and any(rule.applies(folded) for rule in rules)


def _restart_title(
    index: int, lines: tuple[Line, ...], views: list[View], found: Found
) -> tuple[int, int] | None:
    """A title right above a numbering that begins again with 一 (or 第一章, 1) after another one."""
    if not is_part_title(views[index].folded) or len(views[index]) > 40:
        return None
    following = next((line.marker for line in lines[index + 1 :] if line.marker), None)
    if following is None or following.number != 1:
        return None
    before = [line.marker for line in lines[:index] if line.marker and line.marker.style == following.style]
    if not before or index in found.lines or len(lines[index + 1 :]) == 0:
        return None
    return index, index + 1


def _without_label(view: View) -> View:
    """附件1：某某表 → 某某表."""
    label = rule_for("elements", "attachment_line").applies(view.folded)
    return view.cut(label.end(), len(view)) if label else view


def _make_parts(
    starts: list[tuple[int, tuple[int, int]]], lines: tuple[Line, ...], views: list[View]
) -> list[Part]:
    parts: list[Part] = []
    for number, (first, (title_first, title_end)) in enumerate(starts):
        last = starts[number + 1][0] if number + 1 < len(starts) else len(lines)
        articles = sum(
            1 for line in lines[first:last] if line.marker and line.marker.use in ("article", "chapter")
        )
        titles = [_without_label(view) for view in views[title_first:title_end] if not find_number(view)]
        parts.append(
            Part(
                "".join(view.printed() for view in titles) or None,
                tuple(view.span() for view in titles),
                first,
                max(first, title_end),
                last,
                articles >= _ARTICLES,
            )
        )
    return parts
