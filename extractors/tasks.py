"""任务: drafts → task records with ids, assignments, deadlines and their confidence."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extractors.deadlines import read_deadline
from extractors.drafts import Draft
from extractors.finding import Statement
from extractors.groups import Group
from extractors.identities import Setting
from extractors.part_anchors import PartAnchors
from extractors.unit_lists import looks_like_unit
from extractors.units import mention_units
from extractors.view import View
from notice.diagnostic import BRACKET_UNCLOSED, LIST_OPEN, UNIT_DOUBTED, UNITS_EMPTY, Diagnostic
from notice.facts import Deadline, DeadlineOrigin
from notice.notice import Assignment, Heading, Task

# How sure a statement is, by its form; lowered for a missing bracket or a doubtful unit.
_CONFIDENCE = {"label": 0.98, "verb": 0.95, "bare": 0.75, "prose": 0.6}
_INHERITED, _DOUBTED = 0.85, 0.7


def make_tasks(
    drafts: list[Draft],
    headings: Iterable[Heading],
    notice_id: str,
    setting: Setting,
    anchors: PartAnchors,
    text: str,
) -> tuple[tuple[Task, ...], list[Diagnostic]]:
    """The tasks of a notice in printed order, and what is doubtful about them."""
    diagnostics: list[Diagnostic] = []
    tasks: list[Task] = []
    names = _number_paths(drafts)
    sections = dict(_list_places(headings))
    for draft, name in zip(drafts, names, strict=True):
        assignments: list[Assignment] = []
        deadlines: list[Deadline] = []
        dated = anchors.find(draft.span.start)
        scope: View | None = None
        for statement in draft.statements:
            for group in statement.content.groups:
                made = _make_assignment(statement, group, setting)
                diagnostics.extend(_check_group(group, statement))
                if made.units:
                    assignments.append(made)
            if statement.origin != "prose":
                origin: DeadlineOrigin = "table" if statement.origin == "table" else "label"
                deadlines.extend(read_deadline(one, dated, origin) for one in statement.content.deadlines)
            scope = statement.content.scope or scope
        tasks.append(
            Task(
                id=f"{notice_id}#{name}",
                path=draft.path,
                headings=draft.headings,
                section=None if draft.above is None else sections[draft.above],
                part=draft.part,
                title=draft.title.cut(text) if draft.title else None,
                text=draft.span.cut(text),
                span=draft.span,
                assignments=tuple(assignments),
                deadlines=tuple(deadlines),
                scope=scope.printed() if scope else None,
            )
        )
    return tuple(tasks), list(dict.fromkeys(diagnostics))


def _list_places(headings: Iterable[Heading]) -> Iterator[tuple[int, str]]:
    """(where a heading begins, its id), for all of them."""
    for heading in headings:
        yield heading.span.start, heading.id
        yield from _list_places(heading.children)


def _number_paths(drafts: list[Draft]) -> list[str]:
    """A unique name for each draft: its path; with ~1, ~2 … where several share one path."""
    paths = ["/".join(draft.path) or "正文" for draft in drafts]
    total, seen = Counter(paths), Counter[str]()
    names: list[str] = []
    for path in paths:
        seen[path] += 1
        names.append(path if total[path] == 1 else f"{path}~{seen[path]}")
    return names


def _make_assignment(statement: Statement, group: Group, setting: Setting) -> Assignment:
    confidence = _CONFIDENCE[statement.content.form]
    confidence *= _INHERITED if statement.origin == "inherited" else 1
    doubtful = not statement.closed or not all(looks_like_unit(unit.folded) for unit in group.listed.units)
    return Assignment(
        role=group.role,
        label=_print_label(group),
        origin=statement.origin,
        confidence=round(confidence * (_DOUBTED if doubtful else 1), 2),
        span=statement.span,
        units=mention_units(group.listed.units, setting),
        rule=group.rule,
        open_ended=group.listed.open_ended,
    )


def _print_label(group: Group) -> str:
    """The label or verb as printed, without blanks inside."""
    return "".join(group.label.printed().split()) if group.label else ""


def _check_group(group: Group, statement: Statement) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if not statement.closed:
        found.append(BRACKET_UNCLOSED.at(statement.span))
    if not group.listed.units:
        found.append(UNITS_EMPTY.at(statement.span, label=_print_label(group)))
    if group.listed.open_ended:
        found.append(LIST_OPEN.at(statement.span, words=group.listed.open_ended))
    for unit in group.listed.units:
        if not looks_like_unit(unit.folded):
            found.append(UNIT_DOUBTED.at(unit.span(), mention=unit.printed()))
    return found
