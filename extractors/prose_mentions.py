"""提及的单位: the mentions of a notice, with the tasks they stand in or outside of them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from extractors.identities import Identity, Setting, identify_list
from extractors.mentions import find_mentions
from extractors.places import shorten_place
from extractors.stretches import Owners, Stretch
from notice.facts import Mention
from notice.notice import Elements, Task
from notice.span import Span


class MentionReading(Struct, frozen=True):
    """The tasks with what they mention, the mentions outside all tasks, and the unit each one is."""

    tasks: tuple[Task, ...]
    outside: tuple[Mention, ...]
    identities: tuple[tuple[Mention, Identity], ...]


def read_mentions(
    tasks: tuple[Task, ...],
    stretches: Iterable[Stretch],
    owners: Owners,
    elements: Elements,
    setting: Setting,
) -> MentionReading:
    """The mentions of a notice, in printed order; the numbers of ``owners`` are places in ``tasks``.

    What an element or a statement of responsibility covers is no running text.
    """
    spans = [span for many in elements.spans.values() for span in many]
    apart = _Apart([*spans, *(assignment.span for task in tasks for assignment in task.assignments)])
    mentioned = [
        (mention, identity)
        for mention, identity in _list_mentions(stretches, setting)
        if not apart.overlaps(mention.span)
    ]
    mentioned.sort(key=lambda pair: pair[0].span)
    held: dict[int | None, list[Mention]] = defaultdict(list)
    for mention, _ in mentioned:
        held[owners.find(mention.span.start)].append(mention)
    made = (replace(task, mentions=tuple(held[at])) if at in held else task for at, task in enumerate(tasks))
    return MentionReading(tuple(made), tuple(held[None]), tuple(mentioned))


def _list_mentions(stretches: Iterable[Stretch], setting: Setting) -> Iterator[tuple[Mention, Identity]]:
    """Every mention of the running text, and the unit it is; a list shares its place (市人社局、财政局)."""
    places = _list_places(setting)
    for stretch in stretches:
        if stretch.in_title:
            continue
        for named in find_mentions(stretch.view, places):
            identities = identify_list((name.folded for name in named.names), setting)
            for name, one in zip(named.names, identities, strict=True):
                yield Mention(name.printed(), one.id, named.relation, named.cue, name.span()), one


def _list_places(setting: Setting) -> tuple[str, ...]:
    """The issuer's own places by their full and short names."""
    names = [step.name for step in setting.region.steps]
    return tuple(dict.fromkeys([*names, *(short for name in names if (short := shorten_place(name)))]))


class _Apart:
    """Places that are no running text."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = _merge(sorted(spans))
        self._starts = [span.start for span in self._spans]

    def overlaps(self, span: Span) -> bool:
        """Whether any of the places overlaps `span`."""
        at = bisect_right(self._starts, span.end - 1)
        return at > 0 and self._spans[at - 1].end > span.start


def _merge(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, those that touch or overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
