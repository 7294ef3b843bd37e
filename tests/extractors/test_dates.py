"""日期: a printed date → ISO 8601."""

import pytest

from extractors.dates import parse_date


@pytest.mark.parametrize(
    ("folded", "expected", "why"),
    [
        ("2021年3月5日", "2021-03-05", "printed out"),
        ("二〇二一年三月五日", "2021-03-05", "Han numerals"),
        ("二○二一年十二月三十一日", "2021-12-31", "the round sign for zero"),
        ("二OO八年四月十八日", "2008-04-18", "letters for zero"),
        ("一九九七年一月二十八日", "1997-01-28", "no zero"),
        ("2021-03-05", "2021-03-05", "hyphens"),
        ("2021.3.5", "2021-03-05", "points"),
        ("2021/3/5", "2021-03-05", "strokes"),
        ("自2021年3月5日起施行", "2021-03-05", "inside a sentence"),
        ("2021年2月29日", None, "no such day"),
        ("2021年3月", None, "no day"),
        ("", None, "nothing"),
    ],
)
def test_parse_date(folded: str, expected: str | None, why: str) -> None:
    assert parse_date(folded) == expected, why
