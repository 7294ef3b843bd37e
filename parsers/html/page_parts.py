"""网页段落的性质: what each paragraph of a page is to the page: a sentence, a link, furniture …"""

import re
from collections.abc import Sequence
from typing import Literal

from notice.builder import clean_text
from parsers.html.tree import Paragraph
from parsers.line_rules import load_line_rules

# sentence: running text; short: a line without punctuation (a title, a signature, a name);
# part: printed by the page; after: heads what stands below a notice; read: already a portal field.
Kind = Literal["sentence", "short", "link", "part", "after", "read", "hidden"]

_PUNCTUATION = re.compile("[，。；：、,;:（）()《》]")
_BLANK = re.compile(r"\s+")
_ATTACHED = re.compile(
    r"附\s*(?:件|表|图|录|[：:])|.{0,80}\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|ofd|txt)\b", re.IGNORECASE
)
_MIN_SENTENCE = 10
_FURNITURE_LENGTH = 600
# Paragraphs with this share of their characters in links are links.
_LINKED = 0.6
# Hidden text is the notice where it outweighs what is shown so many times: shown by a script.
_HIDDEN_TIMES = 4
_SHORT_WEIGHT = 0.2


def classify(paragraphs: Sequence[Paragraph], read: set[int]) -> list[Kind]:
    """The kind of every paragraph; `read` are those the portal's fields were read from."""
    shown = sum(len(paragraph.text) for paragraph in paragraphs if not paragraph.hidden)
    hidden = sum(len(paragraph.text) for paragraph in paragraphs if paragraph.hidden)
    skip_hidden = hidden <= shown * _HIDDEN_TIMES
    kinds: list[Kind] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.hidden and skip_hidden:
            kinds.append("hidden")
        else:
            kinds.append("read" if index in read else _classify_shown(paragraph))
    return kinds


def weigh(paragraph: Paragraph, kind: Kind) -> float:
    """How much `paragraph` says for being in a notice: its characters, few for a short line."""
    if kind == "sentence":
        return len(paragraph.text) - paragraph.links
    return len(paragraph.text) * _SHORT_WEIGHT if kind == "short" else 0


def is_attached(text: str) -> bool:
    """Does `text` name an attachment, or a file to be opened?"""
    return bool(_ATTACHED.match(clean_text(text)))


def fold(text: str) -> str:
    """`text` without blanks, as titles and furniture are compared."""
    return _BLANK.sub("", clean_text(text))


def _classify_shown(paragraph: Paragraph) -> Kind:
    text = fold(paragraph.text)
    if len(text) <= _FURNITURE_LENGTH:
        rule = load_line_rules("portal_furniture").match_whole(text)
        if rule:
            return "after" if rule.value == "after" else "part"
    if paragraph.links > len(text) * _LINKED:
        return "link"
    return "sentence" if len(text) >= _MIN_SENTENCE and _PUNCTUATION.search(text) else "short"
