"""OFD 资源: the fonts, composite units and pictures that pages refer to (GB/T 33190-2016 §7.9)."""

import posixpath
import re

from parsers.ofd.package import OfdPackage
from parsers.ofd.xml import Element, name_element, read_location
from parsers.pdf.chars import Face

_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_YES = ("true", "1")


class OfdResources:
    """Resources by their identifier, which is unique within a document."""

    def __init__(self, package: OfdPackage) -> None:
        self._package = package
        self._loaded: set[str] = set()
        self._faces: dict[str, Face] = {}
        self.composites: dict[str, Element] = {}
        self.pictures: dict[str, str] = {}

    def load(self, location: str, base: str) -> None:
        """Add the resources of the file at `location`, referred to from member `base`."""
        name = self._package.find(location, base)
        if name in self._loaded:
            return
        self._loaded.add(name or location)
        root = self._package.parse(name, location)
        if root is None or name is None:
            return
        folder = posixpath.join(posixpath.dirname(name), root.get("BaseLoc", "").strip("/\\"), "")
        for element in root.iter():
            key, kind = element.get("ID", ""), name_element(element)
            if kind == "Font":
                self._faces[key] = _read_face(element)
            elif kind == "CompositeGraphicUnit":
                self.composites[key] = element
            elif kind == "MultiMedia":
                self._add_picture(key, read_location(element, "MediaFile"), folder, name)

    def _add_picture(self, key: str, location: str, folder: str, base: str) -> None:
        member = self._package.find(location, folder) or self._package.find(location, base)
        if member is not None:
            self.pictures[key] = member

    def find_face(self, key: str) -> Face:
        """The font called `key`; one without a name where it is unknown."""
        return self._faces.setdefault(key, Face(key, False))


def _read_face(font: Element) -> Face:
    name = _SUBSET.sub("", font.get("FontName") or font.get("FamilyName") or "")
    bold = font.get("Bold", "").lower() in _YES or _BOLD.search(name) is not None
    return Face(name, bold)
