"""OFD 页面: one page as its lines and tables, its template's among them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from parsers.ofd.content import PlacedObject, list_objects
from parsers.ofd.document import OfdDocument, PageFile
from parsers.ofd.package import OfdPackage
from parsers.ofd.paths import read_rules
from parsers.ofd.picture import draw_pictures, measure_picture
from parsers.ofd.sheet import POINTS, Sheet, read_sheet
from parsers.ofd.text import OfdText, TextReader
from parsers.ofd.xml import Element, find_child, find_children, parse_number
from parsers.pages.glyph_lines import build_lines
from parsers.pages.rulings import find_grids
from parsers.pages.tables import take_tables
from parsers.pdf.chars import Glyph
from parsers.pdf.page import PageRead
from parsers.scan.image import Picture

_SPARSE = 40  # characters; a stamp on a scan, not a page of text
_FILLS = 0.5  # of the page that the picture of a scan covers
_YES, _NO = ("true", "1"), ("false", "0")


class PageReader:
    """Reads the pages of one document; a template is read once."""

    def __init__(self, package: OfdPackage, document: OfdDocument) -> None:
        self._package, self._document = package, document
        self._text = TextReader(document.resources)
        self._templates: dict[str, list[PlacedObject]] = {}
        self._pictures: dict[int, tuple[list[PlacedObject], Sheet]] = {}

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
        read = _lay_out(self._text.read(objects, sheet), objects, sheet, number)
        if read.missing or read.garbled or read.doubted:
            pictures = [placed for placed in objects if placed.kind == "ImageObject"]
            if pictures:
                self._pictures[number] = pictures, sheet
        return read

    @property
    def pictured(self) -> Iterable[int]:
        """The pages whose text is lacking or doubted and that have pictures."""
        return self._pictures.keys()

    def draw(self, number: int) -> Picture:
        """The pictures of a page of `pictured`. Raises UnreadableFile, MissingTool as `draw_pictures`."""
        objects, sheet = self._pictures[number]
        return draw_pictures(objects, self._document.resources.pictures, self._package, sheet)

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
    printed = sum(not glyph.text.isspace() for glyph in glyphs)
    large = _find_large_picture(objects, sheet)
    pictures = any(placed.kind == "ImageObject" for placed in objects)
    missing = printed < _SPARSE if large is not None else pictures and not printed
    doubted = large is not None and not missing and _is_under(objects, large)
    tables, glyphs = take_tables(find_grids(read_rules(objects, sheet, quarter)), glyphs, number)
    return PageRead(number, frame, build_lines(glyphs, number), tables, missing, False, turned, doubted)


def _find_large_picture(objects: Sequence[PlacedObject], sheet: Sheet) -> int | None:
    """The index of the last picture that covers most of the page, None without one."""
    least = _FILLS * sheet.width * sheet.height / POINTS**2
    found = None
    for index, placed in enumerate(objects):
        if placed.kind == "ImageObject":
            x0, top, x1, bottom = measure_picture(placed)
            found = index if (x1 - x0) * (bottom - top) >= least else found
    return found


def _is_under(objects: Sequence[PlacedObject], picture: int) -> bool:
    """双层: is all text drawn below the `picture`, or in no colour, as by programs that add OCR to scans?"""
    return all(
        index < picture or _is_clear(placed.element)
        for index, placed in enumerate(objects)
        if placed.kind == "TextObject"
    )


def _is_clear(text: Element) -> bool:
    """Does a text object print nothing (GB/T 33190-2016 §8.5, §11.2)?"""
    colour = find_child(text, "FillColor")
    alphas = (text.get("Alpha"), None if colour is None else colour.get("Alpha"))
    unfilled = text.get("Fill", "").lower() in _NO and text.get("Stroke", "").lower() not in _YES
    return unfilled or any(alpha is not None and parse_number(alpha, 255) == 0 for alpha in alphas)
