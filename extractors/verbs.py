"""责任动词: lists of units closed by a verb (X牵头，Y、Z配合)."""

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from extractors.roles import as_role
from extractors.rules import Rule, load_table, rule_for
from extractors.unit_lists import Listed, looks_like_unit, split_units
from extractors.view import View
from notice.notice import Role

_VERB_LENGTH = 16
_LONGEST = 1000
_OPENING = re.compile(
    r"^(?:(?:以上|上述|[此该本这]项)?(?:各项)?(?:任务|工作|事项|措施)?[均皆都]?(?:具体|统一|主要|共同)?由|请|其中|并由|（?)?(?:所涉及的)?"
)
_NUMBERED = re.compile(r"(?:以上|上述)?第[^，。；、由]{1,12}[项条点]")
_LAST_NAME = re.compile(r"[^、，；]+$")
_JOINED_BY = re.compile(r"会同|(?<=[部委局办厅会署院行])商(?![务会业标贸])")
_HELPING = re.compile(r"(?<=[一-龥）])配合(?=[一-龥])")


class Clause(Struct, frozen=True):
    """Units with the verb that closes them; ``label`` is the verb as a view."""

    rule: Rule
    label: View
    listed: Listed
    role: Role


@lru_cache(maxsize=1 << 14)
def read_verb(words: str) -> Rule | None:
    """The verb row `words` (folded) is, else None."""
    return next((rule for rule in load_table("verbs") if rule.applies(words)), None)


def find_clauses(view: View, accept: Callable[[Listed], bool] | None = None) -> tuple[list[Clause], View]:
    """The clauses of `view` from its start, all made of units, and what is left after the last verb.

    What is longer than any list of units is read as having no verb. ``accept`` tells lists of units, by
    default `are_units`.
    """
    if len(view) > _LONGEST:
        return [], view
    clauses: list[Clause] = []
    start = depth = 0
    for index in range(len(view) + 1):
        char = view.folded[index] if index < len(view) else "。"
        blank = depth == 0 and index > start and view.has_gap(index)
        if char == "（":
            depth += 1
        elif char == "）":
            depth = max(0, depth - 1)
        if depth == 0 and (blank or char in "，。；、,;"):
            made = _read_clause(view.cut(start, index))
            if made and all(map(accept or are_units, (clause.listed for clause in made))):
                clauses.extend(made)
                start = index if blank else index + 1
    return clauses, view.cut(min(start, len(view)), len(view)).stripped("，。；、 ")


def _read_clause(view: View) -> list[Clause]:
    """The clause (two with 会同) that `view` is, when it ends in a verb; else none.

    The longest verb that leaves nothing but units before it, else the longest (县政协办|配合).

    Work named by its numbers (第2—4项由X负责) is not the work of the item it is printed in.
    """
    if _NUMBERED.match(view.folded):
        return []
    first: list[Clause] = []
    for begin in range(max(1, len(view) - _VERB_LENGTH), len(view) - 1):
        rule = read_verb(view.folded[begin:])
        if rule is None or _ends_name(view, begin):
            continue
        label = view.cut(begin, len(view))
        opening = _OPENING.match(view.folded)
        listed = view.cut(opening.end() if opening else 0, begin)
        made = _split_joined(rule, label, listed.stripped("，、；"))
        if all(are_units(clause.listed) for clause in made):
            return made
        first = first or made
    return first


def _ends_name(view: View, begin: int) -> bool:
    """Whether the verb at `begin` is the end of the last unit's own name: 县政协办 is no 县政 that 协办."""
    name = _LAST_NAME.search(view.folded)
    whole = name.group() if name else view.folded
    return looks_like_unit(whole) and not looks_like_unit(whole[: len(whole) - len(view) + begin])


def _split_joined(rule: Rule, label: View, printed: View) -> list[Clause]:
    """X会同Y负责: X carries the verb's role, Y supports; X配合Y落实 is the other way round.

    会同Y负责 alone goes on with who was named before: Y supports.
    """
    joined = _JOINED_BY.search(printed.folded)
    found = joined or _HELPING.search(printed.folded)
    if not found:
        return [Clause(rule, label, split_units(printed), as_role(rule.value))]
    support = rule_for("verbs", "support")
    if joined and not joined.start():
        helpers = split_units(printed.cut(joined.end(), len(printed)))
        return [Clause(support, printed.cut(0, joined.end()), helpers, as_role(support.value))]
    first, second = printed.cut(0, found.start()), printed.cut(found.end(), len(printed))
    bearer, helper = (first, second) if joined else (second, first)
    clauses = [
        Clause(rule, label, split_units(bearer), as_role(rule.value)),
        Clause(support, printed.cut(found.start(), found.end()), split_units(helper), as_role(support.value)),
    ]
    return clauses if joined else clauses[::-1]


def read_as_units(listed: Listed) -> bool:
    """Whether a list that a verb closes is one of units: its first name and most others read as units,
    and the rest are plain names between them (A、某大脑、B负责).
    """
    units = [unit.folded for unit in listed.units]
    known = [looks_like_unit(unit) for unit in units]
    if not known or all(known):
        return bool(known)
    plain = rule_for("units", "plain")
    others = (unit for unit, looks in zip(units, known, strict=True) if not looks)
    return known[0] and 2 * sum(known) > len(known) and all(map(plain.applies, others))


def are_units(listed: Listed) -> bool:
    """Whether the list is not empty and every name in it reads as a unit."""
    return bool(listed.units) and all(looks_like_unit(unit.folded) for unit in listed.units)
