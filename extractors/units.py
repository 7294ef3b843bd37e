"""单位: the units of a notice, each once, with every form it was printed in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from extractors.identities import Identity, Setting, identify_list
from extractors.judgements import Judgements, load_judgements
from extractors.members import find_members
from extractors.regions import Region, choose_region, find_region
from extractors.title_places import read_title_start, read_title_work
from extractors.unit_kinds import choose_type
from extractors.unit_lists import looks_like_unit
from extractors.unit_names import find_name
from extractors.unit_seats import seat_unit
from extractors.view import View
from notice.diagnostic import REGION_UNKNOWN, UNIT_REGION_MISSING, UNIT_UNKNOWN, Diagnostic
from notice.facts import Mention
from notice.notice import Elements, Task, UnitMention
from notice.unit import Unit


def make_setting(elements: Elements, text: str, key: str, judgements: Judgements | None = None) -> Setting:
    """What the notice's elements say about its units; `key` is the notice's id."""
    start, work = read_title_start(elements.title), read_title_work(elements.title)
    named = (*elements.issuers, start, elements.printing_office, work)
    rules = load_judgements() if judgements is None else judgements
    region = _settle_region(choose_region(named, text), rules)
    office: str | None = None
    if elements.issuers:
        seat = seat_unit(View.of(elements.issuers[0], 0, len(elements.issuers[0])).folded, region)
        known = find_name(seat.core, seat.region.level)
        office = known.name if known else seat.core
        if office.startswith(("人民政府", "党委")) or choose_type(office, known) != "government":
            office = None
    return Setting(region, office, key, rules)


def _settle_region(region: Region, judgements: Judgements) -> Region:
    """The region that a judgement on places (云溪市澄江区/* same 澄江区/*) says `region` is."""
    if region.code or not region.name:
        return region
    settled = judgements.settle_place(region.name)
    return region if settled == region.name else find_region(settled)


def mention_units(printed: Iterable[View], setting: Setting) -> tuple[UnitMention, ...]:
    """The mentions of one printed list, each with the unit it is."""
    views = tuple(printed)
    made = identify_list((view.folded for view in views), setting)
    return tuple(
        UnitMention(view.printed(), one.id, view.span(), one.method, one.confidence, one.evidence)
        for view, one in zip(views, made, strict=True)
    )


def list_units(
    tasks: tuple[Task, ...],
    elements: Elements,
    setting: Setting,
    text: str,
    mentioned: Iterable[tuple[Mention, Identity]] = (),
) -> tuple[Unit, ...]:
    """The units that tasks are handed to, and those that are `mentioned`, by id.

    The members of classes with work that the notice itself names are added.
    """
    readings: dict[str, list[Identity]] = defaultdict(list)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    printed = [(one.mention, identity) for one, identity in _list_mentions(tasks, setting, text)]
    handed = dict.fromkeys(identity.id for _, identity in printed)
    printed.extend((one.mention, identity) for one, identity in mentioned)
    for form, identity in printed:
        readings[identity.id].append(identity)
        forms[identity.id]["".join(form.split())] += 1
    found = {key: _choose_reading(said) for key, said in readings.items()}
    named = find_members(elements, setting, text)
    members = {key: named.find(found[key]) for key in handed}
    for member in chain.from_iterable(members.values()):
        found.setdefault(member.id, member)
    return tuple(
        replace(
            make_unit(one, forms[key]),
            members=tuple(sorted({member.id for member in members.get(key, ())})),
        )
        for key, one in sorted(found.items())
    )


def doubt_units(tasks: tuple[Task, ...], setting: Setting, text: str) -> list[Diagnostic]:
    """What is doubtful about the units: no region, a place that is not the notice's, an unknown body."""
    if setting.region.level is None:
        return [REGION_UNKNOWN.at()] if any(task.assignments for task in tasks) else []
    doubts: dict[str, Diagnostic] = {}
    for mention, one in _list_mentions(tasks, setting, text):
        if one.is_lost:
            doubts.setdefault(one.id, UNIT_REGION_MISSING.at(mention.span, mention=mention.mention))
        elif one.type is None and looks_like_unit(one.name):
            doubts.setdefault(one.id, UNIT_UNKNOWN.at(mention.span, mention=mention.mention))
    return list(doubts.values())


def _list_mentions(
    tasks: tuple[Task, ...], setting: Setting, text: str
) -> Iterator[tuple[UnitMention, Identity]]:
    """Every mention in printed order, and the unit it is."""
    for task in tasks:
        for assignment in task.assignments:
            views = [View.of(text, one.span.start, one.span.end).folded for one in assignment.units]
            yield from zip(assignment.units, identify_list(views, setting), strict=True)


def _choose_reading(readings: list[Identity]) -> Identity:
    """Of several names (发展和改革局, 发展和改革委员会) the one printed most, else the longest, in full."""
    counts = Counter(one.name for one in readings)
    return max(readings, key=lambda one: (counts[one.name], len(one.full_name), one.full_name))


def make_unit(one: Identity, forms: Counter[str]) -> Unit:
    """The unit of `one`, printed in `forms` so often."""
    return Unit(
        id=one.id,
        name=one.name,
        kind=one.kind,
        level=one.level,
        region=one.region.name,
        aliases=tuple(sorted(set(forms) - {one.name})),
        full_name=one.full_name,
        type=one.type,
        region_code=one.region.code,
        alias_counts=dict(sorted(forms.items())),
        group=one.group,
    )
