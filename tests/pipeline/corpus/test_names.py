"""A name stands for one unit or is refused with those it could be."""

import pytest

from pipeline.errors import UnclearUnit
from tests.pipeline.corpus.made import make_corpus, make_districts


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("青溪区/司法局", "青溪区/司法局", "its id"),
        ("青溪区司法局", "青溪区/司法局", "its full name"),
        (" 青溪区 司法局 ", "青溪区/司法局", "blanks do not count"),
    ],
)
def test_found(name: str, expected: str, why: str) -> None:
    assert make_districts().find(name) == expected, why


@pytest.mark.parametrize("name", ["司法局", "区司法局"])
def test_several_units_are_listed(name: str) -> None:
    with pytest.raises(
        UnclearUnit, match="可以指 2 个单位：澄江区司法局（澄江区/司法局，任务 1 项）"
    ) as caught:
        make_districts().find(name)
    assert caught.value.candidates == ("澄江区/司法局", "青溪区/司法局")


@pytest.mark.parametrize(
    ("name", "candidates", "why"),
    [
        ("司法", ("澄江区/区司法局",), "a part of the name"),
        ("区司发局", ("澄江区/区司法局",), "misprinted: those spelled nearly so"),
        ("xyz", (), "nothing like it"),
        ("", (), "no name at all"),
        (" ", (), "blanks only"),
    ],
)
def test_none_is_called_so(name: str, candidates: tuple[str, ...], why: str) -> None:
    with pytest.raises(UnclearUnit, match="没有单位叫") as caught:
        make_corpus().find(name)
    assert caught.value.candidates == candidates, why


def test_a_printed_form_is_enough() -> None:
    assert make_corpus().find("各镇(街道)") == "澄江区/各镇（街道）"
