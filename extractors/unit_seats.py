"""单位所在: whose unit a unit is: 区财政局, 澄江区财政局, 人行澄江支行, 财政局 → a region and the rest.

A level (区, 市, 我县) is one of the places in the issuer's chain; a printed place is looked for
inside the issuer's region first; a name without either is the place of the unit before it in the
list (市人社局、财政局), else the issuer's.
"""

from typing import Literal

from msgspec import Struct

from extractors.near_places import find_level, find_short, go_down, join_unknown, pick_place
from extractors.places import find_places, longest_name, shorten_place
from extractors.regions import CENTRAL, Region, read_place
from extractors.rules import load_table, rule_for
from extractors.unit_names import find_name

Found = Literal["head", "place", "infix", "central", "carried", "issuer", "missing"]


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
    if issuer.level == "township":
        return _seat_in_town(name, issuer) or seat_unit(name, issuer.above_town, carried)
    if any(rule_for("regions", way).applies(name) for way in ("town", "street")):
        return Seat(issuer, name, "issuer")
    return (
        _seat_town(name, issuer)
        or _seat_infix(name, issuer)
        or _seat_branch(name, issuer)
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


def _seat_in_town(name: str, issuer: Region) -> Seat | None:
    """What a town's own notice calls its own: 镇财政所, 党政办; its government is a unit of the county."""
    town = issuer.steps[-1].name
    head = rule_for("regions", "town-head").applies(name)
    words = head.group() if head else town if name.startswith(town) else ""
    rest = name.removeprefix(words)
    if rule_for("regions", "town-government").applies(rest):
        return Seat(issuer.above_town, town + rest, "head" if head else "place", words)
    if words:
        return Seat(issuer, rest, "head" if head else "place", words)
    if rule_for("regions", "town-own").applies(name):
        return Seat(issuer, name, "issuer")
    return None


def _seat_town(name: str, issuer: Region) -> Seat | None:
    """A town's own body in a county's notice: 松岭镇党委, 城东街道党工委."""
    town = rule_for("regions", "town-body").applies(name)
    if town is None or rule_for("regions", "town-government").applies(name[town.end("name") :]):
        return None
    return Seat(issuer.go_to_town(town["name"]), name[town.end("name") :], "place", town["name"])


def _seat_infix(name: str, issuer: Region) -> Seat | None:
    """A place inside the name (人行澄江支行), when it can be told which it is."""
    for rule in load_table("unit_places"):
        match = rule.applies(name)
        if match is None:
            continue
        words = match["place"] or (match.groupdict().get("placed") or "")
        region = _read_spot(words, issuer) if words else issuer
        if region is None:
            continue
        core = rule.value or _name_branch(_strip_parent(match["core"], issuer))
        return Seat(region, core, "infix", words)
    return None


def _seat_branch(name: str, issuer: Region) -> Seat | None:
    """生态环境澄江分局: the issuer's own short name before 分局."""
    for length in range(len(issuer.steps), 0, -1):
        tail = f"{shorten_place(issuer.steps[length - 1].name)}分局"
        core = name.removesuffix(tail) + "分局"
        if name.endswith(tail) and find_name(core, None) is not None:
            return Seat(issuer.cut(length), core, "infix", tail.removesuffix("分局"))
    return None


def _read_spot(words: str, issuer: Region) -> Region | None:
    """The region of a place printed inside a name: 区, 澄江, 澄江区, 云溪市澄江区."""
    head = rule_for("regions", "head").applies(words + "局")
    if head and head.end() == len(words):
        return find_level(head["own"] or head["level"], issuer)
    seat = _seat_place(words + "人民政府", issuer)
    if seat is not None and seat.core == "人民政府":
        return seat.region
    return find_short(words, issuer)


def _name_branch(field: str) -> str:
    """The local office of a field: 生态环境局, where the table knows it; else a 分局."""
    return f"{field}局" if find_name(f"{field}局", None) else f"{field}分局"


def _strip_parent(core: str, issuer: Region) -> str:
    """市生态环境, 云溪市生态环境 → 生态环境."""
    head = rule_for("regions", "head").applies(core)
    if head is not None:
        return core[head.end() :]
    seat = _seat_place(core + "局", issuer) or _seat_short(core + "局", issuer)
    return seat.core.removesuffix("局") if seat else core


def _seat_central(name: str) -> Seat | None:
    """国家卫生健康委 → 卫生健康委; 国家移民局 → 移民局; 中国铁路总公司 stays whole."""
    if not rule_for("levels", "central").applies(name) or rule_for("regions", "branch").applies(name):
        return None
    head = rule_for("regions", "central").applies(name)
    if head is None:
        return Seat(CENTRAL, name, "central")
    rest = name[head.end() :]
    known = find_name(name, "central") is None and find_name(rest, "central") is not None
    bare = known or rule_for("regions", "central-body").applies(name)
    return Seat(CENTRAL, rest if bare else name, "central", head.group())


def _seat_head(name: str, issuer: Region) -> Seat | None:
    park = rule_for("regions", "park-head").applies(name)
    if park is not None and issuer.steps and issuer.steps[-1].name.endswith(park["level"]):
        return Seat(issuer, name[park.end() :], "head", park.group())
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


def _seat_place(name: str, issuer: Region) -> Seat | None:
    """A whole place's name in front: 宁波市奉化区财政局, 闵行区政府; an unknown one only before a body."""
    for length in range(min(longest_name(), len(name)), 2, -1):
        if any(place.name == name[:length] for place in find_places(name[:length])):
            place = pick_place(name[:length], issuer)
            region, end = read_place(name) if place is None else go_down(place, name, length)
            if region.code and end and not name[end:].startswith(("、", "（", "和")):
                return Seat(region, name[end:] or "人民政府", "place", name[:end])
    region, end = read_place(name)
    if not end or end < 3 or find_name(name[end:], region.level) is None:
        return None
    return Seat(join_unknown(region, issuer), name[end:], "place", name[:end])


def _seat_short(name: str, issuer: Region) -> Seat | None:
    """A short place's name before a known name: 陕西证监局, 澄江海关."""
    for length in range(min(longest_name(), len(name) - 2), 1, -1):
        known = find_name(name[length:], None)
        if known is None:
            continue
        region = find_short(name[:length], issuer, anywhere=known.row.type == "vertical")
        if region is not None:
            return Seat(region, name[length:], "place", name[:length])
    return None


def _seat_elided(name: str, issuer: Region, carried: Region | None) -> Seat:
    if carried is not None and carried != issuer and find_name(name, carried.level) is not None:
        return Seat(carried, name, "carried")
    return Seat(issuer, name, "issuer")
