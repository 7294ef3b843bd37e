"""网页嵌套: pages nested so deep that parsing them would take quadratic time, made flat enough."""

import re

from parsers.limits import LIMITS

_NESTING = re.compile(
    r"<(/?)(?:div|section|article|ul|ol|dl|blockquote|center|form|fieldset|main|nav|aside|header|footer|details)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_FORMATTING = re.compile(
    r"<(/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>", re.IGNORECASE
)
_LEVEL = "<br>"


def limit_depth(html: str, depth: int = LIMITS.depth) -> str:
    """`html` with at most `depth` blocks nested; each deeper one becomes a line break.

    An HTML parser looks through all open blocks at each tag, and opens all unclosed typefaces anew
    in each paragraph: where more than `depth` are left unclosed, they are taken out.
    """
    if len(_NESTING.findall(html)) > depth:
        html = _cut_nesting(html, depth)
    opened = _FORMATTING.findall(html)
    if len(opened) - 2 * opened.count("/") > depth:
        html = _FORMATTING.sub("", html)
    return html


def _cut_nesting(html: str, depth: int) -> str:
    level = 0

    def replace(tag: re.Match[str]) -> str:
        nonlocal level
        if tag[1]:
            level = max(0, level - 1)
            return tag[0] if level < depth else _LEVEL
        level += 1
        return tag[0] if level <= depth else _LEVEL

    return _NESTING.sub(replace, html)
