"""责任动词: lists of units closed by a verb."""

import pytest

from extractors.unit_lists import Listed, split_units
from extractors.verbs import are_units, find_clauses, read_as_units, read_verb
from tests.extractors.printed import fold

Clauses = list[tuple[str, str, list[str]]]


@pytest.mark.parametrize(
    ("printed", "expected", "rest", "why"),
    [
        ("区发改局牵头", [("lead", "牵头", ["区发改局"])], "", "one clause"),
        (
            "区发改局牵头，区财政局、区住建局配合",
            [("lead", "牵头", ["区发改局"]), ("support", "配合", ["区财政局", "区住建局"])],
            "",
            "two clauses",
        ),
        (
            "区发改局商区财政局、区税务局负责",
            [("responsible", "负责", ["区发改局"]), ("support", "商", ["区财政局", "区税务局"])],
            "",
            "商 like 会同",
        ),
        ("区商务局负责", [("responsible", "负责", ["区商务局"])], "", "商 inside a name"),
        (
            "区文化局配合区委宣传部抓好落实",
            [("support", "配合", ["区文化局"]), ("responsible", "抓好落实", ["区委宣传部"])],
            "",
            "配合 before the one that bears the verb",
        ),
        (
            "区发改局、区财政局按职责分工负责",
            [("responsible", "按职责分工负责", ["区发改局", "区财政局"])],
            "",
            "the verb with its adverb",
        ),
        (
            "区发改局按职责分工分别负责",
            [("responsible", "按职责分工分别负责", ["区发改局"])],
            "",
            "two adverbs",
        ),
        (
            "区发改局会同区财政局、区税务局负责",
            [("responsible", "负责", ["区发改局"]), ("support", "会同", ["区财政局", "区税务局"])],
            "",
            "会同 hands the second list the supporting role",
        ),
        (
            "区发改局牵头负责，会同区财政局落实",
            [("lead", "牵头负责", ["区发改局"]), ("support", "会同", ["区财政局"])],
            "",
            "会同 goes on with the one before",
        ),
        ("具体由区发改局负责", [("responsible", "负责", ["区发改局"])], "", "an adverb before 由"),
        ("区政协办配合", [("support", "配合", ["区政协办"])], "", "协办 is the end of a name"),
        ("此项工作由区发改局负责", [("responsible", "负责", ["区发改局"])], "", "the work at hand before 由"),
        ("区人大办、区政协办", [], "区人大办、区政协办", "names alone: 协办 is no verb"),
        ("以上工作均由区发改局负责", [("responsible", "负责", ["区发改局"])], "", "words before 由"),
        ("由区发改局牵头", [("lead", "牵头", ["区发改局"])], "", "由 opens the clause"),
        (
            "区发改局为牵头单位，区财政局为配合单位",
            [("lead", "为牵头单位", ["区发改局"]), ("support", "为配合单位", ["区财政局"])],
            "",
            "为…单位",
        ),
        (
            "区发改局负责牵头，区财政局负责配合",
            [("lead", "负责牵头", ["区发改局"]), ("support", "负责配合", ["区财政局"])],
            "",
            "负责 before the verb",
        ),
        ("区政府督查室督办", [("other", "督办", ["区政府督查室"])], "", "a supervising verb"),
        ("区发改局牵头，持续推进", [("lead", "牵头", ["区发改局"])], "持续推进", "what follows is no list"),
        ("区发改局牵头，6月底前完成", [("lead", "牵头", ["区发改局"])], "6月底前完成", "a date follows"),
        (
            "区综合行政执法局（城管局，督查大队）牵头",
            [("lead", "牵头", ["区综合行政执法局（城管局，督查大队）"])],
            "",
            "separators inside a bracket do not cut",
        ),
        ("区发改局、区财政局", [], "区发改局、区财政局", "no verb"),
        ("加强领导，狠抓落实", [], "加强领导，狠抓落实", "verbs without units"),
        ("牵头", [], "牵头", "a verb alone"),
    ],
)
def test_find_clauses(printed: str, expected: Clauses, rest: str, why: str) -> None:
    clauses, left = find_clauses(fold(printed))
    found = [(one.role, one.label.folded, [unit.folded for unit in one.listed.units]) for one in clauses]
    assert found == expected, why
    assert left.folded == rest, why


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("牵头负责", "lead"),
        ("共同牵头", "lead"),
        ("分别负责", "responsible"),
        ("配合落实", "support"),
        ("业务指导", "other"),
        ("牵头单位", None),
        ("负责人", None),
        ("", None),
    ],
)
def test_read_verb(words: str, value: str | None) -> None:
    rule = read_verb(words)
    assert (rule.value if rule else None) == value


def test_an_empty_list_is_no_list_of_units() -> None:
    assert not are_units(Listed(()))
    assert are_units(Listed((fold("区发改局"),)))
    assert not are_units(Listed((fold("区发改局"), fold("加强领导"))))


def test_what_is_longer_than_any_list_has_no_verb() -> None:
    printed = "区发改局、" * 250 + "区财政局牵头"
    clauses, left = find_clauses(fold(printed))
    assert (clauses, left.folded) == ([], printed)


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("区发改局、云溪大脑、区财政局", True, "a name without an ending among units"),
        ("区发改局、区财政局", True, "units alone"),
        ("区发改局、云溪大脑", False, "half of the names are not enough"),
        ("建设云溪大脑、区发改局、区财政局", False, "the first name must be a unit"),
        ("区发改局、持续推进、区财政局", False, "no name at all"),
        ("", False, "nothing"),
    ],
)
def test_lists_in_brackets(printed: str, expected: bool, why: str) -> None:
    assert read_as_units(split_units(fold(printed))) is expected, why
