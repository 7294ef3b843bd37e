"""地区: the place whose notice it is, read from the issuer's printed name."""

import re

from msgspec import Struct

from extractors.rules import first_rule, rule_for
from notice.unit import Level

_STEP = re.compile(
    r"[^省市区县州盟旗]{1,9}?(?:自治区|自治州|自治县|特别行政区|省|市|州|盟|地区|新区|区|县|旗)"
)
_LEVELS: dict[str, Level] = {
    "central": "central", "province": "province", "city": "city", "county": "county", "township": "township",
}  # fmt: skip
_DEPTH: tuple[Level, ...] = ("province", "city", "county", "township")


class Region(Struct, frozen=True):
    """The issuer's region as printed, outermost first (宁波市, 奉化区), and its level."""

    steps: tuple[str, ...]
    level: Level | None

    @property
    def name(self) -> str | None:
        """The whole name (宁波市奉化区); None when the issuer names no region."""
        return "".join(self.steps) or None


def read_region(issuer: str | None) -> Region:
    """The region of an issuer such as 宁波市奉化区人民政府办公室."""
    folded = (issuer or "").removeprefix("中共")
    if rule_for("levels", "central").applies(folded):
        return Region((), "central")
    steps: list[str] = []
    place = 0
    while found := _STEP.match(folded, place):
        steps.append(found.group())
        place = found.end()
    return Region(tuple(steps), level_of("".join(steps[-1:])) if steps else None)


def level_of(name: str) -> Level | None:
    """The level of a unit or region by its printed name (区财政局 → county); None when it says none."""
    rule = first_rule("levels", name)
    return _LEVELS[rule.value] if rule else None


def region_of(unit: str, issuer: Region) -> tuple[str | None, Level | None]:
    """(region, level) of a unit named in a notice of `issuer`: 市财政局 in a district's notice → its city."""
    level = level_of(unit)
    if level is None:
        return issuer.name, issuer.level
    if level == "central" or issuer.level is None or issuer.level == "central":
        return (None if level == "central" else issuer.name), level
    if level in _DEPTH and _DEPTH.index(level) < _DEPTH.index(issuer.level):
        kept = [step for step in issuer.steps if _depth_of(step) <= _DEPTH.index(level)]
        return "".join(kept) or None, level
    return issuer.name, level


def _depth_of(step: str) -> int:
    level = level_of(step)
    return _DEPTH.index(level) if level in _DEPTH else len(_DEPTH)
