"""Identities: unique ids in a batch, and which notices are the same one read from another file."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from notice.identity import fold_number
from notice.notice import Notice
from pipeline.run.likeness import Pairs, are_alike, count_pairs
from pipeline.run.record import count_assignments

# Of equal readings the original is the one from the format that loses least.
_FORMATS = ("docx", "html", "pdf", "md", "txt")


class Card(Struct, frozen=True, kw_only=True):
    """What naming needs to know of one notice; ``quality`` sorts the best reading first."""

    id: str
    path: str
    sha256: str
    number: str | None
    title: str | None
    family: tuple[object, ...] | None
    quality: tuple[object, ...]


class Identity(Struct, frozen=True):
    """The final id of a notice, and the id of the notice it repeats (None: it is an original)."""

    id: str
    duplicate_of: str | None = None


class NoticeShelf(Protocol):
    """Notices by position."""

    def read(self, position: int) -> Notice: ...


def make_card(notice: Notice) -> Card:
    """The card of `notice` as it came from its file."""
    source, number = notice.source, notice.elements.doc_number
    rank = _FORMATS.index(source.format) if source.format in _FORMATS else len(_FORMATS)
    quality = (
        notice.status != "ok",
        -count_assignments(notice),
        -round(notice.coverage, 2),
        rank,
        source.path,
    )
    return Card(
        id=notice.id,
        path=source.path,
        sha256=source.sha256,
        number=number.text if number else None,
        title=notice.elements.title,
        family=_find_family(notice),
        quality=quality,
    )


def settle_identities(cards: Sequence[Card], shelf: NoticeShelf) -> list[Identity]:
    """An identity for every card, in the same order; `shelf` gives the texts to compare.

    Same bytes, or the same document number (without one: the same title and date) and nearly the
    same text, make a duplicate of the best reading. Originals take their ids first, in path order;
    an id already taken gets ``~2``, ``~3`` …
    """
    originals = _match_duplicates(cards, shelf)
    order = sorted(range(len(cards)), key=lambda place: (originals[place] != place, cards[place].path))
    names: dict[int, str] = {}
    taken: set[str] = set()
    for place in order:
        names[place] = next(name for name in _propose_names(cards[place].id) if name not in taken)
        taken.add(names[place])
    return [
        Identity(names[place], None if original == place else names[original])
        for place, original in enumerate(originals)
    ]


def _find_family(notice: Notice) -> tuple[object, ...] | None:
    """What two readings of the same notice share before their texts are compared."""
    number, title = notice.elements.doc_number, notice.elements.title
    if number is not None:
        return (fold_number(number.text),)
    if title is None or notice.elements.written_date is None:
        return None
    return ("".join(unicodedata.normalize("NFKC", title).split()), notice.elements.written_date)


def _match_duplicates(cards: Sequence[Card], shelf: NoticeShelf) -> list[int]:
    """For every card the position of its original, its own when it is one."""
    originals = list(range(len(cards)))
    for places in _group_places(cards, (card.sha256 for card in cards)):
        for place in places[1:]:
            originals[place] = places[0]
    for places in _group_places(cards, (card.family for card in cards)):
        heads = [place for place in places if originals[place] == place]
        if len(heads) > 1:
            _match_texts(heads, shelf, originals)
    return [originals[original] for original in originals]


def _group_places(cards: Sequence[Card], keys: Iterable[object]) -> Iterator[list[int]]:
    """Positions of cards with the same key, best reading first; None is no key."""
    groups: dict[object, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if key is not None:
            groups[key].append(place)
    return (sorted(places, key=lambda place: cards[place].quality) for places in groups.values())


def _match_texts(heads: list[int], shelf: NoticeShelf, originals: list[int]) -> None:
    """Point each of `heads` (best first) to the first before it with nearly the same text."""
    known: list[tuple[int, Pairs]] = []
    for place in heads:
        pairs = count_pairs(shelf.read(place).text)
        alike = next((original for original, other in known if are_alike(pairs, other)), None)
        if alike is None:
            known.append((place, pairs))
        else:
            originals[place] = alike


def _propose_names(name: str) -> Iterator[str]:
    yield name
    count = 2
    while True:
        yield f"{name}~{count}"
        count += 1
