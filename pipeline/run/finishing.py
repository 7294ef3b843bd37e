"""Finishing: notices as files gave them → notices as a batch knows them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from notice.identity import rename_notice
from notice.notice import Notice
from pipeline.run.identities import Card, Identity
from pipeline.run.references import References
from pipeline.run.spool import Spool


class FinishedNotices:
    """The notices of a spool under their final ids, with citations linked; iterable again and again."""

    def __init__(self, spool: Spool, identities: Sequence[Identity], cards: Sequence[Card]) -> None:
        """``identities`` and ``cards`` stand in the order of the spool."""
        self._spool, self._identities = spool, identities
        self._references = References(cards, identities)

    def __iter__(self) -> Iterator[Notice]:
        for notice, identity in zip(self._spool, self._identities, strict=True):
            named = replace(rename_notice(notice, identity.id), duplicate_of=identity.duplicate_of)
            yield self._references.link(named)
