"""引文: the documents a notice cites, by title, by number or as itself (本通知).

Which notice of a batch is meant is found by `pipeline.run.references`; here ``notice`` stays None.
"""

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from msgspec.structs import replace

from extractors.rules import load_table, rule_for
from extractors.scanner import Hit, load_scanner
from extractors.view import View
from notice.facts import Citation, CitationKind

# What is compared of the words around a citation, and where the letters of an agency may begin.
_BEFORE, _AFTER, _AGENCY = 60, 160, 16
_KINDS: dict[str, CitationKind] = {kind: kind for kind in get_args(CitationKind)}
_TITLES = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:（(?:[^（）]|（[^（）]*）)*）)?")
_HAN = re.compile(r"[一-龥]+$")
_SHORTEST, _LONGEST_NAME = 2, 12


def find_citations(view: View, *, in_title: bool = False) -> Iterator[Citation]:
    """The citations of one line in printed order; ``in_title``: it is the notice's own title."""
    for hit in load_scanner("citations").scan(view.folded):
        found = _read_self(view, hit) if hit.rule.value == "self" else _read_document(view, hit, in_title)
        if found:
            yield found


def _read_self(view: View, hit: Hit) -> Citation:
    span = view.span(hit.start, hit.end)
    return Citation(span.cut(view.text), None, None, None, span, "self")


def _read_document(view: View, hit: Hit, in_title: bool) -> Citation | None:
    start = hit.start
    number = hit.places.get("number")
    if hit.rule.value == "number":
        start = _find_agency(view, hit.start)
        number = (start, hit.end)
        if start == hit.start:
            return None
    title = hit.places.get("title")
    if title and rule_for("citation_words", "form").applies(hit.groups["title"]):
        return None
    kind = _tell_kind(view.folded, start, hit.end, in_title)
    if kind is None:
        return None
    span = view.span(start, hit.end)
    return Citation(
        text=span.cut(view.text),
        title=view.printed(*title).replace("\n", "") if title else None,
        doc_number=view.printed(*number) if number else None,
        notice=None,
        span=span,
        kind=kind,
    )


def _find_agency(view: View, end: int) -> int:
    """Where the letters of the agency before a number begin; `end` when there are none."""
    before = _HAN.search(view.folded, max(0, end - _AGENCY), end)
    if before is None:
        return end
    lead = rule_for("citation_words", "lead").applies(before.group())
    return before.start() + (lead.end() if lead else 0)


def _tell_kind(folded: str, start: int, end: int, in_title: bool) -> CitationKind | None:
    """Why the document at ``start``…``end`` is cited; None when it is not."""
    before = _TITLES.sub("《》", folded[:start])[-_BEFORE:]
    after = _TITLES.sub("《》", folded[end : end + _AFTER])
    near = f"{re.split('[。；]', before)[-1]}#{after}"
    for rule in load_table("citation_kinds"):
        if rule.applies(near):
            value = rule.value.removeprefix("titled-") if in_title else rule.value
            if value == "none":
                return None
            if value in _KINDS:
                return _KINDS[value]
    return "other"


def mark_own(citations: Iterable[Citation], text: str, titles: Iterable[str] = ()) -> tuple[Citation, ...]:
    """`citations` with those that name the issued document by its short name (《方案》) as self.

    ``titles`` are those of the notice and its parts: what a notice issues may be printed without 《》.
    """
    listed = tuple(citations)
    issued = [one for one in listed if one.kind == "issue" and one.title]
    names = {_fold(one.title or "") for one in issued} | {_fold_own(title) for title in titles}
    own = {short for one in issued for short in _find_shorts(one, text)}
    others = {short for one in listed if one not in issued for short in _find_shorts(one, text)}
    return tuple(_as_self(one, names, own, others - own) for one in listed)


def _find_shorts(citation: Citation, text: str) -> Iterator[str]:
    """The short names printed in or right behind a citation."""
    near = text[citation.span.start : citation.span.end + 40].split("\n")[0]
    folded = View.of(near, 0, len(near)).folded
    found = rule_for("citation_words", "short").applies(folded)
    if found:
        yield found["short"]


def _as_self(one: Citation, names: set[str], own: set[str], others: set[str]) -> Citation:
    if one.kind == "issue" or one.title is None or one.doc_number is not None:
        return one
    title = _fold(one.title)
    ends = len(title) <= _LONGEST_NAME and any(name != title and name.endswith(title) for name in names)
    named = title in own or (ends and title not in others)
    return replace(one, kind="self", title=None) if named else one


def _fold_own(title: str) -> str:
    """What a notice of this title issues: 某区供水管理办法 of 关于印发某区供水管理办法的通知."""
    folded = _fold(title)
    found = rule_for("references", "inner").applies(folded)
    return found["x"].strip("《》") if found else folded


def _fold(title: str) -> str:
    return "".join(title.split())
