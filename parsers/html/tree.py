"""网页结构: an HTML tree → its paragraphs in reading order, and the elements that hold them."""

from collections.abc import Mapping

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

from notice.builder import clean_text
from notice.source import Style
from parsers.html.lists import ListNumbers, read_count
from parsers.html.looks import Look, Run, derive_look, measure_style
from parsers.html.text import split_runs
from parsers.text.hard_breaks import starts_anew

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table"
    " tbody td tfoot th thead tr ul"
)
_DROPPED_NAMES = (
    "head script style template noscript title iframe object embed applet svg math canvas select option"
    " datalist button textarea input audio video map xml rt rp noframes frameset dialog"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_DROPPED = frozenset(_DROPPED_NAMES.split())
_ALIGNED = frozenset({"center", "right", "end"})
# Elements whose line feeds are never printed: a paragraph set as such is one.
_WHOLE = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption", "th"})


class Paragraph(Struct, frozen=True):
    """A printed paragraph. ``links`` counts its characters inside links."""

    text: str
    style: Style
    links: int
    hidden: bool
    aligned: bool
    indented: bool


class Element(Struct):
    """A block element: its paragraphs are ``start:stop`` of the page's, ``parent`` the index of the
    block around it (-1: none)."""

    tag: str
    parent: int
    start: int
    stop: int
    name: str
    rows: int
    columns: int


class Page(Struct, frozen=True):
    """The paragraphs of a page in reading order, and its block elements in document order.

    ``window_title`` and ``article_title`` are its ``<title>`` and ``<meta name="ArticleTitle">``, ""
    where there is none.
    """

    paragraphs: list[Paragraph]
    elements: list[Element]
    window_title: str = ""
    article_title: str = ""


def read_page(html: str) -> Page:
    """版面: the paragraphs and blocks of the page `html`.

    ``<br>`` and every block end a paragraph; inline tags do not part text; blanks are collapsed as
    a browser does, those at a line feed between Han characters vanish. The tree is walked without
    recursion.
    """
    walker = _Walker()
    tree = LexborHTMLParser(html)
    node: LexborNode | None = tree.root
    path: list[LexborNode] = []
    while node is not None:
        child = walker.enter(node)
        if child is not None:
            path.append(node)
            node = child
            continue
        while node is not None and node.next is None:
            node = path.pop() if path else None
            if node is not None:
                walker.leave()
        node = node.next if node is not None else None
    walker.finish()
    title = tree.css_first("head title")
    article = tree.css_first('head meta[name="ArticleTitle" i]')
    return Page(
        walker.paragraphs,
        walker.elements,
        clean_text(title.text()) if title else "",
        clean_text(article.attributes.get("content") or "") if article else "",
    )


class _Walker:
    """Collects paragraphs while the tree is walked: `enter` every node, `leave` those with children."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.elements: list[Element] = []
        self._looks: list[tuple[Look, int]] = [(Look(), -1)]
        self._runs: list[Run] = []
        self._lists = ListNumbers()
        self._marker = ""

    def enter(self, node: LexborNode) -> LexborNode | None:
        """The first child of `node`, when what is inside it is to be read."""
        tag = node.tag or ""
        look, block = self._looks[-1]
        if tag == "-text":
            self._runs.append(Run(node.text_content or "", look))
            return None
        if tag == "br" or tag == "hr":
            self._end_paragraph()
        if tag in _DROPPED or tag.startswith(("-", "!")):
            return None
        attributes = node.attributes
        look = derive_look(look, tag, attributes)
        if tag in _BLOCKS or look.display == "block":
            self._end_paragraph()
            block = self._open_element(tag, block, attributes)
        child = node.child
        if child is None:
            self._end_lists(tag)
            return None
        self._looks.append((look, block))
        return child

    def leave(self) -> None:
        """Ends the element entered last."""
        block = self._looks[-1][1]
        if block != self._looks[-2][1]:
            self._end_paragraph()
            element = self.elements[block]
            element.stop = len(self.paragraphs)
            self._end_lists(element.tag)
        self._looks.pop()

    def finish(self) -> None:
        """Ends what is still open."""
        self._end_paragraph()

    def _open_element(self, tag: str, parent: int, attributes: Mapping[str, str | None]) -> int:
        name = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".strip()
        rows, columns = (read_count(attributes.get(key), 1) for key in ("rowspan", "colspan"))
        here = len(self.paragraphs)
        self.elements.append(Element(tag, parent, here, here, name, rows, columns))
        self._marker = self._lists.open(tag, attributes) or ("" if tag == "li" else self._marker)
        return len(self.elements) - 1

    def _end_lists(self, tag: str) -> None:
        self._lists.close(tag)
        if tag == "li":
            self._marker = ""

    def _end_paragraph(self) -> None:
        if not self._runs:
            return
        runs, self._runs = self._runs, []
        block = self._looks[-1][1]
        loose = block < 0 or self.elements[block].tag not in _WHOLE
        for line in split_runs(runs, loose):
            paragraph = _make_paragraph(line, self._marker)
            if paragraph:
                self._marker = ""
                self.paragraphs.append(paragraph)


def _make_paragraph(line: list[Run], marker: str) -> Paragraph | None:
    """The paragraph that `line` prints after the list number `marker`; None when it prints nothing."""
    shown = [run for run in line if not run.look.hidden]
    text = clean_text("".join(run.text for run in shown))
    runs = shown if text else line
    text = text or clean_text("".join(run.text for run in line))
    if not text:
        return None
    if marker and not starts_anew(text):
        runs = [Run(marker, runs[0].look), *runs]
    look = runs[0].look
    return Paragraph(
        text="".join(run.text for run in runs),
        style=measure_style(runs),
        links=sum(len(run.text.strip()) for run in runs if run.look.link),
        hidden=look.hidden,
        aligned=look.align in _ALIGNED,
        indented=look.indented,
    )
