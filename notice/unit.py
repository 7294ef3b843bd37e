"""Unit: a body that work is handed to."""

from typing import Literal

from msgspec import Struct, field

UnitKind = Literal["single", "collective"]
Level = Literal["central", "province", "city", "county", "township"]
UnitType = Literal[
    "party",
    "government",
    "congress",
    "cppcc",
    "court",
    "procuratorate",
    "military",
    "vertical",
    "institution",
    "firm",
    "mass",
    "collective",
]


class Unit(Struct, frozen=True):
    """单位: ``id`` is ``<place>/<name>``, the place its code (330213) or its printed name.

    ``name`` is canonical, without the place (人力资源和社会保障局); ``full_name`` has it
    (奉化区人力资源和社会保障局). ``region`` is the place whose unit it is, None unknown; ``type``
    is what sort of body it is, None unknown; ``aliases`` are the other forms printed, sorted, and
    ``alias_counts`` how often each form was. ``group`` is the class of a collective (townships).
    ``members`` are the ids of its members that the notice itself names.
    """

    id: str
    name: str
    kind: UnitKind
    level: Level | None
    region: str | None
    aliases: tuple[str, ...] = ()
    full_name: str = ""
    type: UnitType | None = None
    region_code: str | None = None
    alias_counts: dict[str, int] = field(default_factory=dict)
    group: str | None = None
    members: tuple[str, ...] = ()
