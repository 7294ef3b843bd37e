"""Portal fields: from tables, lists and lines, only where several known labels stand together."""

import pytest

from parsers.html.portal import Portal, find_portal, list_titles
from parsers.html.tables import list_tables
from parsers.html.tree import read_page

FIELDS = {"索引号": "CJ-5", "发布机构": "区政府办", "文号": "澄政办发〔2023〕5号"}
BODY = "<p>各镇人民政府：</p><p>请认真落实，确保见效。</p>"


def find(html: str) -> Portal:
    page = read_page(html)
    return find_portal(page, list_tables(page))


def values(html: str) -> dict[str, str]:
    return {field.label: field.value for field in find(html).fields}


@pytest.mark.parametrize(
    ("html", "why"),
    [
        (
            "<table><tr><th>索引号：<td>CJ-5<th>发布机构：<td>区政府办<tr><th>文　号：<td>澄政办发〔2023〕5号</table>",
            "a table, label and value side by side",
        ),
        (
            "<table><tr><td>索引号<td>发布机构<td>文号<tr><td>CJ-5<td>区政府办<td>澄政办发〔2023〕5号</table>",
            "a table, labels over values",
        ),
        (
            "<table><tr><td>索引号：CJ-5<td>发布机构：区政府办<tr><td colspan=2>文号：澄政办发〔2023〕5号</table>",
            "a table, both in one cell",
        ),
        (
            "<dl><dt>索引号<dd>CJ-5<dt>发布机构<dd>区政府办<dt>文号<dd>澄政办发〔2023〕5号</dl>",
            "a definition list",
        ),
        (
            "<ul><li><span>索引号：</span>\nCJ-5<li>发布机构：区政府办<li>文号：澄政办发〔2023〕5号</ul>",
            "a list",
        ),
        (
            "<div><div>索引号：</div><div>CJ-5</div><div>发布机构：</div><div>区政府办</div>"
            "<div>文号：</div><div>澄政办发〔2023〕5号</div></div>",
            "blocks in turn",
        ),
        ("<p>索引号：CJ-5　发布机构：区政府办　文号：澄政办发〔2023〕5号</p>", "one line"),
        (
            "<div><span>[索引号]</span><span>CJ-5</span><span>[发布机构]</span><span>区政府办</span>"
            "<span>[文号]</span><span>澄政办发〔2023〕5号</span></div>",
            "spans without blanks",
        ),
    ],
)
def test_fields(html: str, why: str) -> None:
    page = read_page(html + BODY)
    portal = find_portal(page, list_tables(page))
    assert {field.label: field.value for field in portal.fields} == FIELDS, why
    left = [p.text for index, p in enumerate(page.paragraphs) if index not in portal.read]
    assert left == ["各镇人民政府：", "请认真落实，确保见效。"], why


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<p>发布日期：2023-05-06</p><p>来源：区政府办</p>", "one label, and one of the page's own"),
        (
            "<table><tr><td>序号<td>文件名称<td>文号<td>发文日期<tr><td>1<td>甲<td>乙<td>丙<tr><td>2<td>丁<td>戊<td>己</table>",
            "a table of documents",
        ),
        ("<p>责任单位：区发改局</p><p>完成时限：6月底前</p><p>联系人：王某</p>", "labels of a task"),
        ("<p>索引号：CJ-5</p>" + "<p>各镇要抓好落实。</p>" * 5 + "<p>文号：澄1号</p>", "labels far apart"),
        (BODY, "none"),
    ],
)
def test_no_fields(html: str, why: str) -> None:
    portal = find(html)
    assert (portal.fields, portal.read) == ([], set()), why


def test_a_label_without_a_value_does_not_take_the_title() -> None:
    html = "<ul><li>索引号：CJ-5<li>文号：澄1号<li>文件状态：</ul><p>关于印发方案的通知</p>"
    assert values(html) == {"索引号": "CJ-5", "文号": "澄1号"}
    html = "<ul><li>索引号：<p>CJ-5</p><li>文号：<p>澄1号</p><li>文件状态：</ul><p>关于印发方案的通知</p>"
    assert values(html) == {"索引号": "CJ-5", "文号": "澄1号"}
    assert 5 not in find(html).read


def test_other_labels_between_known_ones_count() -> None:
    html = "<p>索引号：CJ-5</p><p>归档号：7</p><p>文号：澄1号</p><p>联系人：王某</p>"
    assert values(html) == {"索引号": "CJ-5", "归档号": "7", "文号": "澄1号"}


def test_a_table_printed_twice_is_read_once() -> None:
    once = "<p>索引号：CJ-5</p><p>文号：澄1号</p>"
    assert values(once + BODY * 3 + once.replace("CJ-5", "CJ-6")) == {"索引号": "CJ-5", "文号": "澄1号"}


def test_cells_are_located() -> None:
    html = "<table><tr><td>甲<td>乙</table><table><tr><td>索引号<td>CJ-5<td>文号<td>澄1号</table>"
    places = [(f.locator.table, f.locator.row, f.locator.column) for f in find(html).fields]
    assert places == [(2, 1, 1), (2, 1, 3)]


def test_titles() -> None:
    head = "<title>关于印发方案的通知_云溪市政府</title><meta name=ArticleTitle content='印发方案'>"
    page = read_page(f"<head>{head}</head><p>索引号：CJ-5　名称：印发《方案》的通知</p>{BODY}")
    titles = list_titles(page, find_portal(page, list_tables(page)))
    assert titles == ["印发《方案》的通知", "印发方案", "关于印发方案的通知"]
