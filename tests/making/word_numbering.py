"""自动编号: Word's own numbering of 一、（一）1.（1） as raw WordprocessingML."""

import re

from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_HAN = "chineseCountingThousand"
# A printed number's pattern, Word's format for it and the text around it, outermost level first.
_LEVELS = (
    (re.compile("[一二三四五六七八九十]+、"), _HAN, "%1、"),
    (re.compile("（[一二三四五六七八九十]+）"), _HAN, "（%2）"),
    (re.compile(r"\d+[.．]"), "decimal", "%3."),
    (re.compile(r"（\d+）"), "decimal", "（%4）"),
    (re.compile(r"\d+"), "decimal", "%5"),
)
_DIGITS = "一二三四五六七八九"


class Numbering:
    """Gives paragraphs automatic numbers that print exactly the markers asked for.

    Where a marker is not the next one (repeated, skipped, carried on over sections) the list
    starts again at it, as a typist makes Word do.
    """

    def __init__(self, document: Docx) -> None:
        self._part = document.part.numbering_part.element
        self._abstract = self._add_abstract()
        self._starts: dict[int, int] = {}
        self._counts: dict[int, int] = {}
        self._current = self._add_list()

    def number_paragraph(self, paragraph: Paragraph, marker: str) -> None:
        """Number `paragraph` so that Word prints `marker`; raises ValueError at a strange one."""
        level = next((n for n, row in enumerate(_LEVELS) if row[0].fullmatch(marker)), None)
        if level is None:
            raise ValueError(f"no level for {marker}")
        value = read_value(marker)
        # Programs disagree where a restarted level begins under startOverride, so a list that
        # overrides a level is left at the level's next restart.
        begins = level not in self._counts and self._starts.get(level, 1) != 1
        if begins or value != self._counts.get(level, 0) + 1:
            self._starts = {level: value}
            self._current = self._add_list()
        self._counts = {n: count for n, count in self._counts.items() if n < level} | {level: value}
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = self._current

    def _add_abstract(self) -> int:
        number = 90
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
            for n, (_, form, text) in enumerate(_LEVELS)
        )
        element = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        self._part.insert(0, element)
        return number

    def _add_list(self) -> int:
        number = 900 + len(self._part)
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            for level, value in self._starts.items()
        )
        self._part.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{self._abstract}"/>'
                f"{overrides}</w:num>"
            )
        )
        return number


def read_value(marker: str) -> int:
    """The value of a printed marker: ``（十二）`` is 12."""
    inner = marker.strip("（）、.．")
    if inner.isdecimal():
        return int(inner)
    tens, ten, ones = inner.rpartition("十")
    return (_DIGITS.index(tens or "一") + 1) * 10 * bool(ten) + (_DIGITS.index(ones) + 1 if ones else 0)
