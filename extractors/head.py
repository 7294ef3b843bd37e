"""版头和标题: document number, title, recipients and what else is printed above the body."""

import re
from typing import Any

from msgspec import Struct

from extractors.lines import Line
from extractors.recipients import split_addressees
from extractors.rules import rule_for
from extractors.titles import Title, find_title
from extractors.unit_lists import looks_like_unit
from extractors.view import View
from notice.notice import DocNumber
from notice.span import Span

_HEAD_LINES = 60
_RECIPIENT_LENGTH = 260
_BRACKETED = re.compile(r"（[^（）]*）")


class Head(Struct, frozen=True):
    """What was read above the body. ``end`` is the index of the first line below it."""

    values: dict[str, Any]
    spans: dict[str, tuple[Span, ...]]
    lines: frozenset[int]
    title_issuers: tuple[tuple[str, Span], ...]
    end: int


def read_head(lines: tuple[Line, ...], views: list[View]) -> Head:
    """Read the head of a notice from its first lines."""
    limit = _find_limit(lines)
    values: dict[str, Any] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    taken: set[int] = set()
    recipients = _find_recipients(views, limit)
    title = find_title(
        lines, views, limit if recipients is None else recipients, closed=recipients is not None
    )
    if recipients is not None and (title is None or recipients > title.last):
        names = split_addressees(views[recipients].stripped("：:"))
        values["recipients"] = tuple(text for text, _ in names)
        spans["recipients"] = tuple(span for _, span in names)
        taken.add(recipients)
    else:
        recipients = None
    end = max(recipients or 0, title.last if title else 0) + 1 if title or recipients is not None else 0
    _read_marks(views[: end if recipients is not None else limit], values, spans, taken)
    issuers: tuple[tuple[str, Span], ...] = ()
    if title:
        values["title"], spans["title"] = title.text, title.spans
        values["doc_type"] = title.doc_type
        taken.update(range(title.first, title.last + 1))
        issuers = title.issuers
    taken.update(_find_repeats(views[: end or 0], title))
    return Head(values, spans, frozenset(taken), issuers, end)


def _find_limit(lines: tuple[Line, ...]) -> int:
    """The head ends at the first numbered line, at the latest after `_HEAD_LINES` lines."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line.marker and line.marker.use != "part":
            return index
    return min(len(lines), _HEAD_LINES)


def _read_marks(
    views: list[View], values: dict[str, Any], spans: dict[str, tuple[Span, ...]], taken: set[int]
) -> None:
    """Number, secrecy, urgency, signatories and letterhead among the lines above the body."""
    for index, view in enumerate(views):
        number = find_number(view)
        if number and "doc_number" not in values:
            values["doc_number"], span = read_number(view, number)
            spans["doc_number"] = (span,)
            taken.add(index)
        for name in ("secrecy", "urgency"):
            if rule_for("elements", name).applies(view.folded) and name not in values:
                values[name], spans[name] = view.folded, (view.span(),)
                taken.add(index)
        signed = rule_for("elements", "signatories").applies(view.folded)
        if signed:
            values["signatories"] = tuple(re.split("[、，]", signed["u"]))
            spans["signatories"] = (view.span(signed.start("u"), signed.end("u")),)
            taken.add(index)
        if rule_for("elements", "letterhead").applies(view.folded):
            taken.add(index)


def find_number(view: View) -> re.Match[str] | None:
    """A document number at the start of a line, in brackets on its own, or behind the title."""
    return rule_for("elements", "doc_number").applies(view.folded) or rule_for(
        "elements", "number_behind"
    ).applies(view.folded)


def read_number(view: View, found: re.Match[str]) -> tuple[DocNumber, Span]:
    """The 发文字号 that the doc_number row found in `view`."""
    span = view.span(found.start("t"), found.end("t"))
    year, serial = int(found["year"]), int(found["serial"])
    return DocNumber(span.cut(view.text), found["agency"], year, serial), span


def _find_recipients(views: list[View], limit: int) -> int | None:
    """The line of 主送机关: a list of units closed by a colon."""
    for index, view in enumerate(views[: limit + 1]):
        folded = view.folded
        if not folded.endswith("：") or len(folded) > _RECIPIENT_LENGTH or "。" in folded:
            continue
        names = [piece for piece in re.split("[、，；]", _BRACKETED.sub("", folded[:-1])) if piece]
        first, last = names[0] if names else "", names[-1] if names else ""
        closed = looks_like_unit(last) or (len(names) > 1 and rule_for("units", "short").applies(last))
        if closed and (first.startswith("各") or looks_like_unit(first)):
            return index
    return None


def _find_repeats(views: list[View], title: Title | None) -> set[int]:
    """Lines above the title that print it, or a piece of it, again (a portal's own heading)."""
    if title is None:
        return set()
    whole = "".join(views[index].folded for index in range(title.first, title.last + 1))
    return {index for index, view in enumerate(views) if len(view) > 3 and view.folded in whole}
