"""Finishing: notices as files gave them → notices as a batch knows them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from notice.facts import Citation
from notice.identity import fold_number, rename_notice
from notice.notice import Notice
from pipeline.identities import Identity
from pipeline.spool import Spool


class FinishedNotices:
    """The notices of a spool under their final ids, with citations linked; iterable again and again."""

    def __init__(self, spool: Spool, identities: Sequence[Identity], numbers: Sequence[str | None]) -> None:
        """``identities`` and document ``numbers`` stand in the order of the spool."""
        self._spool, self._identities = spool, identities
        self._targets: dict[str, str] = {}
        for number, identity in zip(numbers, identities, strict=True):
            if number is not None and identity.duplicate_of is None:
                self._targets.setdefault(fold_number(number), identity.id)

    def __iter__(self) -> Iterator[Notice]:
        for notice, identity in zip(self._spool, self._identities, strict=True):
            named = replace(rename_notice(notice, identity.id), duplicate_of=identity.duplicate_of)
            yield link_citations(named, self._targets)


def link_citations(notice: Notice, targets: dict[str, str]) -> Notice:
    """`notice` with ``Citation.notice`` set where the cited number is one of `targets`, never itself."""
    own = {notice.id, notice.duplicate_of}

    def link(citation: Citation) -> Citation:
        found = targets.get(fold_number(citation.doc_number)) if citation.doc_number else None
        return citation if found in own else replace(citation, notice=found)

    tasks = tuple(
        replace(task, citations=tuple(map(link, task.citations))) if task.citations else task
        for task in notice.tasks
    )
    return replace(notice, tasks=tasks)
