"""文件包: the parts of a docx that hold text, numbers and styles (ISO/IEC 29500-2).

Only these parts are unpacked: fonts and embedded files, however large, are never read, pictures only
where there is no text.
"""

import posixpath
from collections.abc import Iterator

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.archive import Archive
from parsers.docx.xml import Element, W, find_child
from parsers.limits import LIMITS, Limits
from parsers.xml_part import parse_part

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SIDE_PARTS = ("styles", "numbering", "footnotes", "endnotes")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
# Parsed XML takes many times its size: what holds for web pages holds here.
_LIMITS = Limits(unpacked_bytes=LIMITS.text_bytes)

CORRUPT = "文件已损坏，无法按 Word 文档打开。请用 WPS 或 Word 打开后另存为 .docx，或重新取得文件后再试。"
ENCRYPTED = "文件设有密码，无法读取。请用 WPS 或 Word 输入密码打开，取消密码后另存为 .docx 再试。"
EMBEDDED = "正文中有嵌入的其他格式内容（altChunk），请用 Word 打开后另存为 .docx"


class Package(Struct):
    """The parsed parts. ``damaged`` names, for the user, what is missing or was read only partly.

    ``name`` is the part of the main text, where the file has parts.
    """

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    damaged: list[str]
    name: str = ""


def open_package(data: bytes) -> Package:
    """The parts of the docx (docm, dotx, strict or transitional) in `data`.

    A part that is missing or broken is left out or read as far as it goes, and named in
    ``damaged``; only the main text must be there. Raises UnreadableFile (corrupt, encrypted,
    limit).
    """
    archive = Parts(data, _LIMITS)
    main = archive.find_targets("").get("officeDocument", "word/document.xml")
    document = archive.parse(main)
    body = find_child(document, "body")
    if document is None or body is None:
        raise UnreadableFile("corrupt", CORRUPT)
    if next(body.iter(W + "altChunk"), None) is not None:
        archive.damaged.append(EMBEDDED)
    sides = archive.find_targets(main)
    styles, numbering, footnotes, endnotes = (
        archive.parse(sides[kind]) if kind in sides else None for kind in _SIDE_PARTS
    )
    return Package(document, styles, numbering, footnotes, endnotes, archive.damaged, main)


class Parts:
    """The zip's members under their part names: case and kind of slash do not matter."""

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        """Raises UnreadableFile: corrupt, limit."""
        try:
            self._archive = Archive(data, limits)
        except UnreadableFile as error:
            if error.kind == "limit":
                raise
            raise UnreadableFile("corrupt", CORRUPT) from error
        self._members = {_fold(info.filename): info for info in self._archive.members}
        self.damaged: list[str] = []

    def find_targets(self, source: str) -> dict[str, str]:
        """Part names by the last word of their relationship type, for the part `source`."""
        found: dict[str, str] = {}
        for link, target in self._list_links(source):
            found.setdefault(link.get("Type", "").rpartition("/")[2], target)
        return found

    def find_linked(self, source: str) -> dict[str, str]:
        """Part names by the identifier under which the part `source` refers to them."""
        return {link.get("Id", ""): target for link, target in self._list_links(source)}

    def _list_links(self, source: str) -> Iterator[tuple[Element, str]]:
        folder, file = posixpath.split(source)
        name = posixpath.join(folder, "_rels", file + ".rels")
        root = self.parse(name) if _fold(name) in self._members else None
        for link in () if root is None else root.iter(_RELATIONSHIP):
            if link.get("TargetMode") != "External":
                yield link, posixpath.normpath(posixpath.join(folder, link.get("Target", "")))

    def parse(self, name: str) -> Element | None:
        """The root element of part `name`; None when the part is missing or holds no XML."""
        root, whole = None, False
        data = self.unpack(name)
        if data is not None:
            root, whole = _parse(data)
        if not whole:
            self.damaged.append(name)
        return root

    def unpack(self, name: str) -> bytes | None:
        """The part's bytes; None when it is missing, damaged or packed in a way that is not read."""
        info = self._members.get(_fold(name))
        if info is None:
            return None
        try:
            data, whole = self._archive.read(info)
        except UnreadableFile as error:
            if error.kind == "encrypted":
                raise UnreadableFile("encrypted", ENCRYPTED) from error
            if error.kind == "limit":
                raise
            return None
        return data if whole else None


def _fold(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _parse(data: bytes) -> tuple[Element | None, bool]:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_part(data)
