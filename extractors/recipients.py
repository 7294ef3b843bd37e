"""主送机关、抄送机关: addressees, one by one.

Like a list of units, but a collective that shares its head (各区卫生健康局、财政局) or its tail
(X高新区、经开区和Y示范区管委会) stays whole.
"""

import re

from extractors.rules import rule_for
from extractors.shared_names import span_over
from extractors.unit_lists import is_collective, looks_like_unit, split_units
from extractors.view import View
from notice.span import Span

_SHARED_HEAD = re.compile(
    r"^各(?:有关|相关)?[省市区县州盟旗]{1,3}(?:（[^（）]*）)?(?![省市区县州盟旗]*(?:人民)?政府|委|办)[^各]{2,}[局厅委办部](?:（[^（）]*）)?$"
)
_HEADLESS = re.compile(r"^(?![省市区县州各])[^各（）]{2,10}[局厅委办部](?:（[^（）]*）)?$")
_LOCAL_TAIL = re.compile(r"(?:管委会|管理委员会|人民政府|办事处|税务局|牵头部门)$")


def split_addressees(printed: View) -> list[tuple[str, Span]]:
    """The addressees of `printed` (without the closing colon), each as printed with its span.

    A name broken over two lines is joined.
    """
    names: list[tuple[str, Span]] = []
    for group in _split_groups(printed):
        for unit in _join_group(list(split_units(group).units)):
            names.append((unit.printed().replace("\n", ""), unit.span()))
    return names


def _split_groups(view: View) -> list[View]:
    """Cut at ， and ； outside brackets: 、 may join parts of one addressee, ， does not."""
    groups: list[View] = []
    depth = start = 0
    for index, char in enumerate(view.folded):
        depth += {"（": 1, "）": -1}.get(char, 0)
        if depth == 0 and char in "，；,;。":
            groups.append(view.cut(start, index))
            start = index + 1
    groups.append(view.cut(start, len(view)))
    return [group for group in groups if len(group)]


def _join_group(units: list[View]) -> list[View]:
    """Join the units of one 、 group that share a head or a tail."""
    if len(units) > 1:
        first, rest = units[0].folded, [unit.folded for unit in units[1:]]
        shared_head = _SHARED_HEAD.match(first) and all(map(_HEADLESS.match, rest))
        if shared_head or _shares_local_tail(first, rest):
            whole = View(
                units[0].text, "、".join([first, *rest]), list(range(units[0].at[0], units[-1].at[-1] + 1))
            )
            return [whole]
    return _join_towns(units)


def _join_towns(units: list[View]) -> list[View]:
    """街道党工委、办事处: the bodies of one class of towns."""
    joined: list[View] = []
    for unit in units:
        last = joined[-1] if joined else None
        headless = rule_for("units", "headless").applies(unit.folded)
        if last is not None and headless and rule_for("units", "bare-class").applies(last.folded):
            joined[-1] = span_over(last, unit)
        else:
            joined.append(unit)
    return joined


def _shares_local_tail(first: str, rest: list[str]) -> bool:
    """X高新区、经开区和Y示范区管委会; 各省、…、新疆生产建设兵团…牵头部门."""
    if not _LOCAL_TAIL.search(rest[-1]):
        return False
    if rule_for("units", "shared").applies(first):
        return True
    return not is_collective(first) and not _LOCAL_TAIL.search(first) and _is_place(first)


def _is_place(name: str) -> bool:
    """A place without its body of government: 某高新区."""
    return looks_like_unit(name) and bool(re.search(r"[区园]$", name))
