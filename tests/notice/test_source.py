"""From an offset back into the file."""

import pytest

from notice.source import Block, Locator, SourceText
from notice.span import Span

SOURCE = SourceText(
    text="甲乙\n丙",
    format="txt",
    parser="plain",
    blocks=(
        Block(Span(0, 2), "paragraph", Locator(paragraph=1)),
        Block(Span(3, 4), "paragraph", Locator(paragraph=2)),
    ),
)


@pytest.mark.parametrize(("offset", "paragraph"), [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2)])
def test_locate(offset: int, paragraph: int) -> None:
    assert SOURCE.locate(offset) == Locator(paragraph=paragraph)


@pytest.mark.parametrize("offset", [-1, 5])
def test_outside_the_text(offset: int) -> None:
    with pytest.raises(IndexError):
        SOURCE.locate(offset)


def test_a_text_without_blocks_knows_no_place() -> None:
    assert SourceText(text="甲", format="txt", parser="plain").locate(0) == Locator()
