"""OFD 文档: from OFD.xml to the pages of every document in it (GB/T 33190-2016 §7.4–7.6)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from parsers.ofd.package import OfdPackage
from parsers.ofd.resources import OfdResources
from parsers.ofd.sheet import Sheet, read_sheet
from parsers.ofd.xml import Element, find_child, find_children, read_location

_ROOT = "ofd.xml"
_DOCUMENT = re.compile(r"(?:.*/)?document(?:_\d+)?\.xml")
_PAGE = re.compile(r"(?:.*/)?page[^/]*/[^/]+/content\.xml")
_DIGITS = re.compile(r"(\d+)")


class PageFile(Struct, frozen=True):
    """The member that holds a page; ``name`` is None where it is missing, ``location`` as referred to."""

    name: str | None
    location: str


class OfdDocument(Struct):
    """A document: its pages in order, what they share, and the names of its attachments.

    ``base`` is its member; ``sheet`` the size of pages that give none; ``templates`` the page
    templates by identifier.
    """

    base: str
    pages: list[PageFile]
    templates: dict[str, PageFile]
    resources: OfdResources
    sheet: Sheet
    attachments: list[str]


def open_documents(package: OfdPackage) -> list[OfdDocument]:
    """The documents that OFD.xml lists, in order; those lying in the package where it lists none."""
    root = package.parse(package.find(_ROOT), _ROOT)
    locations = [read_location(body, "DocRoot") for body in find_children(root, "DocBody")]
    names = [package.find(location, _ROOT) for location in locations]
    missing = [location for location, name in zip(locations, names, strict=True) if name is None]
    package.damaged.extend(filter(None, missing))
    found = list(dict.fromkeys(name for name in names if name is not None))
    if not found:
        found = sorted(filter(_DOCUMENT.fullmatch, package.list_names()))
    return [_open_document(package, name) for name in found]


def count_seals(package: OfdPackage) -> int:
    """电子签章: how many signatures the package lists."""
    root = package.parse(package.find(_ROOT), _ROOT)
    locations = [read_location(body, "Signatures") for body in find_children(root, "DocBody")]
    names = [package.find(location, _ROOT) for location in locations]
    lists = [package.parse(name) for name in dict.fromkeys(names) if name is not None]
    return sum(1 for signatures in lists for _ in find_children(signatures, "Signature"))


def _open_document(package: OfdPackage, name: str) -> OfdDocument:
    root = package.parse(name)
    common = find_child(root, "CommonData")
    resources = OfdResources(package)
    for kind in ("PublicRes", "DocumentRes"):
        for element in find_children(common, kind):
            resources.load((element.text or "").strip(), name)
    pages = [_find_page(package, page, name) for page in find_children(find_child(root, "Pages"), "Page")]
    if not pages:
        inside = sorted(filter(_PAGE.fullmatch, package.list_names()), key=_sort_key)
        pages = [PageFile(page, page) for page in inside if page.startswith(name.rpartition("/")[0])]
    templates = {
        element.get("ID", ""): _find_page(package, element, name)
        for element in find_children(common, "TemplatePage")
    }
    sheet = read_sheet(find_child(common, "PageArea"))
    return OfdDocument(name, pages, templates, resources, sheet, list(_list_attachments(package, root, name)))


def _find_page(package: OfdPackage, element: Element, base: str) -> PageFile:
    location = element.get("BaseLoc", "").strip()
    return PageFile(package.find(location, base), location)


def _sort_key(name: str) -> list[tuple[int, str]]:
    """Page_10 behind Page_9."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(name)]


def _list_attachments(package: OfdPackage, root: Element | None, base: str) -> Iterator[str]:
    """附件: the names of the files attached to a document (§20)."""
    name = package.find(read_location(root, "Attachments"), base)
    for attachment in find_children(package.parse(name) if name else None, "Attachment"):
        title = attachment.get("Name") or attachment.get("ID") or ""
        suffix = read_location(attachment, "FileLoc").rpartition(".")[2]
        known = "." in title or not suffix or "/" in suffix
        yield title if known else f"{title}.{suffix}"
