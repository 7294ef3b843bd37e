"""网页要素: the metadata table that portals print around a notice (索引号, 成文日期 …)."""

from typing import Any

import msgspec

from extractors.dates import parse_date
from extractors.head import read_number
from extractors.rules import first_rule, rule_for
from extractors.unit_lists import split_units
from extractors.view import View
from notice.notice import Elements
from notice.source import SourceText
from notice.span import Span


def read_fields(source: SourceText, elements: Elements) -> Elements:
    """`elements` with what only the portal's fields give; the printed notice always wins."""
    found: dict[str, Any] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    for entry in source.fields:
        label = View.of(entry.label, 0, len(entry.label)).folded
        rule = first_rule("fields", label)
        if rule is None or not rule.value or rule.value in found or getattr(elements, rule.value):
            continue
        value = _read_value(rule.value, View.of(source.text, entry.value.start, entry.value.end))
        if value:
            found[rule.value], spans[rule.value] = value, (entry.value,)
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
