"""Unit: a body that work is handed to."""

from typing import Literal

from msgspec import Struct

UnitKind = Literal["single", "collective"]
Level = Literal["central", "province", "city", "county", "township"]


class Unit(Struct, frozen=True):
    """单位: ``id`` is ``<region>/<name>``; ``region`` is the place whose unit it is, None unknown.

    ``name`` is canonical (no white space, one bracket family); ``aliases`` are the other forms
    printed, sorted.
    """

    id: str
    name: str
    kind: UnitKind
    level: Level | None
    region: str | None
    aliases: tuple[str, ...] = ()
