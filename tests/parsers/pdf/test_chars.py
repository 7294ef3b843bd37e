"""Characters are read along their baseline, whichever way they stand."""

import pytest

from parsers.pdf.reader import read_pdf
from tests.parsers.pdf.bytes_maker import A4, BODY, TEXTS, Sheet, set_lines, set_text, write_pdf


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", ["1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_turned_pages(rotate: int, turn: str) -> None:
    """Landscape tables: whichever way text and page are turned, it is read along its baseline."""
    content = set_text(300, 400, "压实工作责任，落实到岗到人", turn=turn)
    source = read_pdf(write_pdf([Sheet(content, rotate=rotate)]))
    assert source.text == "压实工作责任，落实到岗到人"
    x0, top, x1, bottom = source.locate(0).box or (0, 0, 0, 0)
    assert {round(x1 - x0), round(bottom - top)} == {16, 13 * 16}
    width, height = A4 if rotate % 180 == 0 else A4[::-1]
    assert (0 <= x0 < x1 <= width, 0 <= top < bottom <= height) == (True, True)


def test_watermark_is_left_out_and_noted() -> None:
    mark = set_text(100, 300, "内部资料注意保存严禁外传请勿复印", 40, turn="0.7 0.7 -0.7 0.7")
    source = read_pdf(write_pdf([set_lines(80, 700, BODY) + mark]))
    assert (source.text.split("\n"), [diagnostic.code for diagnostic in source.diagnostics]) == (
        TEXTS,
        ["text-turned"],
    )


def test_stroked_text_is_bold() -> None:
    """Programs without a bold face print the outline, too."""
    source = read_pdf(
        write_pdf([b"2 Tr\n" + set_text(80, 700, "压实责任") + b"0 Tr\n" + set_text(80, 600, "各镇")])
    )
    assert [block.style.bold for block in source.blocks] == [True, False]
