"""标题: the title of a notice, printed on one line or broken over several."""

import re

from msgspec import Struct

from extractors.lines import Line
from extractors.rules import load_table, rule_for
from extractors.unit_lists import looks_like_unit
from extractors.view import View
from notice.span import Span

_LONGEST = 6
_LINE_LENGTH = 140
_LONGEST_TITLE = 160
_SUFFIX = re.compile(r"^（[^（）]{2,20}）$")
_NO_SUFFIX = re.compile(r"[0-9一二三四五六七八九十]月|公开|删减")
_FIELD = re.compile(r"[^：《》]{2,8}：")
_PREFIX = re.compile(r"(?=关于|印发|转发|批转|公布|发布|调整)")
_AMOUNT = re.compile(r"等[0-9一二三四五六七八九十]+(?:个)?(?:部门|单位|委办局)$")


class Title(Struct, frozen=True):
    """A title: joined text, the lines ``first``…``last`` it stands on, and the issuers it names."""

    text: str
    spans: tuple[Span, ...]
    first: int
    last: int
    doc_type: str | None
    issuers: tuple[tuple[str, Span], ...]


def find_title(lines: tuple[Line, ...], printed: list[View], limit: int, *, closed: bool) -> Title | None:
    """The title among the lines before `limit`.

    ``closed`` says that the recipients stand at `limit`: the title is then the last one before
    them, else the first. A plan printed without its notice has a title without 关于.
    """
    views = [_without_number(view) for view in printed[:limit]]
    runs = _candidate_runs(lines, views, limit)
    full = [run for run in runs if _is_title(views, run)]
    full = [run for run in full if not any(_wins(views, one, run, full) for one in full)]
    if full:
        end = max(run[1] for run in full) if closed else full[0][1]
        return _make_title(views, *min(run for run in full if run[1] == end))
    plans = [run for run in runs if rule_for("elements", "plan_title").applies(_join(views, run))]
    if plans:
        return _make_title(views, *min(plans, key=lambda run: (run[1] - run[0], run)))
    return None


def _wins(views: list[View], one: tuple[int, int], run: tuple[int, int], full: list[tuple[int, int]]) -> bool:
    """Whether `one` is the title rather than `run`: the shorter of two that begin on one line.

    …实施方案 broken off before 的通知 is none: there the longer wins, when its end is no title itself.
    """
    if one[0] != run[0] or one == run:
        return False
    goes_on = _ends_in_kind(views, max(one, run)) and not _ends_in_kind(views, min(one, run))
    own_title = any(min(one, run)[1] < other[0] and other[1] == max(one, run)[1] for other in full)
    return one == (max(one, run) if goes_on and not own_title else min(one, run))


def _ends_in_kind(views: list[View], run: tuple[int, int]) -> bool:
    """Whether the run ends in a 文种 (通知, 意见 …)."""
    return rule_for("elements", "doc_type").applies(_join(views, run)) is not None


def _without_number(view: View) -> View:
    """The line without a document number glued in front of the title or put behind it."""
    found = rule_for("elements", "doc_number").applies(view.folded)
    if found:
        return view.cut(found.end(), len(view)).stripped("-—–")
    behind = rule_for("elements", "number_behind").applies(view.folded)
    return view.cut(0, behind.start()) if behind else view


def _candidate_runs(lines: tuple[Line, ...], views: list[View], limit: int) -> list[tuple[int, int]]:
    """All runs of up to six neighbouring lines that could print one title."""
    fit = [_may_be_title(lines[index], views[index]) for index in range(limit)]
    runs: list[tuple[int, int]] = []
    for first in range(limit):
        for last in range(first, min(first + _LONGEST, limit)):
            if not fit[last]:
                break
            runs.append((first, last))
    return runs


def _may_be_title(line: Line, view: View) -> bool:
    folded = view.folded
    if line.marker or not 1 <= len(folded) <= _LINE_LENGTH or folded[-1] in "。；：，、":
        return False
    if _FIELD.match(folded):
        return False
    barred = ("doc_number", "letterhead", "written_date", "printing", "cc", "disclosure")
    return not any(rule.value in barred and rule.applies(folded) for rule in load_table("elements"))


def _join(views: list[View], run: tuple[int, int]) -> str:
    return "".join(views[index].folded for index in range(run[0], run[1] + 1))


def _is_title(views: list[View], run: tuple[int, int]) -> bool:
    """A full title: 关于… of one of the kinds, with nothing but issuers before it."""
    joined = _join(views, run)
    if len(joined) > _LONGEST_TITLE or not rule_for("elements", "title").applies(joined):
        return False
    return all(
        looks_like_unit(part.folded) for part in _issuer_parts([views[i] for i in range(run[0], run[1] + 1)])
    )


def _issuer_parts(parts: list[View]) -> list[View]:
    """The pieces printed before 关于 or 印发: split at line ends and blanks."""
    pieces: list[View] = []
    for part in parts:
        found = _PREFIX.search(part.folded)
        end = found.start() if found else len(part)
        start = 0
        for index in range(1, end + 1):
            if index == end or part.has_gap(index):
                piece = part.cut(start, index)
                amount = _AMOUNT.search(piece.folded)
                pieces.append(piece.cut(0, amount.start()) if amount else piece)
                start = index
        if found:
            break
    return [piece for piece in pieces if len(piece)]


def _make_title(views: list[View], first: int, last: int) -> Title:
    if (
        last + 1 < len(views)
        and _SUFFIX.match(views[last + 1].folded)
        and not _NO_SUFFIX.search(views[last + 1].folded)
    ):
        last += 1
    parts = views[first : last + 1]
    kind = rule_for("elements", "doc_type").applies(_join(views, (first, last)))
    issuers = tuple(
        (part.printed(), part.span()) for part in _issuer_parts(parts) if looks_like_unit(part.folded)
    )
    has_about = any(_PREFIX.search(part.folded) for part in parts)
    return Title(
        "".join(part.printed() for part in parts),
        tuple(part.span() for part in parts),
        first,
        last,
        kind["t"] if kind else None,
        issuers if has_about else (),
    )
