"""网页要素: the metadata that portals print around a notice (索引号, 成文日期 …), as a table or as lines."""

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct

from extractors.dates import parse_date
from extractors.head import read_number
from extractors.rules import first_rule, rule_for
from extractors.unit_lists import split_units
from extractors.view import View
from notice.notice import Elements
from notice.source import SourceText
from notice.span import Span


class Entry(Struct, frozen=True):
    """A labelled value: its label folded, and its value as printed."""

    label: str
    value: View


def list_entries(source: SourceText) -> list[Entry]:
    """The fields that the parser found."""
    return [
        Entry(
            View.of(field.label, 0, len(field.label)).folded,
            View.of(source.text, field.value.start, field.value.end),
        )
        for field in source.fields
    ]


def find_entries(views: list[View]) -> dict[int, Entry]:
    """Lines that print a field (成文日期：2021年3月5日), by their index among `views`."""
    found: dict[int, Entry] = {}
    for index, view in enumerate(views):
        label, colon, _ = view.folded.partition("：")
        if colon and len(label) + 1 < len(view) and first_rule("fields", label):
            found[index] = Entry(label, view.cut(len(label) + 1, len(view)))
    return found


def read_fields(entries: Iterable[Entry], elements: Elements) -> Elements:
    """`elements` with what only fields give; the printed notice always wins."""
    found: dict[str, Any] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    for entry in entries:
        rule = first_rule("fields", entry.label)
        if rule is None or not rule.value or rule.value in found or getattr(elements, rule.value):
            continue
        value = _read_value(rule.value, entry.value)
        if value:
            found[rule.value], spans[rule.value] = value, (entry.value.span(),)
    return msgspec.structs.replace(elements, **found, spans={**spans, **elements.spans})


def _read_value(name: str, view: View) -> Any:
    if name == "doc_number":
        number = rule_for("elements", "doc_number").applies(view.folded)
        return read_number(view, number)[0] if number else None
    if name.endswith("_date"):
        return parse_date(view.folded)
    if name == "issuers":
        return tuple(unit.printed() for unit in split_units(view).units)
    return view.printed() if len(view) else None
