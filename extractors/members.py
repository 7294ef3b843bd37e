"""成员: the members of a class of units that the notice itself names: 主送 of towns, 成员单位名单.

A class is never unfolded by what is merely usual: 各有关镇 has no members, and a committee has those
of its list only where the notice prints one list.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from extractors.identities import Identity, Setting, identify, identify_list
from extractors.rules import rule_for
from extractors.unit_lists import looks_like_unit, split_units
from extractors.view import View
from notice.notice import Elements

_LINE = re.compile(r"[^\n]+")
# What stands in every 成员单位, in traditional characters too: most lines need no closer look.
_CHARS = frozenset("成位")


class Members(Struct, frozen=True):
    """What a notice names: the towns it is addressed to, and the units of its one list of members."""

    towns: tuple[Identity, ...]
    listed: tuple[Identity, ...]
    title: str
    setting: Setting

    def find(self, one: Identity) -> tuple[Identity, ...]:
        """The members of the class `one`; empty for a single unit and a class that is not whole."""
        if any(word in one.name for word in ("有关", "相关", "其他")):
            return ()
        if one.group == "townships" and one.region == self.setting.region:
            return self.towns
        return self.listed if one.group == "committee-members" and self._is_own(one.name) else ()

    def _is_own(self, name: str) -> bool:
        """Whether a committee is that of the notice: 各成员单位, or one its title names."""
        whose = rule_for("units", "committee").applies(name)
        return whose is not None and whose["whose"] in self.title


def find_members(elements: Elements, setting: Setting, text: str) -> Members:
    """The members that the addressees of a notice and its `text` name."""
    towns = (identify(_fold(name), setting) for name in elements.recipients)
    lists = list(_find_lists(text, setting))
    return Members(
        tuple(one for one in towns if one.kind == "single" and one.level == "township"),
        lists[0] if len(lists) == 1 else (),
        "".join((elements.title or "").split()),
        setting,
    )


def _find_lists(text: str, setting: Setting) -> Iterator[tuple[Identity, ...]]:
    """The single units of every line 成员单位：甲、乙."""
    for line in _LINE.finditer(text):
        if not _CHARS.issubset(line.group()):
            continue
        view = View.of(text, line.start(), line.end())
        label = rule_for("units", "member-list").applies(view.folded)
        if label is None:
            continue
        names = [unit.folded for unit in split_units(view.cut(label.end(), len(view))).units]
        if names and all(looks_like_unit(name) for name in names):
            yield tuple(one for one in identify_list(names, setting) if one.kind == "single")


def _fold(name: str) -> str:
    return View.of(name, 0, len(name)).folded
