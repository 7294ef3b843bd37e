"""行内编号: numbered items inside a paragraph whose line breaks were lost."""

import pytest

from extractors.inline_markers import find_inline_markers


@pytest.mark.parametrize(
    ("paragraph", "long", "expected", "why"),
    [
        ("总则 1.甲事 2.乙事", False, ["1.甲", "2.乙"], "after blanks"),
        ("1.甲事。2.乙事。", False, ["2.乙"], "glued to a stop, in sequence with the number it opens with"),
        ("各项工作如下。1.甲事。3.丙事。", False, [], "1 that no 2 follows"),
        (
            "有关事项如下：一、整治河道1.清淤。2.护岸。二、整治道路3.修补。",
            False,
            [],
            "glued to words: only in a long text",
        ),
        (
            "有关事项如下：一、整治河道1.清淤。2.护岸。二、整治道路3.修补。",
            True,
            ["一、整", "1.清", "2.护", "二、整", "3.修"],
            "numbers glued to the titles above them, running through",
        ),
        (
            "方案一、整治（一）清淤。（二）护岸。二、道路（一）修补。（二）养护。",
            True,
            ["一、整", "（一）", "（二）", "二、道", "（一）", "（二）"],
            "a level begins anew under each title",
        ),
        ("一、清淤责任单位：区水利局2.护岸。", True, [], "another style carries nothing on"),
        (
            "1.清淤。责任单位：区水利局2.护岸。责任单位：区住建局3.养护。",
            True,
            ["2.护", "3.养"],
            "glued to the last unit of a statement",
        ),
        ("完成第一、第二批任务，第（一）项除外。", True, [], "ordinals are no numbers of items"),
        ("增长3.5万吨。十一、十二月各一次。", True, [], "decimals and months are none either"),
        ("一、坚持统一领导。做到五统一二、不存在。", True, [], "words that end in a numeral"),
    ],
)
def test_inline_markers(paragraph: str, long: bool, expected: list[str], why: str) -> None:
    found = sorted(find_inline_markers(paragraph, long=long))
    assert [paragraph[at : at + 3] for at in found] == expected, why
