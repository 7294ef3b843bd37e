"""OpenDocument 样式: what paragraph and text styles say about looks, alignment and 目录 lines."""

from collections.abc import Iterable

from msgspec import Struct

from parsers.docx.styles import RunLooks, is_contents
from parsers.odt.xml import FO, STYLE, TEXT, Element

_BOLD = frozenset({"bold", "600", "700", "800", "900"})


class Looks(Struct, frozen=True):
    """Character properties as set: the western and the East Asian weight, the typeface, hidden or not."""

    weight: str | None = None
    far_weight: str | None = None
    font: str | None = None
    far_font: str | None = None
    display: str | None = None

    def overlay(self, properties: Element | None) -> "Looks":
        """These looks with what a style:text-properties itself sets."""
        if properties is None:
            return self
        get = properties.get
        return Looks(
            get(FO + "font-weight") or self.weight,
            get(STYLE + "font-weight-asian") or self.far_weight,
            get(STYLE + "font-name") or get(FO + "font-family") or self.font,
            get(STYLE + "font-name-asian") or get(STYLE + "font-family-asian") or self.far_font,
            get(TEXT + "display") or self.display,
        )

    def simplify(self) -> RunLooks:
        """How Han characters look: their own weight and typeface where one is set."""
        weight = self.far_weight or self.weight
        return RunLooks(weight in _BOLD, self.far_font or self.font, self.display == "none")


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style with all it is based on; ``contents`` marks the lines of a 目录."""

    looks: Looks = Looks()
    centred: bool = False
    contents: bool = False


class StyleSheet:
    """The styles of all parts; a later part's style replaces an earlier one of the same name."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[tuple[Looks, str], Looks] = {}
        base: Element | None = None
        for root in roots:
            for style in root.iter(STYLE + "style"):
                self._styles[style.get(STYLE + "family", ""), style.get(STYLE + "name", "")] = style
            for style in root.iter(STYLE + "default-style"):
                if style.get(STYLE + "family") == "paragraph":
                    base = style
        self._base = base

    def find_paragraph(self, name: str | None) -> ParagraphStyle:
        """The paragraph style `name`; the default one for None or an unknown name."""
        if name not in self._paragraphs:
            self._paragraphs[name] = self._build_paragraph(name)
        return self._paragraphs[name]

    def combine_looks(self, looks: Looks, name: str | None) -> Looks:
        """`looks` with what the text style `name` sets."""
        key = looks, name or ""
        if key not in self._runs:
            for style in self._find_chain("text", name):
                looks = looks.overlay(style.find(STYLE + "text-properties"))
            self._runs[key] = looks
        return self._runs[key]

    def _find_chain(self, family: str, name: str | None) -> list[Element]:
        """The style and those it is based on, the farthest first."""
        chain: dict[str, Element] = {}
        while name is not None and name not in chain and (family, name) in self._styles:
            chain[name] = self._styles[family, name]
            name = chain[name].get(STYLE + "parent-style-name")
        return list(reversed(chain.values()))

    def _build_paragraph(self, name: str | None) -> ParagraphStyle:
        chain = self._find_chain("paragraph", name)
        looks, alignment = Looks(), ""
        for style in [self._base, *chain] if self._base is not None else chain:
            looks = looks.overlay(style.find(STYLE + "text-properties"))
            properties = style.find(STYLE + "paragraph-properties")
            if properties is not None:
                alignment = properties.get(FO + "text-align") or alignment
        return ParagraphStyle(looks, alignment == "center", any(map(is_contents, map(_name_style, chain))))


def _name_style(style: Element) -> str:
    """The name shown to users; spaces are written ``_20_`` in the other one."""
    return style.get(STYLE + "display-name") or style.get(STYLE + "name", "").replace("_20_", " ")
