"""正文: which paragraphs of a page are the notice, without the portal around it."""

import re
from collections.abc import Sequence
from itertools import accumulate, takewhile

from parsers.html.page_parts import Kind, classify, fold, is_attached, weigh
from parsers.html.tables import Grid
from parsers.html.tree import Element, Page, Paragraph
from parsers.line_rules import load_line_rules

_CONTAINERS = frozenset(
    {"html", "body", "div", "td", "article", "section", "main", "center", "form", "table", "tbody", "tr"}
    | {"pre", "span", "blockquote"}
)
_OUTSIDE = frozenset({"footer", "nav", "aside"})
# What holds more of the page than this is no footer, whatever its name.
_OUTSIDE_SHARE = 0.4
_WORDS = re.compile("[a-z]+")
# The body holds this share of the page's sentences; a container named like one, that share.
_SHARE, _NAMED_SHARE = 0.75, 0.6
_CLOSING = re.compile(
    r".{0,40}[\d零〇○一二三四五六七八九]{4}年.{1,3}月.{1,3}日(?:印发)?$|抄[送报][：:]|[（(].{2,100}[)）]$"
)
_NUMBER = re.compile(r".{1,20}[〔\[［【(（]\d{4}[〕\]］】)）]第?\d+号$")
# How far above and below the container the notice may go on, in paragraphs.
_REACH = 40
_LIST_LINKS = 3
_MIN_TITLE = 5
_HEAD = 12


def find_body(page: Page, grids: Sequence[Grid], read: set[int], titles: Sequence[str]) -> list[int]:
    """正文: the indices of the paragraphs of `page` that make up the notice, in printed order.

    The smallest block that holds most sentences, weighed without links; then the title above it, and
    attachments, signature and copies below, wherever they stand. A table of `grids` is never cut.
    A page of nothing but links and furniture is kept as it is.
    `read`: paragraphs that are fields; `titles`: what the page calls the notice.
    """
    kinds = _leave_outside(page, classify(page.paragraphs, read))
    start, stop = _choose_container(page, kinds, grids)
    inside = [index for index in range(start, stop) if kinds[index] in ("sentence", "short", "link")]
    above = _reach_up(page.paragraphs, kinds, start, inside, [fold(title) for title in titles])
    below = _reach_down(page.paragraphs, kinds, stop)
    body = [*above, *_drop_links(page.paragraphs, kinds, inside), *below]
    if any(kinds[index] in ("sentence", "short") for index in body):
        return body
    return [index for index, kind in enumerate(kinds) if kind not in ("hidden", "read")]


def _leave_outside(page: Page, kinds: list[Kind]) -> list[Kind]:
    """`kinds` with footers, comments and the like marked as furniture, unless they hold the most."""
    sums = _sum_weights(page, kinds)
    left = list(kinds)
    for element in page.elements:
        held = sums[element.stop] - sums[element.start]
        if held <= sums[-1] * _OUTSIDE_SHARE and (element.tag in _OUTSIDE or _is_outside(element)):
            for index in range(element.start, element.stop):
                left[index] = "part"
    return left


def _sum_weights(page: Page, kinds: Sequence[Kind]) -> list[float]:
    """Running totals of the paragraphs' weights, from 0: ``sums[b] - sums[a]`` weighs ``a:b``."""
    return [0.0, *accumulate(map(weigh, page.paragraphs, kinds))]


def _choose_container(page: Page, kinds: Sequence[Kind], grids: Sequence[Grid]) -> tuple[int, int]:
    """The range of paragraphs in the element that holds the notice."""
    sums = _sum_weights(page, kinds)
    inside = {index for grid in grids for index in range(grid.start, grid.stop)}
    chosen = (0, len(page.paragraphs))
    for named in (False, True):
        share = _NAMED_SHARE if named else _SHARE
        for element in page.elements:
            held = sums[element.stop] - sums[element.start]
            if element.start in inside and element.stop - 1 in inside:
                continue
            if element.tag in _CONTAINERS and held >= sums[-1] * share and (not named or _is_named(element)):
                chosen = (max(chosen[0], element.start), min(chosen[1], element.stop))
    return chosen


def _is_named(element: Element) -> bool:
    return _has_role(element.name.lower().split(), "body")


def _is_outside(element: Element) -> bool:
    return _has_role(_WORDS.findall(element.name.lower()), "outside")


def _has_role(names: Sequence[str], role: str) -> bool:
    rules = load_line_rules("portal_blocks")
    return any((rule := rules.match_whole(name)) is not None and rule.value == role for name in names)


def _reach_up(
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[Kind],
    start: int,
    inside: Sequence[int],
    titles: Sequence[str],
) -> list[int]:
    """The title, number and text above the container; nothing that the head of the body prints too.

    Where no line there is one of `titles`, the nearest heading, or line that reads like the title of a
    notice, is the title; plain text above it is the site's name rather than a title.
    """
    printed = _print_head(paragraphs, inside)
    found: list[int] = []
    titled = any(title in printed for title in titles)
    headed = False
    spare = None
    for index in range(start - 1, max(-1, start - _REACH), -1):
        text = fold(paragraphs[index].text)
        if kinds[index] not in ("sentence", "short") or len(text) < _MIN_TITLE:
            continue
        heads, joined, new = _heads(paragraphs[index]), index + 1 in (start, *found), text not in printed
        if new and (heads or not headed) and _names(text, titles, heads or joined):
            titled = True
            found.append(index)
        elif new and (_NUMBER.match(text) or (joined and kinds[index] == "sentence")):
            found.append(index)
        elif new and not headed and (heads or _reads_as_title(text)):
            spare = index
        headed = headed or heads or spare == index
    return sorted(found if titled or spare is None else {*found, spare})


def _print_head(paragraphs: Sequence[Paragraph], inside: Sequence[int]) -> str:
    """What the body prints above its first sentence or addressees, without blanks."""
    texts = [fold(paragraphs[index].text) for index in inside[:_HEAD]]
    return "".join(takewhile(lambda text: not text.endswith(("。", "：", ":")), texts))


def _names(text: str, titles: Sequence[str], part: bool) -> bool:
    """Is `text` one of `titles`, or most of one? A smaller `part` counts where it looks like a title."""
    return any(title in text or (text in title and (part or len(text) * 2 >= len(title))) for title in titles)


def _reads_as_title(text: str) -> bool:
    return load_line_rules("notice_titles").match_whole(text) is not None


def _heads(paragraph: Paragraph) -> bool:
    style = paragraph.style
    return (style.heading or 9) <= 3 or (style.bold and style.centred)


def _reach_down(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], stop: int) -> list[int]:
    """Attachments, signature, date and copies below the container, up to links to other documents."""
    found: list[int] = []
    waiting: list[int] = []
    joined = True
    for index in range(stop, min(len(paragraphs), stop + _REACH)):
        text = fold(paragraphs[index].text)
        if kinds[index] == "after":
            break
        if kinds[index] in ("sentence", "short", "link") and is_attached(text):
            found.extend((*waiting, index))
            waiting = []
        elif kinds[index] == "short" or kinds[index] == "sentence":
            waiting.append(index)
            if joined and (kinds[index] == "sentence" or _CLOSING.match(text)):
                found.extend(waiting)
                waiting = []
        elif kinds[index] != "hidden":
            joined = False
            waiting = []
    return found


def _drop_links(paragraphs: Sequence[Paragraph], kinds: Sequence[Kind], inside: list[int]) -> list[int]:
    """`inside` without lists of links: three in a row, or any under a heading like 相关文件."""
    kept: list[int] = []
    links: list[int] = []
    listed = False
    for index in inside:
        if kinds[index] == "link" and not is_attached(paragraphs[index].text):
            listed = listed or (index > 0 and kinds[index - 1] == "after")
            links.append(index)
            continue
        if links and not listed and len(links) < _LIST_LINKS:
            kept.extend(links)
        links, listed = [], False
        kept.append(index)
    return kept + (links if not listed and len(links) < _LIST_LINKS else [])
