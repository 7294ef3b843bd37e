"""附件说明: the attachments that a notice lists below its body."""

import re

from extractors.lines import Line
from extractors.rules import rule_for
from extractors.view import View
from notice.notice import Attachment
from notice.span import Span

_NUMBER = re.compile(r"[0-9]{1,2}[.．、]")


def list_attachments(index: int, lines: tuple[Line, ...], views: list[View]) -> tuple[list[Attachment], int]:
    """The attachments of the line 附件：… and of the numbered lines below it, and the last of these."""
    found = [read_attachment(views[index])]
    last = index
    for below in range(index + 1, len(views)):
        marker = lines[below].marker
        if marker is None or marker.style != "number.arabic" or marker.number != len(found) + 1:
            break
        found.append(read_attachment(views[below]))
        last = below
    return [one for one in found if one.title], last


def is_listed(index: int, lines: tuple[Line, ...], views: list[View], *, signed: bool) -> bool:
    """Whether 附件1：… stands in a list; before its own text it is the head of a part.

    ``signed`` says that the notice's date stands above the line.
    """
    rule = rule_for("elements", "attachment_line")
    neighbours = [views[at] for at in (index - 1, index + 1) if 0 <= at < len(views)]
    if index + 1 >= len(views) or any(rule.applies(view.folded) for view in neighbours):
        return True
    marker = lines[index + 1].marker
    return not signed and not (marker and marker.use != "part" and marker.number == 1)


def read_attachment(view: View) -> Attachment:
    """The attachment of one line, without 附件 and its number; its title is empty when none is there."""
    for value in ("attachments", "attachment_line"):
        label = rule_for("elements", value).applies(view.folded)
        view = view.cut(label.end(), len(view)) if label else view
    number = _NUMBER.match(view.folded)
    body = view.cut(number.end() if number else 0, len(view))
    return Attachment(body.printed() if len(body) else "", body.span() if len(body) else Span(0, 0))
