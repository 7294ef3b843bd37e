"""文件: a member of a bundle as grouping sees it: its signs, its titles, what it says is attached."""

import re
from functools import cached_property
from pathlib import PurePosixPath

from notice.source import SourceText
from parsers.bundle.member import Member
from parsers.bundle.signs import find_name_signs, find_signs, list_titles, match_sign

_HEAD_LINES = 40
_TOP_LINES = 4
_LIST = re.compile(r"^附件\d?[：:]?")
_LISTED = re.compile(r"^(?:附件[：:]?)?\d{0,2}[.．、]?")
_NUMBERED = re.compile(r"^\d{1,2}[.．、]")
_NUMBER = re.compile(r"[\[〔［（(【﹝](\d{4})[\]〕］）)】﹞]第?(\d{1,5})号")
_MARKS = re.compile(r"[《》“”\"\s〈〉]")
# Two files are one document when this share of the shorter one's text stands in the other; shorter
# paragraphs (附件, a date) stand in every notice.
_SAME, _LONG_ENOUGH = 0.8, 6


class Document:
    """A member, its lines without blanks, and what they tell."""

    def __init__(self, member: Member) -> None:
        self.member = member
        self.folder = member.folder
        self.stem = "".join(PurePosixPath(member.path).stem.split()) if not member.letter else ""
        source = member.source if isinstance(member.source, SourceText) else None
        self.lines = _list_lines(source) if source else []
        self.signs = find_signs(member.path, source) if source else find_name_signs(member.path)

    @property
    def is_attachment(self) -> bool:
        """Called an attachment, by its name, its folder or its first line."""
        return bool(self.signs & {"attachment-name", "attachment-head", "attachment-folder"})

    @property
    def is_complete(self) -> bool:
        """Two of what only a notice of its own has: number, title, addressees, closing date."""
        return (
            not self.is_attachment
            and len(self.signs & {"own-number", "title", "recipients", "own-date"}) >= 2
        )

    @property
    def is_titled(self) -> bool:
        """One of these signs, or called the notice itself; not an attachment."""
        wanted = {"own-number", "title", "recipients", "own-date", "main-name"}
        return bool(self.lines) and not self.is_attachment and bool(self.signs & wanted)

    @cached_property
    def is_headed(self) -> bool:
        """A title stands on top of it; not an attachment."""
        return not self.is_attachment and any(map(_is_title, list_titles(self.lines[:_TOP_LINES])))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What its title may be: of its first lines those that read like a notice's or a plan's."""
        titles = list_titles(self.lines[:_HEAD_LINES])
        found = [one for one in titles if _is_title(one) or match_sign("plan-title", one)]
        return tuple(_MARKS.sub("", one) for one in found)

    @cached_property
    def squeezed(self) -> str:
        """The whole text without blanks and title marks."""
        return _MARKS.sub("", "".join(self.lines))

    @cached_property
    def attached(self) -> tuple[str, ...]:
        """The titles in its list of attachments (附件：1.…)."""
        found: list[str] = []
        inside = False
        for line in self.lines:
            starts = _LIST.match(line) is not None
            inside = starts or (inside and _NUMBERED.match(line) is not None)
            if inside:
                found.append(_MARKS.sub("", _LISTED.sub("", line)))
        return tuple(filter(None, found))

    @cached_property
    def passing(self) -> tuple[str, ...]:
        """Its titles where they pass on another document."""
        return tuple(title for title in self.titles if match_sign("passing-title", title))

    @cached_property
    def number(self) -> tuple[str, str] | None:
        """(year, serial) of the first number that stands at its head."""
        found = next(filter(None, map(_NUMBER.search, self.lines[:_HEAD_LINES])), None)
        return (found[1], found[2]) if found and "own-number" in self.signs else None

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """The paragraphs long enough to tell it from other notices."""
        return frozenset(line for line in self.lines if len(line) >= _LONG_ENOUGH)

    def repeats(self, other: "Document") -> bool:
        """Whether nearly all of its text stands in `other`, under no other number."""
        if None not in (self.number, other.number) and self.number != other.number:
            return False
        return share(self.paragraphs, other.paragraphs) >= _SAME


def _is_title(line: str) -> bool:
    return match_sign("title", line)


def share(paragraphs: frozenset[str], known: frozenset[str]) -> float:
    """The share of the text of `paragraphs` that stands in `known`."""
    size = sum(map(len, paragraphs))
    return sum(map(len, paragraphs & known)) / size if size else 0.0


def _list_lines(source: SourceText) -> list[str]:
    lines = ("".join(block.span.cut(source.text).split()) for block in source.blocks)
    return [line for line in lines if line]
