"""The main body: the whole notice, its title and attachments, and nothing of the portal."""

import pytest

from parsers.html.main_body import find_body
from parsers.html.portal import find_portal, list_titles
from parsers.html.tables import find_grids, list_tables
from parsers.html.tree import read_page
from tests.parsers.html.portal_pages import (
    FOOTER,
    LINES,
    NAVIGATION,
    NOTICE,
    NUMBER,
    RELATED,
    SHARE,
    TITLE,
    set_page,
    set_paragraphs,
)

BODY = set_paragraphs(NOTICE)
HALVES = ["云溪市澄江区人民政府办公室", "关于印发《优化营商环境若干措施》的通知"]
PEOPLE = ["王　某　任区发改局局长", "李　某　任区财政局局长"]


def find(html: str) -> list[str]:
    page = read_page(html)
    tables = list_tables(page)
    portal = find_portal(page, tables)
    body = find_body(page, find_grids(page, tables), portal.read, list_titles(page, portal))
    return [page.paragraphs[index].text for index in body]


@pytest.mark.parametrize(
    ("html", "expected", "why"),
    [
        (f"<div>{BODY}</div>", NOTICE, "a bare fragment"),
        (set_page(f"<div>{SHARE}<div>{BODY}</div></div>"), NOTICE, "a portal"),
        (set_page(f"<div id=zoom>{BODY}{SHARE}</div>"), NOTICE, "a share bar in the container"),
        (set_page("<br>".join(NOTICE)), NOTICE, "no container at all"),
        (
            set_page(f"<h1>{TITLE}</h1><div>{set_paragraphs([NUMBER, *LINES])}</div>"),
            [TITLE, NUMBER, *LINES],
            "h1",
        ),
        (
            set_page(f"<h1>{'<br>'.join(HALVES)}</h1>{SHARE}<div>{set_paragraphs(LINES)}</div>"),
            [*HALVES, *LINES],
            "a title on two lines",
        ),
        (
            set_page(f"<div class=t>{TITLE}</div>{SHARE}<div>{set_paragraphs(LINES)}</div>"),
            [TITLE, *LINES],
            "a title in a plain block, named by the window",
        ),
        (
            set_page(f"<h1>{TITLE}</h1><div>{set_paragraphs(LINES)}</div>", "<title>政府文件</title>"),
            [TITLE, *LINES],
            "a heading, when the window names the site",
        ),
        (set_page(f"<h1>{TITLE}</h1><div>{BODY}</div>"), NOTICE, "a title that the body prints itself"),
        (
            set_page(
                f"<div>{BODY}</div><div>【打印】【关闭】</div><p><a href=1.doc>附件：任务清单.doc</a></p>"
            ),
            [*NOTICE, "附件：任务清单.doc"],
            "an attachment behind the share bar",
        ),
        (
            set_page(
                f"<div>{set_paragraphs(NOTICE[:-3])}</div><div><p>{NOTICE[-3]}</p><p>{NOTICE[-2]}</p></div>"
            ),
            NOTICE[:-1],
            "a signature beside the container",
        ),
        (
            f"<table><tr><td colspan=2><b>澄江区人民政府网</b><tr><td>{NAVIGATION}<td><table><tr><td>{SHARE}"
            f"<tr><td>{'<br>'.join(NOTICE)}</table><tr><td colspan=2>{FOOTER}</table>",
            NOTICE,
            "a page set in tables",
        ),
        (
            set_page(
                f"<h1>关于王某等任职的通知</h1><div>{set_paragraphs(['经研究决定：', *PEOPLE])}</div>", ""
            ),
            ["关于王某等任职的通知", "经研究决定：", *PEOPLE],
            "a short list of people above a long footer",
        ),
        (
            set_page(f"<div>{BODY}</div><div class='comment-list'><p>办得好，点赞，希望坚持。</p></div>"),
            NOTICE,
            "comments",
        ),
        (
            set_page(f"<article>{BODY}</article><footer><p>本站由区政府办负责，欢迎监督。</p></footer>"),
            NOTICE,
            "<footer>",
        ),
        (set_page(f"<div class='footer'>{BODY}</div>"), NOTICE, "a body with a misleading name"),
        (set_page(f"<div style='display:none'>{BODY * 9}</div>", ""), NOTICE * 9, "a body shown by a script"),
        (
            set_page(f"<div>{BODY}</div><div style='display:none'>{'，'.join(NOTICE)}</div>"),
            NOTICE,
            "a hidden copy of the body",
        ),
        (
            set_page(
                f"<div class=bt>{TITLE}</div><div>发布时间：2023-05-01</div><div id=zoom>{set_paragraphs(LINES)}</div>",
                "<title>信息公开</title>",
            ),
            [TITLE, *LINES],
            "a title that neither its looks nor the window names",
        ),
        ("<p>网站地图</p><p><a href=x>首页</a></p>", ["网站地图", "首页"], "nothing but navigation"),
        ("", [], "an empty page"),
    ],
)
def test_bodies(html: str, expected: list[str], why: str) -> None:
    assert find(html) == expected, why


def test_links_in_the_text_stay_and_lists_of_links_go() -> None:
    links = "".join(f"<p><a href={number}>关于第{number}号文件的通知</a></p>" for number in range(3))
    html = f"<div>{BODY}{links}<p>执行中的问题，请及时反映。</p><p><a href=x>关于印发方案的通知</a></p></div>"
    assert find(html) == [*NOTICE, "执行中的问题，请及时反映。", "关于印发方案的通知"]
    assert find(f"<div>{BODY}{RELATED}</div>") == NOTICE


def test_a_table_is_never_cut_out_of_its_notice() -> None:
    rows = "".join(f"<tr><td>{n}<td>推进第{n}项任务，确保见效，按时完成。<td>区发改局" for n in range(40))
    html = set_page(
        f"<div>{set_paragraphs(['关于印发分工表的通知', '请执行。'])}<table>{rows}</table><p>说明。</p></div>",
        "",
    )
    found = find(html)
    assert found[:2] == ["关于印发分工表的通知", "请执行。"]
    assert found[-1] == "说明。"
    assert len(found) == 3 + 120
