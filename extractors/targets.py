"""目标: what a task is to reach: a measure, a comparator, a value and its unit.

The rows of targets.toml find numbers with their units, those of target_contexts.toml tell a target
from a number that counts what there is, says who qualifies, or what is paid.
"""

import re
from collections.abc import Iterator

from extractors.numerals import parse_amount
from extractors.rules import first_rule
from extractors.scanner import Hit, load_scanner
from extractors.view import View, hide_titles
from notice.facts import Target

# What is compared of the words around a number.
_BEFORE, _AFTER = 40, 14
_QUOTED = re.compile(r"“[^”]{0,30}”")
_STOPS = re.compile(r"[，。；：、（）！？“”《》]")
_TIMES = ("天", "日", "工作日", "月", "年", "小时", "分钟", "周", "季度")
_ONE = ("一", "1")
_LONGEST_MEASURE = 24


def find_targets(view: View) -> Iterator[Target]:
    """The targets of one line in printed order. What stands in 《》 or “” names something."""
    folded = hide_titles(_QUOTED.sub(lambda found: "■" * len(found.group()), view.folded))
    scanner, place = load_scanner("targets"), 0
    while hit := scanner.find(folded, place):
        place = hit.end
        if _is_target(hit, folded):
            yield _make_target(view, hit, folded)


def _make_target(view: View, hit: Hit, folded: str) -> Target:
    span = view.span(hit.start, hit.end)
    ranged = "w" in hit.groups
    unit = view.printed(*hit.places["u"]) if "u" in hit.groups else None
    if "c" in hit.groups:
        unit = "%"
    return Target(
        text=span.cut(view.text),
        measure=_find_measure(view, hit, folded),
        comparator=None if ranged and "s" not in hit.groups else _compare(hit),
        value=None if ranged else parse_amount(_number_of(hit)),
        unit="".join(unit.split()).replace("％", "%") if unit else None,
        span=span,
    )


def _number_of(hit: Hit) -> str:
    return hit.groups.get("c") or hit.groups["v"]


def _compare(hit: Hit) -> str:
    """Which way the target points: ge, gt, le, lt, approx or eq."""
    groups = hit.groups
    before = groups.get("g", "") + groups.get("p", "")
    near = f"{before}#{groups.get('f', '')}{groups.get('s', '')}"
    rule = first_rule("comparators", near)
    return rule.value if rule else "eq"


def _find_measure(view: View, hit: Hit, folded: str) -> str | None:
    """The words of the clause before the number: what is measured."""
    stops = [found.end() for found in _STOPS.finditer(folded, 0, hit.start)]
    start = max([stops[-1] if stops else 0, hit.start - _LONGEST_MEASURE])
    return view.printed(start, hit.start).strip() or None if start < hit.start else None


def _is_target(hit: Hit, folded: str) -> bool:
    """Whether the words around a number make it a target."""
    groups, kind = hit.groups, hit.rule.value
    end = hit.end
    near = f"{_clause_before(folded, hit.start)}#{folded[end : end + _AFTER]}"
    rule = first_rule("target_contexts", near)
    if rule is not None and rule.value == "none":
        return False
    unit = groups.get("u", "")
    compared = kind in ("sure", "compared") or "s" in groups
    if unit.lstrip("个").startswith(_TIMES) and kind not in ("sure", "compared"):
        return False
    if unit == "分" and not compared:
        return False
    if _number_of(hit) in _ONE and not compared:
        return rule is not None and rule.id == "target_context.cycle"
    return compared or rule is not None


def _clause_before(folded: str, start: int) -> str:
    """The words before a number back to the last stop that ends a clause."""
    before = folded[max(0, start - _BEFORE) : start]
    return re.split("[，。；：！？（）]", before)[-1]
