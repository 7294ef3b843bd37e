"""特殊字符: what Word's field codes and symbol fonts print; every Word format shares it."""

import re

_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_CIRCLE_FIELD = re.compile(
    r"\s*eq\s*\\o\s*(?:\\a[clr]\s*)?\(\s*[○◯〇]\s*[,，;；]\s*(\d{1,2})\s*\)", re.IGNORECASE
)
_CIRCLED = "".join(map(chr, [*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)]))
# Word draws ① … ⑩, boxes and ticks with symbol fonts whose codes mean nothing in Unicode.
_WINGDINGS = {
    **{0x81 + step: chr(0x2460 + step) for step in range(10)},
    **{0x8C + step: chr(0x2776 + step) for step in range(10)},
    **dict(zip((0x6C, 0x6E, 0x6F, 0x75, 0xA1, 0xA8, 0xFC, 0xFD, 0xFE), "●■□◆○□✓☒☑", strict=True)),
}
_SYMBOLS = range(0xF000, 0xF100)


def is_page_number(code: str) -> bool:
    """页码: does a field with this code print the number of a page? Its result is no text."""
    return bool(_PAGE_FIELD.match(code))


def print_code(code: str) -> str:
    """带圈字符: what a field prints that has a code but no result: ``eq \\o\\ac(○,3)`` is ③."""
    circle = _CIRCLE_FIELD.match(code)
    if not circle:
        return ""
    number = int(circle[1])
    return _CIRCLED[number - 1] if 0 < number <= len(_CIRCLED) else circle[1]


def print_symbol(point: int, font: str) -> str:
    """The character of code `point` in `font`; "" for a code of a symbol font that is not known."""
    if point not in _SYMBOLS:
        return chr(point)
    return _WINGDINGS.get(point - _SYMBOLS.start, "") if font.lower() == "wingdings" else ""
