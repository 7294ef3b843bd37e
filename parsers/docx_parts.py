"""文件包: the parts of a docx that hold text, numbers and styles (ISO/IEC 29500-2).

Only these parts are unpacked: pictures, fonts and embedded files, however large, are never read.
"""

import posixpath
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from msgspec import Struct

from notice.errors import UnreadableFile
from parsers.docx_xml import Element, W, find_child
from parsers.limits import LIMITS, Limits, check_unpacked
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
_ENCRYPTED_FLAG = 0x1
# Parsed XML takes many times its size: what holds for web pages holds here.
_LIMITS = Limits(unpacked_bytes=LIMITS.text_bytes)

CORRUPT = "文件已损坏，无法按 Word 文档打开。请用 WPS 或 Word 打开后另存为 .docx，或重新取得文件后再试。"
ENCRYPTED = "文件设有密码，无法读取。请用 WPS 或 Word 输入密码打开，取消密码后另存为 .docx 再试。"
EMBEDDED = "正文中有嵌入的其他格式内容（altChunk），请用 Word 打开后另存为 .docx"


class Package(Struct):
    """The parsed parts. ``damaged`` names, for the user, what is missing or was read only partly."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    damaged: list[str]


def open_package(data: bytes) -> Package:
    """The parts of the docx (docm, dotx, strict or transitional) in `data`.

    A part that is missing or broken is left out or read as far as it goes, and named in
    ``damaged``; only the main text must be there. Raises UnreadableFile (corrupt, encrypted,
    limit).
    """
    try:
        archive = _Archive(data)
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile("corrupt", CORRUPT) from error
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
    return Package(document, styles, numbering, footnotes, endnotes, archive.damaged)


class _Archive:
    """The zip's members under their part names: case and kind of slash do not matter."""

    def __init__(self, data: bytes) -> None:
        self._zip = ZipFile(BytesIO(data))
        self._members = {_fold(info.filename): info for info in self._zip.infolist()}
        self._unpacked = 0
        self.damaged: list[str] = []

    def find_targets(self, source: str) -> dict[str, str]:
        """Part names by the last word of their relationship type, for the part `source`."""
        folder, file = posixpath.split(source)
        name = posixpath.join(folder, "_rels", file + ".rels")
        root = self.parse(name) if _fold(name) in self._members else None
        found: dict[str, str] = {}
        for link in () if root is None else root.iter(_RELATIONSHIP):
            kind = link.get("Type", "").rpartition("/")[2]
            if link.get("TargetMode") != "External":
                found.setdefault(kind, posixpath.normpath(posixpath.join(folder, link.get("Target", ""))))
        return found

    def parse(self, name: str) -> Element | None:
        """The root element of part `name`; None when the part is missing or holds no XML."""
        root, whole = None, False
        data = self._unpack(name)
        if data is not None:
            root, whole = _parse(data)
        if not whole:
            self.damaged.append(name)
        return root

    def _unpack(self, name: str) -> bytes | None:
        info = self._members.get(_fold(name))
        if info is None or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return None
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableFile("encrypted", ENCRYPTED)
        self._unpacked += info.file_size
        check_unpacked(self._unpacked, _LIMITS)
        try:
            return self._zip.read(info)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError):
            return None


def _fold(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _parse(data: bytes) -> tuple[Element | None, bool]:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_part(data)
