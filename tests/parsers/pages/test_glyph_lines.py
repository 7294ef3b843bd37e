"""Characters become lines: blanks by what is left blank, scripts and doubles with their line."""

import pytest

from tests.parsers.pdf.bytes_maker import BODY, read_texts, set_lines, set_text


@pytest.mark.parametrize(
    ("sheet", "expected", "why"),
    [
        (set_text(80, 700, "Smart City 2023", font="Latin"), "Smart City 2023", "blanks of a Latin text"),
        (set_text(80, 700, "防汛 抗旱"), "防汛 抗旱", "a typed blank that is printed"),
        (set_text(80, 700, "第一章　总则"), "第一章　总则", "an ideographic space"),
        (
            set_text(80, 700, "区水利局") + set_text(80 + 8 * 16, 700, "区财政局"),
            "区水利局 区财政局",
            "two units on a line",
        ),
        (
            set_text(80, 700, "至") + set_text(100, 700, "2023", font="Latin") + set_text(136, 700, "年"),
            "至2023年",
            "the thin space around digits is none",
        ),
        (
            set_text(80, 700, "面积")
            + set_text(112, 700, "20km", font="Latin")
            + set_text(150, 705, "2", 10, "Latin"),
            "面积20km2",
            "a superscript belongs to its line",
        ),
        (set_text(80, 700, "防汛") + set_text(80.4, 700, "防汛"), "防汛", "bold made by printing twice"),
        (set_text(80, 700, "⽔利⻓江⺠生"), "水利长江民生", "radicals instead of characters"),
        (
            set_text(80, 700, "2014\xad2020", font="Latin"),
            "2014-2020",
            "a soft hyphen inside a line is printed",
        ),
        (
            set_text(160, 700, "水利局") + set_text(80, 700, "澄江区防汛"),
            "澄江区防汛水利局",
            "the file's order does not matter",
        ),
    ],
)
def test_one_line(sheet: bytes, expected: str, why: str) -> None:
    assert read_texts(sheet) == [expected], why


def test_large_letterhead_beside_two_lines() -> None:
    """Two issuers one above the other, 文件 in larger type beside them: three lines."""
    issuers = set_text(90, 740, "澄江区水利局", 20) + set_text(90, 712, "澄江区财政局", 20)
    head = issuers + set_text(250, 723, "文件", 40)
    assert read_texts(head + set_lines(80, 600, BODY))[:3] == ["澄江区水利局", "澄江区财政局", "文件"]
