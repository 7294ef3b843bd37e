"""Findings: stable codes, and messages whose places are filled."""

import re

import pytest

from notice.diagnostic import FINDINGS, NUMBER_SKIPPED, Finding
from notice.span import Span


def test_codes_are_unique() -> None:
    assert len({finding.code for finding in FINDINGS}) == len(FINDINGS)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.code)
def test_a_finding_is_complete(finding: Finding) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+)+", finding.code)
    assert re.search("[\u4e00-\u9fff]", finding.pattern)
    assert finding.advice.endswith("。")
    assert "{" not in finding.meaning


def test_places_are_filled() -> None:
    found = NUMBER_SKIPPED.at(Span(1, 2), before="一", marker="三")
    assert (found.code, found.severity, found.span) == ("number-skipped", "warning", Span(1, 2))
    assert found.message == "编号由“一”跳到“三”"
    assert NUMBER_SKIPPED.meaning == "编号由“…”跳到“…”"
