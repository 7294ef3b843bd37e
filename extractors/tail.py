"""版记和署名: signature, written date, cc, printing line, attachments list."""

import re
from itertools import pairwise
from typing import Any

from msgspec import Struct

from extractors.attachments import is_listed, list_attachments, read_attachment
from extractors.brackets import find_brackets
from extractors.dates import parse_date
from extractors.lines import Line
from extractors.recipients import split_addressees
from extractors.rules import rule_for
from extractors.unit_lists import looks_like_unit
from extractors.view import View
from notice.span import Span

_NOTE_LINES = 3
_SIGNATURE_LINES = 8
_SIGNATURE_LENGTH = 80
_CC_LINES = 6


class Tail(Struct, frozen=True):
    """What was read below the letter's body. ``signed`` is the index of the date line."""

    values: dict[str, Any]
    spans: dict[str, tuple[Span, ...]]
    lines: frozenset[int]
    signed: int | None


class _Reading:
    """Elements collected so far, while the lines are gone through once."""

    def __init__(self, lines: tuple[Line, ...], views: list[View]) -> None:
        self.lines, self.views = lines, views
        self.values: dict[str, Any] = {}
        self.spans: dict[str, tuple[Span, ...]] = {}
        self.taken: set[int] = set()
        self.signed: int | None = None

    def add_note(self, note: View) -> None:
        """附注: what is printed in brackets under the date, without them (GB/T 9704-2012 §7.3.6)."""
        self.values["notes"] = (*self.values.get("notes", ()), note.printed())
        self.spans["notes"] = (*self.spans.get("notes", ()), note.span())

    def put(self, name: str, value: Any, *spans: Span) -> None:
        if name not in self.values:
            self.values[name], self.spans[name] = value, spans


def read_tail(lines: tuple[Line, ...], views: list[View], start: int) -> Tail:
    """Read what stands below the head (from line `start`)."""
    reading = _Reading(lines, views)
    for index in range(start, len(views)):
        if index not in reading.taken:
            _read_line(reading, index, start)
    return Tail(reading.values, reading.spans, frozenset(reading.taken), reading.signed)


def _read_line(reading: _Reading, index: int, start: int) -> None:
    view = reading.views[index]
    folded = view.folded
    if rule_for("elements", "cc").applies(folded):
        _read_cc(reading, index)
    elif printing := rule_for("elements", "printing").applies(folded):
        if folded.endswith(("印", "印发", "份）")):
            _read_printing(reading, index, printing)
    elif rule_for("elements", "attachments").applies(folded):
        _read_attachments(reading, index)
    elif rule_for("elements", "attachment_line").applies(folded) and is_listed(
        index, reading.lines, reading.views, signed=reading.signed is not None
    ):
        _add_attachment(reading, index)
    elif rule_for("elements", "disclosure").applies(folded):
        note = view.stripped("（）")
        reading.put("disclosure", note.printed(), note.span())
        reading.add_note(note)
        reading.taken.add(index)
    elif _is_under_date(reading, index) and _is_note(folded):
        note = view.stripped("（）")
        reading.add_note(note)
        reading.taken.add(index)
    else:
        _read_signature(reading, index, start)


def _is_under_date(reading: _Reading, index: int) -> bool:
    """Whether only other notes stand between the date and this line."""
    signed = reading.signed
    return (
        signed is not None
        and signed < index <= signed + _NOTE_LINES
        and all(at in reading.taken for at in range(signed, index))
    )


def _is_note(folded: str) -> bool:
    """A line that is one bracket from its first to its last character."""
    return len(folded) > 2 and any(
        bracket.open == 0 and bracket.close == len(folded) - 1 for bracket in find_brackets(folded)
    )


def _read_signature(reading: _Reading, index: int, start: int) -> None:
    """成文日期 with the issuers printed on its line or above it.

    The first is the notice's own. A later one (of a forwarded text) counts when it is signed; it
    gives no element and is only no part of any task.
    """
    view = reading.views[index]
    alone = rule_for("elements", "written_date").applies(view.folded)
    signed = None if alone else rule_for("elements", "signed_date").applies(view.folded)
    found = alone or signed
    date = parse_date(found["d"]) if found else None
    if found is None or date is None:
        return
    if signed:
        names = _split_issuers(view.cut(0, signed.end("u")))
        if not names:
            return
    else:
        names = _read_issuers_above(reading, index, start)
    if reading.signed is not None and not names:
        return
    reading.put("written_date", date, view.span(found.start("d"), found.end("d")))
    reading.signed = index if reading.signed is None else reading.signed
    reading.taken.add(index)
    if names:
        reading.put("issuers", tuple(name.printed() for name in names), *(name.span() for name in names))


def _read_issuers_above(reading: _Reading, index: int, start: int) -> list[View]:
    """The issuers on the lines right above the date, in printed order."""
    names: list[View] = []
    for above in range(index - 1, max(start, index - _SIGNATURE_LINES) - 1, -1):
        view = reading.views[above]
        if rule_for("elements", "seal").applies(view.folded):
            reading.taken.add(above)
            continue
        found = _split_issuers(view) if not reading.lines[above].marker else []
        if not found or len(view) > _SIGNATURE_LENGTH:
            break
        reading.taken.add(above)
        names = found + names
    return names


def _split_issuers(view: View) -> list[View]:
    """The units printed on a signature line, apart by blanks; none when anything else is there.

    A note of the seal behind the name (代章) is no part of it.
    """
    seal = view.folded.rfind("（")
    if seal > 0 and rule_for("elements", "seal").applies(view.folded[seal:]):
        view = view.cut(0, seal)
    cuts = [0, *(i for i in range(1, len(view)) if view.has_gap(i)), len(view)]
    pieces = [view.cut(a, b) for a, b in pairwise(cuts)]
    if len(pieces) > 1 and all(looks_like_unit(piece.folded) for piece in pieces):
        return pieces
    whole = view.folded
    return [view] if looks_like_unit(whole) and not re.search("[。；：，]", whole) else []


def _read_cc(reading: _Reading, index: int) -> None:
    """抄送 may run over several lines, up to its full stop or the printing line."""
    last = index
    for at in range(index, min(index + _CC_LINES, len(reading.views))):
        folded = reading.views[at].folded
        if at > index and (reading.lines[at].marker or rule_for("elements", "printing").applies(folded)):
            break
        last = at
        if folded.endswith("。"):
            break
    reading.taken.update(range(index, last + 1))
    text = reading.views[index].text
    whole = View.of(text, reading.lines[index].span.start, reading.lines[last].span.end)
    opening = rule_for("elements", "cc").applies(whole.folded)
    body = whole.cut(opening.end() if opening else 0, len(whole))
    names = split_addressees(body.stripped("。.；;"))
    reading.put("cc", tuple(name for name, _ in names), *(span for _, span in names))


def _read_printing(reading: _Reading, index: int, found: re.Match[str]) -> None:
    view = reading.views[index]
    date = parse_date(found["d"])
    if date is None:
        return
    reading.put("printed_date", date, view.span(found.start("d"), found.end("d")))
    if found["u"]:
        reading.put("printing_office", view.printed(0, found.end("u")), view.span(0, found.end("u")))
    reading.taken.add(index)


def _read_attachments(reading: _Reading, index: int) -> None:
    """附件说明: the titles on the line and on the numbered lines below it."""
    found, last = list_attachments(index, reading.lines, reading.views)
    reading.taken.update(range(index, last + 1))
    reading.put("attachments", tuple(found), *(one.span for one in found))


def _add_attachment(reading: _Reading, index: int) -> None:
    """One line of a list of attachments; a title that was listed before stands once."""
    one = read_attachment(reading.views[index])
    reading.taken.add(index)
    before = reading.values.get("attachments", ())
    if one.title not in {other.title for other in before}:
        reading.values["attachments"] = (*before, one)
        reading.spans["attachments"] = (*reading.spans.get("attachments", ()), one.span)
