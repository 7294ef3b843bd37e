"""责任单位名单: a printed list of units → the units one by one, as printed.

Separators are 、 ， ； and, between two complete names, a blank, 和/及 or a stroke. Brackets inside a
name are kept whole. A collective that shares its head or tail (各市、县（区）人民政府) stays one unit.
"""

import re
from functools import lru_cache

from msgspec import Struct

from extractors.brackets import find_brackets
from extractors.rules import rule_for
from extractors.shared_names import join_shared
from extractors.view import View

_SEPARATORS = "、，；,;。"
_EDGES = "、，；,;。.：:-－_*＊※★☆▲△"
_QUOTES = '"“”'
_TAIL = re.compile(r"(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）)+$")
_LISTED = re.compile(r"[、，；]")
_INSIDE = re.compile(r"（[^（）]*）")
_LEVEL = re.compile(r"[省市区县州盟旗镇乡各]")
_NUMBER = re.compile(r"(?:[0-9]{1,2}[.．]|（[0-9]{1,2}）|[①-⑳])(?=[一-龥])")
_AND = re.compile(r"以及|和|及|与|[/／+＋.·]")


class Listed(Struct, frozen=True):
    """The units of one list, each a view of its name, and the words that leave the list open."""

    units: tuple[View, ...]
    open_ended: str | None = None


def split_units(printed: View) -> Listed:
    """Split a list as printed, or as it stands in one bracket. Cells that say 无 or / give no unit."""
    pieces = join_shared(_split_separators(_unwrap(printed)))
    units: list[View] = []
    opened: str | None = None
    for piece in pieces:
        name, words, rest = _cut_open_end(piece)
        opened = words or opened
        for part in (name, rest):
            units.extend(unit for unit in _split_conjoined(part) if is_named(unit.folded))
    return Listed(tuple(units), opened)


def _unwrap(view: View) -> View:
    """（A、B） → A、B."""
    whole = any(one.open == 0 and one.close == len(view) - 1 for one in find_brackets(view.folded))
    return view.cut(1, len(view) - 1) if whole else view


def is_named(name: str) -> bool:
    """Whether `name` is anything but empty, 无 or /."""
    return bool(name) and not rule_for("units", "none").applies(name)


@lru_cache(maxsize=1 << 14)
def looks_like_unit(name: str) -> bool:
    """Whether `name` (folded, no blanks) reads as the name of a unit or of a class of units."""
    core = _TAIL.sub("", name) or name
    if not 2 <= len(core) <= 40 or core.count("（") != core.count("）"):
        return False
    return bool(rule_for("units", "ending").applies(core))


def begins_with_level(name: str) -> bool:
    """Whether a name begins with its level or with 各: 区财政局, 各镇."""
    return bool(_LEVEL.match(name))


def is_collective(name: str) -> bool:
    """Whether `name` (folded) names a class of units, not one unit."""
    return bool(rule_for("units", "collective").applies(name))


def _split_separators(view: View) -> list[View]:
    """Cut at separators outside brackets, and at a blank between two complete names."""
    pieces: list[View] = []
    depth = start = 0
    for index, char in enumerate(view.folded):
        if char == "（":
            depth += 1
        elif char == "）":
            depth = max(0, depth - 1)
        elif depth == 0 and char in _SEPARATORS:
            pieces.append(view.cut(start, index))
            start = index + 1
        if depth == 0 and index > start and view.has_gap(index) and _gap_separates(view, start, index):
            pieces.append(view.cut(start, index))
            start = index
    pieces.append(view.cut(start, len(view)))
    numbered = (_without_number(piece.stripped(_EDGES)) for piece in pieces)
    whole = (_without_loose_bracket(_strip_quotes(piece)) for piece in numbered)
    return [piece for piece in whole if len(piece)]


def _without_number(piece: View) -> View:
    """1.区财政局 → 区财政局."""
    number = _NUMBER.match(piece.folded)
    return piece.cut(number.end(), len(piece)) if number else piece


def _strip_quotes(piece: View) -> View:
    """“区财政局” and a quote without its partner → 区财政局; “两山”专班 is a name with its quotes."""
    bare = piece.stripped(_QUOTES)
    inner = any(quote in bare.folded for quote in _QUOTES)
    return piece if inner and sum(map(piece.folded.count, _QUOTES)) % 2 == 0 else bare


def _without_loose_bracket(piece: View) -> View:
    """区住建局） → 区住建局: a bracket at the edge without its partner."""
    loose = piece.folded.count("）") - piece.folded.count("（")
    if loose > 0 and piece.folded.endswith("）"):
        return piece.cut(0, len(piece) - 1)
    return piece.cut(1, len(piece)) if loose < 0 and piece.folded.startswith("（") else piece


def _gap_separates(view: View, start: int, index: int) -> bool:
    """A blank separates when a whole name stands before it and another one follows.

    A line may end inside a name, too: 区委 + 宣传部, 区政府 + 各部门; and in a list with other
    separators before any name that does not begin with its level.
    """
    before, following = view.folded[start:index], _next_name(view, index)
    if following is None:
        return False
    if view.has_break(index):
        names_level = begins_with_level(following)
        if rule_for("units", "broken").applies(f"{before}+{following}") or (
            _LISTED.search(_INSIDE.sub("", view.folded)) and not names_level
        ):
            return False
    return looks_like_unit(before)


def _next_name(view: View, start: int) -> str | None:
    """The whole name that begins at `start`, up to a separator or a blank; None when none does."""
    depth = 0
    for index in range(start, len(view) + 1):
        char = view.folded[index] if index < len(view) else "。"
        ends = depth == 0 and (char in _SEPARATORS or (index > start and view.has_gap(index)))
        if ends and looks_like_unit(view.folded[start:index]):
            return view.folded[start:index]
        if depth == 0 and char in _SEPARATORS:
            return None
        depth += {"（": 1, "）": -1}.get(char, 0)
    return None


def _cut_open_end(piece: View) -> tuple[View, str | None, View]:
    """(name, 等… words, what follows them): 总工会等和各县人民政府 → 总工会, 等, 各县人民政府."""
    middle = re.search(
        r"(等[^、，；（）等]{0,8}?(?:部门|单位)?)(?:以?及|和|与)(?=各|有关|相关)", piece.folded
    )
    if middle:
        return piece.cut(0, middle.start()), middle.group(1), piece.cut(middle.end(), len(piece))
    found = rule_for("units", "open").applies(piece.folded)
    if found:
        return piece.cut(0, found.start()).stripped(_EDGES), found.group(), piece.cut(0, 0)
    return piece, None, piece.cut(0, 0)


def _split_conjoined(piece: View) -> list[View]:
    """Cut at 和/及 where both sides are complete names: 财政部和税务总局 → two."""
    for found in _AND.finditer(piece.folded):
        left, right = piece.folded[: found.start()], piece.folded[found.end() :]
        if left.count("（") != left.count("）"):
            continue
        if (_opens_name(left) and not begins_with_level(right)) or _goes_on(left, right):
            continue
        if _is_whole(left) and (_is_whole(right) or _is_class(right)):
            return [piece.cut(0, found.start()), *_split_conjoined(piece.cut(found.end(), len(piece)))]
    return [piece] if len(piece) else []


def _goes_on(left: str, right: str) -> bool:
    """各镇党委和人民政府: one class, whose last body has no name of its own."""
    return "各" in left and bool(rule_for("units", "headless").applies(right))


def _opens_name(left: str) -> bool:
    """文化广电 of 文化广电和旅游局: a trade that a longer name goes on from."""
    return bool(rule_for("units", "trade").applies(left))


def _is_class(name: str) -> bool:
    """各镇: short, but never the tail of another name."""
    return name.startswith(("各", "有关", "相关")) and looks_like_unit(name)


def _is_whole(name: str) -> bool:
    """A complete name on its own: 工业 of 工业和信息化局 and 园区 of 园区和示范区管委会 are not."""
    core = _TAIL.sub("", name)
    return (
        len(core) >= 3
        and looks_like_unit(core)
        and not re.search(r"(?:[^政]府|[区园镇乡村市县州省旗])$", core)
    )
