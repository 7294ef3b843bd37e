"""Where statements stand: in a bracket, after a full stop, on a line of their own, in prose."""

import re
from functools import lru_cache

from msgspec import Struct

from extractors.brackets import find_brackets
from extractors.groups import Group
from extractors.labels import find_labels
from extractors.lines import Line
from extractors.numbering import ORNAMENT, begins_point
from extractors.roles import as_role
from extractors.rules import load_table, rule_for
from extractors.statements import (
    Content,
    find_trailing_label,
    parse_bare,
    parse_labelled,
    parse_verbal,
)
from extractors.unit_lists import Listed, looks_like_unit, split_units
from extractors.verbs import are_units, find_clauses
from extractors.view import View
from notice.notice import Origin
from notice.span import Span

_LABEL_LENGTH = 20
_PIECE = re.compile(r"[^，；。]+")
_ORNAMENT = re.compile(rf"(?:[—\-–―]+|{ORNAMENT.pattern})+")


class Statement(Struct, frozen=True):
    """A statement and where it is printed. ``alone``: nothing else stands on its line.

    ``closed`` is False when the bracket has no closing partner.
    """

    content: Content
    span: Span
    origin: Origin
    alone: bool
    closed: bool = True


@lru_cache(maxsize=1 << 12)
def find_statements(line: Line, text: str) -> tuple[Statement, ...]:
    """The statements of one line, in printed order; several stages ask for the same line."""
    view = View.of(text, line.body.start, line.body.end)
    own = _read_own_line(view) if line.marker is None else None
    if own:
        return (own,)
    if line.marker and rule_for("units", "hosts").applies(view.folded):
        return ()
    return tuple(_read_brackets(view) or _read_trailing(view))


def _read_own_line(view: View) -> Statement | None:
    """责任单位：A、B or A牵头，B配合 as a line of its own, whatever ornament stands before it."""
    ornament = _ORNAMENT.match(view.folded)
    printed = view.cut(ornament.end() if ornament else 0, len(view))
    content = parse_labelled(printed)
    if content and _is_plausible(content):
        return Statement(content, view.span(), "line", True)
    content = parse_verbal(printed.stripped("。；"))
    if content and content.form == "verb":
        return Statement(content, view.span(), "line", True)
    return None


def lists_members(line: Line, text: str) -> bool:
    """Whether the line opens with the label of a standing body's members (成员单位：…)."""
    labels = find_labels(View.of(text, line.body.start, line.body.end))
    return bool(labels) and labels[0].start == 0 and labels[0].rule.value == "standing"


def _is_plausible(content: Content) -> bool:
    """A line is a statement when every list names a unit that reads as one, or it has no list."""
    listed = [group.listed.units for group in content.groups if group.listed.units]
    named = all(any(looks_like_unit(unit.folded) for unit in units) for units in listed)
    return named and bool(listed or not content.groups)


def _read_brackets(view: View) -> list[Statement]:
    found: list[Statement] = []
    end = 0
    for bracket in find_brackets(view.folded):
        if bracket.open < end:
            continue
        if (
            bracket.close is None
            and "：" not in view.folded[bracket.open + 1 : bracket.open + 1 + _LABEL_LENGTH]
        ):
            continue
        close = bracket.close if bracket.close is not None else len(view)
        inside = view.cut(bracket.open + 1, close)
        if not len(inside):
            continue
        content = _parse_inside(view, inside, bracket.open, close, closed=bracket.close is not None)
        if content:
            end = min(close + 1, len(view))
            alone = bracket.open == 0 and not view.folded[end:].strip("。；")
            found.append(
                Statement(content, view.span(bracket.open, end), "bracket", alone, bracket.close is not None)
            )
    return found


def _parse_inside(view: View, inside: View, start: int, close: int, *, closed: bool) -> Content | None:
    if not closed:
        return parse_labelled(inside)
    content = parse_labelled(inside)
    if content:
        return content
    content = parse_verbal(inside, bracketed=True)
    if content:
        return content
    before = view.folded[start - 1] if start else "。"
    after = view.folded[close + 1 :].strip("。；")
    if before in "。！；”" and (not after or begins_point(after)):
        return parse_bare(inside)
    return None


def _read_trailing(view: View) -> list[Statement]:
    """…。责任单位：A、B without a bracket, at the end of the line."""
    label = find_trailing_label(view)
    if label is None:
        return []
    rest = view.cut(label.start, len(view))
    content = parse_labelled(rest)
    if content is None or not content.groups or not all(are_units(g.listed) for g in content.groups):
        return []
    return [Statement(content, rest.span(), "line", label.start == 0)]


def find_half_read(line: Line, text: str) -> list[Span]:
    """Brackets that are no statement although they seem to hand work to a unit.

    A part of them, up to a comma, does; or they hold units alone and close a sentence or a point of several.
    """
    view = View.of(text, line.body.start, line.body.end)
    read = [statement.span for statement in find_statements(line, text)]
    found: list[Span] = []
    for bracket in find_brackets(view.folded):
        if bracket.close is None or bracket.close == bracket.open + 1:
            continue
        span = view.span(bracket.open, bracket.close + 1)
        if any(one.start <= span.start and span.end <= one.end for one in read):
            continue
        inside = view.cut(bracket.open + 1, bracket.close)
        closes = bool(found) or _closes_point(view, bracket.open, bracket.close)
        if _has_clause(inside) or (closes and parse_bare(inside)):
            found.append(span)
    return found


def _closes_point(view: View, start: int, close: int) -> bool:
    """Whether a sentence ends before the bracket, or a new point begins behind it."""
    return view.folded[start - 1 : start] in tuple("。！；") or begins_point(
        view.folded[close + 1 :].lstrip("。；")
    )


def _has_clause(view: View) -> bool:
    """Whether a piece of `view`, up to a comma or stop, hands work to a unit."""
    pieces = (view.cut(*piece.span()) for piece in _PIECE.finditer(view.folded))
    return any(find_clauses(piece, _names_unit)[0] for piece in pieces)


def hands_out_in_prose(line: Line, text: str) -> bool:
    """Whether running text says that a unit leads or supports, even where no rule reads all of it."""
    return bool(find_prose(line, text)) or _has_clause(View.of(text, line.body.start, line.body.end))


def _names_unit(listed: Listed) -> bool:
    return any(looks_like_unit(unit.folded) for unit in listed.units)


def find_prose(line: Line, text: str) -> list[Statement]:
    """由X牵头……，Y配合 in running text; asked for only where an item has no other statement."""
    view = View.of(text, line.body.start, line.body.end)
    whole = _read_sentence(view)
    if whole:
        return [whole]
    for rule in load_table("prose"):
        found = rule.applies(view.folded)
        if not found or rule.value == "sentence":
            continue
        groups = []
        for name in ("lead", "support"):
            listed = split_units(view.cut(found.start(name), found.end(name)))
            verb = view.cut(found.start(f"{name}_verb"), found.end(f"{name}_verb"))
            role = as_role(rule.value if name == "lead" else name)
            groups.append(Group(role, rule.id, verb, listed))
        if all(are_units(group.listed) and not _is_common(group) for group in groups):
            content = Content("prose", tuple(groups))
            return [Statement(content, view.span(found.start(), found.end()), "prose", False)]
    return []


def _read_sentence(view: View) -> Statement | None:
    """A sentence that is nothing but a statement: 由X牵头，Y配合，Z具体落实.

    It names one who leads and others with another role, and reads to its end as the verbal form.
    """
    for sentence in rule_for("prose", "sentence").regex.finditer(view.folded):
        printed = view.cut(sentence.start("words"), sentence.end("words"))
        content = parse_verbal(printed)
        if content is None or content.form != "verb":
            continue
        roles = {group.role for group in content.groups}
        named = all(are_units(group.listed) and not _is_common(group) for group in content.groups)
        if "lead" in roles and len(roles) > 1 and named:
            prose = Content("prose", content.groups, content.deadlines, content.scope, content.riders)
            return Statement(prose, view.span(sentence.start(), sentence.end()), "prose", False)
    return None


def _is_common(group: Group) -> bool:
    """Whether any of the units is only a kind of body: 由龙头企业牵头，高校参与."""
    return any(rule_for("units", "common").applies(unit.folded) for unit in group.listed.units)


_SEPARATED = re.compile(r"[\s。；，、;,.]*")


def are_adjacent(first: Statement, second: Statement, text: str) -> bool:
    """Whether nothing but punctuation stands between two statements."""
    return bool(_SEPARATED.fullmatch(text, first.span.end, second.span.start))
