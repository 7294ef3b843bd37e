"""OpenDocument 文字: what one paragraph prints, run by run, and what is anchored in it."""

import re

from msgspec import Struct, field

from parsers.docx.runs import Run
from parsers.odt.styles import Looks, StyleSheet
from parsers.odt.xml import DRAW, LIST, OFFICE, PARAGRAPHS, TABLES, TEXT, Element, read_count
from parsers.word.signs import print_symbol

_BLANKS = re.compile(r"[ \t\r\n]+")
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_SPACES, _SPAN, _NOTE, _RUBY = TEXT + "s", TEXT + "span", TEXT + "note", TEXT + "ruby-base"
# What prints nothing of the text: page numbers, comments, marks of places, reading aids.
_SILENT = frozenset(
    {TEXT + name for name in ("page-number", "page-count", "ruby-text", "script", "soft-page-break")}
    | {OFFICE + name for name in ("annotation", "annotation-end", "event-listeners")}
)
_HIDDEN = (TEXT + "hidden-text", TEXT + "hidden-paragraph")
_BLOCKS = PARAGRAPHS | {LIST, TABLES}
_MOST_SPACES = 50
_SYMBOLS = re.compile("[\uf000-\uf0ff]")


class Content(Struct):
    """A paragraph's runs, the elements whose blocks are a text box (and whether no text stands before
    it), and the bodies of its foot- and endnotes."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[tuple[Element, bool]] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)


class RunReader:
    """Reads one text:p or text:h; blanks in the file count as one, those that print as text:s."""

    def __init__(self, styles: StyleSheet) -> None:
        self._styles = styles
        self._content = Content()
        self._after_blank = True

    def read(self, paragraph: Element, looks: Looks) -> Content:
        """What `paragraph` prints, hidden text left out; tracked deletions stand elsewhere."""
        self._read_inside(paragraph, looks)
        return self._content

    def _read_inside(self, element: Element, looks: Looks) -> None:
        self._add_words(element.text, looks)
        for child in element:
            self._read_child(child, looks)
            self._add_words(child.tail, looks)

    def _read_child(self, child: Element, looks: Looks) -> None:
        tag = child.tag
        if tag == _SPAN:
            self._read_inside(child, self._styles.combine_looks(looks, child.get(TEXT + "style-name")))
        elif tag == _SPACES:
            self._add(" " * min(read_count(child, TEXT + "c"), _MOST_SPACES), looks)
            self._after_blank = False
        elif tag in _SIGNS:
            self._add(_SIGNS[tag], looks)
            self._after_blank = True
        elif tag == _NOTE:
            self._content.notes += child.iterchildren(TEXT + "note-body")
        elif isinstance(tag, str) and tag.startswith(DRAW) and tag != DRAW + "a":
            early = not any(run.text.strip() for run in self._content.runs)
            self._content.boxes += [(box, early) for box in find_boxes(child)]
        elif tag not in _SILENT and not (tag in _HIDDEN and child.get(TEXT + "is-hidden") == "true"):
            self._read_inside(child, looks)

    def _add_words(self, words: str | None, looks: Looks) -> None:
        """Text of the file, its runs of blanks collapsed (ODF 1.3 part 3 §6.1.2)."""
        if words:
            words = _BLANKS.sub(" ", words)
            self._add(words[1:] if self._after_blank and words[0] == " " else words, looks)
            self._after_blank = words[-1] == " "

    def _add(self, text: str, looks: Looks) -> None:
        simple = looks.simplify()
        if text and not simple.hidden:
            text = _SYMBOLS.sub(lambda found: print_symbol(ord(found[0]), looks.font or ""), text)
            self._content.runs.append(Run(text, simple))


def find_boxes(drawn: Element) -> list[Element]:
    """文本框: the elements in a drawing that hold paragraphs, lists or tables, in its order."""
    found: list[Element] = []
    stack = [drawn]
    while stack:
        element = stack.pop()
        if any(child.tag in _BLOCKS for child in element):
            found.append(element)
        else:
            stack += reversed(element)
    return found
