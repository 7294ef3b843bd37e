"""Blanks of a page's source: collapsed as a browser does; line feeds part lines only on evidence."""

import pytest

from parsers.html.looks import Look, Run
from parsers.html.text import split_runs

BOLD, PRE = Look(bold=True), Look(breaks=True)


def lines(*runs: Run | str, loose: bool = True) -> list[str]:
    given = [Run(run, Look()) if isinstance(run, str) else run for run in runs]
    return ["".join(run.text for run in line) for line in split_runs(given, loose)]


@pytest.mark.parametrize(
    ("source", "loose", "expected", "why"),
    [
        ("  甲乙 \t 丙 ", True, ["甲乙 丙"], "blanks collapse"),
        ("\u3000\u3000甲\u00a0\u00a0乙", True, ["\u3000\u3000甲\u00a0\u00a0乙"], "printed blanks stay"),
        ("推进工\n      作", True, ["推进工作"], "a feed between Han characters vanishes"),
        ("open\n   data", True, ["open data"], "between Latin words it is a blank"),
        ("各镇人民政府：\n现将方案印发", True, ["各镇人民政府：", "现将方案印发"], "a closed sentence"),
        ("强化保障\n（二）落实责任", True, ["强化保障", "（二）落实责任"], "a number follows"),
        ("各镇人民政府：\n现将方案印发", False, ["各镇人民政府：现将方案印发"], "in a paragraph element"),
        ("\n\n", True, [], "nothing"),
    ],
)
def test_blanks(source: str, loose: bool, expected: list[str], why: str) -> None:
    assert lines(source, loose=loose) == expected, why


def test_inline_elements_glue() -> None:
    assert lines("牵头", Run("单位", BOLD), "：区发改局") == ["牵头单位：区发改局"]
    assert lines("甲 ", Run(" 乙", BOLD)) == ["甲 乙"]


def test_a_bold_line_is_a_line() -> None:
    assert lines(Run("工作安排", BOLD), "\n各镇要抓好") == ["工作安排", "各镇要抓好"]


def test_printed_line_feeds() -> None:
    assert lines(Run("甲\n乙\n\n丙", PRE), loose=False) == ["甲", "乙", "丙"]
