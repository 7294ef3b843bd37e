"""单位同一: a mention and its notice → which unit it is, by what method and on what evidence.

A pure function of the mention, the units before it in its list, the notice's setting and the
tables: the same unit printed twice gets one id, in whatever order notices are read.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.brackets import find_brackets
from extractors.full_names import name_fully
from extractors.judgements import Judgements, load_judgements
from extractors.regions import CENTRAL, Region, level_of
from extractors.rules import rule_for
from extractors.unit_kinds import choose_group, choose_type, is_division
from extractors.unit_lists import is_collective, looks_like_unit
from extractors.unit_names import FoundName, find_name
from extractors.unit_seats import Seat, seat_class, seat_unit
from notice.notice import Method
from notice.unit import Level, UnitKind, UnitType

_CENTRE, _NOWHERE = "国家", "未知地区"
_SURE = {"head": 0.98, "place": 0.97, "infix": 0.95, "central": 0.97, "issuer": 0.92, "carried": 0.85}
# Bodies whose place the next name in a list shares; 南昌海关、财政厅 are not both of the city.
_SHARING = ("party", "government", "congress", "cppcc", "court", "procuratorate", "mass")
_LOST, _UNKNOWN_NAME = 0.5, 0.95


class Setting(Struct, frozen=True):
    """What a notice says about its units: its issuer's region and office, and the judgements in force.

    ``key`` tells notices without a known region apart, so that their units are never merged.
    """

    region: Region
    office: str | None = None
    key: str = ""
    judgements: Judgements = field(default_factory=load_judgements)


class Identity(Struct, frozen=True):
    """Which unit a mention is; the fields are those of `notice.unit.Unit` and of `UnitMention`."""

    id: str
    name: str
    full_name: str
    kind: UnitKind
    level: Level | None
    region: Region
    type: UnitType | None
    group: str | None
    method: Method
    confidence: float
    evidence: tuple[str, ...]

    @property
    def is_lost(self) -> bool:
        """Whether a place is printed that the notice does not have."""
        return "region:missing" in self.evidence


def identify_list(names: Iterable[str], setting: Setting) -> Iterator[Identity]:
    """The units of one list, printed as `names` (folded), in order: 市人社局、财政局 are both the city's."""
    carried: Region | None = None
    before: Identity | None = None
    for name in names:
        before = made = identify(_lend_town(name, before), setting, carried)
        if made.kind == "collective":
            carried = None
        elif made.type in _SHARING and made.evidence[0].startswith(("region:head", "region:place")):
            carried = made.region
        yield made


def _lend_town(name: str, before: Identity | None) -> str:
    """办事处 behind 街道党工委 or 城东街道党工委 is 街道办事处, 城东街道办事处; any other name itself."""
    if before is None or not rule_for("regions", "town-government").applies(name):
        return name
    towns = rule_for("units", "bare-class").applies(before.name) if before.kind == "collective" else None
    if towns is not None:
        return towns["places"] + name
    if before.kind == "single" and before.region.level == "township":
        return before.region.steps[-1].name + name
    return name


def identify(name: str, setting: Setting, carried: Region | None = None) -> Identity:
    """The unit printed as `name`, behind one of the place `carried` in its list."""
    base, alias = split_alias(name)
    seat = seat_unit(base, setting.region, carried)
    known = _find_known(seat)
    if _is_class(name, known) or _is_bare_class(name, setting):
        return _settle(_identify_class(name, setting), setting)
    return _settle(_identify_one(seat, known, alias, setting), setting)


def _find_known(seat: Seat) -> FoundName | None:
    """The name in the table, also behind 政府: 区政府金融办 is 区金融办."""
    if seat.found == "missing":
        return find_name(seat.core.removeprefix(seat.words), level_of(seat.core))
    level = _body_level(seat.region)
    return find_name(seat.core, level) or find_name(seat.core.removeprefix("政府"), level)


def _is_class(name: str, known: FoundName | None) -> bool:
    """Whether `name` is a class of units: 各…, or one that reads so and is no name of the table."""
    if "各" in name:
        return is_collective(name) or choose_group(name) is not None
    own = rule_for("regions", "own").applies(name) and choose_group(name) is not None
    return known is None and (is_collective(name) or bool(own))


def _is_bare_class(name: str, setting: Setting) -> bool:
    """街道办事处 in a district's notice is every street's; in a street's own notice it is that street's."""
    return setting.region.level != "township" and bool(rule_for("units", "bare-class").applies(name))


def split_alias(name: str) -> tuple[str, str | None]:
    """(区发改局, 物价局): a name, and the other name in the brackets behind it."""
    last = next((one for one in find_brackets(name) if one.open and one.close == len(name) - 1), None)
    if last is None or last.open < 2:
        return name, None
    base, alias = name[: last.open], name[last.open + 1 : -1]
    if not looks_like_unit(base) or choose_type(base, None) == "firm":
        return name, None
    return base, alias


def _identify_one(seat: Seat, known: FoundName | None, alias: str | None, setting: Setting) -> Identity:
    core, own = (known.name, known.own) if known else (seat.core, seat.core)
    level = seat.region.level
    if seat.found == "missing":
        core, own = (f"{seat.words}{core}", f"{seat.words}{own}") if known else (core, own)
        level = level_of(seat.core)
    town = next((found for way in ("town", "street") if (found := _match_town(way, core))), None)
    kind = choose_type(core, known)
    method: Method = "name" if known else "printed"
    if town is not None:
        core = own = town
        level, method, kind = "township", "name", "government"
    elif setting.office and seat.found == "issuer" and (part := _read_division(seat, known, setting.office)):
        core = own = f"{setting.office}{part}"
        known, method, kind = None, "division", choose_type(part, None)
    sure = _SURE.get(seat.found, _LOST) if seat.region.level else _LOST
    evidence = [f"region:{seat.found}{'=' + seat.words if seat.words else ''}"]
    evidence += [f"name:{known.row.id}"] if known else []
    if alias and looks_like_unit(alias):
        evidence.append(f"alias:{alias}")
        method = "alias"
    if seat.found == "missing":
        evidence[0] = "region:missing"
    return Identity(
        id=f"{_place(seat.region, setting)}/{core}",
        name=own,
        full_name=name_fully(own, seat, known, whole=not (known or town or method == "division")),
        kind="single",
        level=level,
        region=seat.region,
        type=kind,
        group=None,
        method=method,
        confidence=round(sure * (1 if known or town else _UNKNOWN_NAME), 2),
        evidence=tuple(evidence),
    )


def _read_division(seat: Seat, known: FoundName | None, office: str) -> str | None:
    """养老服务科, 局养老服务科 in a 民政局's notice → 养老服务科; None for what is no part of it."""
    head = rule_for("regions", "office-head").applies(seat.core)
    if head and head["body"] in office[-3:]:
        return seat.core[head.end() :]
    return seat.core if known is None and is_division(seat.core) else None


def _identify_class(name: str, setting: Setting) -> Identity:
    seat = seat_class(name, setting.region)
    short = rule_for("regions", "class-government").applies(name)
    core = f"{name[: short.start('short')]}人民政府" if short else name
    last = seat.region.steps[-1].name if seat.region.steps and seat.found == "issuer" else ""
    return Identity(
        id=f"{_place(seat.region, setting)}/{core}",
        name=core,
        full_name=last + core,
        kind="collective",
        level=seat.region.level,
        region=seat.region,
        type="collective",
        group=choose_group(core),
        method="class",
        confidence=round(_SURE.get(seat.found, _LOST) if seat.region.level else _LOST, 2),
        evidence=("region:missing" if seat.found == "missing" else f"region:{seat.found}",),
    )


def _match_town(way: str, core: str) -> str | None:
    """松岭镇 → 松岭镇人民政府, 城东街道 → 城东街道办事处."""
    found = rule_for("regions", way).applies(core)
    return found["name"] + {"town": "人民政府", "street": "办事处"}[way] if found else None


def _body_level(region: Region) -> Level | None:
    """The level whose bodies a unit has: a district of a municipality has those of a city."""
    in_municipality = len(region.steps) == 2 and region.steps[0].level == "province" and region.code
    return "city" if region.level == "county" and in_municipality else region.level


def _place(region: Region, setting: Setting) -> str:
    if region == CENTRAL:
        return _CENTRE
    return region.code or region.name or f"{_NOWHERE}（{setting.key}）"


def _settle(made: Identity, setting: Setting) -> Identity:
    """`made`, or the unit that a judgement says it is."""
    settled, judgement = setting.judgements.settle(made.id)
    if judgement is None:
        return made
    name = settled.partition("/")[2]
    known = find_name(name, made.level)
    seat = Seat(made.region, name, "issuer")
    return replace(
        made,
        id=settled,
        name=name,
        full_name=name_fully(name, seat, known, whole=False),
        type=choose_type(name, known) if made.kind == "single" else made.type,
        method="judgement",
        evidence=(*made.evidence, f"judgement:{judgement.left}={judgement.right}"),
    )
