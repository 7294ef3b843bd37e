"""Tags: a page is told from a text that mentions tags; server code goes."""

import pytest

from parsers.html.tags import is_tagged, starts_with_tag, strip_unseen

LINE = "各镇人民政府要认真贯彻执行，抓好落实。"


@pytest.mark.parametrize(
    ("text", "starts", "tagged", "why"),
    [
        (f"<!DOCTYPE html><p>{LINE}", True, False, "a doctype"),
        (f"\ufeff \n<!-- x --><HTML><body>{LINE}", True, False, "behind a comment, in capitals"),
        (f'<?xml version="1.0"?><html>{LINE}</html>', True, False, "XHTML"),
        (f"<div class=a>{LINE}</div>", True, False, "a leading block"),
        (f"<b>{LINE}</b><p>{LINE}</p>", True, False, "a leading inline tag in front of a block"),
        (f"<%@ page language='java' %>\n<div>{LINE}</div>", True, False, "a JSP page"),
        (f"{LINE}<p>{LINE}</p><p>{LINE}</p>", False, True, "a fragment that starts with text"),
        (f"{LINE}<br>" * 6, False, True, "lines parted by <br>"),
        (f"{LINE}网页里的 <b> 标记表示加粗。", False, False, "a text that mentions a tag"),
        (f"请在 <p> 与 </p> 之间填写，<div> 不用。{LINE * 300}", False, False, "and more of them"),
        ("<责任单位>区发改局</责任单位>", False, False, "brackets that are no tags"),
        ("1<2，3>2", False, False, "signs"),
        ("", False, False, "nothing"),
    ],
)
def test_pages_and_texts(text: str, starts: bool, tagged: bool, why: str) -> None:
    assert starts_with_tag(text) == starts, why
    if not starts:
        assert is_tagged(text) == tagged, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲<% if (a > b) { %>乙<% } %>丙", "甲乙丙"),
        ("甲<%-- 说明 --%>乙", "甲乙"),
        ("甲<?php echo 1; ?>乙<?= $x ?>丙", "甲乙丙"),
        ("甲<noscript class=a><p>乙</p></NOSCRIPT >丙", "甲丙"),
        ("甲<% 没有结束", "甲<% 没有结束"),
        ("<?xml version='1.0'?>甲", "<?xml version='1.0'?>甲"),
    ],
)
def test_what_no_browser_shows_goes(text: str, expected: str) -> None:
    assert strip_unseen(text) == expected


def test_unclosed_server_code_takes_no_quadratic_time() -> None:
    assert strip_unseen("<%" * 400_000) == "<%" * 400_000
