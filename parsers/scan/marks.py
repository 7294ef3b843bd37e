"""标点还原: brackets and marks that OCR reads as half-width, put back to the width they are printed in."""

import re

_CHINESE = re.compile("[\u3400-\u9fff\u3001-\u301f\uff00-\uffef〇“”‘’…—]")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_OPENING, _CLOSING = "([（〔", ")]）〕"
_ROUND, _SQUARE = ("（", "）"), ("〔", "〕")
_DOT = re.compile(r"(?<=^\d)[·・•]|(?<=^\d\d)[·・•]")
_PAGE_NUMBER = re.compile(r"([-—–―_－ー一~·.]?)\s*(\d{1,4})\s*([-—–―_－ー一~·.]?)")
_YEAR = re.compile(r"\d{4}")


def fold_marks(text: str) -> str:
    """`text`, a line as OCR reads it, with Chinese marks where Chinese stands beside them.

    One character stays one. A dot behind a line's number
    is ．; brackets of a pair get one width and one shape; ``[2018]`` behind
    Chinese is 〔2018〕 (GB/T 9704-2012 §7.2.5).
    """
    characters = list(text)
    for index, character in enumerate(text):
        if character in _WIDE and _is_chinese(text, index - 1):
            characters[index] = _WIDE[character]
    dot = _DOT.search(text)
    if dot is not None:
        characters[dot.start()] = "．"
    for start, end in _pair_brackets(text):
        opening, closing = _choose_brackets(text, start, end)
        if start is not None:
            characters[start] = opening
        if end is not None:
            characters[end] = closing
    return "".join(characters)


def read_page_number(text: str) -> str | None:
    """页码: `text` as —3—, when it is a number with what is left of a dash on either side; else None.

    OCR loses one of the two dashes, or takes it for 一.
    """
    match = _PAGE_NUMBER.fullmatch(text)
    return f"—{match[2]}—" if match and (match[1] or match[3]) else None


def _pair_brackets(text: str) -> list[tuple[int | None, int | None]]:
    """The places of opening and closing brackets that belong together, None for one without the other."""
    pairs: list[tuple[int | None, int | None]] = []
    open_ones: list[int] = []
    for index, character in enumerate(text):
        if character in _OPENING:
            open_ones.append(index)
        elif character in _CLOSING:
            pairs.append((open_ones.pop() if open_ones else None, index))
    return pairs + [(index, None) for index in open_ones]


def _choose_brackets(text: str, start: int | None, end: int | None) -> tuple[str, str]:
    """How a pair of brackets is printed."""
    places = [place for place in (start, end) if place is not None]
    printed = [text[place] for place in places]
    if start is not None and end is not None and _YEAR.fullmatch(text, start + 1, end):
        square = any(bracket in "[]〔〕" for bracket in printed)
    else:
        square = printed[0] in "[]〔〕"
    wide = any(bracket in "（）〔〕" for bracket in printed) or any(
        _is_chinese(text, place + side) for place in places for side in (-1, 1)
    )
    if wide:
        return _SQUARE if square else _ROUND
    return ("[", "]") if square else ("(", ")")


def _is_chinese(text: str, index: int) -> bool:
    return 0 <= index < len(text) and _CHINESE.match(text[index]) is not None
