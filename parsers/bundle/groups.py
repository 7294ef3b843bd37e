"""分份: the files of a bundle → its notices, each with what belongs to it.

Merging two notices gives tasks a wrong notice and dates a wrong year, so a file joins another only on
evidence (`parsers.bundle.belonging`) or when the bundle holds no second notice.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from parsers.bundle.belonging import find_owner, is_passed_on, is_spoken_of, shares_name
from parsers.bundle.document import Document


class Group(Struct, frozen=True):
    """A notice's files in their natural order. ``lost`` is an attachment whose notice is not sure."""

    documents: tuple[Document, ...]
    lost: bool = False


def group_documents(documents: Sequence[Document]) -> tuple[Group, ...]:
    """`documents` (in natural order) by the notice they belong to; the groups keep that order."""
    heads = _find_heads(documents)
    owners = {id(one): one for one in heads}
    if len(heads) == 1:
        return (Group(tuple(documents)),)
    for one in documents:
        if id(one) not in owners:
            owners[id(one)] = _find_copied(one, heads) or find_owner(one, heads) or one
    groups: dict[int, list[Document]] = {}
    for one in documents:
        groups.setdefault(id(owners[id(one)]), []).append(one)
    alone = {id(one) for one in documents if one.is_attachment and owners[id(one)] is one}
    return tuple(Group(tuple(files), head in alone) for head, files in groups.items())


def _find_heads(documents: Sequence[Document]) -> list[Document]:
    """The files that are notices of their own; without any sign the first alone stands for all."""
    complete = [one for one in documents if one.is_complete]
    if complete:
        headed = [one for one in documents if one.is_headed and not one.is_complete]
        unspoken = [one for one in headed if not any(is_spoken_of(one, notice) for notice in complete)]
        return _drop_owned([one for one in documents if one in complete or one in unspoken], is_passed_on)
    titled = [one for one in documents if one.is_titled]
    if titled:
        return _drop_owned(titled, is_passed_on)
    plain = [one for one in documents if not one.is_attachment and one.lines]
    return _drop_owned(plain, _is_named) or list(documents[:1])


def _is_named(file: Document, other: Document) -> bool:
    return is_passed_on(file, other) or shares_name(file, other) or is_spoken_of(file, other)


def _drop_owned(heads: Sequence[Document], is_owned: Callable[[Document, Document], bool]) -> list[Document]:
    """`heads` without copies of one before and without those that one of the others has attached."""
    kept: list[Document] = []
    for one in heads:
        if _find_copied(one, kept) is None:
            kept.append(one)
    owned = {id(one) for one in kept if any(is_owned(one, other) for other in kept if other is not one)}
    return [one for one in kept if id(one) not in owned] or kept


def _find_copied(document: Document, heads: Sequence[Document]) -> Document | None:
    """The one of `heads` in the same folder that `document` is another copy of (.docx and .pdf)."""
    return next((one for one in heads if one.folder == document.folder and document.repeats(one)), None)
