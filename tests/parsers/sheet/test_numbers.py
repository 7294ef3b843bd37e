"""Numbers and dates as a sheet shows them."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.sheet.codes import load_formats
from parsers.sheet.numbers import print_general, print_number

ROWS = tomllib.loads(files("parsers").joinpath("tables", "number_formats.toml").read_text("utf-8"))["row"]
DATE = 45107  # 2023年6月30日


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_built_in_formats_show_their_examples(row: dict[str, Any]) -> None:
    value, shown = row["example"]
    assert print_number(value, load_formats()[row["id"]]) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown", "why"),
    [
        (1.0, "General", "1", "a whole number has no decimals"),
        (0.1 + 0.2, "General", "0.3", "what a double cannot hold exactly"),
        (13900000000, "General", "13900000000", "no powers of ten"),
        (0.0000001, "General", "0.0000001", "nor negative ones"),
        (1, "", "1", "no format"),
        (2023, "@", "2023", "a number in a cell for text"),
        (7, "000", "007", "leading zeros"),
        (2.5, "0", "3", "halves are rounded away from zero"),
        (0.955, "0.0%", "95.5%", "percent"),
        (-5, "0;[Red](0)", "(5)", "the negative section shows no sign"),
        (-5, "0.0", "-5.0", "one section shows it"),
        (0, "0;-0;无", "无", "the section for zero"),
        (0, "#", "", "# shows no zero"),
        (0.5, "#.##", ".5", "and no zero before the point"),
        (5, ";;;", "", "a format that hides everything"),
        (1234567.8, "#,##0.0#", "1,234,567.8", "thousands"),
        (12345678, "#,##0,", "12,346", "in thousands"),
        (12345678, '0!.0,"万元"', "1234.6万元", "in ten thousands, as Chinese sheets do"),
        (5551234, "000-0000", "555-1234", "digits shared out"),
        (3, '"第"0"号"', "第3号", "words around"),
        (3, 'G/通用格式"个"', "3个", "WPS's name of General"),
        (3, r"0\ 项", "3 项", "an escaped blank"),
        (12, "[DBNum1]General", "十二", "Chinese numerals"),
        (12, "[DBNum2]0", "壹拾贰", "capital ones"),
        (99.5, "[$¥-804]#,##0.00", "¥99.50", "currency"),
        (1.5, "# ?/?", "1.5", "a fraction: shown plainly"),
        (12345, "0.00E+00", "12345", "a power of ten: shown plainly"),
        (7, '[<5]"少";[>=5]"多"', "多", "conditions"),
        (float("inf"), "0", "inf", "no number at all"),
        (1e300, "0.00", "1" + "0" * 300 + ".00", "a very large one"),
    ],
)
def test_numbers(value: float, code: str, shown: str, why: str) -> None:
    assert print_number(value, code) == shown, why


@pytest.mark.parametrize(
    ("value", "code", "shown", "why"),
    [
        (DATE, 'yyyy"年"m"月"', "2023年6月", "a month typed as 2023年6月 is its first day to the sheet"),
        (DATE, 'yyyy"年"m"月"d"日";@', "2023年6月30日", "with a section for text"),
        (DATE, "[$-F800]dddd, mmmm dd, yyyy", "2023年6月30日", "the system's long date"),
        (DATE, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二三年六月三十日", "Chinese numerals"),
        (DATE, "yyyy.mm.dd", "2023.06.30", "two digits"),
        (DATE, "m/d", "6/30", "without a year"),
        (DATE, "aaaa", "星期五", "the weekday"),
        (DATE + 0.5, r"yyyy\-mm\-dd\ hh:mm", "2023-06-30 12:00", "m behind h is minutes"),
        (DATE + 0.75, '上午/下午h"时"mm"分"', "下午6时00分", "half days"),
        (0.99999999, "h:mm:ss", "0:00:00", "rounded to the second, not cut"),
        (1.5, "[h]:mm", "36:00", "hours beyond a day"),
        (1, "yyyy/m/d", "1900/1/1", "before the day that never was"),
        (61, "yyyy/m/d", "1900/3/1", "and behind it"),
        (-1, "yyyy/m/d", "-1", "no date"),
        (3e6, "yyyy/m/d", "3000000", "beyond the calendar"),
    ],
)
def test_dates(value: float, code: str, shown: str, why: str) -> None:
    assert print_number(value, code) == shown, why


def test_dates_from_1904() -> None:
    assert print_number(DATE - 1462, "yyyy/m/d", 1904) == "2023/6/30"


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_are_shown_as_they_are(value: int) -> None:
    assert print_general(float(value)) == str(value) == print_number(value, "0")


@given(st.floats(), st.text('0#?,.%;"\\_*[]hmsydae/E+-@ 年G', max_size=20) | st.text(max_size=12))
def test_no_format_is_refused(value: float, code: str) -> None:
    assert isinstance(print_number(value, code), str)
