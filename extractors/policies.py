"""约定: rules a notice sets for its own lists (列第一位者为牵头单位), kept, never applied silently."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from extractors.drafts import Draft
from extractors.lines import Line
from extractors.riders import Rider
from extractors.rules import load_table, rule_for
from extractors.view import View
from notice.diagnostic import LEAD_POLICY, Diagnostic
from notice.notice import Policy
from notice.source import SourceText

_KINDS: dict[str, Literal["first-listed-leads", "also-involves"]] = {
    "first-listed-leads": "first-listed-leads",
    "also-involves": "also-involves",
}
_SENTENCE = re.compile(r"[^。；！]+")


class Notes(Struct, frozen=True):
    """Policies printed as sentences of their own, and the lines (indices) that say nothing else."""

    policies: tuple[Policy, ...]
    lines: frozenset[int]


def find_notes(lines: Sequence[Line], source: SourceText) -> Notes:
    """The notes (注：列第一位者为牵头单位。) on lines and in the cells of tables."""
    policies: list[Policy] = []
    alone: set[int] = set()
    for index, line in enumerate(lines):
        sentences = list(_read_sentences(View.of(source.text, line.body.start, line.body.end)))
        policies.extend(policy for policy in sentences if policy)
        if line.marker is None and sentences and all(sentences):
            alone.add(index)
    for table in source.tables:
        for cell in table.cells:
            view = View.of(source.text, cell.span.start, cell.span.end)
            policies.extend(policy for policy in _read_sentences(view) if policy)
    return Notes(tuple(policies), frozenset(alone))


def _read_sentences(view: View) -> Iterator[Policy | None]:
    """The policy that each sentence is, None for any other sentence."""
    for sentence in _SENTENCE.finditer(view.folded):
        yield _read_note(view.cut(*sentence.span()))


def _read_note(sentence: View) -> Policy | None:
    for rule in load_table("riders"):
        found = rule.applies(sentence.folded) if rule.value in _KINDS else None
        if found is None or sentence.folded[found.end() :].strip("）"):
            continue
        if rule_for("notes", "before").applies(sentence.folded[: found.start()]):
            return _make_policy(Rider(rule, sentence.cut(found.start(), found.end())))
    return None


def _make_policy(rider: Rider) -> Policy:
    return Policy(_KINDS[rider.rule.value], rider.words.printed(), rider.words.span(), rider.rule.id)


def read_policies(drafts: Sequence[Draft], notes: Notes) -> tuple[Policy, ...]:
    """The policies of all statements and notes, each once, in printed order."""
    riders = (
        rider for draft in drafts for statement in draft.statements for rider in statement.content.riders
    )
    made = [_make_policy(rider) for rider in riders if rider.rule.value in _KINDS]
    found = {(policy.span.start, policy.rule): policy for policy in (*notes.policies, *made)}
    return tuple(found[key] for key in sorted(found))


def doubt_policies(policies: tuple[Policy, ...]) -> list[Diagnostic]:
    """A reminder that roles were not rewritten."""
    return [
        LEAD_POLICY.at(policy.span, words=policy.text)
        for policy in policies
        if policy.kind == "first-listed-leads"
    ]
