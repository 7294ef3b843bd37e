"""标记: does a text carry HTML, and what a server page wraps around it."""

import re

_SCRIPT_OPENING = re.compile(r"<(?:%|\?(?:php|=))", re.IGNORECASE)
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


def strip_scriptlets(text: str) -> str:
    """服务器脚本: `text` without JSP, ASP and PHP code (``<% … %>``, ``<?php … ?>``)."""
    parts: list[str] = []
    at = 0
    while opening := _SCRIPT_OPENING.search(text, at):
        end = text.find("%>" if opening.group() == "<%" else "?>", opening.end())
        if end < 0:
            break
        parts.append(text[at : opening.start()])
        at = end + 2
    return "".join((*parts, text[at:]))


def starts_with_tag(text: str) -> bool:
    """Does `text` begin as a page does: doctype, ``<html>``, or a tag that something closes?"""
    text = strip_scriptlets(text[:_SAMPLE])
    prelude = _PRELUDE.match(text)
    at = prelude.end() if prelude else 0
    if _DOCUMENT.match(text, at):
        return True
    return bool(_LEADING_TAG.match(text, at)) and "/" in _BLOCK_TAG.findall(text)


def is_tagged(text: str) -> bool:
    """Is `text` set in block tags throughout? A text that mentions a tag or two is not."""
    text = strip_scriptlets(text[:_SAMPLE])
    tags = _BLOCK_TAG.findall(text)
    closing = tags.count("/")
    enough = closing >= _FEW_PAIRS or len(tags) - closing >= _FEW_SINGLE
    return enough and len(tags) * _SPACING >= len(text)
