"""OFD 页面: one page as its lines and tables, its template's among them."""

from collections import Counter
from collections.abc import Sequence

from parsers.ofd.content import PlacedObject, list_objects
from parsers.ofd.document import OfdDocument, PageFile
from parsers.ofd.package import OfdPackage
from parsers.ofd.paths import read_rules
from parsers.ofd.sheet import Sheet, read_sheet
from parsers.ofd.text import OfdText, TextReader
from parsers.ofd.xml import Element, find_child, find_children
from parsers.pages.glyph_lines import build_lines
from parsers.pages.rulings import find_grids
from parsers.pages.tables import take_tables
from parsers.pdf.chars import Glyph
from parsers.pdf.page import PageRead


class PageReader:
    """Reads the pages of one document; a template is read once."""

    def __init__(self, package: OfdPackage, document: OfdDocument) -> None:
        self._package, self._document = package, document
        self._text = TextReader(document.resources)
        self._templates: dict[str, list[PlacedObject]] = {}

    def read(self, page: PageFile, number: int) -> PageRead:
        """The page in member ``page.name`` as page `number`; an empty one where it is missing."""
        root = self._package.parse(page.name, page.location)
        for element in find_children(root, "PageRes"):
            self._document.resources.load((element.text or "").strip(), page.name or "")
        objects = [
            *(placed for name in _name_templates(root) for placed in self._read_template(name)),
            *list_objects(find_child(root, "Content"), self._document.resources.composites),
        ]
        sheet = read_sheet(find_child(root, "Area"), self._document.sheet)
        return _lay_out(self._text.read(objects, sheet), objects, sheet, number)

    def _read_template(self, key: str) -> list[PlacedObject]:
        if key not in self._templates:
            file = self._document.templates.get(key, PageFile(None, f"TemplateID={key}"))
            root = self._package.parse(file.name, file.location)
            composites = self._document.resources.composites
            self._templates[key] = list_objects(find_child(root, "Content"), composites)
        return self._templates[key]


def _name_templates(root: Element | None) -> list[str]:
    return [element.get("TemplateID", "") for element in find_children(root, "Template")]


def _lay_out(text: OfdText, objects: Sequence[PlacedObject], sheet: Sheet, number: int) -> PageRead:
    """The page read in the direction that most of its characters stand in."""
    quarters = Counter(glyph.print.quarter for glyph in text.glyphs)
    quarter = max((q for q in quarters if q is not None), key=lambda q: quarters[q], default=0)
    frame = sheet.frame(quarter)
    if text.garbled * 2 > len(text.glyphs):
        return PageRead(number, frame, [], [], False, True, 0)
    glyphs: Sequence[Glyph] = [glyph for glyph in text.glyphs if glyph.print.quarter == quarter]
    turned = len(text.glyphs) - len(glyphs)
    pictures = any(placed.kind == "ImageObject" for placed in objects)
    missing = pictures and all(glyph.text.isspace() for glyph in glyphs)
    tables, glyphs = take_tables(find_grids(read_rules(objects, sheet, quarter)), glyphs, number)
    return PageRead(number, frame, build_lines(glyphs, number), tables, missing, False, turned)
