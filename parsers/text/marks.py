"""Markdown 标记: what the marks in a line mean, and the line without them (CommonMark 0.31.2)."""

import re
from collections.abc import Iterable
from html import unescape

from msgspec.structs import replace

from notice.source import Style

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t\u3000]+|(?=[^\s#\d]))")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"\s*[-*+][ \t]+(?=\S)(?:\[[ xX]\][ \t]+)?")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_TABLE_RULE = re.compile(r"[|:\- \t]+$")
# After a word the run of a blanked-out name (张**、李**) opens nothing.
_BOLD = re.compile(
    r"(?:(?<![\w*])\*\*(?=[^\s*])|\*\*(?=[\w（《“〔\[]))((?:[^*]|\*(?!\*)){1,1000})(?<=[^\s*])\*\*"
)
_BOLD_LINE = re.compile(r"^__(?=[^\s_])([^_]+)(?<=\S)__$")
_EMPHASIS = re.compile(r"(?<![\d*\\])\*(?=[^\s*])([^*\n]{1,500})(?<=[^\s*\\])\*(?![\d*])")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^)\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?:|mailto:|/|#|\.)[^)\n]{0,1000}\)")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,1000})>")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_STRUCK = re.compile(r"~~(?=\S)((?:[^~]|~(?!~)){1,1000})(?<=\S)~~")
_INLINE_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|s|sub|sup|span|font|center|div|p)(?:\s[^<>]{0,1000})?>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEADING_BOLD = re.compile(r"\s*(?:[-*+][ \t]+)?\*\*(?=[^\s*，。、；：）])[^*]{1,2000}?\*\*")
_STRONG_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t\u3000]+\S")

# Stand-ins while marks are read (Unicode noncharacters, which no text may hold).
_BOLD_ON, _BOLD_OFF = "\ufdd0", "\ufdd1"
_ESCAPABLE = "\\`*_[]()<>#!~&|"
_HIDE = {char: chr(0xFDD2 + number) for number, char in enumerate(_ESCAPABLE)}
_SHOW = str.maketrans({hidden: char for char, hidden in _HIDE.items()})
_INLINE = (
    (_IMAGE, ""),
    (_LINK, r"\1"),
    (_ADDRESS, r"\1"),
    (_CODE, r"\1"),
    (_BOLD, f"{_BOLD_ON}\\1{_BOLD_OFF}"),
    (_BOLD_LINE, f"{_BOLD_ON}\\1{_BOLD_OFF}"),
    (_EMPHASIS, r"\1"),
    (_STRUCK, r"\1"),
    (_INLINE_TAG, ""),
)
_STAND_INS = re.compile("[\ufdd0-\ufdef]")
_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十百\d]{1,4}[)）、.．]\s*")
_ENOUGH = 2


def has_marks(paragraphs: Iterable[str]) -> bool:
    """Are `paragraphs` Markdown, on strong evidence: two headings, bold lines, tables or links?

    A lone ``#``, a row of dashes or the ``**`` of a blanked-out name prove nothing.
    """
    strength = 0
    for text in paragraphs:
        if _STRONG_HEADING.match(text) or _LEADING_BOLD.match(text):
            strength += 1
        elif is_table_rule(text):
            strength += _ENOUGH
        elif _LINK.search(text):
            strength += 1
        if strength >= _ENOUGH:
            return True
    return False


def is_rule(text: str) -> bool:
    """Is `text` only a dividing line (``---``, ``***``) or the fence of a code block?"""
    return bool(_RULE.match(text) or _FENCE.match(text))


def is_table_rule(text: str) -> bool:
    """Is `text` the line of dashes under a table's head (``|---|---|``)?"""
    return "|" in text and "--" in text and bool(_TABLE_RULE.match(text.strip()))


def strip_marks(text: str) -> tuple[str, Style]:
    """The paragraph `text` without its Markdown marks, and how they set it.

    ``#`` gives ``Style.heading``, ``**`` around all of it ``bold``, around its start ``lead``;
    bullets and quotes go, printed numbers (``1.``) stay. A dividing line gives an empty text.
    """
    if is_rule(text):
        return "", Style()
    text = _skip(_QUOTE, text)
    heading = _HEADING.match(text)
    text = _cut_closing(text[heading.end() :]) if heading else _skip(_BULLET, text)
    bare, style = _read_bold(_strip_inline(text.strip()))
    return (bare, replace(style, heading=len(heading[1]))) if heading else (bare, style)


def _skip(start: re.Pattern[str], text: str) -> str:
    found = start.match(text)
    return text[found.end() :] if found else text


def _cut_closing(heading: str) -> str:
    """``标题 ##`` → ``标题``; a ``#`` that belongs to the last word stays."""
    bare = heading.rstrip().rstrip("#")
    return bare if bare.endswith((" ", "\t")) else heading


def _strip_inline(text: str) -> str:
    """`text` with bold between stand-ins, escaped characters hidden, other inline marks gone."""
    text = _STAND_INS.sub("", text)
    text = _ESCAPE.sub(lambda found: _HIDE.get(found[1], found[1]), text)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    for mark, bare in _INLINE:
        text = mark.sub(bare, text)
    return text


def _read_bold(text: str) -> tuple[str, Style]:
    """`text` without the stand-ins, and whether its start or all of it stood between them."""
    number = _NUMBER.match(text)
    at = number.end() if number else 0
    end = text.find(_BOLD_OFF, at)
    starts = end >= 0 and text.startswith(_BOLD_ON, at)
    bare = _STAND_INS.sub("", text.translate(_SHOW))
    if not starts:
        return bare, Style()
    lead = len(_STAND_INS.sub("", text[:end].translate(_SHOW)))
    whole = not any(char.isalnum() for char in bare[lead:])
    return bare, Style(bold=True) if whole else Style(lead=lead)
