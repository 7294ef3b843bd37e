"""Pages: paragraphs in reading order, and the blocks that hold them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.html.tree import Paragraph, read_page


def texts(html: str) -> list[str]:
    return [paragraph.text for paragraph in read_page(html).paragraphs if not paragraph.hidden]


def first(html: str) -> Paragraph:
    return read_page(html).paragraphs[0]


@pytest.mark.parametrize(
    ("html", "expected", "why"),
    [
        ("<p>甲<p>乙", ["甲", "乙"], "unclosed paragraphs"),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"], "text around a block"),
        ("甲<br>乙<br/>丙", ["甲", "乙", "丙"], "<br> ends a paragraph"),
        ("<p>牵<b>头</b><span>单位</span></p>", ["牵头单位"], "inline tags glue"),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", ["甲", "乙", "丙"], "cells"),
        ("<h1>甲</h1><ul><li>乙</ul><dl><dt>丙<dd>丁</dl>", ["甲", "乙", "丙", "丁"], "headings and lists"),
        ("甲<span style='display:block'>乙</span>丙", ["甲", "乙", "丙"], "a span set as a block"),
        ("<head><title>甲</title></head><script>乙</script><style>丙</style>丁", ["丁"], "code"),
        ("<!-- 甲 --><p>乙<!-- 丙 -->丁", ["乙丁"], "comments"),
        ("<!--[if gte mso 9]><xml>甲</xml><![endif]-->乙", ["乙"], "Word's islands"),
        ("<select><option>甲</select><button>乙</button><textarea>丙</textarea>丁", ["丁"], "forms"),
        ("<template>甲</template><svg>乙</svg>丙", ["丙"], "what is not text"),
        ("<ruby>重<rt>chóng</rt></ruby>点", ["重点"], "pronunciations"),
        ("<ol><li>甲</li><li>2.乙</li></ol>", ["1.甲", "2.乙"], "list numbers, not twice"),
        ("<ol><li></li></ol><p>甲</p>", ["甲"], "an empty item gives its number to nobody"),
        ("<p>&nbsp;</p><p>\u200b</p><p>甲</p>", ["甲"], "nothing printed"),
        ("<p>甲&mdash;乙&ldquo;丙&rdquo;</p>", ["甲—乙“丙”"], "entities"),
        ("<pre>甲\n乙</pre>", ["甲", "乙"], "printed line feeds"),
        ("<p style='te", [], "a page cut inside a tag"),
        ("<p>甲<", ["甲<"], "or behind one"),
        ("", [], "nothing"),
    ],
)
def test_paragraphs(html: str, expected: list[str], why: str) -> None:
    assert texts(html) == expected, why


def test_hidden_text_is_kept_apart() -> None:
    page = read_page("<p>甲<span style='display:none'>乙</span></p><div hidden><p>丙</p></div>")
    assert [(p.text, p.hidden) for p in page.paragraphs] == [("甲", False), ("丙", True)]


def test_links_are_counted() -> None:
    assert first("<p>见<a href=x>附件</a>。</p>").links == 2


def test_alignment_and_indent() -> None:
    assert first("<p style='text-align:right'>甲").aligned
    assert not first("<p style='text-align:justify'>甲").aligned
    assert first("<div style='text-indent:2em'><p>甲").indented


def test_blocks_know_their_paragraphs() -> None:
    page = read_page(
        "<div id=a class='b c'><p>甲</p><table><tr><td rowspan=2 colspan=3>乙</td></tr></table></div>"
    )
    found = {e.tag: (e.start, e.stop) for e in page.elements}
    assert found["div"] == (0, 2)
    assert found["p"] == (0, 1)
    assert found["td"] == (1, 2)
    div, cell = (next(e for e in page.elements if e.tag == tag) for tag in ("div", "td"))
    assert div.name == "a b c"
    assert (cell.rows, cell.columns) == (2, 3)
    assert page.elements[cell.parent].tag == "tr"


def test_titles() -> None:
    page = read_page("<head><title> 甲\n乙 </title><meta name='articletitle' content='丙'></head>丁")
    assert (page.window_title, page.article_title) == ("甲 乙", "丙")
    assert (read_page("丁").window_title, read_page("丁").article_title) == ("", "")


TAGS = [f"<{end}{tag}>" for tag in "div p td tr table ol li b span br h2 a".split() for end in ("", "/")]  # noqa: SIM905


@given(st.lists(st.sampled_from([*TAGS, "甲", "乙。", "\n", "&nbsp;", "<!--", "-->"]), max_size=40))
def test_any_soup_is_read(pieces: list[str]) -> None:
    page = read_page("".join(pieces))
    count = len(page.paragraphs)
    assert all(0 <= e.start <= e.stop <= count for e in page.elements)
    assert all(e.parent < index for index, e in enumerate(page.elements))
