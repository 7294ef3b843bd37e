"""旧名比对: whether a unit's name is one of the forms a reform's row gives a body.

A name is compared behind the level or place in front of it; every form that `unit_names` knows of a
body is one (环保局, 环境保护局).
"""

import re
from collections.abc import Sequence
from functools import cache

from extractors.places import MUNICIPALITIES
from extractors.unit_names import find_name
from notice.unit import Level, Unit

# In front of a unit's own name: 区, 县 … alone, or places that end in one (云溪市澄江区).
_HEAD = re.compile(
    r"(?:[\u4e00-\u9fff]{2,9}?(?:自治区|自治州|自治县|地区|省|市|区|县|州|旗|盟)){0,3}"
    r"|自治区|自治州|自治县|[省市区县州旗盟]|[我本全][省市区县州旗]"
)
# Behind it: the place of a branch (市国土资源局澄江分局).
_BRANCHES = ("分局", "支局")
_TAIL = re.compile(r"[\u4e00-\u9fff]{1,5}(?:分局|支局)")
# One place of a region (云溪市, then 澄江区).
_STEP = re.compile(r"[^省市区县州盟旗]{1,9}?(?:自治区|自治州|自治县|地区|新区|省|市|州|盟|区|县|旗)")
_ASIDE = re.compile(r"（[^（）]*）")
_HEAD_LEVELS: tuple[tuple[str, Level], ...] = (
    ("自治区", "province"), ("自治州", "city"), ("自治县", "county"), ("省", "province"), ("市", "city"),
    ("州", "city"), ("盟", "city"), ("区", "county"), ("县", "county"), ("旗", "county"),
)  # fmt: skip


def bare_name(name: str, region: str | None) -> str:
    """`name` with its region in front cut to the level, what stands in brackets left out.

    云溪市澄江区财政局 in 云溪市澄江区 → 区财政局; 财政局（国资办） → 财政局.
    """
    name, steps = _ASIDE.sub("", name), _STEP.findall(region or "")
    for first in range(len(steps)):
        for last in range(len(steps), first, -1):
            place = "".join(steps[first:last])
            if name.startswith(place) and name != place:
                return place[-1] + name.removeprefix(place)
    return name


def cut_name(unit: Unit) -> list[tuple[str, str, str]]:
    """Every way to cut the level or place off a unit's name: what is cut, the rest, its canonical form."""
    name, place = bare_name(unit.name, unit.region), shorten_region(unit.region)
    cuts = [(name[:at], name[at:]) for at in range(len(name))]
    return [
        (head, rest, name_canonically(rest, naming_level(unit)))
        for head, rest in cuts
        if _HEAD.fullmatch(head) or head == place
    ]


def match_body(cuts: list[tuple[str, str, str]], forms: Sequence[str]) -> tuple[str, str] | None:
    """What stands in front of and behind a body's name; None when it is another body."""
    for head, rest, name in cuts:
        if name in forms or rest in forms:
            return head, ""
        if not rest.endswith(_BRANCHES):
            continue
        for form in forms:
            if rest.startswith(form) and _TAIL.fullmatch(rest[len(form) :]):
                return head, rest[len(form) :]
    return None


def naming_level(unit: Unit) -> Level | None:
    """The level whose bodies a unit has: a district of a municipality has those of a city."""
    in_municipality = f"{(unit.region_code or '')[:2]}0000" in MUNICIPALITIES
    return "city" if unit.level == "county" and in_municipality else unit.level


@cache
def list_forms(patterns: tuple[str, ...], place: str | None, level: Level | None) -> tuple[str, ...]:
    """The forms of a body at a place: each canonical, then as the row writes it."""
    known = [one.replace("{place}", place or "") for one in patterns if place or "{place}" not in one]
    return tuple(dict.fromkeys(name for one in known for name in (name_canonically(one, level), one)))


def name_canonically(form: str, level: Level | None) -> str:
    found = find_name(form, level)
    return found.name if found else form


def shorten_region(region: str | None) -> str | None:
    """云溪市澄江区 → 澄江; None when the region is unknown or its name is one character long."""
    steps = _STEP.findall(region or "")
    short = re.sub("(?:自治[区州县]|新区|[省市区县州旗盟])$", "", steps[-1]) if steps else ""
    return short if len(short) > 1 else None


def level_of_head(head: str) -> Level | None:
    """The level that is printed in front of a body: 区 of 区财政局; None when there is none."""
    return next((level for end, level in _HEAD_LEVELS if head.endswith(end)), None)
