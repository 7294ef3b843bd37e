"""引文所指: which notice of a batch a citation means, by its number or its title.

A number or title that several notices bear means none of them.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from extractors.rules import rule_for
from notice.facts import Citation
from notice.identity import fold_number
from notice.notice import Notice
from pipeline.run.identities import Card, Identity

_MARKS = str.maketrans("", "", "《》〈〉<>“”\"'「」")
# A shorter title names no one document (《意见》).
_SHORTEST = 6


class References:
    """The numbers and titles of the originals of a batch."""

    def __init__(self, cards: Sequence[Card], identities: Sequence[Identity]) -> None:
        """``identities`` stand in the order of ``cards``."""
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._number_of: dict[str, str] = {}
        for card, identity in zip(cards, identities, strict=True):
            if identity.duplicate_of is not None:
                continue
            if card.number is not None:
                self._number_of[identity.id] = fold_number(card.number)
                self._numbers[fold_number(card.number)].add(identity.id)
            if card.title is not None:
                self._titles[fold_title(card.title)].add(identity.id)
                for name in list_names(card.title):
                    self._names[name].add(identity.id)

    def link(self, notice: Notice) -> Notice:
        """`notice` with ``Citation.notice`` set where one other notice of the batch is meant."""
        own = {notice.id, notice.duplicate_of}
        whole = [one for task in notice.tasks for one in task.citations] + list(notice.citations)
        if not whole:
            return notice
        found = {one: self._find(one) for one in whole}
        for one in whole:
            if found[one] is None and _is_short(one):
                found[one] = _find_before(one, found)

        def point(citations: Iterable[Citation]) -> tuple[Citation, ...]:
            return tuple(one if found[one] in own else replace(one, notice=found[one]) for one in citations)

        tasks = tuple(
            replace(task, citations=point(task.citations)) if task.citations else task
            for task in notice.tasks
        )
        return replace(notice, tasks=tasks, citations=point(notice.citations))

    def _find(self, citation: Citation) -> str | None:
        number = fold_number(citation.doc_number) if citation.doc_number else None
        if number in self._numbers:
            return _only(self._numbers[number])
        if citation.title is None or citation.kind == "self":
            return None
        found = self._find_title(fold_title(citation.title))
        # A notice with another number is another notice.
        return None if found and number and found in self._number_of else found

    def _find_title(self, title: str) -> str | None:
        if len(title) < _SHORTEST:
            return None
        if title in self._titles:
            return _only(self._titles[title])
        names = {title, *list_names(title)}
        return _only({one for name in names for one in self._names.get(name, ())})


def list_names(title: str) -> Iterator[str]:
    """The folded names a notice is cited by beside its whole title: 关于…的通知, and what it issues."""
    folded = fold_title(title)
    names = [folded]
    for value in ("about", "inner"):
        rule = rule_for("references", value)
        names += [found["x"] for name in list(names) if (found := rule.applies(name))]
    return (name for name in dict.fromkeys(names[1:]) if len(name) >= _SHORTEST)


def fold_title(title: str) -> str:
    """A title for comparing: one width, no blanks, no marks of titles and quotes."""
    folded = unicodedata.normalize("NFKC", "".join(title.split())).translate(_MARKS)
    return folded.replace("(", "（").replace(")", "）")


def _only(ids: set[str]) -> str | None:
    return next(iter(ids)) if len(ids) == 1 else None


def _is_short(citation: Citation) -> bool:
    """《意见》: a short name of what the notice cited in full before."""
    return citation.kind != "self" and citation.title is not None and len(citation.title) < _SHORTEST


def _find_before(short: Citation, found: dict[Citation, str | None]) -> str | None:
    """What the one full title before `short` that ends as it does means; None for several."""
    title = fold_title(short.title or "")
    meant = {
        (fold_title(one.title or ""), notice)
        for one, notice in found.items()
        if one.title
        and one.span < short.span
        and not _is_short(one)
        and fold_title(one.title).endswith(title)
    }
    return next(iter(meant))[1] if len(meant) == 1 else None
