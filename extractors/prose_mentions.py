"""提及的单位: the mentions of a notice, with the tasks they stand in or outside of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from extractors.identities import Identity, Setting, identify_list
from extractors.mentions import find_mentions
from extractors.places import shorten_place
from extractors.stretches import Owners, Stretch
from extractors.view import View
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
    views = (part for one in stretches if not one.in_title for part in apart.leave(one.view))
    mentioned = list(_list_mentions(views, setting))
    mentioned.sort(key=lambda pair: pair[0].span)
    held: dict[int | None, list[Mention]] = defaultdict(list)
    for mention, _ in mentioned:
        held[owners.find(mention.span.start)].append(mention)
    made = (replace(task, mentions=tuple(held[at])) if at in held else task for at, task in enumerate(tasks))
    return MentionReading(tuple(made), tuple(held[None]), tuple(mentioned))


def _list_mentions(views: Iterable[View], setting: Setting) -> Iterator[tuple[Mention, Identity]]:
    """Every mention of the running text, and the unit it is; a list shares its place (市人社局、财政局)."""
    places = _list_places(setting)
    for view in views:
        for named in find_mentions(view, places):
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

    def leave(self, view: View) -> Iterator[View]:
        """What is left of `view` without the places, piece by piece."""
        start = 0
        at = max(0, bisect_right(self._starts, view.at[0]) - 1)
        for span in self._spans[at:]:
            if span.start > view.at[-1]:
                break
            end = bisect_left(view.at, span.start)
            if start < end:
                yield view.cut(start, end)
            start = max(start, bisect_left(view.at, span.end))
        if start < len(view):
            yield view.cut(start, len(view))


def _merge(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, those that touch or overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
