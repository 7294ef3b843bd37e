"""Each notebook stands as .py (to read and compare) and .ipynb (to open): the same cells, nothing that was run."""

from pathlib import Path

import jupytext
import nbformat
import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(path.stem for path in NOTEBOOKS.glob("[0-9]*.*"))


def test_every_notebook_is_a_pair() -> None:
    assert sorted([*{*NAMES}] * 2) == NAMES


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_a_pair_is_in_step(name: str) -> None:
    """After a change: make pair-notebooks."""
    written = jupytext.read(NOTEBOOKS / f"{name}.py")
    opened = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    nbformat.validate(opened)
    cells = [[(cell.cell_type, cell.source) for cell in one.cells] for one in (written, opened)]
    assert cells[0] == cells[1]


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_nothing_that_was_run_is_kept(name: str) -> None:
    opened = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    for cell in opened.cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_a_question_has_an_answer(name: str) -> None:
    """Every section asks in its heading, and the code below answers."""
    cells = jupytext.read(NOTEBOOKS / f"{name}.py").cells
    for question, code in zip(cells[2::2], cells[3::2], strict=True):
        assert question.source.startswith("## ")
        assert question.source.splitlines()[0].endswith("？")
        assert "answer(" in code.source
