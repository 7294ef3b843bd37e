"""标记: does a text carry HTML, and what a server page wraps around it."""

import re

_OPENING = re.compile(r"<(?:%|\?(?:php\b|=)|noscript\b[^<>]*>)", re.IGNORECASE)
_CLOSINGS = {
    "<%": re.compile("%>"),
    "<?": re.compile(r"\?>"),
    "<n": re.compile(r"</noscript\s*>", re.IGNORECASE),
}
_PRELUDE = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?xml.*?\?>)*", re.DOTALL)
_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_BLOCK = (
    "p|div|br|hr|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|section|article|main|header|footer"
    "|nav|center|form|blockquote|pre|meta|link|title|style|script"
)
_BLOCK_TAG = re.compile(rf"<(/?)(?:{_BLOCK})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_LEADING_TAG = re.compile(r"<[a-z][a-z0-9]*(?=[\s/>])[^<>]*>", re.IGNORECASE)
_SAMPLE = 400_000
# A page has a block tag at least every so many characters; a text that mentions tags has not.
_SPACING = 400
_FEW_PAIRS, _FEW_SINGLE = 2, 5


def strip_unseen(text: str) -> str:
    """不显示的代码: `text` without server code (``<% … %>``, ``<?php … ?>``) and ``<noscript>`` parts.

    The last stand outside their element once a page is parsed, when they hold blocks.
    """
    parts: list[str] = []
    at = 0
    while opening := _OPENING.search(text, at):
        closing = _CLOSINGS[opening.group().lower()[:2]].search(text, opening.end())
        if closing is None:
            break
        parts.append(text[at : opening.start()])
        at = closing.end()
    return "".join((*parts, text[at:]))


def starts_with_tag(text: str) -> bool:
    """Does `text` begin as a page does: doctype, ``<html>``, or a tag that something closes?"""
    text = strip_unseen(text[:_SAMPLE])
    prelude = _PRELUDE.match(text)
    at = prelude.end() if prelude else 0
    if _DOCUMENT.match(text, at):
        return True
    return bool(_LEADING_TAG.match(text, at)) and "/" in _BLOCK_TAG.findall(text)


def is_tagged(text: str) -> bool:
    """Is `text` set in block tags throughout? A text that mentions a tag or two is not."""
    text = strip_unseen(text[:_SAMPLE])
    tags = _BLOCK_TAG.findall(text)
    closing = tags.count("/")
    enough = closing >= _FEW_PAIRS or len(tags) - closing >= _FEW_SINGLE
    return enough and len(tags) * _SPACING >= len(text)
