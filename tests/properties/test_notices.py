"""生成的公文: what is handed out to whom comes out exactly, in every form and after every damage."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.extractors.printed import LETTER, list_edges, read, show_tasks
from tests.properties.damage import HARMLESS, flatten, lose_closing_bracket
from tests.properties.notices import Made, draw_notice

often = settings(
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def name(function: Callable[[str], str]) -> str:
    return function.__name__


@often
@given(draw_notice("bracket"))
def test_statements_in_brackets(made: Made) -> None:
    assert list_edges(read(made.text)) == list(made.edges)


@often
@given(draw_notice("line", labelled=True))
def test_statements_on_lines_of_their_own(made: Made) -> None:
    assert list_edges(read(made.text)) == list(made.edges)


@often
@given(draw_notice("section", labelled=True))
def test_statements_of_sections(made: Made) -> None:
    assert list_edges(read(made.text)) == list(made.edges)


@often
@given(draw_notice("bracket", labelled=True), st.data())
def test_a_lost_closing_bracket(made: Made, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(made.lines) - 1))
    lines = [lose_closing_bracket(line) if at == index else line for at, line in enumerate(made.lines)]
    assert list_edges(read(LETTER + "\n".join(lines))) == list(made.edges)


@often
@given(draw_notice("bracket"), st.data())
def test_a_statement_broken_over_two_lines(made: Made, data: st.DataObject) -> None:
    handed = [at for at, line in enumerate(made.lines) if "。（" in line]
    assume(handed)
    index = data.draw(st.sampled_from(handed))
    line = made.lines[index]
    marks = [at for at in range(line.index("。（") + 1, len(line)) if line[at] in "（、，；："]
    place = data.draw(st.sampled_from(marks)) + data.draw(st.integers(1, 2))
    lines = [*made.lines[:index], line[:place], line[place:], *made.lines[index + 1 :]]
    assert list_edges(read(LETTER + "\n".join(lines))) == list(made.edges)


@often
@given(draw_notice("bracket"))
def test_flattened(made: Made) -> None:
    text = flatten(made.lines)
    assume(len(text) > 450)
    assert list_edges(read(LETTER + text)) == list(made.edges)


@pytest.mark.parametrize("change", HARMLESS, ids=name)
@settings(often, max_examples=12)
@given(draw_notice("bracket"))
def test_harmless_changes(change: Callable[[str], str], made: Made) -> None:
    plain, changed = read(made.text), read(change(made.text))
    roles = [(role, unit) for _, role, unit in list_edges(plain)]
    assert [(role, _as_printed(unit)) for _, role, unit in list_edges(changed)] == roles
    assert len(changed.tasks) == len(plain.tasks)
    assert {unit.id for unit in changed.units} == {unit.id for unit in plain.units}
    assert changed.elements.written_date == plain.elements.written_date


def _as_printed(unit: str) -> str:
    """A unit with the brackets of the plain notice."""
    return unit.translate(str.maketrans("()[]【】", "（）（）（）"))


@settings(often, max_examples=12)
@given(draw_notice("bracket"))
def test_empty_lines_change_no_text(made: Made) -> None:
    assert show_tasks(read(made.text.replace("\n", "\n \n\n"))) == show_tasks(read(made.text))
