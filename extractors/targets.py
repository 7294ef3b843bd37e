"""目标: what a task is to reach: a measure, a comparator, a value and its unit.

The rows of targets.toml find numbers with their units, those of target_contexts.toml tell a target
from a number that counts what there is, says who qualifies, or what is paid.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extractors.numerals import parse_amount
from extractors.rules import first_rule, rule_for
from extractors.scanner import Hit, load_scanner
from extractors.view import View, hide_titles
from notice.facts import Target

# What is compared of the words around a number.
_BEFORE, _SENTENCE, _AFTER = 40, 120, 30
# A quoted name (“三个一批”) without a figure.
_QUOTED = re.compile(r"“[^”0-9]{0,30}”")
_STOPS = re.compile(r"[，。；：、（）！？“”《》]")
_TIMES = ("天", "日", "工作日", "月", "年", "小时", "分钟", "周", "季度")
# How long each time: 每周4天, 每天2小时; 每月5日 is a day.
_PER = re.compile("每(?:天|日|周|月|年|学期)(?:天|小时|课时|学时)$")
_ABOUT = ("近", "约", "大约")
_SHARES = ("%", "％", "‰", "个百分点", "百分点")
# One turn is asked for only where it comes again; 二次 is a second one.
_ONE = ("一", "二")
# Counted in Han numerals only as turns (召开两次): 四级, 三个方面 name a kind.
_TURNS = ("", "场", "期", "轮", "遍", "批")
# A Han numeral of so many characters counts (三万五千人).
_COUNTED = 3
_HAN = "一二两三四五六七八九十百千"
_DATED = re.compile(r"(?:(?<=[，；：至])|^)(?P<y>20[0-9]{2})年")
_LONGEST_MEASURE = 24
# Between two targets of one list; what is counted in between takes the comparator away.
_LISTED = re.compile(r"(?P<own>[一-龥]{0,8})[、和及与]")


def find_targets(view: View, year: int | None = None) -> Iterator[Target]:
    """The targets of one line in printed order. What stands in 《》 or “” names something.

    ``year`` is the notice's own: sentences that begin in an earlier one tell of the past.
    """
    folded = hide_titles(view.folded)
    if "“" in folded:
        folded = _QUOTED.sub(lambda found: "■" * len(found.group()), folded)
    before: Target | None = None
    place = 0
    for hit in load_scanner("targets").scan(folded):
        gap = _LISTED.fullmatch(folded, place, hit.start) if before else None
        place = hit.end
        made = _make_target(view, hit, folded) if _is_target(hit, folded, gap is not None, year) else None
        if made and before and gap and not gap["own"] and not {"g", "p", "s"} & hit.groups.keys():
            made = replace(made, comparator=before.comparator, measure=before.measure)
        before = made
        if made:
            yield made


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
    before, after = groups.get("g", "") + groups.get("p", ""), groups.get("f", "") + groups.get("s", "")
    rule = first_rule("comparators", f"{before}#{after}") if before or after else None
    return rule.value if rule else "eq"


def _find_measure(view: View, hit: Hit, folded: str) -> str | None:
    """The words of the clause before the number: what is measured."""
    start = max(0, hit.start - _LONGEST_MEASURE)
    words = _STOPS.split(folded[start : hit.start])[-1]
    return view.printed(hit.start - len(words), hit.start) if words else None


def _is_target(hit: Hit, folded: str, listed: bool, year: int | None) -> bool:
    """Whether the words around a number, or the target it is listed with, make it a target."""
    groups, unit, number = hit.groups, hit.groups.get("u", "%"), _number_of(hit)
    pointed = "p" in groups or "s" in groups
    sure = pointed or "g" in groups
    before = _clause_before(folded, hit.start)
    if unit.removeprefix("个") in _TIMES:
        if "g" not in groups and groups.get("p", "近") in _ABOUT and not _PER.search(before + unit):
            return False
    elif (unit == "分" and not pointed) or (
        not sure and number[0] in _HAN and not listed and not _counts_turns(number, unit, before)
    ):
        return False
    mark = "￥" if "元" in unit else "％" if unit in _SHARES else "#"
    if _tells_past(folded[max(0, hit.start - _SENTENCE) : hit.start], mark, year):
        return False
    rule = first_rule(
        "target_contexts", f"{before}{mark}{groups.get('s', '')}{folded[hit.end : hit.end + _AFTER]}"
    )
    if rule is not None and rule.value == "none":
        return listed and rule.id == "target_context.enumerated"
    if number in _ONE and not pointed:
        return rule is not None and rule.value == "cycle"
    return sure or listed or rule is not None


def _counts_turns(number: str, unit: str, before: str) -> bool:
    """Whether a Han numeral counts: turns (召开两次, 每年一次) or many (三万五千人), not a kind (四级)."""
    if number in _ONE:
        return "每" in before or "按" in before
    return len(number) >= _COUNTED or unit.removesuffix("次") in _TURNS


def _tells_past(before: str, mark: str, year: int | None) -> bool:
    """Whether the sentence so far tells of the past; so does one that begins in a year gone by."""
    sentence = before.rpartition("。")[2]
    if "，" not in sentence:
        return False
    if year is not None:
        sentence = _DATED.sub(lambda found: "去年" if int(found["y"]) < year else found[0], sentence)
    return rule_for("target_contexts", "history").applies(sentence + mark) is not None


def _clause_before(folded: str, start: int) -> str:
    """The words before a number back to the last stop that ends a clause."""
    before = folded[max(0, start - _BEFORE) : start]
    return re.split("[，。；：！？（）]", before)[-1]
