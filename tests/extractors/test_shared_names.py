"""共用名称: pieces that are one name."""

import pytest

from extractors.shared_names import join_shared
from extractors.unit_lists import split_units
from tests.extractors.printed import fold


@pytest.mark.parametrize(
    ("printed", "expected", "why"),
    [
        ("各市、县（区）人民政府", ["各市、县（区）人民政府"], "a shared tail keeps its head"),
        ("各市州、县市区人民政府", ["各市州、县市区人民政府"], "a shared tail of several classes"),
        ("各省、自治区、直辖市人民政府", ["各省、自治区、直辖市人民政府"], "three classes"),
        ("区委各委、办、局", ["区委各委、办、局"], "one character a class"),
        ("各镇党委、政府、区财政局", ["各镇党委、政府", "区财政局"], "政府 without a name of its own"),
        ("各镇人民政府、街道办事处", ["各镇人民政府", "街道办事处"], "two whole names"),
        ("区财政局、区政府", ["区财政局", "区政府"], "no class before it"),
    ],
)
def test_shared_names(printed: str, expected: list[str], why: str) -> None:
    assert [unit.printed() for unit in split_units(fold(printed)).units] == expected, why


def test_a_head_that_nothing_follows_is_kept() -> None:
    pieces = [fold("区财政局"), fold("各市")]
    assert [piece.folded for piece in join_shared(pieces)] == ["区财政局", "各市"]
