"""附件说明: a list of attachments, or the head of one."""

import pytest

from extractors.attachments import is_listed, list_attachments, read_attachment
from extractors.lines import split_lines
from extractors.view import View
from tests.extractors.printed import fold, make_source


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("附件：澄江区项目表", "澄江区项目表"),
        ("附件：1.澄江区项目表", "澄江区项目表"),
        ("2.澄江区任务表", "澄江区任务表"),
        ("附件2：澄江区任务表", "澄江区任务表"),
        ("附件：1.", ""),
    ],
)
def test_read_attachment(printed: str, title: str) -> None:
    assert read_attachment(fold(printed)).title == title


@pytest.mark.parametrize(
    ("text", "titles", "last"),
    [
        ("附件：1.项目表\n2.任务表\n3.名单表\n区政府", ["项目表", "任务表", "名单表"], 2),
        ("附件：项目表\n1.修路。", ["项目表"], 0),
        ("附件：1.项目表\n3.任务表", ["项目表"], 0),
    ],
)
def test_list_attachments(text: str, titles: list[str], last: int) -> None:
    lines = split_lines(make_source(text))
    views = [View.of(text, line.span.start, line.span.end) for line in lines]
    found, end = list_attachments(0, lines, views)
    assert ([one.title for one in found], end) == (titles, last)


@pytest.mark.parametrize(
    ("text", "signed", "expected", "why"),
    [
        ("附件1：澄江区项目表\n附件2：澄江区任务表", True, True, "two in a row"),
        ("附件1：澄江区项目表", True, True, "nothing follows"),
        ("附件1：澄江区项目表\n区政府", False, True, "above the signature"),
        ("附件1：澄江区项目表\n为做好工作，制定本表。", True, False, "its own text below the signature"),
        ("附件1：澄江区项目表\n一、修路。", False, False, "a numbering begins"),
    ],
)
def test_is_listed(text: str, signed: bool, expected: bool, why: str) -> None:
    lines = split_lines(make_source(text))
    views = [View.of(text, line.span.start, line.span.end) for line in lines]
    assert is_listed(0, lines, views, signed=signed) is expected, why
