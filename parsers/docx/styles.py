"""样式: what paragraph and character styles say about looks, numbers and outline levels."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from parsers.docx.xml import (
    VAL,
    Element,
    W,
    find_child,
    is_on,
    map_children,
    parse_number,
    read_number,
    read_value,
)

_CONTENTS_NAME = re.compile(r"(?:toc|contents)\s*\d", re.IGNORECASE)
_HEADING_NAME = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_BOLD, _HIDDEN, _FONTS = W + "b", W + "vanish", W + "rFonts"
_NUMBER, _ALIGNMENT, _OUTLINE = W + "numPr", W + "jc", W + "outlineLvl"
_CENTRED = frozenset({"center", "distribute"})


class RunLooks(Struct, frozen=True):
    """How characters look. ``font`` is the East Asian typeface, None when nothing names one."""

    bold: bool = False
    font: str | None = None
    hidden: bool = False

    def overlay(self, properties: Element | None) -> "RunLooks":
        """These looks with what a w:rPr itself sets."""
        bold, font, hidden = self.bold, self.font, self.hidden
        for child in () if properties is None else properties:
            if child.tag == _BOLD:
                bold = is_on(child)
            elif child.tag == _HIDDEN:
                hidden = is_on(child)
            elif child.tag == _FONTS:
                font = child.get(W + "eastAsiaTheme") or child.get(W + "eastAsia") or font
        return RunLooks(bold, font, hidden)


class Layout(Struct, frozen=True):
    """What a w:pPr sets: w:numPr's numId and ilvl, the outline level (0…8, 9 text), centring."""

    num_id: str | None = None
    level: int | None = None
    outline: int | None = None
    centred: bool | None = None

    def overlay(self, base: "Layout") -> "Layout":
        """This layout with `base` where it sets nothing; a list of its own starts at its own level."""
        return Layout(
            base.num_id if self.num_id is None else self.num_id,
            base.level if self.num_id is None and self.level is None else self.level,
            base.outline if self.outline is None else self.outline,
            base.centred if self.centred is None else self.centred,
        )


_PLAIN = Layout()


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style with all it is based on.

    ``names`` are the style ids, nearest first, whose own list level (w:pStyle in a w:lvl) would
    hold: up to the first that sets a level itself. ``contents`` marks the lines of a table of
    contents (目录).
    """

    names: tuple[str, ...] = ()
    layout: Layout = Layout()
    run: RunLooks = RunLooks()
    contents: bool = False


class StyleSheet:
    """The styles part; None when there is none. Unknown and circular styles count as none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[str, RunLooks] = {}
        for style in () if root is None else root.iterchildren(W + "style"):
            name = style.get(W + "styleId", "")
            self._styles.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = self._default or name
        path = f"{W}docDefaults/{W}rPrDefault/{W}rPr"
        self._base = RunLooks().overlay(None if root is None else root.find(path))

    def find_paragraph(self, style: str | None) -> ParagraphStyle:
        """The paragraph style with the id `style`; the default one for None or an unknown id."""
        name = style if style in self._styles else self._default
        if name not in self._paragraphs:
            self._paragraphs[name] = self._build_paragraph(name)
        return self._paragraphs[name]

    def combine_looks(self, paragraph: ParagraphStyle, style: str | None) -> RunLooks:
        """The looks of a run of the character style `style` in `paragraph`.

        Bold set by both cancels out (toggle properties, ISO/IEC 29500-1 §17.7.3).
        """
        base = paragraph.run
        if style is None or style not in self._styles:
            return base
        if style not in self._runs:
            self._runs[style] = self._build_looks(RunLooks(), style)
        over = self._runs[style]
        return RunLooks(base.bold != over.bold, over.font or base.font, base.hidden or over.hidden)

    def find_list(self, style: str) -> str | None:
        """The w:numId that a numbering style stands for."""
        return self._build_layout(style).num_id

    def _find_chain(self, name: str | None) -> dict[str, Element]:
        """The style and those it is based on, nearest first."""
        chain: dict[str, Element] = {}
        while name is not None and name not in chain and name in self._styles:
            chain[name] = self._styles[name]
            name = read_value(chain[name], "basedOn")
        return chain

    def _iterate_properties(self, name: str | None, kind: str) -> Iterator[Element]:
        """What the chain sets, from the farthest to the nearest."""
        for style in reversed(self._find_chain(name).values()):
            found = find_child(style, kind)
            if found is not None:
                yield found

    def _build_looks(self, base: RunLooks, name: str | None) -> RunLooks:
        for properties in self._iterate_properties(name, "rPr"):
            base = base.overlay(properties)
        return base

    def _build_layout(self, name: str | None) -> Layout:
        layout = Layout()
        for properties in self._iterate_properties(name, "pPr"):
            layout = read_layout(properties).overlay(layout)
        return layout

    def _build_paragraph(self, name: str | None) -> ParagraphStyle:
        chain = self._find_chain(name)
        fixed = [read_layout(find_child(style, "pPr")).level is not None for style in chain.values()]
        names = tuple(chain)[: fixed.index(True) + 1] if True in fixed else tuple(chain)
        printed = [read_value(style, "name") or "" for style in chain.values()]
        layout = self._build_layout(name)
        heading = next(filter(None, map(find_heading, printed)), None)
        if heading:
            layout = layout.overlay(Layout(outline=heading - 1))
        contents = any(map(is_contents, printed))
        return ParagraphStyle(names, layout, self._build_looks(self._base, name), contents)


def read_layout(properties: Element | None) -> Layout:
    """What a paragraph's own w:pPr sets."""
    return pick_layout(map_children(properties))


def pick_layout(properties: Mapping[str, Element]) -> Layout:
    """The same from the children of the w:pPr by tag."""
    if not properties:
        return _PLAIN
    number, alignment, outline = (properties.get(tag) for tag in (_NUMBER, _ALIGNMENT, _OUTLINE))
    centred = None if alignment is None else alignment.get(VAL)
    return Layout(
        read_value(number, "numId"),
        read_number(number, "ilvl"),
        None if outline is None else parse_number(outline.get(VAL)),
        None if centred is None else centred in _CENTRED,
    )


def find_heading(style: str) -> int | None:
    """标题级别: the level (1…9) that a paragraph style's name says, as ``heading 2``."""
    found = _HEADING_NAME.fullmatch(style)
    return int(found[1]) if found else None


def is_contents(style: str) -> bool:
    """目录: is a paragraph style with this name one of the lines of a table of contents?"""
    return bool(_CONTENTS_NAME.fullmatch(style))
