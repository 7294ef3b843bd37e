"""成员次序: the notice first, then its attachments; the same document in two formats once."""

from collections.abc import Sequence

from msgspec import Struct

from parsers.bundle.document import Document
from parsers.bundle.signs import rank


class Arranged(Struct, frozen=True):
    """``members`` in the order they are read in; ``repeated`` pairs one left out with the one it repeats."""

    members: tuple[Document, ...]
    repeated: tuple[tuple[Document, Document], ...]


def arrange_members(members: Sequence[Document]) -> Arranged:
    """`members` with the one first that reads most like a notice; the others keep their order."""
    first = max(members, key=lambda one: rank(one.signs))
    kept: list[Document] = []
    repeated: list[tuple[Document, Document]] = []
    for member in [first, *(one for one in members if one is not first)]:
        other = next((one for one in kept if member.repeats(one)), None)
        if other is None:
            kept.append(member)
        else:
            repeated.append((member, other))
    return Arranged(tuple(kept), tuple(repeated))
