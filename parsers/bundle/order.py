"""成员次序: the notice first, then its attachments; the same document in two formats once."""

from collections.abc import Sequence

from msgspec import Struct

from notice.source import SourceText
from parsers.bundle.signs import find_signs, rank

Member = tuple[str, SourceText]

# Two files are one document when this share of the shorter one's text stands in the other.
_SAME = 0.8
# Shorter paragraphs (附件, a date) stand in every notice.
_LONG_ENOUGH = 6


class Arranged(Struct, frozen=True):
    """``repeated`` pairs a file left out with the one it repeats; ``notices`` are complete ones, if several."""

    members: tuple[Member, ...]
    repeated: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]


def arrange_members(members: Sequence[Member]) -> Arranged:
    """`members` with the one first that reads most like a notice; the others keep their order."""
    signed = [(member, find_signs(*member)) for member in members]
    first = max(signed, key=lambda one: rank(one[1]))
    kept: list[tuple[Member, frozenset[str], frozenset[str]]] = []
    repeated: list[tuple[str, str]] = []
    for member, signs in [first, *(one for one in signed if one is not first)]:
        paragraphs = _list_paragraphs(member[1])
        other = next((one[0] for one, _, known in kept if _share(paragraphs, known) >= _SAME), None)
        if other is None:
            kept.append((member, signs, paragraphs))
        else:
            repeated.append((member[0], other))
    notices = tuple(name for (name, _), signs, _ in kept if _is_complete(signs))
    return Arranged(
        tuple(member for member, _, _ in kept), tuple(repeated), notices if len(notices) > 1 else ()
    )


def _is_complete(signs: frozenset[str]) -> bool:
    """A notice of its own: a number with a title or addressees, and not called an attachment."""
    return (
        "number" in signs
        and bool(signs & {"title", "recipients"})
        and not signs & {"attachment-name", "attachment-head"}
    )


def _list_paragraphs(source: SourceText) -> frozenset[str]:
    texts = ("".join(block.span.cut(source.text).split()) for block in source.blocks)
    return frozenset(text for text in texts if len(text) >= _LONG_ENOUGH)


def _share(paragraphs: frozenset[str], known: frozenset[str]) -> float:
    """The share of the text of `paragraphs` that stands in `known`."""
    size = sum(map(len, paragraphs))
    return sum(map(len, paragraphs & known)) / size if size else 0.0
