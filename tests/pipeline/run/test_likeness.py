"""The same notice from two files, and notices that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.run.likeness import are_alike, count_pairs

BODY = "".join(
    f"第{n}项工作由区直部门{n * 37 % 101}在{n * 11 % 12 + 1}月底前完成并报送结果。" for n in range(40)
)


@pytest.mark.parametrize(
    ("one", "other", "alike", "why"),
    [
        (BODY, BODY, True, "the same"),
        (BODY, "\n".join(BODY), True, "white space does not count"),
        (BODY, BODY.replace("1", "１"), True, "width does not count"),
        (BODY, "索引号 机构分类 发文日期 " * 10 + BODY, True, "a portal's fields around it"),
        (BODY, BODY[:-20], True, "a cut tail"),
        (BODY, BODY[: len(BODY) // 3], False, "an excerpt"),
        (BODY, BODY[: len(BODY) // 2] + "会议强调要统筹发展和安全" * 40, False, "only the head is common"),
        ("", "", True, "nothing and nothing"),
        ("", BODY, False, "nothing and something"),
    ],
)
def test_likeness(one: str, other: str, alike: bool, why: str) -> None:
    assert are_alike(count_pairs(one), count_pairs(other)) is alike, why
    assert are_alike(count_pairs(other), count_pairs(one)) is alike, "either way round"


@given(st.text())
def test_every_text_is_like_itself(text: str) -> None:
    assert are_alike(count_pairs(text), count_pairs(text))
